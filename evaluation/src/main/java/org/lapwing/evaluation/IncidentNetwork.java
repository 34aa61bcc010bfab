package org.lapwing.evaluation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lapwing.role.Part;

/**
 * Says of a report whether MUC-4 would count an incident in it, and of which types. Which violence is terror and which is
 * war is a convention of that set, which its keys teach better than rules do.
 *
 * <p>Several networks of the same make, whose log odds are averaged: each has one layer of rectified units that hears one
 * sentence at a time; what excites them most in the report and what does on average is weighed together with what the rules
 * found.
 */
final class IncidentNetwork {

    private static final String RESOURCE = "incidents.network";
    private static final int MAGIC = 0x4c574931;

    /** Types with enough examples to learn. Arson and robbery are left to the rules. */
    static final List<MucType> LEARNT = List.of(MucType.ATTACK, MucType.BOMBING, MucType.KIDNAPPING);

    private static final int OUTPUTS = LEARNT.size() + 1;

    /**
     * What the network says of a report, as log odds.
     *
     * @param relevant that any incident is told
     * @param types that an incident of this type is told, for the types it has learnt
     */
    record Judgement(double relevant, Map<MucType, Double> types) {

        Judgement {
            types = Map.copyOf(types);
        }
    }

    private record Layers(
            float[] hiddenWeights, float[] hiddenBias, float[] pooledWeights, float[] factWeights, float[] bias) {}

    private final List<Layers> networks;
    private final float[] thresholds;
    private final float[] partWeights;

    private IncidentNetwork(List<Layers> networks, float[] thresholds, float[] partWeights) {
        this.networks = List.copyOf(networks);
        this.thresholds = thresholds.clone();
        this.partWeights = partWeights.clone();
    }

    static IncidentNetwork load() {
        try (InputStream stream = new BufferedInputStream(
                Objects.requireNonNull(IncidentNetwork.class.getResourceAsStream(RESOURCE), RESOURCE))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException also if the stream holds something else */
    static IncidentNetwork read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC
                || in.readInt() != IncidentFacts.SENTENCE_INPUTS
                || in.readInt() != IncidentFacts.REPORT_INPUTS) {
            throw new IOException("no network of incidents for these inputs");
        }
        int hidden = in.readInt();
        int count = in.readInt();
        List<Layers> networks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            networks.add(new Layers(
                    floats(in, IncidentFacts.SENTENCE_INPUTS * hidden),
                    floats(in, hidden),
                    floats(in, 2 * hidden * OUTPUTS),
                    floats(in, IncidentFacts.REPORT_INPUTS * OUTPUTS),
                    floats(in, OUTPUTS)));
        }
        return new IncidentNetwork(networks, floats(in, LEARNT.size()), floats(in, 3 * Part.values().length));
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /**
     * @param sentences each as {@link IncidentFacts} gives it; at least one
     * @param facts of the report
     */
    Judgement judge(List<float[]> sentences, float[] facts) {
        double[] mean = new double[OUTPUTS];
        for (Layers network : networks) {
            double[] odds = logOdds(network, sentences, facts);
            for (int i = 0; i < OUTPUTS; i++) {
                mean[i] += odds[i] / networks.size();
            }
        }
        Map<MucType, Double> types = new EnumMap<>(MucType.class);
        for (int i = 0; i < LEARNT.size(); i++) {
            types.put(LEARNT.get(i), mean[i]);
        }
        return new Judgement(mean[LEARNT.size()], types);
    }

    private static double[] logOdds(Layers network, List<float[]> sentences, float[] facts) {
        int hidden = network.hiddenBias().length;
        float[] pooled = new float[2 * hidden];
        for (float[] sentence : sentences) {
            float[] excited = network.hiddenBias().clone();
            add(sentence, network.hiddenWeights(), excited);
            for (int unit = 0; unit < hidden; unit++) {
                float value = Math.max(0, excited[unit]);
                pooled[unit] = Math.max(pooled[unit], value);
                pooled[hidden + unit] += value / sentences.size();
            }
        }
        float[] outputs = network.bias().clone();
        add(pooled, network.pooledWeights(), outputs);
        add(facts, network.factWeights(), outputs);
        double[] odds = new double[OUTPUTS];
        for (int i = 0; i < OUTPUTS; i++) {
            odds[i] = outputs[i];
        }
        return odds;
    }

    private static void add(float[] inputs, float[] weights, float[] outputs) {
        for (int i = 0; i < inputs.length; i++) {
            float input = inputs[i];
            if (input != 0) {
                for (int o = 0; o < outputs.length; o++) {
                    outputs[o] += input * weights[i * outputs.length + o];
                }
            }
        }
    }

    /** Log odds from where on a type is told; where cross-validation on the training set put it. */
    double threshold(MucType type) {
        return thresholds[LEARNT.indexOf(type)];
    }

    /**
     * How likely the key of a report has these words in this part, by what the network of parts says of them and how relevant
     * the report is.
     *
     * @param probability of the likeliest phrase of these words
     */
    double likelihood(Part part, double probability, Judgement report) {
        int at = 3 * part.ordinal();
        double odds = partWeights[at] * StrictMath.log(probability / (1 - probability))
                + partWeights[at + 1] * report.relevant()
                + partWeights[at + 2];
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
