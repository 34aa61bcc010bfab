package org.lapwing.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the ids of incidents stable. An incident that reports were added to keeps its id. Of several that became one, the
 * one that had most of the events keeps its id; of the parts that one fell into, the one that holds most of its events
 * does. What is new is called after its first event. Ties go to the smaller id, so that the outcome depends on nothing but
 * the two states.
 */
public final class Identities {

    /** Digits of the report's id that an incident's id keeps: 64 bits, so that two never meet by chance. */
    private static final int REPORT_DIGITS = 16;

    private Identities() {}

    /** An incident as far as its identity goes. */
    public record Identified(String id, Set<String> events) {
        public Identified {
            events = Set.copyOf(events);
        }
    }

    /** What became of the incidents that a change touched. */
    public record Outcome(List<Identified> incidents, List<Change> changes) {
        public Outcome {
            incidents = List.copyOf(incidents);
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change of an incident's identity or members.
     *
     * @param other the incident that took its events, or that its events come from; its own id for others
     */
    public record Change(Kind kind, String incident, String other) {

        public enum Kind {
            FOUNDED,
            /** Events joined or left; the incident goes on. */
            CHANGED,
            /** Its events went to another incident, and its id is no longer in use. */
            MERGED,
            /** It was made of events that another incident, which goes on, has lost. */
            SPLIT_OFF,
            /** None of its events are there any more. */
            DELETED
        }
    }

    /** The id that an incident founded by this event gets. */
    public static String founded(String event) {
        int hyphen = event.lastIndexOf('-');
        return "I" + event.substring(0, Math.min(REPORT_DIGITS, hyphen)) + event.substring(hyphen);
    }

    /**
     * Gives ids to groups of events.
     *
     * @param before the incidents that hold or held one of the events
     * @param groups the events of each incident as it is now; no event in two
     * @param taken whether an id belongs to an incident that is not in {@code before}
     */
    public static Outcome assign(
            Collection<Identified> before, Collection<? extends Set<String>> groups, Predicate<String> taken) {
        List<Set<String>> after = groups.stream()
                .<Set<String>>map(TreeSet::new)
                .sorted(Comparator.comparing(Identities::first))
                .toList();
        Map<String, Set<String>> old = new HashMap<>();
        Map<String, String> oldOf = new HashMap<>();
        for (Identified incident : before) {
            old.put(incident.id(), incident.events());
            incident.events().forEach(event -> oldOf.put(event, incident.id()));
        }
        Map<Integer, String> kept = keep(after, oldOf);
        Set<String> used = new HashSet<>(kept.values());
        List<Identified> incidents = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Set<String> events = after.get(i);
            String keeps = kept.get(i);
            String id = keeps == null ? founded(events, free -> used.contains(free) || taken.test(free)) : keeps;
            used.add(id);
            incidents.add(new Identified(id, events));
            if (keeps == null) {
                changes.add(origin(id, events, oldOf));
            } else if (!events.equals(old.get(id))) {
                changes.add(new Change(Change.Kind.CHANGED, id, id));
            }
        }
        changes.addAll(ended(before, used, incidents));
        return new Outcome(incidents, changes);
    }

    /** By group, the old id that it keeps. The largest overlaps choose first, and each id is kept once. */
    private static Map<Integer, String> keep(List<Set<String>> after, Map<String, String> oldOf) {
        record Overlap(int group, String id, int size) {}
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Map<String, Integer> shared = new HashMap<>();
            for (String event : after.get(i)) {
                String id = oldOf.get(event);
                if (id != null) {
                    shared.merge(id, 1, Integer::sum);
                }
            }
            int group = i;
            shared.forEach((id, size) -> overlaps.add(new Overlap(group, id, size)));
        }
        overlaps.sort(Comparator.comparingInt(Overlap::size)
                .reversed()
                .thenComparing(Overlap::id)
                .thenComparingInt(Overlap::group));
        Map<Integer, String> kept = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (!kept.containsKey(overlap.group()) && used.add(overlap.id())) {
                kept.put(overlap.group(), overlap.id());
            }
        }
        return kept;
    }

    /** After the first event whose id is free; where all went to others, after the first with a number. */
    private static String founded(Set<String> events, Predicate<String> taken) {
        return Stream.concat(
                        events.stream().map(Identities::founded),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> founded(first(events)) + "." + n))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static Change origin(String id, Set<String> events, Map<String, String> oldOf) {
        return events.stream()
                .filter(oldOf::containsKey)
                .map(oldOf::get)
                .findFirst()
                .map(other -> new Change(Change.Kind.SPLIT_OFF, id, other))
                .orElse(new Change(Change.Kind.FOUNDED, id, id));
    }

    private static List<Change> ended(Collection<Identified> before, Set<String> used, List<Identified> incidents) {
        Map<String, String> nowIn = new HashMap<>();
        incidents.forEach(incident -> incident.events().forEach(event -> nowIn.put(event, incident.id())));
        return before.stream()
                .filter(incident -> !used.contains(incident.id()))
                .sorted(Comparator.comparing(Identified::id))
                .map(incident -> incident.events().stream()
                        .sorted()
                        .filter(nowIn::containsKey)
                        .findFirst()
                        .map(event -> new Change(Change.Kind.MERGED, incident.id(), String.valueOf(nowIn.get(event))))
                        .orElse(new Change(Change.Kind.DELETED, incident.id(), incident.id())))
                .toList();
    }

    private static String first(Set<String> events) {
        return events.iterator().next();
    }
}
