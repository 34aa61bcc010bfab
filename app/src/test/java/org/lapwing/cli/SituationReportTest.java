package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example reports in, the life of two ceasefires and a week of one of them out; with the real coder. */
class SituationReportTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "ceasefire");
    private static final Pattern FIGURES = Pattern.compile("(?m)^- (?!.*#note-).*$");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void code() {
        run(
                "code",
                EXAMPLES.resolve("mali").toString(),
                EXAMPLES.resolve("ukraine").toString());
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(new ByteArrayInputStream(new byte[0]), out, err);
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--db", folder.resolve("test.duckdb").toString()))
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
        assertThat(FIGURES.matcher(written).results())
                .as("statements without a note")
                .isEmpty();
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
                        "2023-11-12 collapsed")
                .containsPattern("left +2023-10-31 United Nations .* from Kidal");
    }

    @Test
    void followsTheOneInUkraine() {
        assertThat(run("ceasefire", "status", "ukr-2015-02-12", "--as-of", "2022-02-25"))
                .containsSubsequence(
                        "2015-02-15 in force", "2015-02-18 strained", "2022-02-17 strained", "2022-02-24 collapsed");
    }
}
