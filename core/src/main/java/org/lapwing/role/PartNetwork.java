package org.lapwing.role;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A network with one hidden layer of rectified units that says of a phrase how likely it has each {@link Part}. Parts are
 * judged apart from each other: an organisation can be victim in one sentence and perpetrator in the next.
 *
 * <p>Weights are kept in 16 bits, which alters no probability by more than a thousandth.
 */
public final class PartNetwork {

    private static final String RESOURCE = "parts.network";

    private static final int MAGIC = 0x4c575031;
    private static final int INPUTS = ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS;
    private static final int PARTS = Part.values().length;

    private final float[] hiddenWeights;
    private final float[] hiddenBias;
    private final float[] outputWeights;
    private final float[] outputBias;

    /**
     * @param hiddenWeights of each input (those of the phrase, then those of its context) to each hidden unit
     * @param outputWeights of each hidden unit to each part
     */
    public PartNetwork(float[] hiddenWeights, float[] hiddenBias, float[] outputWeights, float[] outputBias) {
        int hidden = hiddenBias.length;
        if (hiddenWeights.length != INPUTS * hidden
                || outputWeights.length != hidden * PARTS
                || outputBias.length != PARTS) {
            throw new IllegalArgumentException("weights for another shape");
        }
        this.hiddenWeights = hiddenWeights.clone();
        this.hiddenBias = hiddenBias.clone();
        this.outputWeights = outputWeights.clone();
        this.outputBias = outputBias.clone();
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
                floats(in, INPUTS * hidden), floats(in, hidden), floats(in, hidden * PARTS), floats(in, PARTS));
    }

    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(INPUTS);
        out.writeInt(hiddenBias.length);
        for (float[] each : new float[][] {hiddenWeights, hiddenBias, outputWeights, outputBias}) {
            write(each, out);
        }
        out.flush();
    }

    /** What a sentence and its report add to the hidden units, the same for all its phrases. */
    float[] context(float[] inputs) {
        float[] hidden = hiddenBias.clone();
        add(inputs, ReportPhrases.PHRASE_INPUTS, hidden);
        return hidden;
    }

    /** Probabilities in the order of {@link Part}. */
    double[] probabilities(float[] phrase, float[] context) {
        float[] hidden = context.clone();
        add(phrase, 0, hidden);
        double[] result = new double[PARTS];
        for (int part = 0; part < PARTS; part++) {
            double sum = outputBias[part];
            for (int unit = 0; unit < hidden.length; unit++) {
                sum += Math.max(0, hidden[unit]) * outputWeights[unit * PARTS + part];
            }
            result[part] = 1 / (1 + StrictMath.exp(-sum));
        }
        return result;
    }

    private void add(float[] inputs, int firstInput, float[] hidden) {
        for (int i = 0; i < inputs.length; i++) {
            float input = inputs[i];
            if (input != 0) {
                int row = (firstInput + i) * hidden.length;
                for (int unit = 0; unit < hidden.length; unit++) {
                    hidden[unit] += input * hiddenWeights[row + unit];
                }
            }
        }
    }

    /** Each as a share of the greatest, in 16 bits. */
    private static void write(float[] values, DataOutputStream out) throws IOException {
        float greatest = Float.MIN_NORMAL;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float step = greatest / Short.MAX_VALUE;
        out.writeFloat(step);
        for (float value : values) {
            out.writeShort(Math.round(value / step));
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float step = in.readFloat();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readShort() * step;
        }
        return values;
    }
}
