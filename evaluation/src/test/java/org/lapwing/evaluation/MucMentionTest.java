package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MucMentionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THE GUERRILLAS                | guerrillas                | guerrillas
            at least 40 armed men         | armed men                 | men
            members of the "Red Column"   | members of the red column | members
            a rebel column near Riverton  | rebel column              | column
            5-kg charge                   | 5-kg charge               | charge
            the                           | the                       | the
            """)
    void dropsArticlesAndCounts(String text, String mention, String head) {
        assertThat(MucMention.of(text))
                .hasToString(mention)
                .extracting(MucMention::head)
                .isEqualTo(head);
    }
}
