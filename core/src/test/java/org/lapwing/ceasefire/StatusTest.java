package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.incident.Incident;
import org.lapwing.place.Gazetteer;

/** A few incidents in, the life of a ceasefire out. */
class StatusTest {

    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
    private static final CeasefireMonitor MONITOR = new CeasefireMonitor(REGISTRY);
    private static final String CLASH = " | Cali, COL | ELN COL REB group ELN | soldiers COL MIL";

    private static List<Incident> incidents(String lines) {
        List<Incident> incidents = new ArrayList<>();
        lines.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> incidents.add(Told.incident("i" + incidents.size(), line)));
        return incidents;
    }

    private static Assessment assess(String agreement, String asOf, String lines) {
        return MONITOR.assess(
                REGISTRY.find(agreement).orElseThrow(),
                incidents(lines),
                Told.NOTHING,
                List.of(),
                LocalDate.parse(asOf));
    }

    private static List<String> changes(Assessment assessment) {
        return assessment.changes().stream()
                .map(change -> change.on() + " " + change.status().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-08, ''",
        "2023-06-09, 2023-06-09 announced",
        "2023-08-02, 2023-06-09 announced",
        "2023-08-03, 2023-06-09 announced;2023-08-03 in_force",
        "2024-08-04, 2023-06-09 announced;2023-08-03 in_force;2024-08-04 lapsed",
    })
    void withoutIncidentsItFollowsItsOwnDates(String asOf, String changes) {
        assertThat(String.join(";", changes(assess("col-2023-08-03", asOf, ""))))
                .isEqualTo(changes);
    }

    @Test
    void oneAllegationDoesNotStrainItThreeDo() {
        String two = "ASSAULT | 2023-09-01" + CLASH + "\nASSAULT | 2023-09-10" + CLASH;
        assertThat(assess("col-2023-08-03", "2023-10-01", two).status()).hasValue(CeasefireStatus.IN_FORCE);
        Assessment three = assess("col-2023-08-03", "2023-10-01", two + "\nASSAULT | 2023-09-28" + CLASH);
        assertThat(changes(three)).last().isEqualTo("2023-09-28 strained");
        assertThat(three.changes()).last().extracting(StatusChange::incidents).isEqualTo(List.of("i0", "i1", "i2"));
        assertThat(three.daysSinceLastViolation()).hasValue(3);
        Assessment spread = assess("col-2023-08-03", "2023-10-01", two + "\nASSAULT | 2023-09-29" + CLASH);
        assertThat(spread.status()).hasValue(CeasefireStatus.IN_FORCE);
    }

    @Test
    void twoIndependentFamiliesStrainItWithOneFight() {
        Assessment assessment =
                assess("col-2023-08-03", "2023-12-31", "ASSAULT | 2023-09-01" + CLASH + " | families 2");
        assertThat(changes(assessment))
                .containsExactly(
                        "2023-06-09 announced", "2023-08-03 in_force", "2023-09-01 strained", "2023-10-27 in_force");
        assertThat(assessment.changes())
                .last()
                .extracting(StatusChange::because)
                .isEqualTo("no violation told of for 56 days");
    }

    @Test
    void whatOneFamilyTellsNeverCollapsesIt() {
        String alleged = """
                ASSAULT | 2023-09-01 %1$s
                ASSAULT | 2023-09-02 %1$s
                ASSAULT | 2023-09-03 %1$s | killed 30
                ASSAULT | 2023-09-04 %1$s
                """.formatted(CLASH);
        assertThat(assess("col-2023-08-03", "2023-09-30", alleged).status()).hasValue(CeasefireStatus.STRAINED);
    }

    /** Days of September 2023, each with its families and dead, and the day of the collapse. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', textBlock = """
            1 2 0; 2 2 0; 3 2 0; 4 2 0 > none
            1 2 0; 2 2 0; 3 2 0; 4 2 0; 5 2 0 > 2023-09-05
            1 3 0; 2 3 0; 3 3 0; 4 3 0 > 2023-09-04
            1 2 0; 1 2 0; 2 2 0; 2 2 0; 3 2 0; 3 2 0; 4 2 0; 4 2 0 > 2023-09-04
            1 1 0; 2 1 0; 3 1 0; 4 1 0; 5 1 0 > none
            1 2 30 > none
            1 3 30 > 2023-09-01
            1 2 30; 2 2 24 > none
            1 2 30; 2 2 25 > 2023-09-02
            """)
    void aCollapseHangsOnNoOneIncident(String days, String collapse) {
        StringBuilder lines = new StringBuilder();
        for (String day : days.split("; ")) {
            String[] told = day.strip().split(" ");
            lines.append(
                    "ASSAULT | 2023-09-0" + told[0] + CLASH + " | families " + told[1] + " | killed " + told[2] + '\n');
        }
        List<String> changes = changes(assess("col-2023-08-03", "2023-09-30", lines.toString()));
        assertThat(changes.stream()
                        .filter(change -> change.endsWith("collapsed"))
                        .findFirst())
                .isEqualTo(collapse.equals("none") ? Optional.empty() : Optional.of(collapse + " collapsed"));
    }

    @Test
    void whatAnAnalystConfirmsNeedsNoSecondIncident() {
        List<Incident> battle = incidents("ASSAULT | 2023-09-01" + CLASH + " | killed 30");
        Agreement agreement = REGISTRY.find("col-2023-08-03").orElseThrow();
        LocalDate day = LocalDate.parse("2023-09-30");
        Ruling ruling = new Ruling("col-2023-08-03/i0", ViolationState.CONFIRMED, "A. Analyst", day, "seen on site");
        Assessment ruled = MONITOR.assess(agreement, battle, Told.NOTHING, List.of(ruling), day);
        assertThat(ruled.status()).hasValue(CeasefireStatus.COLLAPSED);
        Ruling undone =
                new Ruling("col-2023-08-03/i0", ViolationState.NOT_A_VIOLATION, "A. Analyst", day, "an accident");
        assertThat(MONITOR.assess(agreement, battle, Told.NOTHING, List.of(ruling, undone), day)
                        .status())
                .hasValue(CeasefireStatus.IN_FORCE);
    }

    private static final String WAR = """
            ASSAULT | 2023-09-01 %1$s
            ASSAULT | 2023-09-02 %1$s
            ASSAULT | 2023-09-03 %1$s
            ASSAULT | 2023-09-04 %1$s
            """.formatted(CLASH + " | families 3");

    @Test
    void quietAloneBringsNothingBack() {
        assertThat(changes(assess("col-2023-08-03", "2024-07-31", WAR)))
                .endsWith("2023-09-01 strained", "2023-09-04 collapsed");
    }

    @Test
    void theWordOfTwoPartiesBringsItBackAndCalmRestoresIt() {
        String one = WAR + "CONCEDE | 2023-10-01 | - | ELN COL REB group ELN | - | words declared a ceasefire\n";
        assertThat(assess("col-2023-08-03", "2024-07-31", one).status()).hasValue(CeasefireStatus.COLLAPSED);
        String both = one + "CONCEDE | 2023-10-10 | - | government COL GOV | - | words declared a ceasefire\n";
        assertThat(changes(assess("col-2023-08-03", "2024-07-31", both)))
                .endsWith("2023-09-04 collapsed", "2023-10-10 strained", "2023-12-05 in_force");
        String late = one + "CONCEDE | 2023-11-10 | - | government COL GOV | - | words declared a ceasefire\n";
        assertThat(assess("col-2023-08-03", "2024-07-31", late).status()).hasValue(CeasefireStatus.COLLAPSED);
        String heard = WAR + "AGREE | 2023-10-01 | - | ELN COL REB group ELN; government COL GOV | - | media"
                + " | words agreed to renew the ceasefire";
        assertThat(assess("col-2023-08-03", "2024-07-31", heard).status()).hasValue(CeasefireStatus.COLLAPSED);
        assertThat(changes(assess("col-2023-08-03", "2024-07-31", heard + " | families 2")))
                .endsWith("2023-09-04 collapsed", "2023-10-01 strained", "2023-11-26 in_force");
    }

    @Test
    void whatWasForgivenCountsNoMore() {
        String again = WAR + "AGREE | 2023-09-10 | - | ELN COL REB group ELN; government COL GOV | - | families 2"
                + " | words agreed to renew the ceasefire\nASSAULT | 2023-09-20" + CLASH + " | families 3";
        assertThat(assess("col-2023-08-03", "2023-09-30", again).status()).hasValue(CeasefireStatus.STRAINED);
    }

    @Test
    void movementWithoutForceDoesNotCollapseIt() {
        String days = """
                MOBILIZE troops | 2016-03-01 | Kidal, MLI | army MLI MIL | - | families 2
                MOBILIZE troops | 2016-03-02 | Kidal, MLI | army MLI MIL | - | families 2
                MOBILIZE troops | 2016-03-03 | Kidal, MLI | army MLI MIL | - | families 2
                MOBILIZE troops | 2016-03-04 | Kidal, MLI | army MLI MIL | - | families 2
                """;
        assertThat(assess("mli-2015-06-20", "2016-03-10", days).status()).hasValue(CeasefireStatus.STRAINED);
    }

    /** Who ends it, who says so and in how many families, and what follows. */
    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            mli-2014-05-23 > SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | words ended the ceasefire > 2014-07-01 disputed
            mli-2014-05-23 > SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | media | words ended the ceasefire > 2014-07-01 strained
            mli-2014-05-23 > SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | media | families 2 | words ended the ceasefire > 2014-07-01 disputed
            mli-2014-05-23 > SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | words suspended the ceasefire > 2014-07-01 suspended
            mli-2014-05-23 > SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | media | words suspended the ceasefire > 2014-07-01 strained
            """)
    void aPartySpeaksForItselfAlone(String agreement, String told, String last) {
        assertThat(changes(assess(agreement, "2014-08-01", told))).last().isEqualTo(last);
    }

    @Test
    void itIsOverWhenNobodyIsLeftToKeepIt() {
        Assessment assessment = assess("mli-2014-05-23", "2014-08-01", """
                SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | words ended the ceasefire
                SANCTION discontinue | 2014-07-03 | - | government MLI GOV | - | words ended the ceasefire
                """);
        assertThat(changes(assessment))
                .containsExactly("2014-05-23 in_force", "2014-07-01 disputed", "2014-07-03 collapsed");
    }

    @Test
    void whoActsAsIfItHeldDisputesASuspension() {
        Assessment assessment = assess("mli-2014-05-23", "2014-08-01", """
                SANCTION discontinue | 2014-07-01 | - | CMA MLI REB group MNLA | - | words suspended the ceasefire
                RETREAT ceasefire | 2014-07-03 | Kidal, MLI | army MLI MIL
                """);
        assertThat(changes(assessment))
                .containsExactly("2014-05-23 in_force", "2014-07-01 suspended", "2014-07-03 disputed");
    }

    @Test
    void whatTheRegistryRecordsGoesFirst() {
        assertThat(changes(assess("mli-2013-06-18", "2015-01-01", "")))
                .containsExactly("2013-06-18 in_force", "2013-11-29 disputed", "2014-05-21 collapsed");
        assertThat(changes(assess("npl-2006-05-26", "2007-01-01", "")))
                .containsExactly("2006-05-26 in_force", "2006-11-21 lapsed");
        assertThat(assess("sdn-2023-05-20", "2023-06-02", "").status()).hasValue(CeasefireStatus.SUSPENDED);
    }

    @Test
    void countsByWeekPartyAndStateAndSeesHeavierWeaponsAndNewDistricts() {
        Assessment assessment = assess("mli-2015-06-20", "2023-12-31", """
                ASSAULT firearms | 2023-10-06 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA
                ASSAULT firearms | 2023-10-07 | Gao, MLI | CMA MLI REB group CMA | soldiers MLI MIL
                ASSAULT aerial | 2023-10-08 | Gao, MLI | army MLI MIL | CMA MLI REB group CMA | families 2
                ASSAULT aerial | 2023-10-09 | Gao, MLI | army MLI MIL | CMA MLI REB group CMA | families 2
                ASSAULT aerial | 2023-11 | Gao, MLI | army MLI MIL | CMA MLI REB group CMA
                ASSAULT | 2024-01-02 | Gao, MLI | army MLI MIL | CMA MLI REB group CMA
                ASSAULT | 2023-10-09 | Gao, MLI | gunmen UAF | soldiers MLI MIL
                """);
        assertThat(assessment.weeks())
                .containsExactly(
                        week("2023-10-02", "Coordination of Azawad Movements", ViolationState.ALLEGED),
                        week("2023-10-02", "Government of Mali", ViolationState.CORROBORATED),
                        week("2023-10-02", "", ViolationState.ALLEGED),
                        week("2023-10-09", "Government of Mali", ViolationState.CORROBORATED));
        assertThat(assessment.firstHeavierWeapons())
                .extracting(Violation::incident)
                .containsExactly("i0", "i2");
        assertThat(assessment.newDistricts())
                .extracting(Assessment.NewDistrict::district)
                .containsExactly("Kidal", "Gao");
        assertThat(assessment.violations()).hasSize(5);
        assertThat(assessment.possible()).containsExactly("i6");
        assertThat(assessment.monitorsPresent()).hasSize(2);
    }

    private static WeekCount week(String monday, String party, ViolationState state) {
        return new WeekCount(LocalDate.parse(monday), Optional.of(party).filter(name -> !name.isEmpty()), state, 1);
    }

    @Test
    void theOrderOfIncidentsMakesNoDifference() {
        String lines = """
                ASSAULT firearms | 2023-10-06 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | - | families 2
                COERCE seize | 2023-10-07 | Gao, MLI | CMA MLI REB group CMA | soldiers MLI MIL
                RETREAT withdraw | 2023-10-31 | Kidal, MLI | MINUSMA UNO group MINUSMA
                """;
        List<Incident> reversed = new ArrayList<>(incidents(lines));
        Collections.reverse(reversed);
        Agreement agreement = REGISTRY.find("mli-2015-06-20").orElseThrow();
        assertThat(MONITOR.assess(agreement, reversed, Told.NOTHING, List.of(), LocalDate.parse("2023-12-01")))
                .isEqualTo(assess("mli-2015-06-20", "2023-12-01", lines));
    }
}
