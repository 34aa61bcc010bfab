package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.Sector;
import org.lapwing.coding.Conduct.Circumstance;

/** Lists inside a cell are separated by spaces; an empty cell is an empty list, or no answer. */
class AcledCrosswalkTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # type,   modes,               contexts,   actors,  recipients, circumstances,   sub-event
            ASSAULT,  ,                    military,   MIL REB, ,           ,                Armed clash
            ASSAULT,  firearms aerial,     military,   MIL REB, ,           ,                Armed clash
            ASSAULT,  heavy-weapons,       ,           MIL REB, ,           ,                Armed clash
            ASSAULT,  firearms explosives, ,           UAF,     MIL,        DEATHS,          Armed clash
            ASSAULT,  ,                    ,           REB,     MIL CVL,    ,                Armed clash
            ASSAULT,  ,                    military,   MIL,     ,           ,                Armed clash
            ASSAULT,  ,                    military,   MIL REB, ,           TERRITORY_TAKEN, Government regains territory
            ASSAULT,  firearms,            ,           REB,     MIL,        TERRITORY_TAKEN, Non-state actor overtakes territory
            ASSAULT,  aerial,              ,           ,        ,           ,                Air/drone strike
            ASSAULT,  drone targeted,      ,           MIL,     REB,        DEATHS,          Air/drone strike
            ASSAULT,  aerial,              ,           MIL,     CVL,        DEATHS,          Air/drone strike
            ASSAULT,  heavy-weapons,       ,           MIL,     CVL,        ,                Shelling/artillery/missile attack
            ASSAULT,  suicide-attack explosives, ,     REB,     MIL,        DEATHS,          Suicide bomb
            ASSAULT,  explosives,          ,           ,        CVL,        DEATHS,          Remote explosive/landmine/IED
            ASSAULT,  explosives,          ,           UAF,     CVL,        GRENADE,         Grenade
            ASSAULT,  unconventional aerial, cbrn,     MIL,     CVL,        DEATHS,          Chemical weapon
            ASSAULT,  ,                    ,           UAF,     CVL,        DEATHS,          Attack
            ASSAULT,  firearms,            ,           UAF,     MED,        DEATHS,          Attack
            ASSAULT,  targeted,            ,           UAF,     GOV,        DEATHS,          Attack
            ASSAULT,  torture,             ,           COP,     UNK,        ,                Attack
            ASSAULT,  sexual beat,         gender,     REB,     CVL,        ,                Sexual violence
            ASSAULT,  abduct,              ,           UAF,     CVL,        ,                Abduction/forced disappearance
            ASSAULT,  abduct,              ,           REB,     MIL,        ,                Abduction/forced disappearance
            ASSAULT,  abduct,              ,           UAF,     JRN,        DEATHS,          Attack
            ASSAULT,  destroy,             ,           REB,     CVL,        ,                Looting/property destruction
            ASSAULT,  beat,                ,           CVL,     CVL,        DEATHS,          Mob violence
            ASSAULT,  primitive,           ,           CVL CVL, ,           ,                Mob violence
            ASSAULT,  crowd-control,       ,           COP,     CVL,        ,                Protest with intervention
            ASSAULT,  crowd-control,       ,           COP,     CVL,        SERIOUS_INJURY,  Excessive force against protesters
            ASSAULT,  firearms,            repression, COP,     CVL,        DEATHS,          Excessive force against protesters
            ASSAULT,  ,                    ,           ,        ,           DEATHS,
            PROTEST,  demo,                ,           CVL,     GOV,        ,                Peaceful protest
            PROTEST,  ,                    ,           CVL,     ,           INTERVENTION,    Protest with intervention
            PROTEST,  demo riot,           ,           CVL,     COP,        INTERVENTION,    Violent demonstration
            PROTEST,  hunger,              ,           CVL,     ,           ,
            COERCE,   arrest,              legal,      COP,     OPP,        ,                Arrests
            COERCE,   arrest,              ,           REB,     CVL,        ,                Abduction/forced disappearance
            COERCE,   seize,               military,   REB,     ,           ,                Non-violent transfer of territory
            COERCE,   seize,               ,           MIL,     ,           WEAPONS_TAKEN,   Disrupted weapons use
            COERCE,   seize,               ,           REB,     CVL,        ,                Looting/property destruction
            COERCE,   withhold,            ,           REB,     ,           ,                Other
            COERCE,   curfew,              ,           GOV,     ,           ,                Change to group/activity
            COERCE,   censor,              ,           GOV,     JRN,        ,
            RETREAT,  withdraw,            peacekeeping, ,      ,           ,                Change to group/activity
            RETREAT,  withdraw,            military,   MIL,     ,           TERRITORY_TAKEN, Non-violent transfer of territory
            RETREAT,  ceasefire,           military,   MIL REB, ,           ,                Agreement
            RETREAT,  release,             ,           REB,     CVL,        ,                Agreement
            RETREAT,  resign,              executive,  GOV,     ,           ,
            MOBILIZE, troops,              military,   MIL,     ,           ,                Change to group/activity
            MOBILIZE, troops,              territory,  REB,     ,           ,                Headquarters or base established
            CONCEDE,  ,                    military,   REB,     ,           ,                Agreement
            CONSULT,  ,                    diplomatic, GOV REB, ,           ,
            CONSULT,  ,                    peacekeeping, GOV REB, ,         ,                Agreement
            AGREE,    ,                    ,           REB,     ,           ,                Agreement
            AGREE,    ,                    economic,   GOV,     GOV,        ,
            ACCUSE,   allege,              military,   GOV,     REB,        ,
            """)
    void files_events_under_acled_types(
            EventType type,
            @Nullable String modes,
            @Nullable String contexts,
            @Nullable String actors,
            @Nullable String recipients,
            @Nullable String circumstances,
            @Nullable String subEvent) {
        Conduct conduct = new Conduct(
                type,
                words(modes, Function.identity()),
                words(contexts, Function.identity()),
                words(actors, Sector::valueOf),
                words(recipients, Sector::valueOf),
                Set.copyOf(words(circumstances, Circumstance::valueOf)));

        assertThat(ONTOLOGY.acled(conduct).map(AcledSubEvent::label)).isEqualTo(Optional.ofNullable(subEvent));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # modes,  actors,  recipients, deaths, UCDP type
            ,         MIL REB, ,           true,   1
            ,         REB,     COP CVL,    true,   1
            ,         MIL,     MIL,        true,   1
            ,         REB REB, ,           true,   2
            firearms, UAF,     CRM,        true,   2
            aerial,   MIL,     CVL,        true,   3
            targeted, REB,     GOV,        true,   3
            ,         REB,     GOV,        true,   1
            ,         MIL REB, ,           false,
            ,         CVL,     CVL,        true,
            ,         UNK,     MIL,        true,
            ,         ,        MIL,        true,
            ,         MIL,     ,           true,
            ,         MIL,     UNK,        true,
            """)
    void files_lethal_events_under_ucdp_types(
            @Nullable String modes,
            @Nullable String actors,
            @Nullable String recipients,
            boolean deaths,
            @Nullable Integer type) {
        Conduct conduct = new Conduct(
                EventType.ASSAULT,
                words(modes, Function.identity()),
                List.of(),
                words(actors, Sector::valueOf),
                words(recipients, Sector::valueOf),
                deaths ? EnumSet.of(Circumstance.DEATHS) : Set.of());

        assertThat(UcdpViolence.of(conduct).map(UcdpViolence::code)).isEqualTo(Optional.ofNullable(type));
    }

    @Test
    void types_only_assaults_for_ucdp() {
        Conduct arrest = new Conduct(
                EventType.COERCE,
                List.of("arrest"),
                List.of(),
                List.of(Sector.COP),
                List.of(Sector.CVL),
                Set.of(Circumstance.DEATHS));

        assertThat(UcdpViolence.of(arrest)).isEmpty();
    }

    /** ACLED's codebook has 25 sub-event types in six event types. */
    @Test
    void has_all_of_acleds_types() {
        assertThat(AcledSubEvent.values()).hasSize(25);
        assertThat(Arrays.stream(AcledSubEvent.values())
                        .map(AcledSubEvent::eventType)
                        .distinct())
                .containsExactly(
                        "Battles",
                        "Protests",
                        "Riots",
                        "Explosions/Remote violence",
                        "Violence against civilians",
                        "Strategic developments");
        assertThat(Arrays.stream(AcledSubEvent.values())
                        .map(AcledSubEvent::disorderType)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "Political violence",
                        "Demonstrations",
                        "Political violence; Demonstrations",
                        "Strategic developments");
    }

    private static <T> List<T> words(@Nullable String cell, Function<String, T> reader) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(" ")).map(reader).toList();
    }
}
