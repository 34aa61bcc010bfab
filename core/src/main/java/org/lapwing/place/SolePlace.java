package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** A name of one place only, or of a country, sea or continent that no other place of the name comes near. */
final class SolePlace implements ResolverPass {

    private static final double FAR_AHEAD = 4.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Toponym> candidates = resolution.name(index).candidates();
        Toponym best = candidates.get(0);
        if (candidates.size() == 1) {
            return Optional.of(new Choice(best, "only place of the name"));
        }
        double ahead = Prominence.of(best) - Prominence.of(candidates.get(1));
        return Features.level(best) <= 1 && ahead >= FAR_AHEAD
                ? Optional.of(new Choice(best, "country or sea of the name"))
                : Optional.empty();
    }
}
