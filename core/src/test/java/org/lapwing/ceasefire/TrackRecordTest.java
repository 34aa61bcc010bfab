package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;

/** Some weeks of reports in, how often a sign was right out. */
class TrackRecordTest {

    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
    private static final Agreement TRUCE = REGISTRY.find("col-2023-08-03").orElseThrow();
    private static final String MARCH =
            "2023-%1$s Wire: Soldiers marched on Cali.\n  %2$s MOBILIZE troops | 2023-%1$s | Cali, COL | soldiers COL MIL | -\n";
    private static final String FIGHT = "%1$s %2$s: ELN fighters fought soldiers near Cali, %2$s said.\n"
            + "  %4$s ASSAULT | %3$s | Cali, COL | ELN COL REB group ELN | soldiers COL MIL\n";

    private static TrackRecord record(String reports, String asOf) {
        return TrackRecord.of(
                        new CeasefireMonitor(REGISTRY), TRUCE, Filed.dossier(reports), List.of(), LocalDate.parse(asOf))
                .stream()
                .filter(record -> record.indicator() == Indicator.TROOP_MOVEMENT)
                .findFirst()
                .orElseThrow();
    }

    private static String march(String day, String incident) {
        return MARCH.formatted(day, incident);
    }

    private static String fight(String published, String source, String day, String incident) {
        return FIGHT.formatted(published, source, day, incident);
    }

    @Test
    void countsHitsAndFalseAlarmsByTheSundaysOnWhichASignWasSeen() {
        // seen on 3 and 10 September and followed on the 20th; seen on 19 and 26 November and not followed
        String reports = march("09-01", "I1")
                + fight("2023-09-21", "Radio", "2023-09-20", "I2")
                + fight("2023-09-21", "Daily", "2023-09-20", "I2")
                + march("11-18", "I3");
        TrackRecord record = record(reports, "2024-01-31");
        assertThat(record.raised()).isEqualTo(4);
        assertThat(record.right()).isEqualTo(2);
        assertThat(record.falseAlarms()).isEqualTo(2);
        // Sundays from 6 August to 31 December have four weeks after them; the four before 20 September were followed
        assertThat(record.weeks()).isEqualTo(22);
        assertThat(record.followed()).isEqualTo(4);
    }

    @Test
    void aSignIsReadWithWhatHadBeenPublishedByThen() {
        // the march of 1 September was told of only when it was long over
        String late =
                "2023-10-20 Wire: Soldiers marched on Cali.\n  I1 MOBILIZE troops | 2023-09-01 | Cali, COL | soldiers COL MIL | -\n";
        assertThat(record(late, "2024-01-31").raised()).isZero();
    }

    @Test
    void whatOneSourceTellsIsNoOutcome() {
        String reports = march("09-01", "I1") + fight("2023-09-21", "Radio", "2023-09-20", "I2");
        assertThat(record(reports, "2024-01-31").followed()).isZero();
    }

    @Test
    void weeksWhoseOutcomeIsNotKnownYetDoNotCount() {
        assertThat(record(march("09-01", "I1"), "2023-09-30").raised()).isZero();
        assertThat(record(march("09-01", "I1"), "2023-10-01").raised()).isEqualTo(1);
        assertThat(record(march("09-01", "I1"), "2023-08-10").weeks()).isZero();
    }
}
