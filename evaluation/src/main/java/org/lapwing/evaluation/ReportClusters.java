package org.lapwing.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.event.EventPlace;

/**
 * Which reports tell of one incident: those published within days of each other that share at least two particulars of
 * their violent events. A baseline, until the product joins events of different reports itself.
 */
final class ReportClusters {

    private static final int DAYS_APART = 7;
    private static final int SHARED_PARTICULARS = 2;

    private ReportClusters() {}

    /** @param particulars what can tell one incident from another: names of places and actors, figures */
    private record Story(LocalDate published, Set<String> particulars) {

        boolean sharesIncidentWith(Story other) {
            return Math.abs(ChronoUnit.DAYS.between(published, other.published)) <= DAYS_APART
                    && particulars.stream().filter(other.particulars::contains).count() >= SHARED_PARTICULARS;
        }
    }

    /** For each report its cluster, by number. A report belongs with those it shares an incident with, and with theirs. */
    static List<Integer> of(List<LocalDate> published, List<List<Event>> events) {
        List<Story> stories = IntStream.range(0, events.size())
                .mapToObj(i -> new Story(published.get(i), particulars(events.get(i))))
                .toList();
        List<Integer> clusters = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            clusters.add(i);
            for (int j = 0; j < i; j++) {
                if (stories.get(i).sharesIncidentWith(stories.get(j))) {
                    join(clusters, clusters.get(i), clusters.get(j));
                }
            }
        }
        return clusters;
    }

    private static void join(List<Integer> clusters, int from, int to) {
        clusters.replaceAll(c -> c == from ? to : c);
    }

    private static Set<String> particulars(List<Event> events) {
        return events.stream()
                .filter(e -> e.type() == EventType.ASSAULT)
                .flatMap(ReportClusters::particulars)
                .map(p -> p.toLowerCase(Locale.ROOT))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Stream<String> particulars(Event event) {
        Stream<String> place = event.place().stream()
                .map(p -> "place " + EventPlace.of(p.location()).name());
        Stream<String> people = Stream.concat(event.actors().stream(), event.recipients().stream())
                .flatMap(p -> p.actor().name().stream())
                .map(name -> "actor " + name);
        Stream<String> figures =
                event.tolls().stream().map(t -> t.kind() + " " + t.range().low());
        return Stream.of(place, people, figures).flatMap(s -> s);
    }
}
