package org.lapwing.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Predicts one kind of gold set, writes the predictions, and has them scored if asked. */
abstract class SetCommand implements Callable<Integer> {

    /** The figures of a set are for the two cores of a laptop. */
    static final int THREADS = 2;

    @Parameters(
            paramLabel = "GOLD",
            description = "The set, JSON lines, plain or gzip; only ids, texts and dates are read of it.")
    private Path gold = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the predictions, one JSON object a line.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--score",
            paramLabel = "SCORER.py",
            description = "The set's scorer; prints its table and the errors by type instead of the predictions.")
    private Optional<Path> scorer = Optional.empty();

    /** One prediction for each line of the gold file, in its order. */
    abstract List<ObjectNode> predict(Path gold) throws IOException;

    Scorer.Convention convention() {
        return Scorer.Convention.GOLD_THEN_PREDICTIONS;
    }

    /** The answers beside the predictions, by type; absent for sets without types. */
    Optional<ErrorAnalysis> analyse(Path gold, List<ObjectNode> predictions) throws IOException {
        return Optional.empty();
    }

    @Override
    public final Integer call() throws IOException {
        long start = System.nanoTime();
        List<ObjectNode> predictions = predict(gold);
        System.err.printf(
                Locale.ROOT, "%d predictions in %.1f s%n", predictions.size(), (System.nanoTime() - start) / 1e9);
        PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (out.isEmpty() && scorer.isEmpty()) {
            predictions.forEach(print::println);
            return 0;
        }
        Path file = out.isPresent() ? out.get() : Files.createTempFile("predictions", ".jsonl");
        try {
            write(predictions, file);
            return scorer.isPresent() ? score(scorer.get(), file, predictions, print) : 0;
        } finally {
            if (out.isEmpty()) {
                Files.delete(file);
            }
        }
    }

    private static void write(List<ObjectNode> predictions, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (ObjectNode prediction : predictions) {
                writer.write(prediction + "\n");
            }
        }
    }

    private int score(Path program, Path file, List<ObjectNode> predictions, PrintStream print) throws IOException {
        int exitCode = new Scorer(program, convention()).score(gold, file);
        Optional<ErrorAnalysis> analysis = analyse(gold, predictions);
        analysis.ifPresent(a -> print.print("\n" + a.describe()));
        return exitCode;
    }
}
