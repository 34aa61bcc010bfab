package org.lapwing.place;

import java.util.Comparator;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** "Ber, 50 km east of Timbuktu": of several places of a name, the one where the text says it lies. */
final class StatedDistance implements ResolverPass {

    /** People state distances along roads and round them. */
    private static final double TOLERANCE = 0.4;

    private static final double SLACK_KM = 20;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        if (Features.level(resolution.name(index).candidates().get(0)) < 3) {
            return Optional.empty();
        }
        return RelativePlaces.offset(
                        index,
                        resolution.names(),
                        i -> resolution
                                .choice(i)
                                .map(Choice::place)
                                .or(() ->
                                        resolution.name(i).candidates().stream().findFirst()))
                .flatMap(offset -> resolution.name(index).candidates().stream()
                        .filter(place -> offset.errorKm(place) <= offset.km() * TOLERANCE + SLACK_KM)
                        .min(Comparator.comparingDouble(offset::errorKm))
                        .map(place -> new Choice(
                                place, "stated distance from " + offset.anchor().name())));
    }
}
