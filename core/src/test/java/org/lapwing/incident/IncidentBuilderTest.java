package org.lapwing.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lapwing.incident.Told.printed;
import static org.lapwing.incident.Told.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentBuilderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '/', textBlock = """
            all agree / killed 14 by official / killed 14 by medic / 14 14 14
            the later of two officials / killed 3 by official / killed 9 by official / 3 9 9
            who counts bodies before who is told / killed 9 by medic / killed 12 by official / 9 9 12
            a party raises the high only / killed 9 by official / killed 50 by party / 9 9 50
            a party lowers nothing / killed 9 by official / killed 1 by party / 9 9 9
            only parties count / killed 9 by party / killed 50 by party / 9 50 50
            a first count stays open no longer than the last / killed 3.. by official / killed 9 by official / 3 9 9
            the best is open / killed 3 by official / killed 9.. by official / 3 9 -
            """)
    void weighsTolls(String ignoredTitle, String first, String second, String expected) {
        Incident incident = incident(
                told("2023-11-12", "one", "ASSAULT ||||||" + first),
                told("2023-11-13", "other", "ASSAULT ||||||" + second));
        IncidentToll toll = incident.tolls().get(0);
        assertThat(toll.low() + " " + text(toll.best()) + " " + text(toll.high()))
                .isEqualTo(expected);
        assertThat(toll.reason()).isNotBlank();
    }

    private static String text(java.util.OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    @Test
    void keepsThreeTollsOfThreeSpeakers() {
        Incident incident = incident(told(
                "2023-11-12",
                "one",
                "ASSAULT || 2023-11-11 | Kidal ||| killed 5 by party \"the army\" | killed 9 by medic \"a nurse\" | killed 12"
                        + " by official \"the mayor\""));
        assertThat(incident.testimonies().stream()
                        .filter(t -> t.claim().field().equals("killed"))
                        .map(t -> t.claim().value() + " " + t.claim().speaker().orElse("")))
                .containsExactly("5 the army", "9 a nurse", "12 the mayor");
        assertThat(lines(incident)).containsExactly("TOLL killed: 5 (1), 9 (1), 12 (1)");
        assertThat(incident.tolls().get(0).best()).hasValue(9);
    }

    @Test
    void laysContradictionsSideBySide() {
        Incident incident = incident(
                told("2023-11-12", "one", "ASSAULT || 2023-11-11 | Kidal | CMA | MLI CVL | killed 5"),
                told("2023-11-13", "other", "ASSAULT || 2023-11-12 | Anefis | JNIM | MLI CVL | killed 9"),
                told("2023-11-14", "third", "ASSAULT | denied | 2023-11-12 | Anefis | JNIM | MLI CVL"));
        assertThat(lines(incident))
                .containsExactly(
                        "DENIAL event: reported (2), denied (1)",
                        "BLAME actor: JNIM (2), CMA (1)",
                        "TOLL killed: 5 (1), 9 (1)",
                        "DAY date: 2023-11-12 (2), 2023-11-11 (1)",
                        "PLACE place: Anefis, Kidal, MLI (2), Kidal, Kidal, MLI (1)");
        assertThat(incident.status()).isEqualTo(org.lapwing.coding.Status.REPORTED);
        assertThat(incident.corroboration()).isEqualTo(2);
    }

    @Test
    void countsFamiliesAndNotCopies() {
        String agency =
                "Fighting broke out again on Saturday between the army and rebels outside the town of Kidal, two"
                        + " people who live there and a local official said, after a week of calm in the desert north.";
        Incident incident = incident(
                printed("2023-11-12", "Paper A", agency + " More by our desk.", "ASSAULT || 2023-11-11 | Kidal"),
                printed("2023-11-12", "Paper B", agency + " With files from home.", "ASSAULT || 2023-11-11 | Kidal"),
                printed(
                        "2023-11-12",
                        "Paper C",
                        "A soldier told the AFP agency of a fight.",
                        "ASSAULT || 2023-11-11 | Kidal"),
                printed(
                        "2023-11-13",
                        "Paper D",
                        "They fought. With information from AFP and EFE",
                        "ASSAULT || 2023-11-11 | Kidal"),
                printed(
                        "2023-11-13",
                        "Paper E",
                        "Shells fell, an AFP van among the debris.",
                        "ASSAULT || 2023-11-11 | Kidal"));
        assertThat(incident.families().stream()
                        .map(f -> f.name() + " " + f.bond() + " " + f.reports().size()))
                .containsExactlyInAnyOrder("Paper A COPY 2", "AFP AGENCY 2", "Paper E ALONE 1");
        assertThat(incident.corroboration()).isEqualTo(3);
    }

    @Test
    void doesNotDependOnTheOrderOfAccounts() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            accounts.addAll(printed(
                            "2023-11-1" + (2 + i % 2),
                            "paper " + i % 4,
                            "words " + i,
                            "ASSAULT || 2023-11-1" + (1 + i % 2) + " | " + (i % 3 == 0 ? "Kidal" : "Anefis")
                                    + " | CMA | MLI MIL | killed " + i)
                    .accounts());
        }
        String record = IncidentJson.write(IncidentBuilder.incident("I1", accounts));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(accounts, new java.util.Random(i));
            assertThat(IncidentJson.write(IncidentBuilder.incident("I1", accounts)))
                    .isEqualTo(record);
        }
    }

    private static Incident incident(Told... reports) {
        return IncidentBuilder.incident(
                "I1", Stream.of(reports).flatMap(t -> t.accounts().stream()).toList());
    }

    private static List<String> lines(Incident incident) {
        return incident.contradictions().stream()
                .map(c -> c.kind() + " " + c.field() + ": "
                        + String.join(
                                ", ",
                                c.versions().stream()
                                        .map(v -> v.value() + " (" + v.families() + ")")
                                        .toList()))
                .toList();
    }
}
