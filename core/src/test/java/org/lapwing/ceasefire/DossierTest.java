package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.incident.Incident;

/** What was known, and when. */
class DossierTest {

    private static final LocalDate FIRST = LocalDate.parse("2023-11-12");
    private static final LocalDate LAST = LocalDate.parse("2023-11-14");
    private static final String CLASH = "ASSAULT | 2023-11-11 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | -";
    private static final Dossier DOSSIER = Filed.dossier("""
            2023-11-12 Wire: The army and rebels clashed.
              I1 %1$s
            2023-11-14 Radio: Rebels fought soldiers at Kidal.
              I1 %1$s
            2023-11-14 Daily: The army took Kidal. It was dark. "Nobody fought." the mayor said
              I2 COERCE seize | 2023-11-14 | Kidal, MLI | army MLI MIL | -
            """.formatted(CLASH));

    private static List<String> members(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> incident.id() + " " + incident.members().size())
                .toList();
    }

    @Test
    void knowsNothingThatWasPublishedLater() {
        Dossier then = DOSSIER.known(FIRST);
        assertThat(members(then.incidents())).containsExactly("I1 1");
        assertThat(then.reports()).hasSize(1);
        assertThat(then.received()).containsOnlyKeys(FIRST);
        assertThat(members(DOSSIER.known(FIRST.minusDays(1)).incidents())).isEmpty();
        assertThat(DOSSIER.known(LAST)).isEqualTo(DOSSIER);
    }

    @Test
    void growsAsReportsComeIn() {
        Dossier.Growth growth = DOSSIER.new Growth();
        assertThat(growth.incidents(FIRST.minusDays(1))).isEmpty();
        assertThat(growth.incidents(FIRST)).isEqualTo(DOSSIER.known(FIRST).incidents());
        assertThat(growth.incidents(FIRST)).isEqualTo(DOSSIER.known(FIRST).incidents());
        assertThat(growth.incidents(LAST)).isEqualTo(DOSSIER.incidents());
    }

    @Test
    void readsTheSentencesOfAllReportsThatTellOfAnIncident() {
        Incident clash = DOSSIER.incidents().get(0);
        assertThat(DOSSIER.words(clash)).isEqualTo("the army and rebels clashed.\nrebels fought soldiers at kidal.");
    }

    @Test
    void withoutReportsTheWordsThatAnIncidentQuotesAreRead() {
        Incident told =
                Told.incident("i", "ASSAULT | 2023-11-11 | Kidal, MLI | army MLI MIL | - | words The army FIRED");
        assertThat(Told.NOTHING.words(told)).isEqualTo("the army fired");
    }
}
