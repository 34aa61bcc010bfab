package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lapwing.report.Report;

/**
 * Codes every example report and holds the outcome against what a careful reader records from it. Where the coder is known
 * to differ, {@code examples/known-differences.txt} says so, line by line; anything else that is missing, extra or
 * different fails, and so does a difference that is no longer there.
 */
@Tag("locale")
class ExampleReportsTest {

    private static final String DIFFERENCES = "known-differences.txt";

    @Test
    void yieldsWhatACarefulReaderRecordsButForTheKnownDifferences() throws IOException {
        compare(ExampleReports.FOLDER, Path.of("target", DIFFERENCES));
    }

    @Test
    void readsAgenciesAsKnown() throws IOException {
        compare(ExampleReports.WIRE, Path.of("target", "wire-" + DIFFERENCES));
    }

    private static void compare(Path folder, Path actualDifferences) throws IOException {
        Pipeline pipeline = LoadedPipeline.PIPELINE;
        List<String> actual = new ArrayList<>();
        for (Path file : ExampleReports.all(folder)) {
            Report report = ExampleReports.read(file);
            List<String> differences = ExampleReports.differences(
                    report,
                    ExampleReports.expected(file, report.body()),
                    pipeline.code(report).events());
            if (!differences.isEmpty()) {
                actual.add(file.getFileName().toString());
                differences.forEach(d -> actual.add("  " + d));
            }
        }
        Files.write(actualDifferences, actual);
        Path knownDifferences = folder.resolve(DIFFERENCES);
        List<String> known = Files.readAllLines(knownDifferences).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(actual)
                .as("read %s against %s before taking it over", actualDifferences, knownDifferences)
                .containsExactlyElementsOf(known);
    }
}
