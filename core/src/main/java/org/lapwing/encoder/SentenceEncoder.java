package org.lapwing.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/**
 * Turns sentences into vectors by bge-small (Xiao et al. 2023, MIT licence), a frozen BERT of 33 million weights in eight
 * bits. It was trained on lower case, so that text in capitals costs it nothing. Safe to share between threads.
 *
 * <p>Every sentence is encoded alone by one thread, so that neither its neighbours nor the number of threads alter the
 * result. Other processors may round otherwise: the products of whole numbers are exact (the precise mode below sees to it
 * where older processors would saturate), but sums of fractions are taken in the order that vector registers suggest, and
 * vectors differ in about the fourth digit. Whoever decides by them needs a margin.
 */
public final class SentenceEncoder {

    /** Length of all vectors. */
    public static final int WIDTH = 384;

    /** What the model was trained on, less the marks of start and end. */
    private static final int LONGEST_INPUT = 510;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads the model from the class path, and unpacks the engine's native library into the folder for temporary files. */
    public static SentenceEncoder load() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            options.addConfigEntry("session.x64quantprecision", "1");
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new SentenceEncoder(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    WordPieces.read(resource(TOKENIZER)));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder does not load", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EncodedSentence encode(Sentence sentence) {
        long[] ids = new long[LONGEST_INPUT + 2];
        int[] ends = new int[sentence.size()];
        int length = 0;
        ids[length++] = pieces.start();
        for (Token token : sentence.tokens()) {
            for (int id : pieces.of(token.text())) {
                if (length <= LONGEST_INPUT) {
                    ids[length++] = id;
                }
            }
            ends[token.index()] = length;
        }
        ids[length++] = pieces.end();
        float[][] hidden = run(Arrays.copyOf(ids, length));
        List<float[]> tokens = new ArrayList<>(sentence.size());
        int from = 1;
        for (int to : ends) {
            tokens.add(mean(hidden, from, to));
            from = to;
        }
        return new EncodedSentence(hidden[0], tokens);
    }

    private float[][] run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder does not run", e);
        }
    }

    private static float[] mean(float[][] rows, int from, int to) {
        float[] sum = new float[WIDTH];
        for (int row = from; row < to; row++) {
            for (int i = 0; i < WIDTH; i++) {
                sum[i] += rows[row][i] / (to - from);
            }
        }
        return sum;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SentenceEncoder.class.getResourceAsStream(name), name);
    }
}
