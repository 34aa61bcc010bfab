package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** A country, sea or continent that no other place of the name comes near. */
final class WorldName implements ResolverPass {

    private static final double FAR_AHEAD = 2.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        PlaceName name = resolution.name(index);
        List<Candidate> ranked = ReportFocus.rank(name, resolution);
        Toponym best = ranked.get(0).place();
        return Features.level(best) <= 1 && ReportFocus.lead(ranked) >= FAR_AHEAD
                ? Optional.of(new Choice(best, "country or sea of the name"))
                : Optional.empty();
    }
}
