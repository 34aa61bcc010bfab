package org.lapwing.place;

import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** A name means the same place throughout a report (Gale, Church and Yarowsky's "one sense per discourse"). */
final class OneSense implements ResolverPass {

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        PlaceName name = resolution.name(index);
        return resolution
                .sense(name)
                .filter(name.candidates()::contains)
                .map(place -> new Choice(place, "one sense a report"));
    }
}
