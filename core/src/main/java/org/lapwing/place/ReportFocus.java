package org.lapwing.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/**
 * Places of the countries and provinces that the report is about go before others, as far as their prominence allows:
 * all of a report's evidence for one country is worth three orders of magnitude of population.
 */
final class ReportFocus implements ResolverPass {

    private static final double COUNTRY_WEIGHT = 3;
    private static final double PROVINCE_WEIGHT = 1;
    private static final double CLEAR_LEAD = 0.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Toponym> ranked = rank(resolution.name(index), resolution);
        Toponym best = ranked.get(0);
        boolean clear = ranked.size() == 1 || score(best, resolution) - score(ranked.get(1), resolution) >= CLEAR_LEAD;
        return clear && resolution.share(best) > 0
                ? Optional.of(new Choice(
                        best, "focus of the report on " + best.country().orElse("")))
                : Optional.empty();
    }

    static List<Toponym> rank(PlaceName name, Resolution resolution) {
        return name.candidates().stream()
                .sorted(Comparator.comparingDouble((Toponym place) -> score(place, resolution))
                        .reversed()
                        .thenComparing(Prominence.ORDER))
                .toList();
    }

    /** A country's lead over towns of its name is enough without the bonus that puts it first in a list. */
    static double score(Toponym place, Resolution resolution) {
        double prominence = Prominence.of(place) - (Features.isCountry(place) ? 7 : 0);
        boolean provinceNamed = resolution.decided().stream()
                .anyMatch(known -> Features.isProvince(known) && Features.isInside(place, known));
        return prominence + COUNTRY_WEIGHT * resolution.share(place) + (provinceNamed ? PROVINCE_WEIGHT : 0);
    }
}
