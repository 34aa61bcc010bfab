package org.lapwing.evaluation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns the pieces of a report into vectors by bge-small (Xiao et al. 2023, MIT licence), a BERT of 33 million weights in
 * eight bits, of which the upper layers were trained further. Its lower layers and its vocabulary are those of the library on
 * Maven Central. It knows lower case only, so that text in capitals costs it nothing. Safe to share between threads.
 *
 * <p>Every window is encoded by one thread, so that the number of threads does not alter the result. Other processors may
 * round otherwise: the products of whole numbers are exact (the precise mode below sees to it where older processors would
 * saturate), but sums of fractions are taken in the order that vector registers suggest.
 */
final class ReportEncoder {

    /** Length of all vectors. */
    static final int WIDTH = 384;

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";

    /** What the arrays are called that take the place of the library's. */
    private static final String TRAINED = "encoder/";

    private final OrtEnvironment environment;
    private final OrtSession session;

    /** The session reads these where they lie, so they must not be collected before it. */
    private final List<OnnxTensor> weights;

    private ReportEncoder(OrtEnvironment environment, OrtSession session, List<OnnxTensor> weights) {
        this.environment = environment;
        this.session = session;
        this.weights = List.copyOf(weights);
    }

    /**
     * Loads the library's model from the class path, and unpacks the engine's native code into the folder for temporary files.
     */
    static ReportEncoder load(NamedArrays trained) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = Objects.requireNonNull(ReportEncoder.class.getResourceAsStream(MODEL), MODEL)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
            options.addConfigEntry("session.x64quantprecision", "1");
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            List<OnnxTensor> weights = new ArrayList<>();
            for (String name : trained.namesFrom(TRAINED)) {
                OnnxTensor weight = trained.tensor(name, environment);
                options.addInitializer(name.substring(TRAINED.length()), weight);
                weights.add(weight);
            }
            return new ReportEncoder(environment, environment.createSession(model.readAllBytes(), options), weights);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not load", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link #WIDTH} numbers of each piece in turn. */
    float[] encode(ReportPieces pieces) {
        FloatBuffer vectors = FloatBuffer.allocate(pieces.size() * WIDTH);
        pieces.windows().forEach(window -> vectors.put(run(pieces.ids(window))));
        return vectors.array();
    }

    private FloatBuffer run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not run", e);
        } finally {
            Reference.reachabilityFence(weights);
        }
    }
}
