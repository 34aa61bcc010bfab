package org.lapwing.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.Coded;
import org.lapwing.place.Countries;
import org.lapwing.report.Report;
import org.lapwing.store.FakeCoder;

@Tag("locale")
class LapwingTest {

    private static final String ATTACK = """
            date 2024-05-05
            title Market day

            Trade was slow. Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said. Rain fell.

            Rebels denied it.
            """;

    private static final String TRUCE_OF_GAO = """
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
    private Path folder;

    private Path reports;

    @BeforeEach
    void writeReports() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("attack.txt"), ATTACK);
        Files.writeString(reports.resolve("market.txt"), "date 2024-05-03\n\nA market opened in Gao.\n");
    }

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

    @Test
    void listsEventsThatPassTheFilters() {
        run("code", reports.toString());

        assertThat(run("events", "--country", "Mali", "--format", "lines").out())
                .startsWith("ASSAULT")
                .hasLineCount(1);
        assertThat(run("events", "--near", "16.2,-0.1", "--format", "lines").out())
                .hasLineCount(1);
        assertThat(run("events", "--near", "Gao", "--radius", "5", "--format", "lines")
                        .out())
                .hasLineCount(1);
        assertThat(run("events", "--type", "reject", "--status", "denied", "--format", "lines")
                        .out())
                .startsWith("REJECT")
                .hasLineCount(1);
        assertThat(run("events", "--from", "2024-05-05", "--format", "lines").out())
                .isEmpty();
    }

    @Test
    void writesCsvThatASpreadsheetDoesNotRun() {
        run("code", reports.toString());

        assertThat(masked(run("events", "--type", "assault", "--format", "csv").out()))
                .contains(
                        "2024-05-05,ASSAULT,firearms,military,reported,2024-05-04,2024-05-04,day,on 2024-05-04,resolved,"
                                + "Gao,Gao,,MLI,16.27167,-0.04472,,2457163,Gao,Gunmen,,UAF,villagers,MLI,CVL,7,7,7,,,,a nurse,")
                .contains(",attacked,1,1,4\n");
        assertThat(CsvPrinter.safe("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(CsvPrinter.safe("-1")).isEqualTo("'-1");
        assertThat(CsvPrinter.safe("plain")).isEqualTo("plain");
    }

    @Test
    void showsEvidenceInItsSentence() {
        String id = coded();

        assertThat(masked(run("show", id + "-1").out()))
                .contains("event       ")
                .contains("type        ASSAULT (material conflict)\n")
                .contains("date        2024-05-04 day \"on 2024-05-04\"\n")
                .contains("place       Gao, Gao, MLI \"Gao\"\n            16.27167, -0.04472 (GeoNames 2457163)\n")
                .contains("recipient   \"villagers\" [MLI CVL]\n")
                .contains("claim       \"a nurse\" (medic, asserted) on event ASSAULT: \"Gunmen attacked")
                .contains("evidence    [[Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said.]]\n")
                .contains("title       Market day\n")
                .doesNotContain("\u001B");
    }

    @Test
    void explainsDecisionsAndWhatLost() {
        assertThat(run("explain", coded() + "-1").out())
                .contains("trigger \"attacked\" fired rule assault.attack\n"
                        + "place: Gao, MLI, by population\n"
                        + "  not Gao, BFA: smaller than Gao, MLI\n");
    }

    @ParameterizedTest
    @CsvSource({"show 12,no event id", "show ffffffff-1,no event", "explain,Missing required parameter", "'',say what"})
    void saysWhatItDidNotUnderstand(String command, String message) {
        coded();

        Result result = run(command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message).contains("--help' explains");
    }

    @Test
    void namesTheEventsThatAShortReferenceCanMean() {
        String id = coded();

        assertThat(run("show", id).err()).contains(id + " can mean " + id + "-1, " + id + "-2");
    }

    @Test
    void failsWithoutAStore() {
        Result result = run("events", "--db", folder.resolve("none.duckdb").toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("there is no store at");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "events",
                "show",
                "explain",
                "places",
                "places lookup",
                "places import",
                "actors",
                "actors lookup",
                "actors import"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Result result = run((command + " --help").split(" "));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Example")
                .contains("  lapwing " + command)
                .doesNotContain("\u001B");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version").out()).matches("lapwing [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\R");
    }

    @Test
    void importsPlacesAndFindsThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("XX.txt"),
                "1\tTin Example\tTin Example\tTine\t19.5\t1.5\tP\tPPL\tML\t\t08\t\t\t\t120\t\t300\tAfrica/Bamako\t2020-01-01\n"
                        + "broken\n");

        Result imported = run(
                "places",
                "import",
                file.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.err()).contains("XX.txt, line 2: ").contains("1 places imported, 1 lines refused");

        Result found = run(
                "places",
                "lookup",
                "tin",
                "example",
                "--data",
                folder.resolve("data").toString());
        assertThat(found.out()).contains("MLI").contains("19.50000").contains("Tin Example");
        assertThat(run(
                                "places",
                                "lookup",
                                "Tin Example",
                                "--data",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void importsActorsAndFindsThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.tsv"),
                "RKO\tRed Kites of Okand\tOkand Kites\tMLI\tREB\t2020\t2022\t\tfield notes\nbroken\n");
        String data = folder.resolve("data").toString();

        Result imported = run("actors", "import", file.toString(), "--data", data);
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.err())
                .contains("mine.tsv, line 2: has 1 columns, not 9; part them by tabs")
                .contains("1 entries imported, 1 lines refused");

        Result found = run("actors", "lookup", "okand", "kites", "--data", data);
        assertThat(found.exitCode()).isZero();
        assertThat(found.out())
                .isEqualTo("group        MLI     REB 2020-01-01 2022-12-31  Red Kites of Okand [RKO], field notes\n");
        Result unknown = run(
                "actors",
                "lookup",
                "okand",
                "kites",
                "--data",
                folder.resolve("none").toString());
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("'lapwing actors import'");
    }

    @Test
    void importsNothingFromAFileWithoutActors() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.tsv"), "# nothing\n");
        Path data = folder.resolve("data");

        assertThat(run("actors", "import", file.toString(), "--data", data.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void findsTheDataFolderByTheXdgRules() {
        Path home = Path.of("/home/someone");
        assertThat(DataFolder.standard(Map.of(), home.toString())).isEqualTo(home.resolve(".local/share/lapwing"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), home.toString()))
                .isEqualTo(Path.of("/data/lapwing"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "data"), home.toString()))
                .isEqualTo(home.resolve(".local/share/lapwing"));
    }

    @Test
    void aCodebookIsNamedAfterAllThatItDependsOn() throws IOException {
        Path core = Files.writeString(folder.resolve("core.jar"), "rules");
        Path data = folder.resolve("data");
        String bare = PipelineCodebook.nameOf("1.0", Optional.of(core), data);
        assertThat(bare).matches("1\\.0\\+core\\.[0-9a-f]{8}");

        Files.createDirectory(data);
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).isEqualTo(bare);
        Files.writeString(data.resolve("ML.gazetteer"), "places");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).startsWith(bare + "+places.");
        Files.writeString(data.resolve("mine.actors"), "actors");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data))
                .matches(".*\\+places\\.[0-9a-f]{8}\\+actors\\.[0-9a-f]{8}");
        Files.writeString(core, "other rules");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).doesNotStartWith(bare);
    }

    @Test
    void anAnalystsWordStaysAndBecomesAnExample() throws IOException {
        String id = coded();
        assertThat(run("review", "edit", id + "-1", "type=coerce", "killed=8", "date=2024-05-03", "--reason", "reread")
                        .out())
                .isEqualTo("review 1\n");
        assertThat(run("review", "reject", id + "-2", "--author", "ann", "--reason", "no event")
                        .exitCode())
                .isZero();
        assertThat(run("events", "--format", "lines").out())
                .startsWith("COERCE firearms | reported")
                .contains("2024-05-03 day")
                .contains("killed 8")
                .doesNotContain("REJECT");
        assertThat(run("events", "--format", "lines", "--as-of", "2020-01-01").out())
                .isEmpty();
        assertThat(run("review", "list").out()).contains("\tann\treject ").contains("\treread\n");
        assertThat(run("review", "precision").out()).isEqualTo("""
                type,reviewed,right,rejected,retyped,duplicates,precision
                ASSAULT,1,0,0,1,0,0.000
                REJECT,1,0,1,0,0,0.000
                """);

        Path out = folder.resolve("examples");
        assertThat(run("review", "example", id + "-2", "--out", out.toString()).exitCode())
                .isZero();
        String name = "review-" + id + "-2024-05-05.txt";
        assertThat(out.resolve("reports").resolve(name)).content().startsWith("date 2024-05-05\ntitle Market day\n\n");
        assertThat(out.resolve("expected").resolve(name)).content().isEqualTo("""
                COERCE firearms | reported | 2024-05-03 day | Gao, Gao, MLI | actor: Gunmen [UAF] | recipient: villagers [MLI CVL] | killed 8 | evidence: "Gunmen attacked Gao on 2024-05-04, killing 7 villagers, a nurse said."
                """);

        assertThat(run("review", "undo", "2", "--reason", "it is one").exitCode())
                .isZero();
        assertThat(run("events", "--format", "lines").out()).contains("REJECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=brawl",
                "killed=many",
                "date=May",
                "date=2024-13-01",
                "date=2024-05-03..2024-05-01",
                "actor=[{",
                "actor=[3]",
                "evidence=[]",
                "type"
            })
    void anEditThatMeansNothingIsRefused(String edit) {
        Result result = run("review", "edit", coded() + "-1", edit, "--reason", "reread");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("lapwing: ");
        assertThat(run("review", "list").out()).isEmpty();
    }

    @Test
    void recodingSaysWhatChanged() {
        coded();
        assertThat(run("recode").out()).isEqualTo("kind,event,before,after\n");
        Function<Report, Coded> less = report -> {
            Coded all = new FakeCoder().apply(report);
            return new Coded(all.events().stream().limit(1).toList(), all.sentences(), all.parsed());
        };
        Result result = run("other", less, "", "recode");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().skip(1)).singleElement().asString().startsWith("vanished,");
        assertThat(result.err()).contains("events: 0 appeared, 1 vanished, 0 retyped, 0 moved");
        assertThat(run("changes", "--since", "2020-01-01").out().lines().map(line -> line.split(",")[2]))
                .containsExactly("kind", "founded", "founded", "deleted");
        assertThat(run("changes", "--since", "2999-01-01").out().lines()).hasSize(1);
    }

    @Test
    void aPanelHasZerosAndSumsAndSaysWhatItKnows() {
        coded();
        Result result = run("panel", "--by", "country", "--from", "2024-04", "--to", "2024-06");
        assertThat(result.exitCode()).isZero();
        List<String[]> all =
                result.out().lines().map(line -> line.split(",", -1)).toList();
        assertThat(all).hasSize(1 + 3 * Countries.load().list().size());
        List<String> header = List.of(all.get(0));
        for (String expected : List.of(
                "month 4 5 6",
                "month_id 532 533 534",
                "events 0 1 0",
                "deaths_best 0 7 0",
                "ged_os_deaths_best 0 7 0",
                "vac_events 0 1 0",
                "events_3m 0 1 1",
                "neighbours_events 0 0 0",
                "days_since_event _ 27 57",
                "single_source_share _ 1 _",
                "covered 0 1 0")) {
            assertThat(column(all, "MLI", expected)).as(expected).isEqualTo(expected);
        }
        // A neighbour of Mali, where nothing is told of, and a country far from it.
        assertThat(column(all, "NER", "events 0 0 0")).isEqualTo("events 0 0 0");
        assertThat(column(all, "NER", "neighbours_deaths_best")).isEqualTo("neighbours_deaths_best 0 7 0");
        assertThat(column(all, "NER", "days_since_event")).isEqualTo("days_since_event _ _ _");
        assertThat(column(all, "JPN", "neighbours_events")).isEqualTo("neighbours_events 0 0 0");
        assertThat(header).doesNotContain("ceasefire_in_force");
    }

    @Test
    void aPanelOfCellsHasThoseWithLandWhereNothingIsToldOf() {
        coded();
        List<String[]> cells = run(
                        "panel", "--by", "priogrid", "--country", "Mali", "--from", "2024-05", "--to", "2024-05")
                .out()
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(cells).hasSizeBetween(400, 500);
        assertThat(cells).extracting(row -> row[1]).containsOnly("country", "MLI");
        assertThat(column(cells, "153000", "events 1")).isEqualTo("events 1");
        // Beside it, and a cell of the far west.
        assertThat(column(cells, "153001", "neighbours_events")).isEqualTo("neighbours_events 1");
        assertThat(column(cells, "149378", "neighbours_events")).isEqualTo("neighbours_events 0");
        assertThat(run("panel", "--by", "priogrid", "--country", "Nowhere", "--from", "2024-05", "--to", "2024-05")
                        .err())
                .contains("--country Nowhere");
    }

    @Test
    void aPanelOfDivisionsHasThoseWhereNothingIsToldOf() {
        coded();
        List<String> mali = run("panel", "--by", "admin1", "--from", "2024-05", "--to", "2024-05")
                .out()
                .lines()
                .filter(line -> line.startsWith("MLI,"))
                .toList();
        assertThat(mali)
                .filteredOn(line -> line.startsWith("MLI,Gao,2024,5,533,1,7,7,7"))
                .hasSize(1);
        assertThat(mali)
                .filteredOn(line -> line.startsWith("MLI,Kayes,2024,5,533,0,0,0,0"))
                .hasSize(1);
        assertThat(mali).extracting(line -> line.split(",")[1]).doesNotHaveDuplicates();
    }

    @Test
    void aPanelSaysHowCeasefiresStood() throws IOException {
        coded();
        Path own = Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        for (String unit : List.of("country", "admin1", "priogrid")) {
            List<String[]> rows = run(
                            "panel",
                            "--by",
                            unit,
                            "--from",
                            "2024-03",
                            "--to",
                            "2024-05",
                            "--ceasefires",
                            "--registry",
                            own.toString())
                    .out()
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(row ->
                            !unit.equals("admin1") || List.of("admin1", "Gao").contains(row[1]))
                    .toList();
            String first = unit.equals("priogrid") ? "153000" : "MLI";
            for (String expected :
                    List.of("agreements_announced 0 0 1", "violations_alleged 0 0 1", "violations_confirmed 0 0 0")) {
                assertThat(column(rows, first, expected)).as(unit).isEqualTo(expected);
            }
            // Before May, agreements that ship with Lapwing may have held.
            assertThat(column(rows, first, "ceasefire_in_force")).as(unit).endsWith(" 1");
            assertThat(column(rows, first, "days_since_announced")).as(unit).endsWith(" 30");
            if (unit.equals("country")) {
                assertThat(column(rows, "ISL", "ceasefire_in_force")).isEqualTo("ceasefire_in_force 0 0 0");
                assertThat(column(rows, "ISL", "days_since_announced")).isEqualTo("days_since_announced _ _ _");
            }
        }
    }

    /** A column of the rows whose first cell is this, its name before it; "_" for what is empty. */
    private static String column(List<String[]> rows, String first, String named) {
        String name = named.split(" ")[0];
        int index = List.of(rows.get(0)).indexOf(name);
        return name
                + rows.stream()
                        .filter(row -> row[0].equals(first))
                        .map(row -> " " + (row[index].isEmpty() ? "_" : row[index]))
                        .collect(joining());
    }

    /** Codes the reports and gives the short id of the one that has events. */
    private String coded() {
        run("code", reports.toString());
        return run("events").out().lines().skip(1).findFirst().orElseThrow().substring(0, 8);
    }

    @Test
    void listsAgreementsAndSaysWhatIsWrongWithAUsersOwn() throws IOException {
        assertThat(run("ceasefire", "list", "--country", "Mali").out())
                .contains("mli-2014-05-23       2014-05-23 2024-01-25 preliminary written")
                .doesNotContain("col-2023-08-03");
        assertThat(run("ceasefire", "list", "--on", "2024-02-01", "--country", "MLI")
                        .out())
                .doesNotContain("mli-2015-06-20");

        Path own = Files.writeString(folder.resolve("own.yaml"), "agreements:\n  - id: mli-own\n    truce: yes\n");
        Result result = run("ceasefire", "list", "--registry", own.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(result.err()).startsWith("own.yaml:3: 'truce' is not known here; use id, name, class");
        assertThat(result.out()).contains("mli-2015-06-20");
    }

    @Test
    void followsACeasefireThroughWhatIsStored() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        run("code", reports.toString());

        Result violations = run("ceasefire", "violations", "mli-own", "--registry", own.toString(), "--reasons");
        assertThat(violations.exitCode()).isZero();
        assertThat(violations.out())
                .contains("2024-05-04       attack on civilians     serious  alleged          1       Coordination of")
                .contains("  against protect_civilians\n")
                .contains("  one independent source tells of it\n");
        String[] status = {"ceasefire", "status", "mli-own", "--registry", own.toString(), "--as-of", "2024-05-10"};
        assertThat(run(status).out())
                .contains("agreement   mli-own Truce of Gao\nstatus      in force on 2024-05-10\n")
                .contains("violations  1; days since the last: 6\n")
                .contains("week        2024-04-29 Coordination of Azawad Movements 1 alleged\n");
        assertThat(run("ceasefire", "status", "no-such").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("ceasefire", "list", "--country", "Atlantis").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private record Result(int exitCode, String out, String err) {}

    private Result run(String... arguments) {
        return run(new FakeCoder(), "", arguments);
    }

    private Result run(Function<Report, Coded> coder, String input, String... arguments) {
        return run("fake", coder, input, arguments);
    }

    private Result run(String codebook, Function<Report, Coded> coder, String input, String... arguments) {
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
                        || all.size() > 1
                                && List.of("status", "violations", "report", "propose")
                                        .contains(all.get(1)))
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

    private static String masked(String out) {
        return out.replaceAll("(?m)^[0-9a-f]{8}-", "########-");
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
