package org.lapwing.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The reports of one input, one after the other. */
@FunctionalInterface
interface ReportSource {

    /**
     * @return empty at the end, and whenever asked again
     * @throws IOException if the input breaks off; what came before it holds
     */
    Optional<ReadOutcome> next() throws IOException;

    static ReportSource of(ReadOutcome only) {
        ArrayDeque<ReadOutcome> left = new ArrayDeque<>(List.of(only));
        return () -> Optional.ofNullable(left.poll());
    }
}
