package org.lapwing.place;

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

    /** A unit that shares its name with its own chief town, and a place that only some other spelling leads to. */
    private static final double NAMESAKE = -3;

    private static final double OTHER_SPELLING = -1.2;

    /** Takes the seat of a country below a provincial town, unless the report is about that country. */
    private static final double OUT_OF_USE = -3.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        List<Candidate> ranked = rank(resolution.name(index), resolution);
        Toponym best = ranked.get(0).place();
        return lead(ranked) >= CLEAR_LEAD && resolution.share(best) > 0
                ? Optional.of(new Choice(
                        best, "focus of the report on " + best.country().orElse("")))
                : Optional.empty();
    }

    /** Candidates of a name, the best first. */
    static List<Candidate> rank(PlaceName name, Resolution resolution) {
        return name.candidates().stream()
                .map(place -> new Candidate(place, score(place, name, resolution)))
                .sorted(Candidate.ORDER)
                .toList();
    }

    /** How far the first of ranked candidates is ahead of the second. */
    static double lead(List<Candidate> ranked) {
        return ranked.size() == 1
                ? Double.MAX_VALUE
                : ranked.get(0).score() - ranked.get(1).score();
    }

    /** A country's lead over towns of its name is enough without the bonus that puts it first in a list. */
    private static double score(Toponym place, PlaceName name, Resolution resolution) {
        return prominence(place, name)
                - (Features.isCountry(place) ? 7 : 0)
                + COUNTRY_WEIGHT * resolution.share(place)
                + (resolution.isInNamedProvince(place) ? PROVINCE_WEIGHT : 0)
                + (Features.isNamesake(place, name.candidates()) ? NAMESAKE : 0);
    }

    /** That of the place, less if the name is only some other spelling of it. */
    static double prominence(Toponym place, PlaceName name) {
        boolean own =
                Features.level(place) <= 2 || PlaceNames.fold(place.name()).equals(name.folded());
        return Prominence.of(place)
                + (own ? 0 : OTHER_SPELLING)
                + (name.outOfUse().contains(place) ? OUT_OF_USE : 0);
    }
}
