package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.incident.Incident;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;

/** One incident in, what it says of an agreement of the starter registry out. */
class JudgeTest {

    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(ActorLexicon.load(), Gazetteer.load());
    private static final CeasefireMonitor MONITOR = new CeasefireMonitor(REGISTRY);

    private static Finding judge(String agreement, String told, Ruling... rulings) {
        Agreement one = REGISTRY.find(agreement).orElseThrow();
        Incident incident = Told.incident("i1", told);
        Finding finding = MONITOR.judge(one, List.of(incident), List.of(rulings), Told.NOTHING)
                .get(0);
        checkThatItIsLookedAt(one, incident, finding);
        return finding;
    }

    /** What has no place is only read from a store if somebody of the agreement takes part. */
    private static void checkThatItIsLookedAt(Agreement agreement, Incident incident, Finding finding) {
        boolean isRead = incident.place().isPresent()
                || Stream.of(incident.actors(), incident.recipients())
                        .flatMap(List::stream)
                        .anyMatch(MONITOR.concerns(agreement));
        boolean matters = !(finding instanceof NotCovered left) || left.reason() == NotCovered.Reason.UNIDENTIFIED;
        assertThat(isRead || !matters).as(incident.toString()).isTrue();
    }

    /** Obligation, kind, severity, state and alleged party; a deed and its party; or the reason for leaving it out. */
    private static String describe(Finding finding) {
        if (finding instanceof Violation violation) {
            return violation.obligations().stream().map(Obligation::key).collect(Collectors.joining("+"))
                    + " "
                    + lower(violation.kind())
                    + " "
                    + lower(violation.severity())
                    + " "
                    + lower(violation.state())
                    + " by "
                    + violation.alleged().orElse("undetermined");
        }
        if (finding instanceof Compliance compliance) {
            return lower(compliance.deed()) + " by " + String.join("+", compliance.parties());
        }
        if (finding instanceof Declaration declaration) {
            return (declaration.suspends() ? "suspended by " : "ended by ") + declaration.party();
        }
        if (finding instanceof MonitorExit exit) {
            return "exit of " + exit.monitor();
        }
        return lower(((NotCovered) finding).reason());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            ind-2021-02-25 > MOBILIZE troops | 2022-03-01 | Uri, IND | soldiers PAK MIL | - | words soldiers moved across the Line of Control > cease_fire crossing serious alleged by Government of Pakistan
            ind-2021-02-25 > MOBILIZE troops | 2022-03-01 | Uri, IND | soldiers PAK MIL | - | words soldiers had crossed the LoC at dawn > cease_fire crossing serious alleged by Government of Pakistan
            ind-2021-02-25 > ASSAULT firearms | 2022-03-01 | Uri, IND | Indian troops IND MIL | soldiers PAK MIL | words Indian troops crossed the Line of Control and shot at soldiers > cease_fire small_arms serious alleged by Government of India
            ind-2021-02-25 > MOBILIZE troops | 2022-03-01 | Uri, IND | soldiers PAK MIL | - | words soldiers gathered behind the Line of Control > not_barred
            ind-2021-02-25 > MOBILIZE troops | 2022-03-01 | Uri, IND | soldiers PAK MIL | - | words soldiers followed men who crossed the Line of Control > not_barred
            ukr-2015-02-12 > MOBILIZE troops | 2016-03-01 | Donetsk, UKR | soldiers UKR MIL | - | words soldiers crossed the contact line > withdraw_line+cease_fire crossing serious alleged by Government of Ukraine
            mli-2015-06-20 > MOBILIZE troops | 2023-10-02 | Gao, MLI | army MLI MIL | - | words the army crossed the line of contact > no_movement movement minor alleged by Government of Mali
            """)
    void whoCrossesTheLineBreaksWhatIsPromisedAlongIt(String agreement, String told, String found) {
        assertThat(describe(judge(agreement, told))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            # the parties, by name, by member, by description
            ASSAULT firearms | 2023-10-06 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA > cease_fire small_arms serious alleged by undetermined
            ASSAULT aerial | 2023-10-06 | Kidal, MLI | army MLI MIL | fighters MLI REB group HCUA > cease_fire air_or_drone severe alleged by Government of Mali
            ASSAULT heavy-weapons | 2023-10-06 | Gao, MLI | Tuareg rebels MLI REB | soldiers MLI MIL > cease_fire indirect_fire severe alleged by Coordination of Azawad Movements
            ASSAULT explosives | 2023-10-06 | Gao, MLI | separatists REB | Wagner RUS PRM group WAGNER > cease_fire mine serious alleged by Coordination of Azawad Movements
            ASSAULT | 2023-08-11 | Kidal, MLI | army MIL; CMA MLI REB group CMA | - | killed 30 > cease_fire fighting severe alleged by undetermined
            ASSAULT | 2023-08-11 | - | army MIL; CMA MLI REB group CMA > cease_fire fighting serious alleged by undetermined
            # third parties and jihadist groups are outside
            ASSAULT firearms | 2023-10-06 | Gao, MLI | jihadists MLI REB | soldiers MLI MIL > outsider
            ASSAULT firearms | 2023-10-06 | Gao, MLI | JNIM MLI REB group JNIM | soldiers MLI MIL > outsider
            ASSAULT firearms | 2023-10-06 | Gao, MLI | Ansar Dine MLI REB group ANSARDINE; army MLI MIL > outsider
            ASSAULT firearms | 2023-10-06 | Gao, MLI | JNIM MLI REB group JNIM; ISGS MLI REB group ISSAHEL > outsider
            ASSAULT firearms | 2023-10-06 | Gao, MLI | gunmen UAF | soldiers MLI MIL > unidentified
            ASSAULT aerial | 2023-10-06 | Kidal, MLI | - > unidentified
            ASSAULT | 2023-10-06 | Gao, MLI | soldiers FRA MIL | fighters MLI REB group HCUA > outsider
            # time, place, and whether it happened
            ASSAULT | 2015-06-19 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA > outside_time
            ASSAULT | 2024-01-26 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA > outside_time
            ASSAULT | 2024-01-20..2024-01-26 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA > outside_time
            ASSAULT | undated | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA > undated
            ASSAULT | 2023-10-06 | Niamey, NER | army MLI MIL; CMA MLI REB group CMA > outside_area
            ASSAULT | 2023-10-06 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | - | planned > not_told_as_happened
            ASSAULT | 2023-08 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | - | background > not_told_as_happened
            ASSAULT | 2023-08-11 | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA | - | background > cease_fire fighting serious alleged by undetermined
            # other obligations
            ASSAULT targeted | 2023-10-06 | Gao, MLI | soldiers MLI MIL | herders MLI CVL > protect_civilians attack_on_civilians serious alleged by Government of Mali
            ASSAULT | 2023-08-13 | Gao, MLI | soldiers MLI MIL | peacekeepers UNO MIL > monitor_access obstruction_of_monitors serious alleged by Government of Mali
            COERCE seize | 2023-11-14 | Kidal, MLI | army MLI MIL > no_movement movement serious alleged by Government of Mali
            MOBILIZE troops | 2023-10-02 | Gao, MLI | army MLI MIL > no_movement movement minor alleged by Government of Mali
            THREATEN violence | 2023-10-02 | Gao, MLI | army MLI MIL | rebels MLI REB > no_hostile_media propaganda minor alleged by Government of Mali
            THREATEN violence | 2023-10-02 | Gao, MLI | army MLI MIL | terrorists MLI REB > not_barred
            COERCE restrict | 2023-10-02 | Gao, MLI | army MLI MIL | MINUSMA UNO group MINUSMA > monitor_access obstruction_of_monitors minor alleged by Government of Mali
            RETREAT release | 2023-10-02 | Gao, MLI | CMA MLI REB group CMA > not_barred
            CONSULT | 2023-10-02 | Gao, MLI | CMA MLI REB group CMA > not_barred
            # movement into an area, and out of it
            MOBILIZE troops | 2023-10-02 | Gao, MLI | army MLI MIL | - | words a convoy left Gao > no_movement movement minor alleged by Government of Mali
            # words for the ceasefire
            AGREE | 2023-12-02 | - | army MLI MIL; CMA MLI REB group CMA | - | words agreed to return to the ceasefire > pledge by Government of Mali+Coordination of Azawad Movements
            CONCEDE | 2023-12-02 | - | CMA MLI REB group CMA | - | words declared a truce > pledge by Coordination of Azawad Movements
            AGREE | 2023-12-02 | - | army MLI MIL; CMA MLI REB group CMA | - | words failed to agree on a ceasefire > not_barred
            SUPPORT | 2023-12-02 | - | army MLI MIL | - | words welcomed the truce > not_barred
            AGREE | 2023-12-02 | - | army MLI MIL; CMA MLI REB group CMA | - | words agreed to trade > not_barred
            RETREAT ceasefire | 2023-12-02 | - | CMA MLI REB group CMA | - | planned | words would respect the ceasefire > pledge by Coordination of Azawad Movements
            RETREAT ceasefire | 2023-12-02 | - | CMA MLI REB group CMA | - | planned | media | words is expected to cease fire > not_told_as_happened
            RETREAT ceasefire | 2023-12-02 | Kidal, MLI | CMA MLI REB group CMA > fire_ceased by Coordination of Azawad Movements
            # monitors and declarations
            RETREAT withdraw | 2023-10-31 | Kidal, MLI | MINUSMA UNO group MINUSMA > exit of United Nations Multidimensional Integrated Stabilization Mission in Mali
            RETREAT withdraw | 2023-10-31 | Kidal, MLI | United Nations UNO group UN > exit of United Nations Multidimensional Integrated Stabilization Mission in Mali
            SANCTION discontinue | 2024-01-25 | - | junta MLI GOV | - | words has terminated the Algiers peace accord > ended by Government of Mali
            SANCTION withdraw | 2022-12-22 | - | CMA MLI REB group CMA | - | words suspended its part in the peace agreement > suspended by Coordination of Azawad Movements
            SANCTION withdraw | 2022-12-22 | - | junta MLI GOV | - | words left the G5 Sahel > not_barred
            """)
    void judgesByTheAlgiersAgreement(String told, String finding) {
        assertThat(describe(judge("mli-2015-06-20", told))).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            col-2023-08-03 > ASSAULT | 2023-09-01 | Cali, COL | ELN COL REB group ELN | soldiers COL MIL > cease_fire fighting serious alleged by National Liberation Army (Colombia)
            col-2023-08-03 > ASSAULT | 2023-09-01 | Cali, COL | FARC dissidents COL REB group EMC | soldiers COL MIL > outsider
            col-2016-06-23 > ASSAULT | 2019-09-01 | Cali, COL | FARC dissidents COL REB group EMC | soldiers COL MIL > outsider
            col-2016-06-23 > ASSAULT | 2019-09-01 | Cali, COL | fighters COL REB group SEGUNDAMARQUETALIA | soldiers COL MIL > outsider
            col-2016-06-23 > ASSAULT | 2019-09-01 | Cali, COL | - | former fighters COL PTY group FARC > unidentified
            ukr-2015-02-12 > ASSAULT heavy-weapons | 2016-02-01 | Donetsk, UKR | - > cease_fire indirect_fire severe alleged by undetermined
            ukr-2015-02-12 > ASSAULT heavy-weapons | 2016-02-01 | Donetsk, UKR | pro-Russian rebels UKR REB > cease_fire indirect_fire severe alleged by Donetsk and Luhansk
            ukr-2015-02-12 > ASSAULT heavy-weapons | 2016-02-01 | Kharkiv, UKR | pro-Russian rebels UKR REB | soldiers UKR MIL > outside_area
            ukr-2015-02-12 > MOBILIZE weapons | 2016-02-01 | Donetsk, UKR | army UKR MIL | - | words flew drones over the town > no_overflight air_or_drone minor alleged by Government of Ukraine
            ukr-2016-09-21 > RETREAT withdraw | 2019-06-30 | Stanytsia Luhanska, UKR | army UKR MIL > withdrawal by Government of Ukraine
            ukr-2016-09-21 > RETREAT withdraw | 2019-06-30 | Kyiv, UKR | army UKR MIL > not_barred
            sdn-2023-05-20 > ASSAULT aerial | 2023-05-22 | Khartoum, SDN | army SDN MIL | RSF SDN REB group RSF > outside_time
            sdn-2023-05-20 > ASSAULT aerial | 2023-05-24 | Khartoum, SDN | army SDN MIL | RSF SDN REB group RSF > cease_fire air_or_drone severe alleged by Government of Sudan
            sdn-2023-05-20 > ASSAULT aerial | 2023-06-02 | Khartoum, SDN | army SDN MIL | RSF SDN REB group RSF > outside_time
            npl-2005-09-03 > ASSAULT | 2005-10-01 | Kathmandu, NPL | army NPL MIL | Maoists NPL REB group CPNM > not_bound
            npl-2005-09-03 > ASSAULT | 2005-10-01 | Kathmandu, NPL | Maoist rebels NPL REB | soldiers NPL MIL > cease_fire fighting serious alleged by Communist Party of Nepal (Maoist)
            npl-2005-09-03 > ASSAULT | 2005-10-01 | Kathmandu, NPL | rebels NPL REB | soldiers NPL MIL > cease_fire fighting serious alleged by Communist Party of Nepal (Maoist)
            npl-2006-11-21 > RETREAT release | 2006-12-01 | Kathmandu, NPL | government NPL GOV > release by Government of Nepal
            npl-2006-11-21 > AID | 2006-12-01 | Kathmandu, NPL | government NPL GOV > aid by Government of Nepal
            npl-2006-11-21 > COOPERATE | 2006-12-01 | Kathmandu, NPL | army NPL MIL; Maoists NPL PTY group CPNM > joint_action by Government of Nepal+Communist Party of Nepal (Maoist)
            ssd-2018-09-12 > ASSAULT abduct | 2019-03-01 | Juba, SSD | soldiers SSD MIL | traders SSD CVL > protect_civilians detention serious alleged by Government of South Sudan
            """)
    void judgesByOthers(String agreement, String told, String finding) {
        assertThat(describe(judge(agreement, told))).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            families 1 > alleged
            families 2 > corroborated
            denied > contradicted
            families 2 | denied > corroborated
            blame > contradicted
            unconfirmed > unconfirmed
            families 2 | unconfirmed > corroborated
            """)
    void onlyIndependentFamiliesCorroborate(String told, String state) {
        Violation violation = (Violation) judge(
                "col-2023-08-03",
                "ASSAULT | 2023-09-01 | Cali, COL | ELN COL REB group ELN | soldiers COL MIL | " + told);
        assertThat(lower(violation.state())).isEqualTo(state);
        assertThat(violation.denying()).hasSize(told.contains("denied") ? 1 : 0);
        assertThat(violation.alleged().isEmpty()).isEqualTo(told.equals("blame"));
    }

