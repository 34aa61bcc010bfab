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
        Optional<String> country = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(e -> 2 * e.getValue() > total)
                .map(Map.Entry::getKey);
        return new Setting(country, places.stream().filter(Setting::isScene).toList());
    }

    private static boolean isScene(PlaceMention place) {
        if (place.rule().startsWith("attributive")) {
            return false;
        }
        if (place.location() instanceof Location.Resolved r) {
            Toponym t = r.toponym();
            return t.featureClass() == 'P' || t.featureClass() == 'S';
        }
        return place.location() instanceof Location.Approximate a && a.relation() == Location.Relation.NEAR;
    }
}
