package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** A name of one place only. */
final class SolePlace implements ResolverPass {

    static final String RULE = "only place of the name";

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Toponym> candidates = resolution.name(index).candidates();
        return candidates.size() == 1 ? Optional.of(new Choice(candidates.get(0), RULE)) : Optional.empty();
    }
}
