package org.lapwing.place;

import java.util.Comparator;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** "Arizona, Georgia and Illinois": what is listed together is of one rank and of one country. */
final class ListedTogether implements ResolverPass {

    private static final int REACH = 3;
    private static final int FEWEST = 2;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        return resolution.name(index).candidates().stream()
                .filter(place -> Features.level(place) == 1 || Features.level(place) == 2)
                .filter(place -> fellows(index, place, resolution) >= FEWEST)
                .max(Comparator.comparingInt((Toponym place) -> fellows(index, place, resolution))
                        .thenComparing(Prominence.ORDER.reversed()))
                .map(place -> new Choice(place, "listed with places of its rank"));
    }

    private static int fellows(int index, Toponym place, Resolution resolution) {
        int count = 0;
        for (int step : new int[] {-1, 1}) {
            for (int i = index; Math.abs(i + step - index) <= REACH; i += step) {
                boolean linked = step > 0 ? resolution.areListed(i, i + 1) : resolution.areListed(i - 1, i);
                if (!linked) {
                    break;
                }
                if (isFellow(place, resolution.name(i + step))) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Judged by what the other name means first, so that a hamlet that shares its name cannot join. */
    private static boolean isFellow(Toponym place, PlaceName other) {
        return other.candidates().stream()
                .limit(1)
                .anyMatch(fellow -> Features.level(fellow) == Features.level(place)
                        && (Features.isCountry(place) || fellow.country().equals(place.country())));
    }
}
