package org.lapwing.incident;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The pairs of events that meet in a block, compared once each. Blocks are held in plain arrays, sorted, since millions of
 * events are in ten times as many; and they are worked through side by side.
 */
final class Encounters {

    /** Blocks that one thread takes at a time. */
    private static final int CHUNK = 4096;

    private final Traits[] traits;
    /** All blocks, ascending; a block is called by its place here. */
    private final long[] blocks;
    /** Of each event, from where in {@code blocksOf} its blocks stand, ascending. */
    private final int[] blockStarts;

    private final int[] blocksOf;
    /** Of each block, from where in {@code eventsIn} its events stand, ascending. */
    private final int[] eventStarts;

    private final int[] eventsIn;

    private Encounters(List<Particulars> events, Traits[] traits) {
        if (events.size() >= Links.MOST_EVENTS) {
            throw new IllegalArgumentException("too many events to fuse at once: " + events.size());
        }
        this.traits = traits;
        long[][] named = IntStream.range(0, events.size())
                .parallel()
                .mapToObj(i -> Blocks.of(events.get(i)))
                .toArray(long[][]::new);
        blockStarts = new int[named.length + 1];
        for (int i = 0; i < named.length; i++) {
            blockStarts[i + 1] = Math.addExact(blockStarts[i], named[i].length);
        }
        long[] all = new long[blockStarts[named.length]];
        for (int i = 0; i < named.length; i++) {
            System.arraycopy(named[i], 0, all, blockStarts[i], named[i].length);
        }
        Arrays.parallelSort(all);
        blocks = distinct(all);
        blocksOf = new int[all.length];
        IntStream.range(0, named.length).parallel().forEach(i -> {
            for (int k = 0; k < named[i].length; k++) {
                blocksOf[blockStarts[i] + k] = Arrays.binarySearch(blocks, named[i][k]);
            }
        });
        eventStarts = new int[blocks.length + 1];
        for (int block : blocksOf) {
            eventStarts[block + 1]++;
        }
        Arrays.parallelPrefix(eventStarts, Integer::sum);
        eventsIn = new int[blocksOf.length];
        int[] next = eventStarts.clone();
        for (int i = 0; i < named.length; i++) {
            for (int k = blockStarts[i]; k < blockStarts[i + 1]; k++) {
                eventsIn[next[blocksOf[k]]++] = i;
            }
        }
    }

    private static long[] distinct(long[] sorted) {
        int size = 0;
        long[] distinct = new long[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    /** The {@link Links} among events, sorted; the same however many threads look for them. */
    static long[] links(List<Particulars> events, Traits[] traits) {
        Encounters encounters = new Encounters(events, traits);
        return encounters.links(encounters::compareAll);
    }

    /** The {@link Links} among some of the events, and between these and the others; not those among the others. */
    static long[] linksOf(BitSet some, List<Particulars> events, Traits[] traits) {
        Encounters encounters = new Encounters(events, traits);
        return encounters.links((block, links) -> encounters.compareSome(some, block, links));
    }

    @FunctionalInterface
    private interface BlockComparison {
        void compare(int block, Links links);
    }

    private long[] links(BlockComparison comparison) {
        long[] links = IntStream.rangeClosed(0, blocks.length / CHUNK)
                .parallel()
                .mapToObj(chunk -> ofChunk(chunk, comparison))
                .flatMapToLong(LongStream::of)
                .toArray();
        Arrays.parallelSort(links);
        return links;
    }

    private long[] ofChunk(int chunk, BlockComparison comparison) {
        Links links = new Links();
        int end = Math.min(blocks.length, (chunk + 1) * CHUNK);
        for (int block = chunk * CHUNK; block < end; block++) {
            comparison.compare(block, links);
        }
        return links.toArray();
    }

    private void compareSome(BitSet some, int block, Links links) {
        for (int i = eventStarts[block]; i < eventStarts[block + 1]; i++) {
            int a = eventsIn[i];
            if (some.get(a)) {
                for (int j = eventStarts[block]; j < eventStarts[block + 1]; j++) {
                    int b = eventsIn[j];
                    if ((b > a || b < a && !some.get(b)) && isCompared(block, a, b)) {
                        // In order, since an open figure may grow into a later one.
                        compare(block, Math.min(a, b), Math.max(a, b), links);
                    }
                }
            }
        }
    }

    /** Of a bridge, those that have no precise place with the rest; of other blocks, all with all. */
    private void compareAll(int block, Links links) {
        boolean bridge = Blocks.isBridge(blocks[block]);
        int end = eventStarts[block + 1];
        for (int i = eventStarts[block]; i < end; i++) {
            int a = eventsIn[i];
            if (!bridge || !traits[a].isPrecise) {
                for (int j = bridge ? eventStarts[block] : i + 1; j < end; j++) {
                    int b = eventsIn[j];
                    if (b > a || bridge && traits[b].isPrecise) {
                        compare(block, a, b, links);
                    }
                }
            }
        }
    }

    private void compare(int block, int a, int b, Links links) {
        int day = Blocks.day(blocks[block]);
        Traits one = traits[a];
        Traits other = traits[b];
        // Two that share several days' blocks are compared on the first of these days only.
        if (day == Math.max(one.period.first(), other.period.first())) {
            int points = Comparison.pointsIfEnough(one, other);
            if (points >= Comparison.ENOUGH && isFirstCommon(block, a, b)) {
                links.add(a, b, points);
            }
        }
    }

    /** So that two which share several blocks of a day are linked once. */
    private boolean isFirstCommon(int block, int a, int b) {
        int day = Blocks.day(blocks[block]);
        int i = blockStarts[a];
        int j = blockStarts[b];
        while (blocksOf[i] < block && blocksOf[j] < block) {
            if (blocksOf[i] < blocksOf[j]) {
                i++;
            } else if (blocksOf[i] > blocksOf[j]) {
                j++;
            } else if (Blocks.day(blocks[blocksOf[i]]) == day && isCompared(blocksOf[i], a, b)) {
                return false;
            } else {
                i++;
                j++;
            }
        }
        return true;
    }

    private boolean isCompared(int block, int a, int b) {
        return !Blocks.isBridge(blocks[block]) || !traits[a].isPrecise || !traits[b].isPrecise;
    }
}
