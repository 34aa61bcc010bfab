package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.Coded;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Trace;
import org.lapwing.event.Event.When;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import org.lapwing.report.Report;
import org.lapwing.store.FakeCoder;
import org.lapwing.text.Span;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/** A report that names private persons goes in, and every way out is tried. */
class PrivatePersonsInOutputTest extends CommandTest {

    private static final String REPORT = """
            date 2024-05-05
            title Mourning for Aminata Sidibe
            source Wire

            Gunmen led by Commander Moussa Zankoro shot dead the teacher Aminata Sidibe in Gao, her neighbour Oumar \
            Bello said.
            """;

    private static final String MASKED =
            "Gunmen led by Commander Moussa Zankoro shot dead the teacher [person] in Gao, her neighbour [person] said.";

    private String event = "";

    @BeforeEach
    void code() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
        Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        String jsonl = told("code", report.toString(), "--format", "jsonl");
        event = jsonl.replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
        assertNobodyIsNamed(jsonl);
        assertThat(jsonl)
                .contains("\"text\":\"" + MASKED.substring(0, MASKED.length() - 1))
                .contains("\"name\":\"[person]\"")
                .contains("\"speaker\":\"her neighbour [person]\"")
                // as in what was received
                .contains("\"start\":" + body().indexOf("the teacher"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "events --format csv",
                "events --format jsonl",
                "events --format lines",
                "incidents",
                "incidents --format csv",
                "incidents --format jsonl",
                "show EVENT",
                "show INCIDENT",
                "explain EVENT",
                "ceasefire status mli-own --registry REGISTRY --as-of 2024-05-10",
                "ceasefire violations mli-own --registry REGISTRY --reasons",
                "ceasefire report mli-own --registry REGISTRY --week 2024-05-05",
                "ceasefire report mli-own --registry REGISTRY --week 2024-05-05 --format markdown"
            })
    void namesNoPrivatePerson(String command) {
        assertNobodyIsNamed(told(arguments(command)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events --format jsonl",
                "incidents --format jsonl",
                "show EVENT",
                "show INCIDENT",
                "explain EVENT",
                "ceasefire report mli-own --registry REGISTRY --week 2024-05-05"
            })
    void keepsTheSentenceAndWhoIsPublic(String command) {
        assertThat(told(arguments(command)).replace("[[", "").replace("]]", ""))
                .contains("Moussa Zankoro")
                .contains("the teacher [person]");
    }

    @Test
    void namesThemForAReasonThatIsWrittenDown() throws SQLException {
        assertThat(told("show", event, "--unmasked", "court case", "--asked-by", "An analyst"))
                .contains("the teacher Aminata Sidibe in Gao")
                .contains("Mourning for Aminata Sidibe");
        assertThat(told("incidents", "--format", "jsonl", "--unmasked", "hand-over", "--asked-by", "Another"))
                .contains("Aminata Sidibe");

        assertThat(disclosures())
                .containsExactly(
                        "1 An analyst: court case: show " + event, "2 Another: hand-over: incidents --format jsonl");
        assertNobodyIsNamed(told("show", event));
    }

    @Test
    void aReasonIsNeeded() throws SQLException {
        assertThat(told("show", event, "--unmasked", " ")).contains("needs a reason");
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void anExampleForTestsNamesNobodyEither() throws IOException {
        told("review", "example", event, "--out", folder.resolve("examples").toString());

        try (Stream<Path> files = Files.walk(folder.resolve("examples"))) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSize(2);
            for (Path file : written) {
                assertNobodyIsNamed(Files.readString(file));
            }
        }
    }

    private static void assertNobodyIsNamed(String out) {
        assertThat(out).isNotEmpty().doesNotContain("Aminata", "Sidibe", "Oumar", "Bello");
    }

    private static String body() {
        return REPORT.substring(REPORT.indexOf("\n\n") + 2).strip();
    }

    private String[] arguments(String command) {
        return Stream.of(command.split(" ", -1))
                .map(word -> word.replace("INCIDENT", "I" + event.substring(0, 16) + "-1")
                        .replace("EVENT", event)
                        .replace("REGISTRY", folder.resolve("own.yaml").toString()))
                .toArray(String[]::new);
    }

    /** All that a command says. */
    private String told(String... arguments) {
        Result result = run("fake", PrivatePersonsInOutputTest::coded, "", arguments);
        return result.out() + result.err();
    }

    private List<String> disclosures() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("test.duckdb"));
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("SELECT 1 FROM duckdb_tables() WHERE table_name = 'disclosures'")) {
            if (!tables.next()) {
                return found;
            }
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT number, author, reason, command FROM disclosures ORDER BY number")) {
                while (row.next()) {
                    found.add(row.getLong(1) + " " + row.getString(2) + ": " + row.getString(3) + ": "
                            + row.getString(4).replaceFirst(" --unmasked.*", ""));
                }
            }
        }
        return found;
    }

    private static Coded coded(Report report) {
        return new Coded(List.of(killing(report)), 1, 1);
    }

    private static Event killing(Report report) {
        String body = report.body();
        return new Event(
                report.id() + "-1",
                report.id(),
                report.published(),
                EventType.ASSAULT,
                List.of("firearms"),
                List.of("military"),
                Status.REPORTED,
                new When(TimeRange.day(LocalDate.parse("2024-05-04")), Optional.empty()),
                Optional.of(new Where(new Location.Resolved(FakeCoder.GAO), "Gao")),
                List.of(new Participant(
                        new Actor(Optional.empty(), Optional.empty(), Optional.of(Sector.UAF), Optional.empty()),
                        "Gunmen",
                        span(body, "Gunmen"))),
                List.of(new Participant(
                        new Actor(
                                Optional.of("Aminata Sidibe"),
                                Optional.of("MLI"),
                                Optional.of(Sector.CVL),
                                Optional.empty()),
                        "the teacher Aminata Sidibe",
                        span(body, "the teacher Aminata Sidibe"))),
                List.of(new RoleFiller(RoleFiller.Role.VICTIM, "Aminata Sidibe", span(body, "Aminata Sidibe"))),
                List.of(new Toll(
                        TollKind.KILLED,
                        TollRange.exactly(1),
                        Optional.of("Aminata Sidibe"),
                        "Aminata Sidibe",
                        span(body, "Aminata Sidibe"),
                        false)),
                List.of(new Claim(
                        "event",
                        "ASSAULT",
                        Optional.of("her neighbour Oumar Bello"),
                        SpeakerRole.WITNESS,
                        Stance.ASSERTED,
                        new Span(0, body.length()))),
                List.of(new Span(0, body.length() - 1)),
                new Trace(
                        "assault.shoot",
                        "shot dead",
                        List.of(new Decision(
                                "recipient", "Aminata Sidibe", "object", List.of("Oumar Bello: speaker")))));
    }

    private static Span span(String body, String words) {
        int start = body.indexOf(words);
        return new Span(start, start + words.length());
    }
}
