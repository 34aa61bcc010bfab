package org.lapwing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Fusion;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ReportProfile;
import org.lapwing.report.Report;

/** Which of the example reports join, and over what: each join in {@code examples/incidents.txt} was read. */
class ExampleIncidentsTest {

    private static final Path EXPECTED = ExampleReports.FOLDER.resolve("incidents.txt");
    private static final Path ACTUAL = Path.of("target", "incidents.txt");

    @Test
    void reportsOfOneIncidentJoinAndOthersDoNot() throws IOException {
        Pipeline pipeline = LoadedPipeline.PIPELINE;
        AccountReader reader = AccountReader.load();
        Map<String, String> lines = new HashMap<>();
        List<Particulars> particulars = new ArrayList<>();
        for (Path file : ExampleReports.all()) {
            Report report = ExampleReports.read(file);
            ReportProfile profile = reader.profile(report);
            String name = String.valueOf(file.getFileName()).replace(".txt", "");
            for (Event event : pipeline.code(report).events()) {
                particulars.add(reader.particulars(event, profile));
                lines.put(event.id(), name + ": " + brief(event));
            }
        }
        String actual = Fusion.fuse(particulars).stream()
                .filter(group -> group.size() > 1)
                .map(group ->
                        group.stream().map(p -> lines.get(p.event())).sorted().collect(joining("\n")))
                .sorted()
                .collect(joining("\n\n", "", "\n"));
        Files.writeString(ACTUAL, actual);
        String expected = Files.readString(EXPECTED)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(joining("\n", "", "\n"))
                .stripLeading();
        assertThat(actual)
                .as("read %s against %s before taking it over", ACTUAL, EXPECTED)
                .isEqualTo(expected);
    }

    /** Enough to tell which event is meant, and no more, or every change of the coder would be one here. */
    private static String brief(Event event) {
        return event.type()
                + CanonicalLine.date(event.date().range())
                        .map(date -> " " + date)
                        .orElse("")
                + event.place().map(place -> " " + place.text()).orElse("");
    }
}
