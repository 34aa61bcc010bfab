package org.lapwing.incident;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which events of different reports are one happening. Pure functions: the groups depend on the events alone and not on the
 * order in which they came, and events that share no block, nor one with a common acquaintance, do not bear on each other.
 * So one machine can fuse all at once or, with {@link Revision}, a report at a time, with the same outcome.
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

    /** Ids of those among {@code others} that are linked to one of the events, in any order. */
    static Set<String> linked(Collection<Particulars> events, Collection<Particulars> others, Rulings rulings) {
        Set<String> some = events.stream().map(Particulars::event).collect(toSet());
        List<Particulars> sorted =
                sorted(Stream.concat(events.stream(), others.stream()).toList());
        BitSet positions = new BitSet();
        for (int i = 0; i < sorted.size(); i++) {
            positions.set(i, some.contains(sorted.get(i).event()));
        }
        Traits[] traits = new Traits.Reader().read(sorted);
        Set<String> linked = new HashSet<>();
        for (long link : Ruled.of(rulings, sorted).with(Encounters.linksOf(positions, sorted, traits))) {
            if (positions.get(Links.first(link)) != positions.get(Links.second(link))) {
                int other = positions.get(Links.first(link)) ? Links.second(link) : Links.first(link);
                linked.add(sorted.get(other).event());
            }
        }
        return linked;
    }

    /**
     * The happenings that events tell of, each the list of its events in order of publication and id; the lists in order of
     * their first events.
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
