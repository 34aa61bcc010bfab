package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class LapwingTest extends CommandTest {

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
                "actors import",
                "panel",
                "serve",
                "ceasefire show",
                "ceasefire undo",
                "ceasefire rulings"
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
}
