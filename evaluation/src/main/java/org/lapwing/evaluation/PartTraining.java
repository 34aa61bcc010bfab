package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.lapwing.role.Part;
import org.lapwing.role.PartNetwork;
import org.lapwing.role.ReportPhrases;

/**
 * Fits a {@link PartNetwork} by Adam (Kingma and Ba 2015) to weighted log loss, with dropout. The same seed and examples
 * give the same weights, whatever the number of threads.
 */
final class PartTraining {

    private static final int HIDDEN = 64;
    private static final int EPOCHS = 10;
    private static final int REPORTS_A_BATCH = 16;
    private static final float RATE = 2e-3f;
    private static final float DECAY = 1e-2f;
    private static final float DROPOUT = 0.3f;

    /** Of the phrases without a part, which are fifty times the others, so many are looked at in each epoch. */
    private static final float NEGATIVES = 0.15f;

    private static final int INPUTS = ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS;
    /** Inputs whose weights fit into a processor's nearest memory together. */
    private static final int BLOCK = 64;

    private static final int PARTS = Part.values().length;

    private final Random random;
    private final float[] hiddenWeights = new float[INPUTS * HIDDEN];
    private final float[] hiddenBias = new float[HIDDEN];
    private final float[] outputWeights = new float[HIDDEN * PARTS];
    private final float[] outputBias = new float[PARTS];
    private final List<Adam> steps = List.of(
            new Adam(hiddenWeights, DECAY),
            new Adam(hiddenBias, 0),
            new Adam(outputWeights, DECAY),
            new Adam(outputBias, 0));

    PartTraining(long seed) {
        random = new Random(seed);
        fill(hiddenWeights, Math.sqrt(4.0 / INPUTS));
        fill(outputWeights, Math.sqrt(1.0 / HIDDEN));
        Arrays.fill(outputBias, -3);
    }

