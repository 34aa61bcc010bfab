package org.lapwing.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is on top of the {@link ReportEncoder}. A rectified layer over each piece, its greatest and mean excitement in the
 * report, says which types of incidents there are. Of a phrase, the first and last piece, the mean of all, its length and the
 * report excite a second layer, which says of each {@link Part} how likely it is; what is said several times counts as often,
 * as the logarithm of the sum of the odds. Safe to share between threads.
 */
final class ReportNetwork {

    private static final int WIDTH = ReportEncoder.WIDTH;
    private static final int PARTS = Part.values().length;
    private static final int TYPES = MucType.values().length;

    private final Layer pieces;
    private final Layer report;
    private final Layer first;
    private final Layer last;
    private final Layer mean;
    private final Layer context;
    private final Layer phrase;
    private final float[] lengths;

    /** Weights of each input to each output, and the constants of the outputs. */
    private record Layer(float[] weights, float[] bias) {

        static Layer of(NamedArrays arrays, String name) {
            return new Layer(arrays.floats("head/" + name + ".weight"), arrays.floats("head/" + name + ".bias"));
        }

        int outputs() {
            return bias.length;
        }

        float[] apply(float[] inputs, int from) {
            float[] outputs = bias.clone();
            int count = weights.length / outputs.length;
            for (int i = 0; i < count; i++) {
                float input = inputs[from + i];
                if (input != 0) {
                    for (int o = 0; o < outputs.length; o++) {
                        outputs[o] += input * weights[i * outputs.length + o];
                    }
                }
            }
            return outputs;
        }

        /** Of each piece in turn. */
        float[] applyToAll(float[] vectors) {
            float[] outputs = new float[vectors.length / WIDTH * outputs()];
            for (int piece = 0; piece < vectors.length / WIDTH; piece++) {
                System.arraycopy(apply(vectors, piece * WIDTH), 0, outputs, piece * outputs(), outputs());
            }
            return outputs;
        }
    }

    ReportNetwork(NamedArrays arrays) {
        pieces = Layer.of(arrays, "doc");
        report = Layer.of(arrays, "docout");
        first = Layer.of(arrays, "first");
        last = Layer.of(arrays, "last");
        mean = Layer.of(arrays, "mean");
        context = Layer.of(arrays, "docspan");
        phrase = Layer.of(arrays, "out");
        lengths = arrays.floats("head/long.weight");
        if (report.outputs() != TYPES + 1 || phrase.outputs() != PARTS) {
            throw new IllegalArgumentException("a network for other types or parts");
        }
    }

    /** @param vectors of the pieces of the report, as the encoder gives them */
    MucReading read(ReportPieces cut, float[] vectors) {
        float[] pooled = pooled(pieces.applyToAll(vectors));
        float[] ofReport = report.apply(pooled, 0);
        Map<MucType, Double> types = new EnumMap<>(MucType.class);
        for (MucType type : MucType.values()) {
            types.put(type, (double) ofReport[type.ordinal()]);
        }
        return new MucReading(ofReport[TYPES], types, parts(cut.phrases(), vectors, context.apply(pooled, 0)));
    }

    /** The greatest rectified excitement of each unit, then the mean. */
    private float[] pooled(float[] excited) {
        int units = pieces.outputs();
        int count = excited.length / units;
        float[] pooled = new float[2 * units];
        for (int i = 0; i < excited.length; i++) {
            float value = Math.max(0, excited[i]);
            int unit = i % units;
            pooled[unit] = Math.max(pooled[unit], value);
            pooled[units + unit] += value / count;
        }
        return pooled;
    }

    private Map<Part, Map<String, Double>> parts(List<ReportPieces.Phrase> phrases, float[] vectors, float[] ofReport) {
        float[] firsts = first.applyToAll(vectors);
        float[] lasts = last.applyToAll(vectors);
        float[] sums = sums(mean.applyToAll(vectors), mean.outputs());
        Map<Part, Map<String, Double>> parts = new EnumMap<>(Part.class);
        List.of(Part.values()).forEach(part -> parts.put(part, new TreeMap<>()));
        int units = ofReport.length;
        float[] hidden = new float[units];
        for (ReportPieces.Phrase each : phrases) {
            int count = each.last() + 1 - each.first();
            for (int unit = 0; unit < units; unit++) {
                float inside = sums[(each.last() + 1) * units + unit] - sums[each.first() * units + unit];
                float excited = firsts[each.first() * units + unit]
                        + lasts[each.last() * units + unit]
                        + inside / count
                        + lengths[(each.words() - 1) * units + unit]
                        + ofReport[unit];
                hidden[unit] = Math.max(0, excited);
            }
            float[] odds = phrase.apply(hidden, 0);
            for (Part part : Part.values()) {
                parts.getOrDefault(part, Map.of())
                        .merge(each.key(), (double) odds[part.ordinal()], ReportNetwork::together);
            }
        }
        return parts;
    }

    /** Of all pieces before each, so that any stretch's is the difference of two. */
    private static float[] sums(float[] excited, int units) {
        float[] sums = new float[excited.length + units];
        for (int i = 0; i < excited.length; i++) {
            sums[i + units] = sums[i] + excited[i];
        }
        return sums;
    }

    private static double together(double a, double b) {
        return Math.max(a, b) + StrictMath.log1p(StrictMath.exp(-Math.abs(a - b)));
    }
}
