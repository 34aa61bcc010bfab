package org.lapwing.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a learned model says of a report, all in log odds.
 *
 * @param relevant that MUC-4's keys have any incident of it
 * @param types that they have one of this type
 * @param parts that they have these words, written as MUC-4 is scored, in this part
 */
record MucReading(double relevant, Map<MucType, Double> types, Map<Part, Map<String, Double>> parts) {

    MucReading {
        types = Map.copyOf(types);
        Map<Part, Map<String, Double>> copy = new EnumMap<>(Part.class);
        parts.forEach((part, words) -> copy.put(part, new TreeMap<>(words)));
        parts = copy;
    }
}
