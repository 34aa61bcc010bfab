package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.toll.TollKind;

class MucIncidentsTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    private static final MucCountry PERU = new MucCountry(Optional.of("PER"), List.of());

    @Test
    void oneIncidentWithItsRoles() {
        Told told = Told.of(EventType.ASSAULT)
                .mode("explosives")
                .day(MONDAY)
                .at("Riverton")
                .byGroup("two brave FPX guerrillas", "FPX")
                .on("Senator Ana Prado", Optional.of("Ana Prado"), Optional.empty(), Sector.LEG)
                .role(Role.TARGET, "the town hall")
                .role(Role.WEAPON, "a car bomb")
                .toll(TollKind.KILLED, 3);

        assertThat(json(told)).containsExactly("""
                {"type":"BOMBING","date":"2024-03-04","country":"PER","places":["riverton"],"killed":3,\
                "PerpInd":[["brave fpx guerrillas"]],"PerpOrg":[["fpx"]],"Target":[["town hall"]],"Victim":[["ana prado"]],\
                "Weapon":[["car bomb"]]}""");
    }

    @Test
    void whatIsUndatedIsOfTheDayOfTheReport() {
        assertThat(json(attack())).singleElement().asString().contains("\"date\":\"" + Told.PUBLISHED + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "attack,      -,              ATTACK",
        "bombing,     explosives,     BOMBING",
        "bombed,      aerial,         ATTACK",
        "kidnapped,   abduct,         KIDNAPPING",
        "burned down, destroy,        ARSON",
        "destroyed,   destroy,        ATTACK",
        "looted,      destroy,        ROBBERY",
    })
    void typesFollowFromModeAndTrigger(String trigger, String mode, MucType type) {
        Told told = attack().trigger(trigger).mode(mode);

        assertThat(incidents(told)).extracting(MucIncident::type).containsExactly(type);
    }

    @Test
    void tellingsOfOneTypeDayAndPlaceAreOneIncident() {
        assertThat(incidents(
                        attack().day(MONDAY).at("Riverton").role(Role.WEAPON, "rifles"),
                        attack().day(MONDAY).role(Role.WEAPON, "grenades"),
                        attack().day(MONDAY).at("Hillside"),
                        attack().day(MONDAY.plusDays(1)).at("Riverton")))
                .extracting(MucIncident::weapons)
                .containsExactly(List.of("rifles", "grenades"), List.of(), List.of());
    }

    @Test
    void aWordForAnyViolenceIsOfTheBombingToldBesideIt() {
        Told bombing = attack().mode("explosives").role(Role.WEAPON, "the bomb").day(MONDAY);
        Told outcome = attack().mode("destroy").trigger("destroyed").role(Role.TARGET, "two shops");

        assertThat(incidents(bombing, outcome)).singleElement().satisfies(i -> {
            assertThat(i.type()).isEqualTo(MucType.BOMBING);
            assertThat(i.targets()).containsExactly("shops");
            assertThat(i.weapons()).containsExactly("bomb");
        });
    }

    @Test
    void whatAnArmyBombsIsAttacked() {
        Told bombardment = attack().mode("explosives").by("army planes", Optional.of("PER"), Sector.MIL);

        assertThat(incidents(bombardment)).extracting(MucIncident::type).containsExactly(MucType.ATTACK);
    }

    @Test
    void aBombIsAnIncidentOnceItHasADayOrATown() {
        assertThat(incidents(Told.of(EventType.ASSAULT).mode("explosives").at("Riverton")))
                .hasSize(1);
        assertThat(incidents(Told.of(EventType.ASSAULT).mode("explosives").day(MONDAY)))
                .hasSize(1);
        assertThat(incidents(Told.of(EventType.ASSAULT).mode("explosives"))).isEmpty();
    }

    @Test
    void perpetratorsAreThoseWhoDoViolence() {
        Told told = attack().by("they", Optional.of("PER"), Sector.REB)
                .by("armed men", Optional.empty(), Sector.CVL)
                .by("the local radio", Optional.of("PER"), Sector.JRN)
                .by("the army", Optional.of("PER"), Sector.MIL);

        assertThat(incidents(told)).singleElement().satisfies(i -> {
            assertThat(i.individuals()).containsExactly("armed men");
            assertThat(i.orgs()).containsExactly("army");
        });
    }

    @Test
    void fightingBetweenArmedForcesIsWar() {
        Told clash = Told.of(EventType.ASSAULT)
                .by("soldiers", Optional.of("PER"), Sector.MIL)
                .by("guerrillas", Optional.of("PER"), Sector.REB);
        Told ambush = Told.of(EventType.ASSAULT)
                .by("guerrillas", Optional.of("PER"), Sector.REB)
                .on("soldiers", Optional.empty(), Optional.of("PER"), Sector.MIL);

        assertThat(incidents(clash, ambush)).isEmpty();
        assertThat(incidents(ambush.role(Role.TARGET, "bridge"))).hasSize(1);
    }

    @Test
    void howManySufferedSaysNothingOfWhoTheyAre() {
        Told officers = Told.of(EventType.ASSAULT)
                .on("two officers", Optional.empty(), Optional.empty(), Sector.UNK)
                .toll(TollKind.INJURED, 7);
        Told policemen = Told.of(EventType.ASSAULT)
                .on("two police officers", Optional.empty(), Optional.empty(), Sector.COP)
                .toll(TollKind.INJURED, 7);

        assertThat(incidents(officers)).isEmpty();
        assertThat(incidents(policemen)).hasSize(1);
    }

    @Test
    void aBattleIsAnIncidentOnlyIfItHarmsTheUnarmed() {
        Told clashes = Told.of(EventType.ASSAULT).trigger("clashes").toll(TollKind.KILLED, 12);
        Told crossfire = Told.of(EventType.ASSAULT).trigger("clashes").toll(TollKind.KILLED, 12, "peasants");

        assertThat(incidents(clashes)).isEmpty();
        assertThat(incidents(crossfire)).hasSize(1);
    }

    @Test
    void whatAWarCostsIsNoIncident() {
        assertThat(incidents(attack().toll(TollKind.KILLED, 2000, "people"))).isEmpty();
        assertThat(incidents(attack().toll(TollKind.INJURED, 2000, "people"))).hasSize(1);
    }

    @Test
    void neitherVagueNorOldNorUnrealViolenceIsAnIncident() {
        assertThat(incidents(
                        Told.of(EventType.ASSAULT).by("guerrillas", Optional.of("PER"), Sector.REB),
                        attack().day(Told.PUBLISHED.minusDays(90)),
                        attack().status(Status.HYPOTHETICAL),
                        Told.of(EventType.MOBILIZE).role(Role.TARGET, "bridge")))
                .isEmpty();
    }

    @Test
    void whatTheNetworkDoesNotSeeIsDropped() {
        assertThat(incidents(EnumSet.noneOf(MucType.class), attack())).isEmpty();
    }

    @Test
    void anIncidentOfAnotherTypeStandsForTheOneThatTheNetworkSees() {
        assertThat(incidents(EnumSet.of(MucType.BOMBING), attack().role(Role.TARGET, "bridge")))
                .singleElement()
                .satisfies(i -> {
                    assertThat(i.type()).isEqualTo(MucType.BOMBING);
                    assertThat(i.targets()).containsExactly("bridge");
                });
    }

    @Test
    void violenceThatIsNoIncidentByRulesBecomesOneIfTheNetworkSeesOne() {
        Told old = attack().day(Told.PUBLISHED.minusDays(90)).role(Role.TARGET, "bridge");

        assertThat(incidents(EnumSet.of(MucType.ATTACK), old))
                .extracting(MucIncident::targets)
                .containsExactly(List.of("bridge"));
    }

    @Test
    void ofATypeThatNoRuleSeesOnlyTheCountryIsKnown() {
        assertThat(incidents(EnumSet.of(MucType.KIDNAPPING)))
                .containsExactly(MucIncident.untold(MucType.KIDNAPPING, Optional.of("PER")));
    }

    @Test
    void anIncidentHasTheTollOfViolenceThatIsNoIncidentOfItsOwn() {
        Told recalled = Told.of(EventType.ASSAULT).status(Status.HYPOTHETICAL).toll(TollKind.KILLED, 4);

        assertThat(incidents(EnumSet.of(MucType.ATTACK), attack(), recalled))
                .singleElement()
                .satisfies(i -> assertThat(i.killed()).hasValue(4));
    }

    @Test
    void anUndatedIncidentHasTheOnlyDayOfSuchViolence() {
        Told denied = attack().status(Status.DENIED).day(MONDAY);
        Told another = attack().status(Status.DENIED).day(MONDAY.plusDays(1));

        assertThat(incidents(EnumSet.of(MucType.ATTACK), attack(), denied))
                .extracting(i -> i.date().start())
                .containsExactly(Optional.of(MONDAY));
        assertThat(incidents(EnumSet.of(MucType.ATTACK), attack(), denied, another))
                .extracting(i -> i.date().start())
                .containsExactly(Optional.empty());
    }

    @Test
    void anIncidentWithoutADayHasThatOfAllOtherViolenceOfLate() {
        Told bombing = attack().mode("explosives");
        Told late = attack().mode("abduct").day(MONDAY);
        Told past = attack().mode("abduct").day(MONDAY.minusMonths(1));

        assertThat(incidents(EnumSet.of(MucType.BOMBING), bombing, late))
                .extracting(i -> i.date().start())
                .containsExactly(Optional.of(MONDAY));
        assertThat(incidents(EnumSet.of(MucType.BOMBING), bombing, past))
                .extracting(i -> i.date().start())
                .containsExactly(Optional.empty());
    }

    @Test
    void noDateIsWiderThanAWeekOrAfterTheReport() {
        Told thisMonth = attack().during(MONDAY.minusDays(20), MONDAY);
        Told tomorrow = attack().day(Told.PUBLISHED.plusDays(1));

        assertThat(json(thisMonth)).singleElement().asString().contains("\"date\":\"" + Told.PUBLISHED + "\"");
        assertThat(json(tomorrow)).singleElement().asString().contains("\"date\":\"" + Told.PUBLISHED + "\"");
    }

    @Test
    void wordsWithoutANumberYieldToAnotherTellingThatGivesOne() {
        Told vague = Told.of(EventType.ASSAULT)
                .trigger("killed")
                .on("farmers", Optional.empty(), Optional.of("PER"), Sector.AGR);
        Told denied = attack().status(Status.DENIED).toll(TollKind.KILLED, 7, "farmers");

        assertThat(incidents(vague)).extracting(MucIncident::killed).containsExactly(OptionalInt.of(2));
        assertThat(incidents(vague, denied)).extracting(MucIncident::killed).containsExactly(OptionalInt.of(7));
    }

    @Test
    void aTownInACountryOfWhichTheReportNamesNobodyIsANamesake() {
        Told namesake = attack().in("Riverton", "GTM");
        Told abroad = attack().on("traders", Optional.empty(), Optional.of("GTM"), Sector.BUS)
                .in("Riverton", "GTM");

        assertThat(incidents(namesake)).extracting(MucIncident::country).containsExactly(Optional.of("PER"));
        assertThat(incidents(abroad)).extracting(MucIncident::country).containsExactly(Optional.of("GTM"));
    }

    @Test
    void aReportFromACountryOfWhichItNamesNobodyIsOfAnother() {
        Told abroad = Told.of(EventType.ASSAULT).on("traders", Optional.empty(), Optional.of("GTM"), Sector.BUS);

        assertThat(incidents(abroad)).extracting(MucIncident::country).containsExactly(Optional.of("GTM"));
    }

    @Test
    void wordsWithoutANumberDoNotYieldToMurderOfNobody() {
        Told vague = attack().trigger("murder").on("teachers", Optional.empty(), Optional.empty(), Sector.EDU);
        Told hypothetical = attack().trigger("killing").status(Status.HYPOTHETICAL);

        assertThat(incidents(vague, hypothetical))
                .extracting(MucIncident::killed)
                .containsExactly(OptionalInt.of(2));
    }

    @Test
    void anIncidentWithoutATollHasThatOfWordsThatBelongToNone() {
        String body = "Deputies condemned the murder of two judges.";
        Told attack = attack();

        List<MucIncident> incidents = new MucIncidents(body, MucTellingsTest.tolls(body), PERU)
                .of(List.of(attack.event()), Set.of(MucType.ATTACK));

        assertThat(incidents).extracting(MucIncident::killed).containsExactly(OptionalInt.of(2));
    }

    private static Told attack() {
        return Told.of(EventType.ASSAULT).on("farmers", Optional.empty(), Optional.of("PER"), Sector.AGR);
    }

    private static List<String> json(Told... told) {
        return incidents(told).stream()
                .map(i -> i.json(Told.PUBLISHED).toString())
                .toList();
    }

    private static List<MucIncident> incidents(Set<MucType> types, Told... told) {
        List<Event> events = Stream.of(told).map(Told::event).toList();
        return new MucIncidents("FPX claims attack", List.of(), PERU).of(events, types);
    }

    private static List<MucIncident> incidents(Told... told) {
        List<Event> events = Stream.of(told).map(Told::event).toList();
        return new MucIncidents("FPX claims attack", List.of(), PERU).of(events);
    }
}
