package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.Reading;
import org.lapwing.report.Report;
import org.lapwing.report.ReportReader;

/**
 * Single sentences in the words of agencies, each by itself and so without a story that helps. What is missed is held too, so
 * that whoever finds it says so.
 */
class ActsTest {

    private static final String NONE = "NONE";

    @ParameterizedTest
    @CsvFileSource(resources = "acts.tsv", delimiter = '\t')
    void findsTheAct(String found, String type, String sentence) {
        Set<String> types = LoadedPipeline.PIPELINE.code(report(sentence)).events().stream()
                .map(event -> event.type().name())
                .collect(Collectors.toSet());
        boolean told = type.equals(NONE) ? types.isEmpty() : types.contains(type);
        assertThat(told ? "found" : "missed")
                .as(sentence + " was coded as " + types)
                .isEqualTo(found);
    }

    private static Report report(String sentence) {
        byte[] text = ("date 2024-05-15\n\n" + sentence + "\n").getBytes(StandardCharsets.UTF_8);
        try (Reading reading = new ReportReader().read(new ByteArrayInputStream(text), "act.txt")) {
            return ((Accepted) reading.next()).report();
        }
    }
}
