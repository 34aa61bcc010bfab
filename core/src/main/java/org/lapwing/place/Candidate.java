package org.lapwing.place;

import java.util.Comparator;

/**
 * A place that a name may mean, with how well it fits the report.
 *
 * @param score on the scale of {@link Prominence}; only differences mean anything
 */
record Candidate(Toponym place, double score) {

    /** The best first. */
    static final Comparator<Candidate> ORDER =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::place, Prominence.ORDER);
}
