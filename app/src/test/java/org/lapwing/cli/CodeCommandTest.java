package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.Coded;
import org.lapwing.report.Report;
import org.lapwing.store.FakeCoder;

@Tag("locale")
class CodeCommandTest extends CommandTest {

    @Test
    void codesAndPrintsATable() {
        Result result = run("code", reports.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(masked(result.out())).isEqualTo("""
                        EVENT        DATE             TYPE               STATUS     PLACE                  WHO                                TOLL
                        ########-1   2024-05-04       ASSAULT firearms   reported   Gao, Gao, MLI          Gunmen > villagers                 killed 7 (vil…
                        ########-2                    REJECT             denied                            Rebels of the North
                        """);
        assertThat(result.err().replaceAll("[0-9.]+ s, [0-9.,]+ reports", "T s, N reports"))
                .startsWith("""
                        2 read, 2 coded, 1 without events, 0 already stored, 0 refused
                        2 events, 2 of 4 sentences parsed (50.0 %), T s, N reports a second
                        places of events by 1 population
                        stored in\
                        """);
    }

    @Test
    void passesOverItsOwnDatabaseInTheFolderItReads() {
        assertThat(run("code", folder.toString()).err())
                .contains("2 read, 2 coded")
                .contains("0 refused");
        assertThat(run("code", folder.toString()).err())
                .contains("2 already stored")
                .contains("0 refused");
    }

    @Test
    void passesOverWhatIsStoredAndWhatComesTwice() throws IOException {
        Files.writeString(reports.resolve("copy.txt"), ATTACK);
        assertThat(run("code", reports.toString()).err())
                .contains("3 read, 2 coded")
                .contains("1 already stored");

        Result again = run("code", reports.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("3 read, 0 coded, 0 without events, 3 already stored, 0 refused");
    }

    @Test
    void namesAndCountsWhatIsRefusedAndGoesOn() throws IOException {
        Files.writeString(reports.resolve("broken.txt"), "A report without a day.");
        Files.write(reports.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0});

        Result result =
                run("code", reports.toString(), folder.resolve("none.txt").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("refused: " + reports.resolve("broken.txt"))
                .contains("refused: " + reports.resolve("binary.txt"))
                .contains("5 read, 2 coded, 1 without events, 0 already stored, 3 refused (1 binary, 1 no date");
        assertThat(result.out()).contains("ASSAULT");
    }

    @Test
    void aReportThatBreaksTheCoderDoesNotEndTheRun() {
        Function<Report, Coded> fragile = report -> {
            if (report.body().contains("market")) {
                throw new IllegalStateException("too hard");
            }
            return new FakeCoder().apply(report);
        };

        Result result = run(fragile, "", "code", reports.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("market.txt: failed to code (java.lang.IllegalStateException: too hard)")
                .contains("1 refused (1 failed to code)");
        assertThat(result.out()).contains("ASSAULT");
    }

    @Test
    void readsStandardInputWithOtherNamesOfFields() {
        String line = "{\"when\":\"2024-05-05\",\"body\":\"Rebels denied it.\"}\n";

        Result result = run(
                new FakeCoder(),
                line,
                "code",
                "-",
                "--field",
                "date=when",
                "--field",
                "text=body",
                "--format",
                "lines");

        assertThat(result.out())
                .isEqualTo("REJECT | denied | actor: Rebels of the North [REB RON] | says: report (media, denied)\n");
        assertThat(run(new FakeCoder(), line, "code", "-", "--field", "day=when")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "lines", "table"})
    void printsTheSameWhateverTheNumberOfThreads(String format) throws IOException {
        StringBuilder wire = new StringBuilder();
        IntStream.range(0, 120).forEach(n -> {
            Report report = FakeCoder.report(n);
            wire.append("{\"date\":\"%s\",\"text\":\"%s\"}\n".formatted(report.published(), report.body()));
        });
        Path file = Files.writeString(folder.resolve("wire.jsonl"), wire);
        Function<Report, Coded> unsteady = report -> {
            if (report.id().charAt(0) < '4') {
                sleep();
            }
            return new FakeCoder().apply(report);
        };

        List<String> outs = List.of("1", "2", "7").stream()
                .map(threads -> {
                    String db = folder.resolve(threads + ".duckdb").toString();
                    String coded = run(
                                    unsteady,
                                    "",
                                    "code",
                                    file.toString(),
                                    "--threads",
                                    threads,
                                    "--format",
                                    format,
                                    "--db",
                                    db)
                            .out();
                    return coded + run("events", "--format", format, "--db", db).out();
                })
                .toList();

        assertThat(outs.get(0)).hasLineCount(format.equals("jsonl") || format.equals("lines") ? 360 : 362);
        assertThat(outs).allMatch(outs.get(0)::equals);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