    @Test
    void onlyAnAnalystConfirms() {
        String told = "ASSAULT | 2023-09-01 | Cali, COL | ELN COL REB group ELN | soldiers COL MIL | families 9";
        String id = "col-2023-08-03/i1";
        Ruling review =
                new Ruling(id, ViolationState.UNDER_REVIEW, "A. Analyst", LocalDate.parse("2023-09-03"), "asked both");
        Ruling verdict =
                new Ruling(id, ViolationState.CONFIRMED, "A. Analyst", LocalDate.parse("2023-09-09"), "seen on site");
        Violation violation = (Violation) judge("col-2023-08-03", told, verdict, review);
        assertThat(violation.id()).isEqualTo(id);
        assertThat(violation.state()).isEqualTo(ViolationState.CONFIRMED);
        assertThat(violation.ruling()).hasValue(verdict);
    }

    @Test
    void oneIncidentBreaksSeveralObligationsOnce() {
        Incident incident = Told.incident(
                "i1",
                "ASSAULT heavy-weapons | 2023-10-06 | Gao, MLI | army MLI MIL | villagers MLI CVL; fighters MLI REB group CMA");
        Violation violation = (Violation)
                MONITOR.judge(REGISTRY.find("mli-2015-06-20").orElseThrow(), List.of(incident), List.of(), Told.NOTHING)
                        .get(0);
        assertThat(violation.obligations()).containsExactly(Obligation.CEASE_FIRE, Obligation.PROTECT_CIVILIANS);
        assertThat(violation.kind()).isEqualTo(ViolationKind.INDIRECT_FIRE);
        assertThat(violation.involved()).containsExactly("Government of Mali", "Coordination of Azawad Movements");
    }

