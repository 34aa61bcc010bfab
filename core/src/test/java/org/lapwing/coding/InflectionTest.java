package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that is not written here is an event that the screen drops. */
class InflectionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            attack,  attacks attacked attacking
            abduct,  abducts abducted abducting
            seize,   seizes seized seizing
            flee,    flees fled fleeing
            gas,     gases gassed gassing
            repel,   repels repelled repelling
            flog,    flogs flogged flogging
            lob,     lobs lobbed lobbing
            target,  targets targeted targeting
            murder,  murders murdered murdering
            occupy,  occupies occupied occupying
            dig,     digs dug digging
            sweep,   sweeps swept sweeping
            overrun, overruns overran overrunning
            """)
    void writes_the_forms_of_a_verb(String lemma, String forms) {
        assertThat(Inflection.ofVerb(lemma)).contains(lemma).contains(forms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ambush, ambushes
            ally,   allies
            coup,   coups
            child,  children
            """)
    void writes_the_plural_of_a_noun(String lemma, String plural) {
        assertThat(Inflection.ofNoun(lemma)).contains(lemma, plural);
    }
}
