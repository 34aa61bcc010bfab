package org.lapwing.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.Reading;
import org.lapwing.report.Report;
import org.lapwing.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** Makes a long input for whole-process measurements out of a few reports: each again and again, under ids of its own. */
@Command(
        name = "repeat",
        description = "Writes reports over and over as JSONL, under new ids, to measure long runs on.")
final class RepeatCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "The reports to repeat.")
    private Path path = Path.of("examples", "reports");

    @Option(names = "--reports", description = "How many to write (default: ${DEFAULT-VALUE}).")
    private int wanted = 1000;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The JSONL file to write.")
    private Path out = Path.of("reports.jsonl");

    @Override
    public Integer call() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (Reading reading = new ReportReader().read(path)) {
            while (reading.hasNext()) {
                if (reading.next() instanceof Accepted accepted) {
                    reports.add(accepted.report());
                }
            }
        }
        if (reports.isEmpty()) {
            System.err.println("no report in " + path);
            return 1;
        }
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (int i = 0; i < wanted; i++) {
                Report report = reports.get(i % reports.size());
                writer.write(json.writeValueAsString(new TreeMap<>(Map.of(
                        "id", "repeat-" + i,
                        "date", report.published().toString(),
                        "text", report.body()))));
                writer.newLine();
            }
        }
        return 0;
    }
}
