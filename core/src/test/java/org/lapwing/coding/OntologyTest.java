package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lapwing.coding.EventDefinition.Mode;

class OntologyTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void every_mode_has_a_cameo_code_that_leads_back_into_plover(EventType type) {
        Stream<Optional<String>> modes = Stream.concat(
                Stream.of(Optional.empty()),
                ONTOLOGY.modes(type).stream().map(Mode::name).map(Optional::of));

        assertThat(modes).allSatisfy(mode -> {
            CameoCode code = ONTOLOGY.cameo(type, mode, List.of());
            assertThat(ONTOLOGY.findCameo(code.code())).contains(code);
            assertThat(code.plover()).isPresent();
        });
    }

    /** Only where the file owns up to a loss may a code lead back to another type. */
    @ParameterizedTest
    @EnumSource(EventType.class)
    void a_cameo_code_keeps_the_side_of_cooperation_or_conflict(EventType type) {
        assertThat(ONTOLOGY.modes(type)).allSatisfy(mode -> {
            EventType back = ONTOLOGY.cameo(type, Optional.of(mode.name()), List.of())
                    .plover()
                    .orElseThrow()
                    .type();
            assertThat(back.quad().code() <= 2).isEqualTo(type.quad().code() <= 2);
        });
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void hostile_types_score_below_zero_and_friendly_ones_above(EventType type) {
        double sign = type.quad().code() <= 2 ? 1 : -1;

        assertThat(ONTOLOGY.intensity(type, Optional.empty()) * sign).isGreaterThanOrEqualTo(0);
    }

    @Test
    void has_the_contexts_of_the_codebook_in_its_order() {
        assertThat(ONTOLOGY.contexts())
                .hasSize(37)
                .startsWith("military", "intelligence")
                .endsWith("trafficking");
        assertThat(ONTOLOGY.contexts()).allMatch(ONTOLOGY::isContext);
        assertThat(ONTOLOGY.isContext("weather")).isFalse();
        assertThat(ONTOLOGY.contextDefinition("peacekeeping")).isPresent();
        assertThat(ONTOLOGY.contextDefinition("weather")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            AGREE,     ,              2.5
            CONSULT,   phone,         1.5
            RETREAT,   ceasefire,     7.5
            RETREAT,   disarm,        10
            ACCUSE,    ,              -3
            ACCUSE,    disapprove,    -2
            SANCTION,  withdraw,      -6
            COERCE,    martial-law,   -7.5
            PROTEST,   hunger,        -4.5
            PROTEST,   vandalize,     -5
            ASSAULT,   ,              -9
            ASSAULT,   unconventional, -10
            """)
    void scores_intensity_as_plover_does(EventType type, @Nullable String mode, double intensity) {
        assertThat(ONTOLOGY.intensity(type, Optional.ofNullable(mode))).isEqualTo(intensity);
    }

    @Test
    void refuses_a_mode_of_another_type() {
        assertThat(ONTOLOGY.isMode(EventType.ASSAULT, "aerial")).isTrue();
        assertThat(ONTOLOGY.isMode(EventType.PROTEST, "aerial")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.intensity(EventType.PROTEST, Optional.of("aerial")))
                .withMessage("PROTEST has no mode aerial");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONTOLOGY.cameo(EventType.PROTEST, Optional.of("aerial"), List.of()))
                .withMessage("PROTEST has no mode aerial");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # type,   mode,           contexts,              code
            AGREE,    ,               ,                      030
            AGREE,    ,               peacekeeping,          0334
            CONSULT,  ,               ,                      040
            CONSULT,  visit,          ,                      042
            CONSULT,  third-party,    diplomatic,            045
            SUPPORT,  ,               ,                      051
            SUPPORT,  ,               territory,             057
            CONCEDE,  ,               military,              0871
            COOPERATE, ,              intelligence,          064
            AID,      ,               human_security,        073
            RETREAT,  ceasefire,      military,              0871
            RETREAT,  withdraw,       ,                      0874
            RETREAT,  release,        legal,                 0841
            RETREAT,  access,         human_security,        0863
            REQUEST,  yield,          military,              1056
            REQUEST,  meet,           ,                      106
            ACCUSE,   allege,         human_rights military, 1122
            ACCUSE,   allege,         military human_rights, 1123
            ACCUSE,   investigate,    corruption,            091
            REJECT,   meet,           ,                      125
            THREATEN, violence,       military,              1384
            THREATEN, violence,       gender,                138
            PROTEST,  demo,           rights_freedoms,       1413
            PROTEST,  riot,           ,                      145
            SANCTION, convict,        legal,                 116
            SANCTION, expel,          peacekeeping,          1661
            MOBILIZE, troops,         military,              154
            COERCE,   seize,          ,                      1711
            COERCE,   seize,          territory,             192
            COERCE,   restrict,       economic,              163
            COERCE,   arrest,         ,                      173
            COERCE,   withhold,       ,                      170
            ASSAULT,  ,               ,                      190
            ASSAULT,  ,               terrorism,             180
            ASSAULT,  aerial,         military,              195
            ASSAULT,  drone,          ,                      195
            ASSAULT,  heavy-weapons,  ,                      194
            ASSAULT,  explosives,     ,                      183
            ASSAULT,  suicide-attack, terrorism,             1831
            ASSAULT,  targeted,       religion_ethnicity,    202
            ASSAULT,  abduct,         crime,                 181
            ASSAULT,  unconventional, cbrn,                  2041
            """)
    void exports_to_cameo(EventType type, @Nullable String mode, @Nullable String contexts, String code) {
        assertThat(ONTOLOGY.cameo(type, Optional.ofNullable(mode), words(contexts))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # code, goldstein, type, mode, contexts
            0312,  5.2,  AGREE,    ,              military
            046,   7,    CONSULT,  ,              diplomatic
            057,   8,    SUPPORT,  ,              diplomatic
            0871,  9,    RETREAT,  ceasefire,     military
            0863,  9,    RETREAT,  access,        human_security
            1056,  -5,   REQUEST,  yield,         military
            1121,  -2,   ACCUSE,   allege,        crime corruption
            1385,  -7,   THREATEN, violence,      cbrn
            163,   -8,   COERCE,   restrict,      diplomatic
            1712,  -9.2, ASSAULT,  destroy,       human_security
            193,   -10,  ASSAULT,  firearms,      military
            195,   -10,  ASSAULT,  aerial,        military
            196,   -9.5, ASSAULT,  ,              legal military
            14,    -6.5, PROTEST,  ,
            """)
    void imports_from_cameo(
            String code, double goldstein, EventType type, @Nullable String mode, @Nullable String contexts) {
        assertThat(ONTOLOGY.findCameo(code).orElseThrow().goldstein()).isEqualTo(goldstein);
        assertThat(ONTOLOGY.plover(code)).contains(new PloverCode(type, Optional.ofNullable(mode), words(contexts)));
    }

    @Test
    void tells_codes_that_plover_dropped_from_codes_that_do_not_exist() {
        assertThat(ONTOLOGY.findCameo("016")).get().extracting(CameoCode::root).isEqualTo("01");
        assertThat(ONTOLOGY.plover("016")).isEmpty();
        assertThat(ONTOLOGY.findCameo("999")).isEmpty();
        assertThat(ONTOLOGY.plover("999")).isEmpty();
    }

    private static List<String> words(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.split(" "));
    }
}
