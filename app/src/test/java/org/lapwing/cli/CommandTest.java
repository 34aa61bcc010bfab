package org.lapwing.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.Coded;
import org.lapwing.report.Report;
import org.lapwing.store.FakeCoder;

/** Runs commands as a user does, on a folder with two reports and a coder that needs no models. */
abstract class CommandTest {

    static final String ATTACK = """
            date 2024-05-05
            title Market day

            Trade was slow. Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said. Rain fell.

            Rebels denied it.
            """;

    static final String TRUCE_OF_GAO = """
            agreements:
              - id: mli-own
                name: Truce of Gao
                class: cessation
                form: declared
                parties: [{state: MLI}, {groups: [CMA], called: [gunmen]}]
                effective: 2024-05-01
                time zone: Africa/Bamako
                obligations: [cease_fire, protect_civilians]
                sources: [none]
            """;

    @TempDir
    Path folder;

    Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("attack.txt"), ATTACK);
        Files.writeString(reports.resolve("market.txt"), "date 2024-05-03\n\nA market opened in Gao.\n");
    }

    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) {
        return run(new FakeCoder(), "", arguments);
    }

    Result run(Function<Report, Coded> coder, String input, String... arguments) {
        return run("fake", coder, input, arguments);
    }

    Result run(String codebook, Function<Report, Coded> coder, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
        int exitCode = Lapwing.run(terminal, data -> new Fake(codebook, coder), withStore(arguments));
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Gives commands that use a store one in the test's folder. */
    private String[] withStore(String... arguments) {
        List<String> all = List.of(arguments);
        boolean needsStore = !all.isEmpty()
                && (List.of("code", "events", "incidents", "show", "explain", "review", "changes", "recode", "panel")
                                .contains(all.get(0))
                        || all.size() > 1 && all.get(0).equals("ceasefire"))
                && !all.contains("--db");
        return needsStore
                ? Stream.concat(
                                all.stream(),
                                Stream.of("--db", folder.resolve("test.duckdb").toString()))
                        .toArray(String[]::new)
                : arguments;
    }

    private record Fake(String name, Function<Report, Coded> coder) implements Codebook {

        @Override
        public Function<Report, Coded> open() {
            return coder;
        }
    }

    static String masked(String out) {
        return out.replaceAll("(?m)^[0-9a-f]{8}-", "########-");
    }

    /** Codes the reports and gives the short id of the one that has events. */
    String coded() {
        run("code", reports.toString());
        return run("events").out().lines().skip(1).findFirst().orElseThrow().substring(0, 8);
    }
}
