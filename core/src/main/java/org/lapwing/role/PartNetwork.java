package org.lapwing.role;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lapwing.encoder.EncodedSentence;

/**
 * A network with one hidden layer of rectified units that says of a phrase how likely it has each {@link Part}. Parts are
 * judged apart from each other: an organisation can be victim in one sentence and perpetrator in the next.
 *
 * <p>Weights are kept in 16 bits, which alters no probability by more than a thousandth.
 */
public final class PartNetwork {

    private static final String RESOURCE = "parts.network";

    private static final int MAGIC = 0x4c575032;
    private static final int INPUTS = ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS;
    private static final int PARTS = Part.values().length;

    private final float[] hiddenWeights;
    private final float[] hiddenBias;
    private final float[] outputWeights;
    private final float[] outputBias;
    private final float[] calibration;

    /**
     * @param hiddenWeights of each input (those of the phrase, then those of its context) to each hidden unit
     * @param outputWeights of each hidden unit to each part
     * @param calibration of each part the factor and the constant that turn its log odds into those of {@link #sureness}
     */
    PartNetwork(
            float[] hiddenWeights, float[] hiddenBias, float[] outputWeights, float[] outputBias, float[] calibration) {
        int hidden = hiddenBias.length;
        if (hiddenWeights.length != INPUTS * hidden
                || outputWeights.length != hidden * PARTS
                || outputBias.length != PARTS
                || calibration.length != 2 * PARTS) {
            throw new IllegalArgumentException("weights for another shape");
        }
        this.hiddenWeights = hiddenWeights.clone();
        this.hiddenBias = hiddenBias.clone();
        this.outputWeights = outputWeights.clone();
        this.outputBias = outputBias.clone();
        this.calibration = calibration.clone();
    }

    /** The one that ships with Lapwing. */
    public static PartNetwork load() {
        try (InputStream stream = new BufferedInputStream(
                Objects.requireNonNull(PartNetwork.class.getResourceAsStream(RESOURCE), RESOURCE))) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException also if the stream holds something else */
    public static PartNetwork read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC || in.readInt() != INPUTS) {
            throw new IOException("no network of " + INPUTS + " inputs");
        }
        int hidden = in.readInt();
        return new PartNetwork(
                floats(in, INPUTS * hidden),
                floats(in, hidden),
                floats(in, hidden * PARTS),
                floats(in, PARTS),
                floats(in, 2 * PARTS));
    }

    /** Reads a sentence once for all its phrases. */
    SentenceReading read(EncodedSentence sentence, float[] context) {
        float[] shared = hiddenBias.clone();
        add(context, ReportPhrases.PHRASE_INPUTS, shared, 0);
        List<float[]> words = new ArrayList<>(sentence.size());
        for (int token = 0; token < sentence.size(); token++) {
            float[] vector = sentence.token(token);
            float[] excited = new float[ReportPhrases.WORDS * hiddenBias.length];
            for (int place = 0; place < ReportPhrases.WORDS; place++) {
                add(vector, place * vector.length, excited, place * hiddenBias.length);
            }
            words.add(excited);
        }
        return new SentenceReading(shared, words);
    }

    /**
     * What each word of a sentence adds to the hidden units in each place that it can have in a phrase. A phrase only sums up
     * its words, so a sentence of a hundred phrases costs little more than its thirty words.
     */
    final class SentenceReading {

        private final float[] shared;
        private final List<float[]> words;

        private SentenceReading(float[] shared, List<float[]> words) {
            this.shared = shared;
            this.words = words;
        }

        /** Probabilities in the order of {@link Part}. */
        double[] probabilities(Phrase phrase, float[] facts) {
            float[] hidden = shared.clone();
            addWord(phrase.from(), 0, 1, hidden);
            addWord(phrase.to(), 1, 1, hidden);
            addWord(phrase.head(), 2, 1, hidden);
            addWord(phrase.from() - 1, 3, 1, hidden);
            addWord(phrase.to() + 1, 4, 1, hidden);
            for (int i = phrase.from(); i <= phrase.to(); i++) {
                addWord(i, 5, 1f / (phrase.to() - phrase.from() + 1), hidden);
            }
            add(facts, ReportPhrases.PHRASE_INPUTS - facts.length, hidden, 0);
            double[] result = new double[PARTS];
            for (int part = 0; part < PARTS; part++) {
                double sum = outputBias[part];
                for (int unit = 0; unit < hidden.length; unit++) {
                    sum += Math.max(0, hidden[unit]) * outputWeights[unit * PARTS + part];
                }
                result[part] = sigmoid(sum);
            }
            return result;
        }

        private void addWord(int token, int place, float weight, float[] hidden) {
            if (token >= 0 && token < words.size()) {
                float[] excited = words.get(token);
                for (int unit = 0; unit < hidden.length; unit++) {
                    hidden[unit] += weight * excited[place * hidden.length + unit];
                }
            }
        }
    }

    /**
     * How sure it is that the key of a report has this phrase in this part, in these or other bounds, if the network gives it
     * this probability in these bounds; fitted to reports that the network had not learnt from (Platt 1999).
     */
    double sureness(Part part, double probability) {
        double odds = StrictMath.log(probability / (1 - probability));
        return sigmoid(calibration[2 * part.ordinal()] * odds + calibration[2 * part.ordinal() + 1]);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private void add(float[] inputs, int firstInput, float[] hidden, int at) {
        int units = hiddenBias.length;
        for (int i = 0; i < inputs.length; i++) {
            float input = inputs[i];
            if (input != 0) {
                int row = (firstInput + i) * units;
                for (int unit = 0; unit < units; unit++) {
                    hidden[at + unit] += input * hiddenWeights[row + unit];
                }
            }
        }
    }

    /** Each as a number of steps, in 16 bits. */
    private static float[] floats(DataInputStream in, int count) throws IOException {
        float step = in.readFloat();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readShort() * step;
        }
        return values;
    }
}
