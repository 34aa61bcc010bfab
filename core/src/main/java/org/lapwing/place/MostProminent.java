package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** Without other evidence, the place that a reader thinks of first, if one stands out. */
final class MostProminent implements ResolverPass {

    static final String RULE = "population and feature class";

    /** Scores closer than this tell nothing apart. */
    static final double EQUAL = 0.05;

    private static final double SAME_AREA_KM = 50;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Candidate> ranked = ReportFocus.rank(resolution.name(index), resolution);
        Toponym best = ranked.get(0).place();
        boolean tied = ReportFocus.lead(ranked) < EQUAL
                && Globe.kilometres(best, ranked.get(1).place()) > SAME_AREA_KM;
        return tied ? Optional.empty() : Optional.of(new Choice(best, RULE));
    }
}
