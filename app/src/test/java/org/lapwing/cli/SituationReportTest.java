package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.TrackRecord;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.place.Gazetteer;
import org.lapwing.store.Store;

/** The example reports in, the life of two ceasefires and a week of one of them out; with the real coder. */
class SituationReportTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "ceasefire");
    /** What stands under headings and in the rows of tables; of a paragraph each sentence. */
    private static final Pattern SAID = Pattern.compile(
            "<(li|h3|tr|figcaption)>(.*?)</\\1>|(?<=<p>|</span> )<span>(.*?)</span>(?= <span>|</p>)", Pattern.DOTALL);

    private static final Pattern EXPLAINS = Pattern.compile("<span class=\"explains\">[^<]*</span>");
    private static final Pattern LINK = Pattern.compile("#note-(\\d+)[\")]");
    private static final Pattern NOTE = Pattern.compile("<li id=\"note-(\\d+)\">(.*?)(?:: <q>(.*)</q>)?</li>");

    private static final Pattern MARK = Pattern.compile(
            "<a href=\"#([a-z0-9-]+)\" aria-label=\"[^\"]*\"><(?:circle|rect) class=\"([a-z]+)\"[^>]*><title>([^<]*)</title>");

    @TempDir
    private static Path folder;

    /** Of a year in which nothing else is told, so that it changes no other report. */
    private static final String TRUCE = """
            date 2031-03-02
            title Truce in Colombia
            source Example Wire

            The Colombian government and the National Liberation Army (ELN) signed a ceasefire on Saturday.
            """;

    @BeforeAll
    static void code() throws IOException {
        Path truce = Files.writeString(folder.resolve("truce.txt"), TRUCE);
        run(
                "code",
                EXAMPLES.resolve("mali").toString(),
                EXAMPLES.resolve("ukraine").toString(),
                truce.toString());
    }

    private static String run(String... arguments) {
        return run(folder.resolve("test.duckdb"), arguments);
    }

    private static String run(Path store, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(new ByteArrayInputStream(new byte[0]), out, err);
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--db", store.toString()))
                .toArray(String[]::new);
        assertThat(Lapwing.run(terminal, PipelineCodebook::new, all))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheWeekOfNovember2023() throws IOException {
        String written = run("ceasefire", "report", "mli-2015-06-20", "--week", "2023-11-06", "--format", "markdown");
        assertThat(written)
                .isEqualTo(Files.readString(EXAMPLES.resolve("expected").resolve("mli-2015-06-20-2023-11-06.md")));
    }

    /** Each statement leads to a note, and each note to words that a report has, to the registry or to a rule. */
    @ParameterizedTest
    @CsvSource({
        "mli-2015-06-20, --week, 2023-11-06",
        "mli-2015-06-20, --week, 2015-09-14",
        "mli-2015-06-20, --day, 2023-11-12",
        "ukr-2015-02-12, --week, 2022-02-14",
        "ukr-2015-02-12, --week, 2019-06-24"
    })
    void everyStatementLeadsToItsSource(String agreement, String period, String day) throws IOException {
        String page = run("ceasefire", "report", agreement, period, day);
        String notes = page.substring(page.indexOf("<section id=\"notes\">"));
        Map<String, Optional<String>> quotes = new HashMap<>();
        String told = told();
        NOTE.matcher(notes).results().forEach(note -> {
            quotes.put(note.group(1), Optional.ofNullable(note.group(3)));
            assertThat(
                            note.group(3) == null
                                    ? note.group(2).startsWith("Registry of agreements, entry ")
                                            || note.group(2).startsWith("How this was worked out: ")
                                    : Stream.of(note.group(3).split(" \u2026 ")).allMatch(told::contains))
                    .as(note.group())
                    .isTrue();
        });
        assertThat(quotes).isNotEmpty();
        LINK.matcher(page).results().forEach(link -> assertThat(quotes).containsKey(link.group(1)));

        String body = page.substring(page.indexOf("<main>"), page.indexOf("<section id=\"notes\">"))
                .replaceAll("(?s)<thead>.*?</thead>|<svg.*?</svg>|<h2>.*?</h2>", "");
        List<String> said = SAID.matcher(body)
                .results()
                .map(match -> match.group(2) == null ? match.group(3) : match.group(2))
                .toList();
        assertThat(said)
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(EXPLAINS.matcher(one).matches()
                                || LINK.matcher(one).find())
                        .as(one)
                        .isTrue());
        assertThat(SAID.matcher(body).replaceAll("").replaceAll("<[^>]*>", ""))
                .as("said outside of what was looked at")
                .isBlank();
    }

    /** A mark leads to a list of as many violations as it counts, and no other mark to the same. */
    @ParameterizedTest
    @CsvSource({
        "mli-2015-06-20, --week, 2023-11-06, 14",
        "mli-2015-06-20, --day, 2023-10-06, 10",
        "ukr-2015-02-12, --week, 2022-02-14, 3"
    })
    void eachMarkLeadsToWhatItCounts(String agreement, String period, String day, int marks) {
        String page = run("ceasefire", "report", agreement, period, day);
        List<MatchResult> shapes = MARK.matcher(page).results().toList();
        assertThat(shapes).hasSize(marks).extracting(shape -> shape.group(1)).doesNotHaveDuplicates();
        assertThat(Pattern.compile("<(?:circle|rect) ").matcher(page).results())
                .as("marks that lead nowhere")
                .hasSameSizeAs(shapes);
        for (MatchResult shape : shapes) {
            Matcher counted = Pattern.compile(
                            "<article id=\"" + shape.group(1) + "\">\n<h3>[^\n]*: (\\d+) violations?<sup>[^\n]*</h3>\n"
                                    + "<ul>\n((?:<li>[^\n]*\n)+)</ul>")
                    .matcher(page);
            assertThat(counted.find()).as(shape.group()).isTrue();
            int number = Integer.parseInt(counted.group(1));
            assertThat(counted.group(2).lines()).hasSize(number);
            assertThat(counted(shape.group(1), shape.group(2), shape.group(3)))
                    .as(shape.group())
                    .isEqualTo(number);
        }
        Pattern.compile("<a href=\"#([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(page).containsOnlyOnce(" id=\"" + link.group(1) + "\""));
    }

    /** The number that the words of a mark tell. */
    private static int counted(String id, String style, String tip) {
        Pattern words = Pattern.compile(
                id.endsWith("-before")
                        ? "(\\d+) in the half year before"
                        : id.startsWith("map-")
                                ? "(\\d+) in the period"
                                : style.equals("corroborated") ? "(\\d+) corroborated" : "(\\d+) not");
        Matcher told = words.matcher(tip);
        assertThat(told.find()).as(tip).isTrue();
        return Integer.parseInt(told.group(1));
    }

    /** All that the examples tell, as a page shows it. */
    private static String told() throws IOException {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                told.append(Files.readString(file).replace("'", "&#39;").replace("\"", "&quot;"));
            }
        }
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource({"mli-2015-06-20, 2023-11-06", "ukr-2015-02-12, 2022-02-14"})
    void everyLineLeadsToItsSource(String agreement, String week) {
        String written = run("ceasefire", "report", agreement, "--week", week, "--format", "markdown");
        List<String> lines = written.substring(0, written.indexOf("\n## Notes"))
                .lines()
                .skip(3)
                .filter(line -> !line.isBlank() && !line.startsWith("## ") && !line.startsWith("| ---"))
                .filter(line -> !isHead(line))
                .toList();
        assertThat(lines)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line)
                        .as("neither marked as an explanation nor with a note")
                        .matches("(?:- )?\\*.*\\*|.*\\]\\(#note-\\d+\\).*"));
    }

    /** Of a table. */
    private static boolean isHead(String line) {
        return Stream.of("| Alleged party |", "| Sign |", "| Day |").anyMatch(line::startsWith);
    }

    /** Only where Chromium is installed and starts. */
    @Test
    void aBrowserPrintsThePageOnNumberedSheets() throws IOException, InterruptedException {
        Path chromium = Path.of("/usr/bin/chromium");
        assumeTrue(Files.isExecutable(chromium));
        Path page = folder.resolve("week.html");
        Path pdf = folder.resolve("week.pdf");
        run("ceasefire", "report", "mli-2015-06-20", "--week", "2023-11-06", "--out", page.toString());
        Process print = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean done = print.waitFor(2, TimeUnit.MINUTES);
        print.destroy();
        assumeTrue(done && Files.exists(pdf));
        String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/Type /Page\\b").matcher(printed).results().count())
                .as("sheets")
                .isBetween(6L, 12L);
        assertThat(Pattern.compile("/Dest|/GoTo|/Names").matcher(printed).find())
                .as("small numbers still lead to their notes")
                .isTrue();
    }

    @Test
    void thePageHoldsNoScriptAndFetchesNothing() {
        String page = run("ceasefire", "report", "mli-2015-06-20", "--day", "2023-11-12");
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg").contains("id=\"note-1\"");
        assertThat(page).doesNotContain("<script", "http://", "https://", "src=", "url(");
    }

    @Test
    void followsTheCeasefireInMaliToItsCollapse() {
        assertThat(run("ceasefire", "status", "mli-2015-06-20", "--as-of", "2023-12-31"))
                .containsSubsequence(
                        "2015-06-20 in force",
                        "2015-08-17 strained",
                        "2015-10-12 in force",
                        "2023-08-12 strained",
                        "2023-10-06 collapsed")
                .containsPattern("left +2023-10-31 United Nations .* from Kidal");
    }

    @Test
    void followsTheOneInUkraine() {
        assertThat(run("ceasefire", "status", "ukr-2015-02-12", "--as-of", "2022-02-25"))
                .containsSubsequence(
                        "2015-02-15 in force", "2015-02-18 strained", "2022-02-17 strained", "2022-02-24 collapsed");
    }

    @Test
    void anAnalystsWordGoesBeforeTheReports() throws IOException {
        Path store = Files.copy(folder.resolve("test.duckdb"), folder.resolve("ruled.duckdb"));
        String listed = run(store, "ceasefire", "violations", "mli-2015-06-20", "--from", "2023-10-06");
        String clash = listed.lines()
                .filter(line -> line.contains("2023-10-06") && line.contains("fighting"))
                .findFirst()
                .orElseThrow();
        String violation = "mli-2015-06-20/" + clash.substring(0, clash.indexOf(' '));
        run(store, "ceasefire", "rule", violation, "under-review", "--author", "ann", "--reason", "asked both");
        run(store, "ceasefire", "rule", violation, "not-a-violation", "--author", "ann", "--reason", "<b>a drill</b>");
        assertThat(run(store, "ceasefire", "violations", "mli-2015-06-20", "--reasons"))
                .contains("not a violation", "by ann: <b>a drill</b>");
        assertThat(run(store, "ceasefire", "status", "mli-2015-06-20", "--as-of", "2023-12-31"))
                .contains("not a violation by ann")
                .doesNotContain("2023-10-06 collapsed");
        assertThat(run(
                        store,
                        "ceasefire",
                        "status",
                        "mli-2015-06-20",
                        "--as-of",
                        "2023-12-31",
                        "--ruled-by",
                        "2023-12-31"))
                .contains("2023-10-06 collapsed");
        assertThat(run(store, "ceasefire", "report", "mli-2015-06-20", "--week", "2023-10-02"))
                .contains("An analyst ruled: not a violation (ann", "&lt;b&gt;a drill&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(run(store, "ceasefire", "rulings").lines()).hasSize(2);
    }

    @Test
    void aProposalBecomesAnAgreementWhenAnAnalystAcceptsIt() throws IOException {
        Path store = Files.copy(folder.resolve("test.duckdb"), folder.resolve("proposed.duckdb"));
        String data = folder.resolve("data").toString();
        assertThat(run(store, "ceasefire", "propose", "--data", data))
                .contains("col-2031-03-01", "Government of Colombia", "National Liberation Army");
        run(
                store,
                "ceasefire",
                "accept",
                "col-2031-03-01",
                "--data",
                data,
                "--author",
                "ann",
                "--reason",
                "read in its text");
        assertThat(folder.resolve("data/agreements/col-2031-03-01.yaml"))
                .content()
                .contains("(ELN) signed a ceasefire on Saturday.");
        assertThat(run(store, "ceasefire", "status", "col-2031-03-01", "--as-of", "2031-04-01", "--data", data))
                .contains("in force on 2031-04-01");
        assertThat(run(store, "ceasefire", "propose", "--data", data)).doesNotContain("col-2031-03-01");
        assertThat(run(store, "ceasefire", "rulings")).contains("accepted col-2031-03-01", "read in its text");
        String other = folder.resolve("other").toString();
        run(
                store,
                "ceasefire",
                "reject",
                "col-2031-03-01",
                "--data",
                other,
                "--author",
                "bob",
                "--reason",
                "of talks only");
        assertThat(run(store, "ceasefire", "propose", "--data", other)).doesNotContain("col-2031-03-01");
        assertThat(run(store, "ceasefire", "propose", "--data", other, "--all")).contains("rejected");
    }

    /** The table in {@code docs/ceasefires.md} is what the examples give. */
    @Test
    void theRecordOfEarlySignsIsWhatTheDocumentSays() throws IOException {
        CeasefireRegistry registry = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
        List<TrackRecord> mali = records(registry, "mli-2015-06-20", "2023-12-31");
        List<TrackRecord> ukraine = records(registry, "ukr-2015-02-12", "2022-02-25");
        String document = Files.readString(Path.of("..", "docs", "ceasefires.md"));
        for (int i = 0; i < mali.size(); i++) {
            assertThat(document)
                    .contains("| " + mali.get(i).indicator() + figures(mali.get(i)) + figures(ukraine.get(i)) + " |");
        }
        assertThat(document)
                .contains(
                        "after " + mali.get(0).followed() + " of " + mali.get(0).weeks() + " weeks in Mali and after "
                                + ukraine.get(0).followed() + " of "
                                + ukraine.get(0).weeks() + " in Ukraine");
    }

    private static String figures(TrackRecord record) {
        return " | " + record.raised() + " | " + record.right() + " | " + record.falseAlarms();
    }

    private static List<TrackRecord> records(CeasefireRegistry registry, String id, String asOf) {
        Agreement agreement = registry.find(id).orElseThrow();
        LocalDate day = LocalDate.parse(asOf);
        CeasefireMonitor monitor = new CeasefireMonitor(registry);
        try (Store store = Store.openToRead(folder.resolve("test.duckdb"))) {
            return TrackRecord.of(
                    monitor, agreement, new Dossiers(store, day, Masks.off()).of(monitor, agreement), List.of(), day);
        }
    }
}
