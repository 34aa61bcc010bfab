package org.lapwing.incident;

import java.util.Arrays;

/**
 * Pairs of events with their points, each as one number: many millions of them must be held and sorted. In ascending order
 * the strongest come first, and of equals those of the first events.
 */
final class Links {

    private static final int POSITION_BITS = 28;
    /** More than {@link Comparison} ever gives. */
    private static final int MOST_POINTS = 127;

    /** Points of a link that people have ruled. */
    static final int RULED = MOST_POINTS;

    /** How many events can be fused at once. */
    static final int MOST_EVENTS = 1 << POSITION_BITS;

    private long[] links = new long[16];
    private int size;

    /** @param first and {@code second}: positions in the list that was compared */
    void add(int first, int second, int points) {
        if (size == links.length) {
            links = Arrays.copyOf(links, 2 * size);
        }
        links[size++] = (long) (MOST_POINTS - points) << 2 * POSITION_BITS
                | (long) Math.min(first, second) << POSITION_BITS
                | Math.max(first, second);
    }

    long[] toArray() {
        return Arrays.copyOf(links, size);
    }

    static boolean isRuled(long link) {
        return link >> 2 * POSITION_BITS == MOST_POINTS - RULED;
    }

    static int first(long link) {
        return (int) (link >> POSITION_BITS) & MOST_EVENTS - 1;
    }

    static int second(long link) {
        return (int) link & MOST_EVENTS - 1;
    }
}
