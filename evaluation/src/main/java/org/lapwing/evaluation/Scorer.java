package org.lapwing.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A set's own scorer, a Python program. */
final class Scorer {

    /** How a scorer is told its two files. */
    enum Convention {
        GOLD_THEN_PREDICTIONS,
        PREDICTIONS_WITH_GOLD_OPTION;

        private List<String> arguments(Path gold, Path predictions) {
            return switch (this) {
                case GOLD_THEN_PREDICTIONS -> List.of(gold.toString(), predictions.toString());
                case PREDICTIONS_WITH_GOLD_OPTION -> List.of(predictions.toString(), "--gold", gold.toString());
            };
        }
    }

    private final Path program;
    private final Convention convention;

    Scorer(Path program, Convention convention) {
        this.program = program;
        this.convention = convention;
    }

    /**
     * Runs the scorer; its output goes to ours.
     *
     * @return its exit code
     */
    int score(Path gold, Path predictions) throws IOException {
        // The scorers open what they are given as plain text.
        Path plain = Files.createTempFile("gold", ".jsonl");
        try (InputStream bytes = GoldFile.open(gold)) {
            Files.copy(bytes, plain, StandardCopyOption.REPLACE_EXISTING);
            List<String> command = new ArrayList<>(List.of("python3", program.toString()));
            command.addAll(convention.arguments(plain, predictions));
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the scorer ran", e);
        } finally {
            Files.deleteIfExists(plain);
        }
    }
}