    /** Words of a movement at Kidal, and what it is where troops may not come within 20 km of it. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "troops marched on Kidal, no_movement movement minor alleged by Government of Mali",
        "troops are massing in Kidal, no_movement movement minor alleged by Government of Mali",
        "troops left Kidal for Gao, not_barred",
    })
    void troopsMayLeaveAnAreaAndNotEnterIt(String words, String finding) {
        RegistryReader reader = new RegistryReader(ActorLexicon.load(), Countries.load(), Gazetteer.load());
        reader.read("test.yaml", """
                agreements:
                  - id: mli-zone
                    name: Zone of Kidal
                    class: cessation
                    form: written
                    parties: [{state: MLI}, {groups: [CMA]}]
                    effective: 2020-01-01
                    time zone: Africa/Bamako
                    obligations: [cease_fire, {kind: no_movement, area: {around: ["Kidal, MLI"], km: 20}}]
                    sources: [A title]
                """);
        CeasefireRegistry registry = reader.finish().registry();
        Incident told =
                Told.incident("i1", "MOBILIZE troops | 2023-10-02 | Kidal, MLI | army MLI MIL | - | words " + words);
        assertThat(new CeasefireMonitor(registry)
                        .judge(registry.find("mli-zone").orElseThrow(), List.of(told), List.of(), Told.NOTHING))
                .singleElement()
                .extracting(JudgeTest::describe)
                .isEqualTo(finding);
    }

    private static Dossier published(String day) {
        return new Dossier(
                new TreeMap<>(), Map.of(Told.report(0), Told.report(Told.report(0), day, "a", "x")), new TreeMap<>());
    }

    @Test
    void whatIsToldWithoutADayHappenedByTheDayOfPublication() {
        Incident incident = Told.incident("i0", "ASSAULT | undated | Kidal, MLI | army MLI MIL; CMA MLI REB group CMA");
        Agreement agreement = REGISTRY.find("mli-2015-06-20").orElseThrow();
        Dossier published = published("2023-11-12");
        Violation violation = (Violation) MONITOR.judge(agreement, List.of(incident), List.of(), published)
                .get(0);
        assertThat(violation.isDated()).isFalse();
        assertThat(violation.date().end()).hasValue(LocalDate.parse("2023-11-12"));
        assertThat(violation.reasons())
                .contains("its day is not told: it happened by 2023-11-12, when it was first published, and may have"
                        + " happened before the agreement bound");
        assertThat(MONITOR.judge(agreement, List.of(incident), List.of(), published("2015-06-01")))
                .singleElement()
                .extracting(JudgeTest::describe)
                .isEqualTo("outside_time");
    }

    @Test
    void concernsPartiesAndMonitorsAndNobodyElse() {
        Agreement mali = REGISTRY.find("mli-2015-06-20").orElseThrow();
        Incident clash = Told.incident(
                "i",
                "ASSAULT | 2023-11-11 | - | army MLI MIL; peacekeepers UNO group MINUSMA | soldiers PAK MIL | words they fought");
        assertThat(clash.actors()).hasSize(2).allMatch(MONITOR.concerns(mali));
        assertThat(clash.recipients()).hasSize(1).noneMatch(MONITOR.concerns(mali));
    }
}
