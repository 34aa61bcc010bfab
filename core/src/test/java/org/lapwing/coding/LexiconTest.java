package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void knows_only_modes_and_contexts_of_the_ontology() {
        assertThat(LEXICON.entries()).allSatisfy(entry -> {
            assertThat(entry.mode().stream()).as(entry.rule()).allMatch(mode -> ONTOLOGY.isMode(entry.type(), mode));
            assertThat(entry.contexts()).as(entry.rule()).allMatch(ONTOLOGY::isContext);
        });
    }

    /** vandalize and the like may be rare, but an analyst who filters by a mode must be able to get something. */
    @ParameterizedTest
    @EnumSource(EventType.class)
    void has_triggers_for_every_mode(EventType type) {
        List<String> covered = LEXICON.entries().stream()
                .filter(entry -> entry.type() == type)
                .flatMap(entry -> entry.mode().stream())
                .toList();

        assertThat(covered)
                .containsAll(ONTOLOGY.modes(type).stream()
                        .map(EventDefinition.Mode::name)
                        .toList());
    }

    @Test
    void lists_no_trigger_twice_under_one_rule() {
        assertThat(LEXICON.entries()).allSatisfy(entry -> {
            assertThat(entry.verbs()).as(entry.rule()).doesNotHaveDuplicates();
            assertThat(entry.nouns()).as(entry.rule()).doesNotHaveDuplicates();
        });
    }

    @Test
    void writes_triggers_as_lemmas_in_lower_case() {
        assertThat(LEXICON.entries())
                .flatMap(entry -> Stream.concat(entry.verbs().stream(), entry.nouns().stream())
                        .toList())
                .allMatch(trigger -> trigger.matches("[\\p{Ll}'-]+( [\\p{Ll}'-]+){0,4}"));
    }
}