    private void fill(float[] weights, double scale) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextGaussian() * scale);
        }
    }

    PartNetwork train(List<PartExamples> reports) {
        List<PartExamples> order = new ArrayList<>(reports);
        int batches = (order.size() + REPORTS_A_BATCH - 1) / REPORTS_A_BATCH;
        int done = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int b = 0; b < batches; b++) {
                List<PartExamples.Example> batch = new ArrayList<>();
                order.subList(b * REPORTS_A_BATCH, Math.min(order.size(), (b + 1) * REPORTS_A_BATCH))
                        .forEach(r -> batch.addAll(
                                r.sample((phrase, positive) -> positive || random.nextFloat() < NEGATIVES)));
                done++;
                loss += step(batch, RATE * (1 - (float) done / (EPOCHS * batches + 1)), done);
            }
            System.err.printf(Locale.ROOT, "epoch %d: loss %.5f%n", epoch + 1, loss / batches);
        }
        return new PartNetwork(hiddenWeights, hiddenBias, outputWeights, outputBias);
    }

    /** Mean log loss of all phrases of these reports. */
    double loss(List<PartExamples> reports) {
        double sum = 0;
        long count = 0;
        for (PartExamples report : reports) {
            for (PartExamples.Example example : report.sample((phrase, positive) -> true)) {
                sum += loss(probabilities(rectified(hidden(example.inputs()))), example.wanted());
                count++;
            }
        }
        return sum / count;
    }

    private double step(List<PartExamples.Example> batch, float rate, int time) {
        int rows = batch.size();
        float[][] hidden = new float[rows][];
        IntStream.range(0, rows)
                .parallel()
                .forEach(r -> hidden[r] = rectified(hidden(batch.get(r).inputs())));
        for (float[] row : hidden) {
            for (int unit = 0; unit < HIDDEN; unit++) {
                row[unit] *= random.nextFloat() < DROPOUT ? 0 : 1 / (1 - DROPOUT);
            }
        }
        float[] outputGradient = new float[HIDDEN * PARTS];
        float[] outputBiasGradient = new float[PARTS];
        float[] hiddenBiasGradient = new float[HIDDEN];
        float[][] hiddenGradient = new float[rows][HIDDEN];
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            PartExamples.Example example = batch.get(r);
            float weight = example.positive() ? 1 : 1 / NEGATIVES;
            float[] found = probabilities(hidden[r]);
            loss += weight * loss(found, example.wanted());
            for (int part = 0; part < PARTS; part++) {
                float error = weight * (found[part] - example.wanted()[part]) / rows;
                outputBiasGradient[part] += error;
                for (int unit = 0; unit < HIDDEN; unit++) {
                    if (hidden[r][unit] > 0) {
                        outputGradient[unit * PARTS + part] += error * hidden[r][unit];
                        hiddenGradient[r][unit] += error * outputWeights[unit * PARTS + part] / (1 - DROPOUT);
                    }
                }
            }
            add(1, hiddenGradient[r], hiddenBiasGradient, 0);
        }
        float[] weightGradient = new float[INPUTS * HIDDEN];
        IntStream.range(0, (INPUTS + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int end = Math.min(INPUTS, (block + 1) * BLOCK);
            for (int r = 0; r < rows; r++) {
                float[] inputs = batch.get(r).inputs();
                for (int input = block * BLOCK; input < end; input++) {
                    if (inputs[input] != 0) {
                        add(inputs[input], hiddenGradient[r], weightGradient, input * HIDDEN);
                    }
                }
            }
        });
        List<float[]> gradients = List.of(weightGradient, hiddenBiasGradient, outputGradient, outputBiasGradient);
        for (int i = 0; i < gradients.size(); i++) {
            steps.get(i).take(gradients.get(i), rate, time);
        }
        return loss / rows;
    }

    private float[] hidden(float[] inputs) {
        float[] hidden = hiddenBias.clone();
        for (int input = 0; input < INPUTS; input++) {
            float value = inputs[input];
            if (value != 0) {
                int row = input * HIDDEN;
                for (int unit = 0; unit < HIDDEN; unit++) {
                    hidden[unit] += value * hiddenWeights[row + unit];
                }
            }
        }
        return hidden;
    }

    private static float[] rectified(float[] hidden) {
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
        }
        return hidden;
    }

    private float[] probabilities(float[] hidden) {
        float[] result = new float[PARTS];
        for (int part = 0; part < PARTS; part++) {
            double sum = outputBias[part];
            for (int unit = 0; unit < HIDDEN; unit++) {
                sum += hidden[unit] * outputWeights[unit * PARTS + part];
            }
            result[part] = (float) (1 / (1 + StrictMath.exp(-sum)));
        }
        return result;
    }

    private static double loss(float[] found, float[] wanted) {
        double loss = 0;
        for (int part = 0; part < PARTS; part++) {
            loss -= StrictMath.log(1e-7 + (wanted[part] > 0 ? found[part] : 1 - found[part]));
        }
        return loss;
    }

    private static void add(float factor, float[] row, float[] into, int at) {
        for (int i = 0; i < row.length; i++) {
            into[at + i] += factor * row[i];
        }
    }

    /** Steps of one array of weights, with the decay of weights apart from the gradient. */
    private static final class Adam {

        private static final float FIRST = 0.9f;
        private static final float SECOND = 0.999f;

        private final float[] weights;
        private final float[] mean;
        private final float[] square;
        private final float decay;

        Adam(float[] weights, float decay) {
            this.weights = weights;
            this.mean = new float[weights.length];
            this.square = new float[weights.length];
            this.decay = decay;
        }

        void take(float[] gradient, float rate, int time) {
            float first = 1 - (float) StrictMath.pow(FIRST, time);
            float second = 1 - (float) StrictMath.pow(SECOND, time);
            for (int i = 0; i < weights.length; i++) {
                mean[i] += (1 - FIRST) * (gradient[i] - mean[i]);
                square[i] += (1 - SECOND) * (gradient[i] * gradient[i] - square[i]);
                float step = mean[i] / first / ((float) Math.sqrt(square[i] / second) + 1e-8f);
                weights[i] -= rate * (step + decay * weights[i]);
            }
        }
    }
}
