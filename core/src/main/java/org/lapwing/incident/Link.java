package org.lapwing.incident;

import java.util.Comparator;

/**
 * Two events that may be of one happening.
 *
 * @param first and {@code second}: positions in the list that was compared, the lesser first
 * @param points see {@link Comparison}
 */
record Link(int first, int second, int points) implements Comparable<Link> {

    private static final Comparator<Link> ORDER = Comparator.comparingInt(Link::points)
            .reversed()
            .thenComparingInt(Link::first)
            .thenComparingInt(Link::second);

    /** The strongest first. */
    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
