package org.lapwing.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which events of different reports are one happening. Pure functions: the groups depend on the events alone and not on the
 * order in which they came, and events that share no block, nor one with a common acquaintance, do not bear on each other.
 * So one machine can fuse all at once or a report at a time, and many machines a part each, with the same outcome.
 */
public final class Fusion {

    private Fusion() {}

    /**
     * The blocks in which an event must be compared; two events without a common block are not of one happening. Equal
     * events have equal blocks on every machine. In ascending order.
     */
    public static Set<Long> blocks(Particulars event) {
        return Blocks.of(event);
    }

    /**
     * All the links among events that can become one happening: each event is in one of the lists, and no event is linked
     * to one of another list.
     */
    public static List<List<Particulars>> neighbourhoods(Collection<Particulars> events) {
        List<Particulars> sorted = sorted(events);
        DisjointSets sets = new DisjointSets(sorted.size());
        links(sorted).forEach(link -> sets.join(link.first(), link.second()));
        return sets.partition(sorted);
    }

    /**
     * The happenings that a whole neighbourhood (or several) tells of, each the list of its events in order of publication
     * and id; the lists in order of their first events.
     */
    public static List<List<Particulars>> fuse(Collection<Particulars> events) {
        List<Particulars> sorted = sorted(events);
        List<Link> links = links(sorted);
        links.sort(Comparator.naturalOrder());
        return Cluster.group(sorted, links);
    }

    private static List<Particulars> sorted(Collection<Particulars> events) {
        return new ArrayList<>(events.stream()
                .sorted(Comparator.comparing((Particulars e) -> e.report().published())
                        .thenComparing(Particulars::event))
                .toList());
    }

    /** Every pair of a block is compared; of a bridge, those that have no precise place with the rest. */
    private static List<Link> links(List<Particulars> events) {
        Entry[] entries = entries(events);
        List<Link> links = new ArrayList<>();
        int start = 0;
        while (start < entries.length) {
            int end = start + 1;
            while (end < entries.length && entries[end].block() == entries[start].block()) {
                end++;
            }
            compare(events, entries, start, end, links);
            start = end;
        }
        return links;
    }

    private static void compare(List<Particulars> events, Entry[] entries, int start, int end, List<Link> links) {
        boolean bridge = Blocks.isBridge(entries[start].block());
        int day = Blocks.day(entries[start].block());
        for (int i = start; i < end; i++) {
            Particulars a = events.get(entries[i].event());
            for (int j = i + 1; j < end; j++) {
                Particulars b = events.get(entries[j].event());
                // Two that share several days' blocks are compared on the first of these days only.
                boolean here = day == Math.max(a.period().first(), b.period().first());
                if (here && (!bridge || !a.isPrecise() || !b.isPrecise())) {
                    int points = Comparison.points(a, b);
                    if (points >= Comparison.ENOUGH) {
                        links.add(new Link(entries[i].event(), entries[j].event(), points));
                    }
                }
            }
        }
    }

    private record Entry(long block, int event) {}

    private static Entry[] entries(List<Particulars> events) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (long block : Blocks.of(events.get(i))) {
                entries.add(new Entry(block, i));
            }
        }
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Entry::block).thenComparingInt(Entry::event));
        return sorted;
    }
}
