package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever edits the ontology is told the file, the line and the mistake. */
class OntologyFilesTest {

    /** Each case breaks the first such text of a shipped file; {@code ~} stands for a line end, {@code >} for a tab. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plover.yaml | definition: One side   | defintion: One side   | 'defintion' is not one of definition, intensity
            plover.yaml | definition: One side   | definition: ~#        | a text is expected here
            plover.yaml | intensity: 4~          | intensity: four~      | 'four' is not a number
            plover.yaml | phone:                 | phone: {definition: By post, intensity: 40}~      x: | intensity 40.0 is not between -10 and 10
            plover.yaml | phone:                 | phone: {intensity: 1}~      x: | 'definition' is missing
            plover.yaml | phone:                 | phone: talk~      x:  | names with values are expected here
            plover.yaml | SUPPORT:               | SUPORT:               | 'SUPORT' is no EventType
            plover.yaml | SUPPORT:               | CONSULT:              | 'CONSULT' is given twice
            plover.yaml | quad: VERBAL_CONFLICT  | quad: VERBAL_COOPERATION | REQUEST is VERBAL_CONFLICT in the program
            plover.yaml | quad: VERBAL_CONFLICT  | quad: VERBAL          | 'VERBAL' is no Quad
            plover.yaml | recipient required: t  | recipient required: T | 'True' is neither true nor false
            plover.yaml | contexts:              | contexts: ]           | not YAML: expected the node content, but found ']'
            plover.yaml | contexts:              | context:              | 'context' is not one of types, contexts
            cameo.tsv   | 19>Combat              | 21>Combat             | '21' is no CAMEO code
            cameo.tsv   | 19>Combat              | 18>Combat             | 18 is given twice
            cameo.tsv   | Combat>-10             | Combat>-100           | Goldstein value -100.0 is not between -10 and 10
            cameo.tsv   | Combat>-10             | Combat>low            | 'low' is not a number
            cameo.tsv   | Combat>-10             | >-10                  | label is missing
            cameo.tsv   | Combat>-10             | Combat -10            | not a table
            cameo.tsv   | ASSAULT>aerial         | ASSAULT>ariel         | 'ariel' is no mode of ASSAULT
            cameo.tsv   | ASSAULT>aerial         | >aerial               | mode or context without a type
            cameo.tsv   | aerial>military        | aerial>militia        | 'militia' is no context
            plover-to-cameo.tsv | AID>->->070    | AID>->->079           | '079' is not in the table of CAMEO codes
            plover-to-cameo.tsv | AID>->->070    | AID>->->190           | 190 is not AID in PLOVER, so the loss must be told
            plover-to-cameo.tsv | AID>->->070    | AID>->art>070         | 'art' is no context
            plover-to-cameo.tsv | AID>->asylum   | AID>->economic        | a row for the same type, mode and context stands above
            acled.tsv   | >Mob violence          | >Bob violence         | 'Bob violence' is no AcledSubEvent
            acled.tsv   | mutual>>               | muted>>               | 'muted' is no Sides
            acled.tsv   | civilian>>>            | zivilian>>>           | 'zivilian' is no Party
            acled.tsv   | DEATHS>                | DEATH>                | 'DEATH' is no Circumstance
            acled.tsv   | riot,vandalize         | riot,vandalise        | 'vandalise' is no mode of PROTEST
            acled.tsv   | the crowd is violent   |                       | reason is missing
            """)
    void names_file_and_line(String file, String good, @Nullable String bad, String problem) {
        String text = OntologyFile.resource(file).text();
        String replacement = unescape(bad == null ? "" : bad);
        int at = text.indexOf(unescape(good));
        assertThat(at).as("the file has '%s'", good).isNotNegative();
        long line = text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
        String broken = text.substring(0, at)
                + replacement
                + text.substring(at + unescape(good).length());

        assertThatExceptionOfType(BadOntologyException.class)
                .isThrownBy(() -> parseWith(file, shipped -> broken))
                .withMessageStartingWith(file + ":" + line + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plover.yaml         | (?s)\\bAID:.*?(?=RETREAT:)   | plover.yaml:6: AID is missing
            plover-to-cameo.tsv | AID\\t-\\t-\\t070\\t\\n        | plover-to-cameo.tsv:1: no row for AID - without a context
            plover-to-cameo.tsv | ASSAULT\\tdrone.*\\n           | plover-to-cameo.tsv:1: no row for ASSAULT drone without a context
            cameo.tsv           | goldstein                      | cameo.tsv:7: the columns must be code, label, goldstein, type, mode, contexts
            acled.tsv           | (?s)^.*$                       | acled.tsv:1: the table is empty
            """)
    void names_what_is_missing(String file, String removed, String message) {
        assertThatExceptionOfType(BadOntologyException.class)
                .isThrownBy(() -> parseWith(file, shipped -> shipped.replaceFirst(removed, "")))
                .withMessage(message);
    }

    @Test
    void refuses_a_rule_that_can_never_be_reached() {
        assertThatExceptionOfType(BadOntologyException.class)
                .isThrownBy(() -> parseWith("acled.tsv", shipped -> shipped + lastLine(shipped) + "\n"))
                .withMessageEndingWith("the same rule stands above");
    }

    private static Ontology parseWith(String file, Function<String, String> change) {
        return Ontology.parse(
                changed("plover.yaml", file, change),
                changed("cameo.tsv", file, change),
                changed("plover-to-cameo.tsv", file, change),
                changed("acled.tsv", file, change));
    }

    private static OntologyFile changed(String name, String file, Function<String, String> change) {
        OntologyFile shipped = OntologyFile.resource(name);
        return name.equals(file) ? new OntologyFile(name, change.apply(shipped.text())) : shipped;
    }

    private static String lastLine(String text) {
        return text.strip().substring(text.strip().lastIndexOf('\n') + 1);
    }

    private static String unescape(String text) {
        return text.replace('~', '\n').replace('>', '\t');
    }
}
