package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** A name of one place only, or of a country, sea or continent that no other place of the name comes near. */
final class SolePlace implements ResolverPass {

    static final String RULE = "only place of the name";

    private static final double FAR_AHEAD = 2.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Toponym> candidates = resolution.name(index).candidates();
        Toponym best = candidates.get(0);
        if (candidates.size() == 1) {
            return Optional.of(new Choice(best, RULE));
        }
        PlaceName name = resolution.name(index);
        List<Toponym> ranked = ReportFocus.rank(name, resolution);
        return Features.level(ranked.get(0)) <= 1 && ReportFocus.lead(ranked, name, resolution) >= FAR_AHEAD
                ? Optional.of(new Choice(ranked.get(0), "country or sea of the name"))
                : Optional.empty();
    }
}
