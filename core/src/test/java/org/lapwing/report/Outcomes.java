package org.lapwing.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.ReadOutcome.Refused;

/** Reads and writes down what came of it, one line an outcome. */
final class Outcomes {

    private Outcomes() {}

    static String of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String name, byte[] content) {
        return of(new ReportReader().read(new ByteArrayInputStream(content), name));
    }

    static String of(Reading reading) {
        return list(reading).stream().map(Outcomes::line).collect(Collectors.joining("\n"));
    }

    static List<ReadOutcome> list(Reading reading) {
        try (reading) {
            List<ReadOutcome> outcomes = new ArrayList<>();
            reading.forEachRemaining(outcomes::add);
            return outcomes;
        }
    }

    static Report onlyReport(String name, byte[] content) {
        List<ReadOutcome> outcomes = list(new ReportReader().read(new ByteArrayInputStream(content), name));
        if (outcomes.size() == 1 && outcomes.get(0) instanceof Accepted accepted) {
            return accepted.report();
        }
        throw new AssertionError("not one report: " + outcomes);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ReadOutcome outcome) {
        if (outcome instanceof Refused refused) {
            return "refused " + refused.reason().label() + ": " + refused.describe();
        }
        Report report = ((Accepted) outcome).report();
        Stream<String> extras = Stream.of(
                        named("id", report.givenId()),
                        named("title", report.title()),
                        named("source", report.source()),
                        named("url", report.url()),
                        Optional.of(report.language())
                                .filter(l -> !l.equals("en"))
                                .map(l -> "language=" + l))
                .flatMap(Optional::stream);
        return report.origin() + " | " + report.published() + " | "
                + extras.map(extra -> extra + " | ").collect(Collectors.joining())
                + report.body().replace("\r", "\\r").replace("\n", "\\n");
    }

    private static Optional<String> named(String name, Optional<String> value) {
        return value.map(v -> name + "=" + v);
    }
}
