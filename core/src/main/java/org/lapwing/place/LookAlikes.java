package org.lapwing.place;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells namesakes far from the story: a village in a report on Mali that only Greece has in the gazetteer is a village
 * that the gazetteer lacks, not one in Greece. What world news names without saying where it lies (capitals, large
 * cities, whole countries) is believed anywhere.
 */
final class LookAlikes {

    /** {@link Prominence} from which a place is known abroad: a city of half a million, or a smaller seat of a province. */
    private static final double KNOWN_ABROAD = 5.7;

    /** {@link Prominence} of a city of some hundred thousand, of which no other country has a like. */
    private static final double UNMISTAKABLE = 5.0;

    /** Share of the evidence from which a country that is not named is one that the report is about. */
    private static final double FAIR_SHARE = 0.4;

    /** Places of one name from which it is a common one. */
    private static final int COMMON = 5;

    /** {@link Prominence} of a town of some tens of thousands. */
    private static final double TOWN = 4.7;

    /** How far over a border a story may go without saying so. */
    private static final double NEXT_DOOR_KM = 300;

    /** Share of the evidence below which a country is only mentioned. */
    private static final double SLIGHT_SHARE = 0.2;

    private final Countries countries;

    LookAlikes(Countries countries) {
        this.countries = countries;
    }

    /**
     * The countries that a report is about, with their neighbours.
     *
     * @param told those that it names, or whose people it names
     */
    Set<String> focus(Set<String> told, Resolution resolution) {
        Set<String> own = new HashSet<>(told);
        resolution.countries().stream()
                .filter(code -> resolution.share(code) >= FAIR_SHARE)
                .forEach(own::add);
        resolution.names().stream()
                .flatMap(name -> name.candidates().stream().limit(1).filter(place -> isKnownAbroad(place, name)))
                .flatMap(place -> place.country().stream())
                .forEach(own::add);
        Set<String> focus = withNeighbours(own);
        Set<String> agreed = agreed(resolution.names(), focus);
        focus.addAll(agreed);
        return focus;
    }

    private Set<String> withNeighbours(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        codes.forEach(code -> countries.findByIso3(code).ifPresent(country -> all.addAll(country.neighbours())));
        return all;
    }

    /**
     * Countries that have most of the names, and more than one, that the focus has not: that several look-alikes lie in
     * one country is no accident. A report from a country need not name it.
     */
    private static Set<String> agreed(List<PlaceName> names, Set<String> focus) {
        Map<String, Set<String>> strangers = new LinkedHashMap<>();
        for (PlaceName name : names) {
            Set<String> where = name.candidates().stream()
                    .flatMap(place -> place.country().stream())
                    .collect(Collectors.toSet());
            if (!where.isEmpty() && Collections.disjoint(where, focus)) {
                strangers.put(name.folded(), where);
            }
        }
        Map<String, Long> counts = strangers.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1 && count.getValue() * 2 > strangers.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The places of a name that are too small and too far from the story to be meant.
     *
     * @param focus if empty, nothing is known of where the story plays, and nothing is too far
     * @param told countries that the report names, or whose people it names
     */
    static List<Toponym> of(PlaceName name, Set<String> focus, Set<String> told, Resolution resolution) {
        if (focus.isEmpty()) {
            return List.of();
        }
        // A city that is known abroad takes the province of its name along, and the other way round.
        Set<Optional<String>> known = name.candidates().stream()
                .filter(place -> isKnownAbroad(place, name))
                .map(Toponym::country)
                .collect(Collectors.toSet());
        List<Toponym> far = name.candidates().stream()
                .filter(place ->
                        place.country().filter(code -> !focus.contains(code)).isPresent()
                                || isNotMeantNextDoor(place, name, told, resolution))
                .filter(place -> !known.contains(place.country()))
                .toList();
        return isCommonElsewhere(name, far, resolution) ? name.candidates() : far;
    }

    /**
     * A village of a neighbour that the report does not name is only meant if it lies near where the report is, and bears the
     * name itself.
     */
    private static boolean isNotMeantNextDoor(Toponym place, PlaceName name, Set<String> told, Resolution resolution) {
        boolean village = Features.level(place) >= 3 && ReportFocus.prominence(place, name) < TOWN;
        List<Toponym> settled = resolution.recent().stream()
                .filter(known -> known.id() != place.id())
                .toList();
        boolean far = !settled.isEmpty()
                && settled.stream().noneMatch(known -> Globe.kilometres(known, place) < NEXT_DOOR_KM);
        boolean bears = PlaceNames.fold(place.name()).equals(name.folded());
        return village && place.country().filter(told::contains).isEmpty() && !told.isEmpty() && (far || !bears);
    }

    /**
     * Whether small places all over the world bear the name, and none in the country that the report is about: that one
     * of them lies in a country that is only mentioned, or next door, is to be expected of such a name.
     */
    private static boolean isCommonElsewhere(PlaceName name, List<Toponym> far, Resolution resolution) {
        return resolution.mainCountry().isPresent()
                && name.candidates().size() >= COMMON
                && name.candidates().stream()
                        .filter(place -> !far.contains(place))
                        .allMatch(place -> Features.level(place) >= 3
                                && ReportFocus.prominence(place, name) < TOWN
                                && resolution.share(place) < SLIGHT_SHARE);
    }

    private static boolean isKnownAbroad(Toponym place, PlaceName name) {
        double prominence = ReportFocus.prominence(place, name);
        return Features.level(place) <= 1
                || prominence >= KNOWN_ABROAD
                || prominence >= UNMISTAKABLE && isWithoutRival(place, prominence, name);
    }

    /** Whether whatever else the name may mean abroad is ten times smaller. */
    private static boolean isWithoutRival(Toponym place, double prominence, PlaceName name) {
        return name.candidates().stream()
                .filter(other -> !other.country().equals(place.country()))
                .allMatch(other -> ReportFocus.prominence(other, name) <= prominence - 1);
    }
}
