package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;

class RegistryReaderTest {

    private static final ActorLexicon LEXICON = ActorLexicon.load();
    private static final Countries COUNTRIES = Countries.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static final String GOOD = """
            agreements:
              - id: mli-test
                name: Truce of Kidal
                class: cessation
                form: written
                parties:
                  - {state: MLI}
                  - {groups: [CMA]}
                announced: 2014-05-23
                effective: 2014-05-23T18:00
                expires: 2015
                time zone: Africa/Bamako
                area: whole conflict
                obligations:
                  - cease_fire
                  - {kind: no_movement, from: 2014-06, to: 2014-07}
                monitors:
                  - {actor: MINUSMA, present: [{place: Kidal, from: 2013-07, to: 2023-10-31}]}
                history:
                  - {on: 2014-12, status: strained, because: Fighting around Ber}
                sources: [A title]
            """;

    private static CeasefireRegistry.Reading read(String text) {
        RegistryReader reader = new RegistryReader(LEXICON, COUNTRIES, GAZETTEER);
        reader.read("test.yaml", text);
        return reader.finish();
    }

    @Test
    void readsAllThatIsWritten() {
        CeasefireRegistry.Reading reading = read(GOOD);
        assertThat(reading.problems()).isEmpty();
        Agreement truce = reading.registry().list().get(0);
        assertThat(truce.expires()).hasValue(LocalDate.parse("2015-12-31"));
        assertThat(truce.time()).hasValue(LocalTime.of(18, 0));
        assertThat(truce.isUnilateral()).isFalse();
        assertThat(truce.area()).isEqualTo(new Area.WholeConflict(Set.of("MLI")));
        assertThat(truce.commitments())
                .last()
                .satisfies(commitment -> assertThat(commitment.from()).hasValue(LocalDate.parse("2014-06-01")))
                .satisfies(commitment -> assertThat(commitment.to()).hasValue(LocalDate.parse("2014-07-31")));
    }

    @Test
    void readsWhatCataloguesOfOthersRecord() {
        Agreement truce = read(GOOD.replace("status: strained", "status: collapsed")
                        .replace(
                                "    sources",
                                "    purpose: [peace process, humanitarian]\n    end reason: fighting\n"
                                        + "    pa-x: 1234\n    eth-prio: 500_1\n    sources"))
                .registry()
                .find("mli-test")
                .orElseThrow();
        assertThat(truce.purposes()).containsExactly(Purpose.HUMANITARIAN, Purpose.PEACE_PROCESS);
        assertThat(truce.endReason()).hasValue(EndReason.FIGHTING);
        assertThat(truce.catalogues()).isEqualTo(new CatalogueNumbers(OptionalInt.of(1234), Optional.of("500_1")));
    }

