package org.lapwing.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lapwing.actor.ActorMention;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;

/**
 * What a report as a whole says of where its story is set.
 *
 * @param country the country that it speaks of most, if most of its names of places and actors point there
 * @param places its place names that can be where something happened, in order of the text
 */
record Setting(Optional<String> country, List<PlaceMention> places) {

    /** A country where all scenes lie is the report's if no other is named more often by this factor. */
    private static final double RIVALS_SHARE = 1.5;

    /** A story's place is named so many sentences after its first event at the latest. */
    private static final int REACH_AHEAD = 2;

    Setting {
        places = List.copyOf(places);
    }

    static Setting of(List<PlaceMention> places, List<ActorMention> actors) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (PlaceMention place : places) {
            if (place.location() instanceof Location.Resolved r
                    && r.toponym().country().isPresent()) {
                counts.merge(r.toponym().country().get(), 1, Integer::sum);
                all++;
            }
        }
        for (ActorMention actor : actors) {
            if (actor.actor().country().isPresent()
                    && !PeopleOfPlace.isNoState(actor.actor().country().get())) {
                counts.merge(actor.actor().country().get(), 1, Integer::sum);
                all++;
            }
        }
        int total = all;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Optional<String> ofScenes =
                countryOfScenes(places).filter(c -> counts.getOrDefault(c, 0) * RIVALS_SHARE >= most);
        Optional<String> country = ofScenes.isPresent()
                ? ofScenes
                : counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .filter(e -> 2 * e.getValue() > total)
                        .map(Map.Entry::getKey);
        List<PlaceMention> scenes = places.stream()
                .filter(Setting::isScene)
                .filter(place -> actors.stream().noneMatch(actor -> isGovernment(place, actor)))
                .toList();
        return new Setting(country, scenes);
    }

    /** "Bamako has not published any count", "Manila's military said": who governs there. */
    private static boolean isGovernment(PlaceMention place, ActorMention actor) {
        boolean owner =
                actor.text().startsWith(place.text() + "'s ") || actor.text().startsWith(place.text() + "\u2019s ");
        return isCapital(place)
                && place.sentence() == actor.sentence()
                && (actor.span().equals(place.name())
                        || owner && actor.span().start() == place.name().start());
    }

    /** The one country in which all towns of the report lie that are no capitals: who attacks it may be named more often. */
    private static Optional<String> countryOfScenes(List<PlaceMention> places) {
        List<Optional<String>> countries = places.stream()
                .filter(Setting::isScene)
                .filter(p -> !isCapital(p))
                .filter(p -> p.location() instanceof Location.Resolved)
                .map(p -> ((Location.Resolved) p.location()).toponym().country())
                .distinct()
                .toList();
        return countries.size() == 1 ? countries.get(0) : Optional.empty();
    }

    /**
     * Where a happening is set that is told without a place: the only settlement that its sentence and the one before name,
     * or the only one that the whole report names, unless it lies abroad or is named long after. With two to choose from
     * nobody can know.
     */
    Optional<PlaceMention> sceneAt(int sentence) {
        List<PlaceMention> near = places.stream()
                .filter(p -> p.sentence() <= sentence && p.sentence() >= sentence - 1)
                .filter(p -> !isCapital(p))
                .toList();
        return only(near).or(() -> near.isEmpty() ? onlyScene(sentence) : Optional.empty());
    }

    private Optional<PlaceMention> onlyScene(int sentence) {
        return only(places).filter(p -> isOfCountry(p) && p.sentence() <= sentence + REACH_AHEAD);
    }

    /** "In London demonstrators clashed with police" is not where the army of Sri Lanka fought some sentences before. */
    private boolean isOfCountry(PlaceMention place) {
        return country.isEmpty()
                || !(place.location() instanceof Location.Resolved r)
                || r.toponym().country().equals(country);
    }

    /** A capital is as often who governs as where something happened. */
    private static boolean isCapital(PlaceMention place) {
        return place.location() instanceof Location.Resolved r
                && r.toponym().featureCode().equals("PPLC");
    }

    private static Optional<PlaceMention> only(List<PlaceMention> places) {
        long different = places.stream().map(Setting::anchor).distinct().count();
        return different == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    /** What tells one scene from another: the place itself, or the name of one that is not known. */
    private static Object anchor(PlaceMention place) {
        Location location = place.location();
        if (location instanceof Location.Approximate a) {
            return a.anchors().get(0);
        }
        return location instanceof Location.Resolved r ? r.toponym() : location;
    }

    /** Whether a name can say where something happened: a settlement, a spot, or an area around either. */
    static boolean isScene(PlaceMention place) {
        if (place.rule().startsWith("attributive")) {
            return false;
        }
        if (place.location() instanceof Location.Resolved r) {
            Toponym t = r.toponym();
            return t.featureClass() == 'P' || t.featureClass() == 'S';
        }
        if (place.location() instanceof Location.Approximate a) {
            return a.relation() != Location.Relation.PART;
        }
        return true;
    }
}
