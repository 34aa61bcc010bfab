package org.lapwing.evaluation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lapwing.actor.Sector;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.EventPlace;
import org.lapwing.place.Location;

/**
 * The country of an incident. One that MUC-4 does not ask for is only taken if nothing speaks for one that it asks for:
 * reports from abroad tell of incidents in the nine, and towns there have namesakes elsewhere.
 *
 * @param dateline alpha-3 code of where the report is from, which the keys assume for what the text does not place
 * @param text codes of those of the nine that the text names, the one that it names most often first
 */
record MucCountry(Optional<String> dateline, List<String> text) {

    MucCountry {
        text = List.copyOf(text);
    }

    /**
     * @param events the incident's
     * @param report all events of the report
     */
    Optional<String> of(List<Event> events, List<Event> report) {
        List<String> likely = likely(events, named(report)).toList();
        return likely.stream()
                .filter(MucScope::covers)
                .findFirst()
                .or(() -> text.stream().findFirst())
                .or(() -> likely.stream().findFirst());
    }

    /**
     * The likeliest first. A town in a country of which the report names nobody, and from which it does not come, is a
     * namesake. A report from a country of which it names nobody is about another.
     */
    private Stream<String> likely(List<Event> events, Map<String, Long> named) {
        Stream<String> ofPlace = events.stream()
                .flatMap(e -> e.place().stream())
                .flatMap(p -> EventPlace.of(p.location()).country().stream()
                        .filter(c -> dateline.isEmpty() || isConcerned(c, named) || !isTown(p.location())));
        Stream<String> ofReport = dateline.filter(c -> named.isEmpty() || named.containsKey(c)).stream();
        Stream<String> ofPeople = named.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return Stream.of(ofPlace, homeOfRebels(events), ofReport, ofPeople, dateline.stream())
                .flatMap(identity());
    }

    private boolean isConcerned(String country, Map<String, Long> named) {
        return named.containsKey(country) || dateline.filter(country::equals).isPresent();
    }

    /** Countries of those who act or suffer anywhere in the report, and how often. */
    private static Map<String, Long> named(List<Event> events) {
        return events.stream()
                .flatMap(e -> Stream.concat(e.actors().stream(), e.recipients().stream()))
                .flatMap(participant -> participant.actor().country().stream())
                .collect(groupingBy(identity(), TreeMap::new, counting()));
    }

    /** Rebels fight at home, also where the report comes from abroad or from nowhere that is named. */
    private static Stream<String> homeOfRebels(List<Event> events) {
        return events.stream()
                .flatMap(e -> e.actors().stream())
                .map(Participant::actor)
                .filter(actor -> actor.sector().filter(s -> s == Sector.REB).isPresent())
                .flatMap(actor -> actor.country().stream());
    }

    /** Neither a country nor a part of one, nor a capital, which are hardly mistaken for another. */
    private static boolean isTown(Location location) {
        return location instanceof Location.Resolved resolved
                && resolved.toponym().featureCode().startsWith("PPL")
                && !resolved.toponym().featureCode().equals("PPLC");
    }
}
