package org.lapwing.evaluation;

import java.util.EnumMap;
import java.util.List;
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

    /** The mean of what several networks say of one report; all of them judge the same words. */
    static MucReading mean(List<MucReading> readings) {
        Map<MucType, Double> types = new EnumMap<>(MucType.class);
        Map<Part, Map<String, Double>> parts = new EnumMap<>(Part.class);
        double relevant = 0;
        for (MucReading reading : readings) {
            relevant += reading.relevant / readings.size();
            reading.types.forEach((type, odds) -> types.merge(type, odds / readings.size(), Double::sum));
            reading.parts.forEach((part, words) -> {
                Map<String, Double> sums = parts.computeIfAbsent(part, p -> new TreeMap<>());
                words.forEach((word, odds) -> sums.merge(word, odds / readings.size(), Double::sum));
            });
        }
        return new MucReading(relevant, types, parts);
    }
}
