package org.lapwing.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    public static long[] blocks(Particulars event) {
        return Blocks.of(event);
    }

    /**
     * All the links among events that can become one happening: each event is in one of the lists, and no event is linked
     * to one of another list.
     */
    public static List<List<Particulars>> neighbourhoods(Collection<Particulars> events, Rulings rulings) {
        List<Particulars> sorted = sorted(events);
        Traits[] traits = new Traits.Reader().read(sorted);
        long[] links = Ruled.of(rulings, sorted).with(Encounters.links(sorted, traits));
        return neighbourhoods(links, sorted.size()).partition(sorted);
    }

    /**
     * The happenings that a whole neighbourhood (or several) tells of, each the list of its events in order of publication
     * and id; the lists in order of their first events.
     */
    public static List<List<Particulars>> fuse(Collection<Particulars> events) {
        return fuse(events, Rulings.NONE);
    }

    /** As {@link #fuse(Collection)}, but as people have ruled where they have. */
    public static List<List<Particulars>> fuse(Collection<Particulars> events, Rulings rulings) {
        List<Particulars> sorted = sorted(events);
        Traits[] traits = new Traits.Reader().read(sorted);
        Ruled ruled = Ruled.of(rulings, sorted);
        long[] links = ruled.with(Encounters.links(sorted, traits));
        Parted parted = Parted.of(links, neighbourhoods(links, sorted.size()), sorted.size());
        Cluster[] clusters = new Cluster[sorted.size()];
        DisjointSets sets = new DisjointSets(sorted.size());
        IntStream.range(0, sorted.size())
                .parallel()
                .filter(i -> parted.starts()[i] < parted.starts()[i + 1])
                .forEach(i -> Cluster.group(
                        parted.links(), parted.starts()[i], parted.starts()[i + 1], traits, ruled, clusters, sets));
        return sets.partition(sorted);
    }

    private static DisjointSets neighbourhoods(long[] links, int events) {
        DisjointSets sets = new DisjointSets(events);
        for (long link : links) {
            sets.join(Links.first(link), Links.second(link));
        }
        return sets;
    }

    private static List<Particulars> sorted(Collection<Particulars> events) {
        return new ArrayList<>(events.stream()
                .sorted(Comparator.comparing((Particulars e) -> e.report().published())
                        .thenComparing(Particulars::event))
                .toList());
    }

    /** By set, in one run each and in their order: so each can be worked through alone. */
    private record Parted(long[] links, int[] starts) {

        static Parted of(long[] links, DisjointSets sets, int events) {
            int[] starts = new int[events + 1];
            for (long link : links) {
                starts[sets.setOf(Links.first(link)) + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            int[] next = starts.clone();
            long[] parted = new long[links.length];
            for (long link : links) {
                parted[next[sets.setOf(Links.first(link))]++] = link;
            }
            return new Parted(parted, starts);
        }
    }
}