    @Test
    void tellsAllThatIsWrongWithAnAgreementAtOnce() {
        CeasefireRegistry.Reading reading = read(GOOD.replace("groups: [CMA]", "groups: [XYZ]")
                .replace("expires: 2015", "expires: 2014-05-01")
                .replace("Africa/Bamako", "Bamako")
                .replace("status: strained", "status: strange"));
        assertThat(reading.registry().list()).isEmpty();
        assertThat(reading.problems())
                .extracting(RegistryProblem::problem)
                .satisfiesExactly(
                        one -> assertThat(one).contains("does not know XYZ"),
                        one -> assertThat(one).contains("ends on 2014-05-01"),
                        one -> assertThat(one).contains("no time zone"),
                        one -> assertThat(one).contains("strange"));
        assertThat(reading.problems()).extracting(RegistryProblem::line).isSorted();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            groups: [CMA] | groups: [XYZ] | 8: the actor lexicon does not know XYZ; write the id of one
            groups: [CMA] | groups: [MINUSM] | 8: the actor lexicon does not know MINUSM; is it MINUSMA?
            - {groups: [CMA]} | - {groups: [CMA]}\\n      - {groups: [MNLA]} | 9: the parties Coordination of Azawad Movements and National Movement for the Liberation of Azawad overlap: both have MNLA; give it to one of them
            - {groups: [CMA]} | - {state: MLI, name: Bamako} | 8: the state MLI is party twice; join the two
            - {groups: [CMA]} | - {state: Mali} | 8: no country has the code Mali; write MLI
            state: MLI | name: Nobody | 7: a party without an actor; give it a 'state' or 'groups'
            expires: 2015 | expires: 2014-05-01 | 11: ends on 2014-05-01, before it begins on 2014-05-23; correct one of the two dates
            announced: 2014-05-23 | announced: 2014-05-24 | 10: in effect on 2014-05-23T18:00, before it was announced; correct one
            to: 2014-07 | to: 2014-05 | 16: ends on 2014-05-31, before it begins on 2014-06-01
            to: 2023-10-31 | to: 2013-06-30 | 18: ends on 2013-06-30, before it begins on 2013-07-01
            effective: 2014-05-23T18:00 | effective: tomorrow | 10: 'tomorrow' is no date; write 2014-05-23, or 2014-05
            effective: 2014-05-23T18:00 | effective: 2014-05-23T25:00 | 10: '2014-05-23T25:00' is no time; write it as
            area: whole conflict | area: {around: ["Kidel, MLI"]} | 13: the gazetteer has no Kidel, MLI; see 'lapwing places lookup Kidel'
            area: whole conflict | area: {around: ["Niamey, NER"]} | 13: Niamey, NER lies in no country of the parties (MLI); correct the place or the parties
            area: whole conflict | area: {around: [Kidal]} | 13: 'Kidal' does not say in which country; write it as 'Kidal, MLI'
            area: whole conflict | area: {around: ["Kidal, MLI"], km: wide} | 13: 'wide' is no width in kilometres; write a number
            area: whole conflict | area: {line: ["Kidal, MLI"]} | 13: a line needs two places; name where it begins
            area: whole conflict | area: the north | 13: 'the north' is no area; write 'whole conflict', or one of
            area: whole conflict | area: {regions: ["Anderamboukane, MLI"], around: ["Kidal, MLI"]} | 13: an area is of one kind, this is of 2
            - cease_fire | - cease_fir | 15: no obligation is called 'cease_fir'; use cease_fire, no_movement
            - cease_fire | - cease_fire\\n      - cease_fire | 16: cease_fire is given twice; keep one of them
            kind: no_movement | kind: no_movement, bound: [JNIM] | 16: JNIM is no party that is bound; use Coordination of Azawad Movements, Government of Mali
            class: cessation | class: truce | 4: 'truce' is not known here; use cessation, preliminary, definitive
            time zone: Africa/Bamako | time zone: Bamako | 12: 'Bamako' is no time zone; write it as Africa/Bamako
            sources: [A title] | note: none | 21: 'note' is not known here; use id, name
            sources: [A title] | extends: mli-1991 | 2: 'sources' is missing; add it
            sources: [A title] | sources: [A title]\\n    extends: mli-1991 | 22: no agreement has the id mli-1991; correct it, or enter that agreement
            sources: [A title] | sources: [A title]\\n    breaks: mli-test | 22: an agreement cannot refer to itself; leave it out
            sources: [A title] | sources: [A title]\\n    outsiders: [MNLA] | 22: MNLA overlaps the party Coordination of Azawad Movements; it is either
            actor: MINUSMA | actor: UNMISSION | 18: the actor lexicon does not know UNMISSION; leave 'actor' out
            - {groups: [CMA]} | - {groups: [CMA], called: [rebels]}\\n      - {groups: [GATIA], called: [Rebels]} | 9: reports cannot mean two parties by 'rebels': Coordination of Azawad Movements and
            id: mli-test | id: Mali test | 2: 'Mali test' is no id; use lower-case letters
            name: Truce of Kidal | name: [a, b] | 3: a text is expected here; write one
            form: written | form: written\\n    purpose: [holiday, Holiday] | 6: 'Holiday' is not known here; use humanitarian, peace process, holiday, election, other, unclear
            form: written | form: written\\n    purpose: [holiday, holiday] | 6: the purpose holiday is given twice; keep one of them
            form: written | form: written\\n    purpose: [unclear, holiday] | 6: a purpose that is unclear, and another; leave 'unclear' out
            expires: 2015 | end reason: expired | 11: expired, and no day on which it did; give 'expires'
            sources: [A title] | end reason: renounced\\n    sources: [A title] | 21: it ended, and the history does not say when; add to it when it 'lapsed' or 'collapsed'
            sources: [A title] | end reason: tired\\n    sources: [A title] | 21: 'tired' is not known here; use expired, replaced, renounced, fighting, party gone, fulfilled
            sources: [A title] | pa-x: 0\\n    sources: [A title] | 21: '0' is no number of PA-X; write its AgtId
            sources: [A title] | eth-prio: a b\\n    sources: [A title] | 21: 'a b' is no id of ETH/PRIO; write its cf_id
            form: written | form: written\\n    form: written | 6: 'form' is given twice; keep one of them
            """)
    void saysWhatIsWrongAndWhatToDo(String before, String after, String message) {
        assertThat(GOOD).contains(before);
        List<RegistryProblem> problems =
                read(GOOD.replace(before, after.replace("\\n", "\n"))).problems();
        assertThat(problems).singleElement().asString().startsWith("test.yaml:" + message);
    }

    @Test
    void oneBadAgreementDoesNotHideAnother() {
        String second = GOOD.substring(GOOD.indexOf("  - id")).replace("mli-test", "mli-two");
        String third = second.replace("mli-two", "mli-three").replace("CMA", "XYZ");
        CeasefireRegistry.Reading reading = read(GOOD.replace("class: cessation", "class: none") + second + third);
        assertThat(reading.registry().list()).extracting(Agreement::id).containsExactly("mli-two");
        assertThat(reading.problems()).extracting(RegistryProblem::line).containsExactly(4L, 48L);
    }

    @Test
    void anIdStandsOnce() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
        assertThat(read(twice).problems())
                .singleElement()
                .hasToString("test.yaml:22: the id mli-test is taken; choose another");
    }

    @Test
    void theLaterRefersToTheEarlier() {
        String later = GOOD.substring(GOOD.indexOf("  - id"))
                .replace("mli-test", "mli-later")
                .replace("2014-05-23", "2014-05-30");
        String wrong = GOOD.replace("    sources", "    extends: mli-later\n    sources") + later;
        assertThat(read(wrong).problems())
                .singleElement()
                .asString()
                .contains(":21: mli-later is the later of the two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | 1: the file is empty
            'agreements: [' | 1: not YAML
            'agreements: &a [1, *a]' | 1: aliases (*) are not read here; write it out
            'agreements: [[[[[[[[[[]]]]]]]]]]' | 1: nested too deeply
            'truces: []' | 1: 'truces' is not known here; use agreements
            'hello' | 1: names with values are expected here
            """)
    void survivesWhatIsNoRegistry(String text, String message) {
        assertThat(read(text).problems()).singleElement().asString().startsWith("test.yaml:" + message);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(read("#".repeat(RegistryValue.LONGEST_FILE + 1)).problems())
                .singleElement()
                .asString()
                .contains("split it into several files");
        assertThat(read(GOOD.replace("A title", "x".repeat(RegistryValue.LONGEST_TEXT + 1)))
                        .problems())
                .singleElement()
                .asString()
                .contains("shorten it");
    }
}
