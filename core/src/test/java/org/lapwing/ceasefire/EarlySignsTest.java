package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.incident.Incident;
import org.lapwing.place.Gazetteer;

class EarlySignsTest {

    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
    private static final CeasefireMonitor MONITOR = new CeasefireMonitor(REGISTRY);
    private static final String CLASH = " | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | -";

    /** {@code indicator @ district: because}; the district only of those that are of one. */
    private static List<String> signs(String day, String lines) {
        List<Incident> incidents = new ArrayList<>();
        lines.lines().forEach(line -> incidents.add(Told.incident("i" + incidents.size(), line)));
        Agreement agreement = REGISTRY.find("mli-2015-06-20").orElseThrow();
        Assessment assessment = MONITOR.assess(agreement, incidents, Told.NOTHING, List.of(), LocalDate.parse(day));
        return EarlySigns.read(assessment, incidents, Told.NOTHING).stream()
                .map(sign -> sign.indicator()
                        + sign.district().map(name -> " @ " + name).orElse("") + ": " + sign.because())
                .toList();
    }

    @Test
    void twoInAWeekAfterAQuietYearAreMoreThanUsual() {
        assertThat(signs("2023-10-08", "ASSAULT | 2023-10-06" + CLASH + "\nASSAULT | 2023-10-08" + CLASH))
                .containsExactly(
                        "RATE_ABOVE_FOUR_WEEKS: 2 violations in 7 days; 0.0 a week on average in the 4 weeks before",
                        "RATE_ABOVE_FOUR_WEEKS @ Kidal: 2 violations in 7 days; 0.0 a week on average in the 4 weeks before",
                        "RATE_ABOVE_YEAR: 2 violations in 7 days; 0.0 a week on average in the 52 weeks before",
                        "RATE_ABOVE_YEAR @ Kidal: 2 violations in 7 days; 0.0 a week on average in the 52 weeks before");
    }

    @Test
    void oneIsNotAndTwoAfterOneAWeekAreNot() {
        assertThat(signs("2023-10-08", "ASSAULT | 2023-10-06" + CLASH)).isEmpty();
        assertThat(signs("2023-10-08", """
                ASSAULT | 2023-09-10%1$s
                ASSAULT | 2023-09-17%1$s
                ASSAULT | 2023-09-24%1$s
                ASSAULT | 2023-10-01%1$s
                ASSAULT | 2023-10-06%1$s
                ASSAULT | 2023-10-08%1$s
                """.formatted(CLASH)))
                .noneMatch(sign -> sign.startsWith("RATE_ABOVE_FOUR"))
                .anyMatch(sign -> sign.startsWith("RATE_ABOVE_YEAR"));
    }

    @Test
    void deathsAreSetAgainstTheWorstMonthOfAYearAndOfThree() {
        String lines = "ASSAULT | 2021-06-01" + CLASH + " | killed 20\nASSAULT | 2023-10-06" + CLASH + " | killed 12";
        assertThat(signs("2023-10-08", lines))
                .contains(
                        "DEATHS_ABOVE_YEAR: at least 12 killed in 30 days; at most 0 in any 30 of the 365 days before")
                .noneMatch(sign -> sign.startsWith("DEATHS_ABOVE_THREE"));
    }

    @Test
    void seesHeavierWeaponsMovementsAndMonitorsThatLeave() {
        assertThat(signs("2023-11-05", """
                ASSAULT firearms | 2020-01-01%1$s
                ASSAULT aerial | 2023-10-20%1$s
                RETREAT withdraw | 2023-10-31 | Kidal, MLI | MINUSMA UNO group MINUSMA
                MOBILIZE troops | 2023-11-01 | Kidal, MLI | army MLI MIL | -
                ASSAULT | undated | Kidal, MLI | army MLI MIL | CMA MLI REB group CMA | planned
                THREATEN violence | 2023-11-02 | Kidal, MLI | army MLI MIL | CMA MLI REB group CMA
                """.formatted(CLASH)))
                .contains("NEW_HEAVY_WEAPON @ Kidal: air or drone for the first time, on 2023-10-20")
                .anyMatch(sign -> sign.startsWith("MONITOR_EXIT: United Nations"))
                .contains("ANNOUNCED_OFFENSIVE: told of once within 28 days")
                .contains("TROOP_MOVEMENT: 1 movement at Kidal within 14 days; the agreement bars it; violence told of"
                        + " within 50 km of it in the year before: 1");
    }

    @Test
    void thePastCountsHowOftenASignWasFollowed() {
        TrackRecord record = new TrackRecord(Indicator.TROOP_MOVEMENT, 100, 20, 10, 4);
        assertThat(record.falseAlarms()).isEqualTo(6);
    }
}
