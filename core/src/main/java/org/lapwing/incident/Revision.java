package org.lapwing.incident;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings groups of events into line when events come or go, with the outcome that {@link Fusion} has for the whole world but
 * without fusing the world anew. Groups only ever grow while they are made, and a link that joins nothing leaves no trace; so
 * a group that nothing joins, and that joins nothing, is made of its own members alone, whatever happens elsewhere. Hence
 * what has changed is fused with the groups that it is linked to; what those are linked to matters only where one of them
 * comes out otherwise than it was. Chains of links, which in a long war hold thousands of incidents together, do not.
 */
public final class Revision {

    private Revision() {}

    /** The groups as they are, by their ids. */
    public interface Groups {

        /** By group, those events that share a {@link Fusion#blocks block} with one of these, or are ruled to belong to it. */
        Map<String, List<Particulars>> meeting(Collection<Particulars> events);

        /** By group, all its events. */
        Map<String, List<Particulars>> whole(Set<String> groups);
    }

    /**
     * All that the change may have touched.
     *
     * @param before groups as they were, all members; without the new events and those that are gone
     * @param after groups as they are now, in the order of {@link Fusion#fuse}; together the same events, and the new ones
     */
    public record Outcome(SortedMap<String, List<Particulars>> before, List<List<Particulars>> after) {
        public Outcome {
            before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
            after = List.copyOf(after);
        }
    }

    /**
     * Finds the groups as they are with the new events.
     *
     * @param newcomers events that are in no group yet
     * @param broken what is left of groups that have lost events, and groups of whose events people have ruled otherwise
     */
    public static Outcome of(
            Collection<Particulars> newcomers, Map<String, List<Particulars>> broken, Groups groups, Rulings rulings) {
        SortedMap<String, List<Particulars>> before = new TreeMap<>(broken);
        Set<String> changed = new TreeSet<>(broken.keySet());
        List<Particulars> asking = new ArrayList<>(newcomers);
        broken.values().forEach(asking::addAll);
        List<List<Particulars>> after = List.of();
        while (!asking.isEmpty()) {
            before.putAll(groups.whole(linked(asking, groups, rulings, before.keySet())));
            List<Particulars> all = new ArrayList<>(newcomers);
            before.values().forEach(all::addAll);
            after = Fusion.fuse(all, rulings);
            Set<Set<String>> found = after.stream().map(Revision::ids).collect(toSet());
            asking.clear();
            before.forEach((group, events) -> {
                if (!found.contains(ids(events)) && changed.add(group)) {
                    asking.addAll(events);
                }
            });
        }
        return new Outcome(before, after);
    }

    /** Groups, but for those known, of which an event is linked to one of these. */
    private static Set<String> linked(List<Particulars> events, Groups groups, Rulings rulings, Set<String> known) {
        Map<String, List<Particulars>> met = new TreeMap<>(groups.meeting(events));
        met.keySet().removeAll(known);
        Set<String> linked = Fusion.linked(
                events, met.values().stream().flatMap(List::stream).toList(), rulings);
        met.values().removeIf(members -> members.stream().noneMatch(e -> linked.contains(e.event())));
        return met.keySet();
    }

    private static Set<String> ids(List<Particulars> events) {
        return events.stream().map(Particulars::event).collect(toSet());
    }
}
