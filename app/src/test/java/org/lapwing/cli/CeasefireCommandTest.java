package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lapwing.ceasefire.Obligation;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.store.Store;

@Tag("locale")
class CeasefireCommandTest extends CommandTest {

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
    void showsAnAgreementAsItWasEntered() throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.yaml"),
                TRUCE_OF_GAO.replaceFirst(
                        "( +)sources:",
                        "$1expires: 2024-06\n$1purpose: [holiday, election]\n$1end reason: expired\n$1pa-x: 12\n$0"));
        String[] show = {"ceasefire", "show", "mli-own", "--registry", own.toString()};
        assertThat(run(show).out()).isEqualTo("""
                agreement   mli-own Truce of Gao
                class       cessation
                form        declared
                party       Government of Mali; state MLI
                party       Coordination of Azawad Movements; groups CMA, FLA, HCUA, MAA, MNLA; called gunmen
                purpose     holiday, election
                effective   2024-05-01 Africa/Bamako
                expires     2024-06-30
                area        whole conflict in MLI
                obligation  cease_fire by Coordination of Azawad Movements, Government of Mali
                obligation  protect_civilians by Coordination of Azawad Movements, Government of Mali
                end reason  expired
                pa-x        12
                source      none
                """);
        assertThat(run("ceasefire", "show", "mli-own", "--registry", own.toString(), "--format", "json")
                        .out())
                .contains("\"end_reason\" : \"expired\",\n  \"pa_x\" : 12,");
        assertThat(run("ceasefire", "list", "--registry", own.toString()).out())
                .contains("mli-own              2024-05-01 2024-06-30 cessation   declared expired    Govern");
        assertThat(run("ceasefire", "show", "no-such").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatIsEnteredIsCheckedFirstAndLeftOutAsOfADayBefore() throws IOException {
        String data = folder.resolve("entered").toString();
        Path own = Files.writeString(folder.resolve("gao.yaml"), TRUCE_OF_GAO);
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                TRUCE_OF_GAO.replaceFirst("( +)effective: .*", "$0\n$1expires: 1999-12-31"));
        Result refused = run("ceasefire", "enter", bad.toString(), "--reason", "in its text", "--data", data);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).containsPattern("bad\\.yaml:\\d+: ends on 1999-12-31, before it begins");
        assertThat(run("ceasefire", "list", "--data", data).out()).doesNotContain("mli-own");

        Path gone = folder.resolve("gone.yaml");
        assertThat(run("ceasefire", "enter", gone.toString(), "--reason", "in its text", "--data", data)
                        .err())
                .contains("there is no file " + gone);

        Result entered =
                run("ceasefire", "enter", own.toString(), "--author", "ann", "--reason", "in its text", "--data", data);
        assertThat(entered.out()).startsWith("entered mli-own in ");
        assertThat(run("ceasefire", "list", "--data", data).out()).contains("mli-own");
        assertThat(run("ceasefire", "list", "--data", data, "--as-of", "2000-01-01")
                        .out())
                .doesNotContain("mli-own");
        assertThat(run("ceasefire", "rulings").out()).contains("\tann\tentered mli-own\tin its text");
        assertThat(run("ceasefire", "enter", own.toString(), "--reason", "again", "--data", data)
                        .exitCode())
                .isEqualTo(ExitCode.REFUSED);
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

    @Test
    void aRulingThatIsUndoneHoldsNoMoreAndStaysInTheTrail() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        String violation = "mli-own/I" + coded() + "-1";
        String[] violations = {"ceasefire", "violations", "mli-own", "--registry", own.toString()};
        String[] rule = {
            "ceasefire",
            "rule",
            violation,
            "not-a-violation",
            "--registry",
            own.toString(),
            "--reason",
            "bandits",
            "--author",
            "ann"
        };
        assertThat(run(rule).out()).contains("ruling 1");
        assertThat(run(violations).out()).contains("not a violation").doesNotContain("alleged");

        assertThat(run("ceasefire", "undo", "1", "--reason", "another was meant", "--author", "bo")
                        .out())
                .isEqualTo("undoing 1\n");
        assertThat(run(violations).out()).contains("alleged").doesNotContain("not a violation");
        assertThat(run("ceasefire", "rulings").out())
                .contains("ruling 1\t", "\tann\tnot a violation mli-own/I", "\tbandits\n")
                .contains("undoing 1\t", "\tbo\truling 1 holds no more\tanother was meant\n");

        Result again = run("ceasefire", "undo", "1", "--reason", "twice");
        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("no ruling 1 is in force");
    }

    @Test
    void whatWasNotYetRecordedIsNotRead() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        String violation = "mli-own/I" + coded() + "-1";
        run("ceasefire", "rule", violation, "confirmed", "--registry", own.toString(), "--reason", "seen");

        assertThat(run("ceasefire", "rulings", "--as-of", "2999-01-01").out()).contains("ruling 1\t");
        assertThat(run("ceasefire", "rulings", "--as-of", "2020-01-01").out()).isEmpty();
        String[] then = {
            "ceasefire", "violations", "mli-own", "--registry", own.toString(), "--recorded-by", "2020-01-01"
        };
        assertThat(run(then).out()).doesNotContain("2024-05-04");
        assertThat(run(
                                "ceasefire",
                                "report",
                                "mli-own",
                                "--registry",
                                own.toString(),
                                "--week",
                                "2024-05-05",
                                "--format",
                                "markdown",
                                "--as-of",
                                "2020-01-01")
                        .out())
                .isNotEmpty()
                .doesNotContain("4 May 2024");
    }

    @Test
    void anAgreementThatWasEnteredLaterWasNotInTheRegistry() throws IOException {
        coded();
        Path agreements = Files.createDirectories(folder.resolve("data").resolve("agreements"));
        Files.writeString(agreements.resolve("mli-own.yaml"), TRUCE_OF_GAO);
        String[] list = {"ceasefire", "list", "--data", folder.resolve("data").toString(), "--as-of", "2020-01-01"};
        // Nobody accepted it from a proposal: when it came into the folder is not known.
        assertThat(run(list).out()).contains("mli-own");
        try (Store store = Store.open(folder.resolve("test.duckdb"))) {
            store.decide(proposal(), "mli-own", "ann", "read it");
        }
        assertThat(run(list).out()).doesNotContain("mli-own");
        list[list.length - 1] = "2999-01-01";
        assertThat(run(list).out()).contains("mli-own");
    }

    private static Proposal proposal() {
        return new Proposal(
                "mli-2024-05-01",
                List.of(new Proposal.Signatory("Government of Mali", Optional.of("MLI"), Optional.empty())),
                List.of(),
                LocalDate.parse("2024-05-01"),
                Optional.empty(),
                Optional.of("MLI"),
                Set.of(Obligation.CEASE_FIRE),
                false,
                Optional.empty(),
                1,
                List.of("I1"),
                List.of("e1"),
                List.of(new Proposal.Evidence("Wire", "words")));
    }
}
