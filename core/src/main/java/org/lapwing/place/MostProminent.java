package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** Without other evidence, the place that a reader thinks of first, if one stands out. */
final class MostProminent implements ResolverPass {

    static final String RULE = "population and feature class";

    private static final double EQUAL = 0.05;
    private static final double SAME_AREA_KM = 50;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        PlaceName name = resolution.name(index);
        List<Toponym> ranked = ReportFocus.rank(name, resolution);
        Toponym best = ranked.get(0);
        boolean tied = ReportFocus.lead(ranked, name, resolution) < EQUAL
                && Globe.kilometres(best, ranked.get(1)) > SAME_AREA_KM;
        return tied ? Optional.empty() : Optional.of(new Choice(best, RULE));
    }
}
