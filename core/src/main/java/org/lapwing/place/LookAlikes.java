package org.lapwing.place;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells namesakes far from the story: a village in a report on Mali that only Greece has in the gazetteer is a village
 * that the gazetteer lacks, not one in Greece. What world news names without saying where it lies (capitals, large
 * cities, whole countries) is believed anywhere.
 */
final class LookAlikes {

    /** {@link Prominence} from which a place is known abroad: a city of half a million, or a smaller seat of a province. */
    private static final double KNOWN_ABROAD = 5.7;

    /** Share of the evidence from which a country that is not named is one that the report is about. */
    private static final double FAIR_SHARE = 0.3;

    private final Countries countries;

    LookAlikes(Countries countries) {
        this.countries = countries;
    }

    /** The countries that a report names, those that it has placed enough in, and their neighbours. */
    Set<String> focus(Set<String> named, Resolution resolution) {
        Set<String> near = new HashSet<>();
        Set<String> own = new HashSet<>(named);
        resolution.countries().stream()
                .filter(code -> resolution.share(code) >= FAIR_SHARE)
                .forEach(own::add);
        for (String code : own) {
            near.add(code);
            countries.findByIso3(code).ifPresent(country -> near.addAll(country.neighbours()));
        }
        return near;
    }

    /**
     * Whether a place is too small and too far from the story to be meant.
     *
     * @param focus if empty, nothing is known of where the story plays, and nothing is too far
     */
    static boolean isOne(Toponym place, PlaceName name, Set<String> focus) {
        return !focus.isEmpty()
                && place.country().filter(code -> !focus.contains(code)).isPresent()
                && Features.level(place) > 1
                && ReportFocus.prominence(place, name) < KNOWN_ABROAD;
    }
}
