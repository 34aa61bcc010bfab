package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VictimsTest {

    /** The mention stands in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Three soldiers were [killed] near the bridge               | SEVERAL
            The man and the girl later [died] in hospital              | SEVERAL
            Two [bodies] lay in the yard                               | SEVERAL
            He [shot] his neighbour 's wife , then himself             | SEVERAL
            A militiaman [killed] two herders and 4 children           | OTHERS
            The driver [shot] his wife and 11 - year - old daughter    | OTHERS
            How the children [died] is not known                       | OTHERS
            A gunman [shot] a 9 - year - old boy                       | ONE
            A gunman fatally [shot] the boy at 10 in the morning       | ONE
            The gunman [fatally] shot a woman                          | ONE
            The [death] of a 30 - year - old officer                   | ONE
            A woman with a gunshot [wound] was found                   | ONE
            before he [killed] himself                                 | THEMSELVES
            a self - inflicted gunshot [wound]                         | THEMSELVES
            He died by [suicide]                                       | THEMSELVES
            what led to a [murder - suicide] last night                | SEVERAL
            He later [died] there                                      | UNTOLD
            The village was [hit] at dawn                              | UNTOLD
            """)
    void readsWhomAnActStruckFromTheWordsBesideIt(String sentence, Victims victims) {
        int open = sentence.indexOf('[');
        int close = sentence.indexOf(']');
        assertThat(Victims.of(
                        sentence.substring(open + 1, close),
                        words(sentence.substring(0, open)),
                        words(sentence.substring(close + 1))))
                .isEqualTo(victims);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
