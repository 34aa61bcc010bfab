package org.lapwing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.event.Event;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.Reading;
import org.lapwing.report.Report;
import org.lapwing.report.ReportReader;

/** The example reports, and where the coder differs from what a careful reader records from them. */
final class ExampleReports {

    static final Path FOLDER = Path.of("..", "examples");

    /** Written as agencies write, by another hand than the rules, before any of them was coded. */
    static final Path WIRE = FOLDER.resolve("wire");

    private ExampleReports() {}

    static List<Path> all() {
        return all(FOLDER);
    }

    static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report read(Path file) {
        try (Reading reading = new ReportReader().read(file)) {
            return ((Accepted) reading.next()).report();
        }
    }

    static List<ExampleLine> expected(Path file, String body) {
        try {
            return Files.readAllLines(file.resolveSibling("../expected").resolve(file.getFileName())).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> ExampleLine.parse(line, body))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An expected event and the one that tells of it. */
    record Pair(ExampleLine expected, ExampleLine actual) {}

    /**
     * Each expected event with at most one that was yielded. The best pairs come first, so that a loose overlap does
     * not take the place of the true counterpart.
     */
    static List<Pair> pairs(List<ExampleLine> expected, List<ExampleLine> actual) {
        List<ExampleLine> left = new ArrayList<>(actual);
        List<ExampleLine> open = new ArrayList<>(expected);
        List<Pair> pairs = new ArrayList<>();
        for (int wanted = 7; wanted >= 0; wanted--) {
            for (ExampleLine line : List.copyOf(open)) {
                int agreement = wanted;
                left.stream()
                        .filter(a -> line.agreement(a) == agreement)
                        .findFirst()
                        .ifPresent(match -> {
                            left.remove(match);
                            open.remove(line);
                            pairs.add(new Pair(line, match));
                        });
            }
        }
        return pairs;
    }

    /** One line for each event that is missing, extra, or differs in a field; none if all is as expected. */
    static List<String> differences(Report report, List<ExampleLine> expected, List<Event> events) {
        List<ExampleLine> left =
                new ArrayList<>(events.stream().map(ExampleLine::of).toList());
        List<ExampleLine> missing = new ArrayList<>(expected);
        List<String> result = new ArrayList<>();
        for (Pair pair : pairs(expected, left)) {
            left.remove(pair.actual());
            missing.remove(pair.expected());
            String fields = pair.expected().differences(pair.actual()).stream()
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("; "));
            if (!fields.isEmpty()) {
                result.add("differs " + pair.expected().name(report.body()) + ": " + fields);
            }
        }
        missing.forEach(line -> result.add("missing " + line.name(report.body())));
        left.forEach(line -> result.add("extra " + line.name(report.body())));
        result.sort(null);
        return result;
    }
}
