package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.evaluation.ReportPieces.Phrase;
import org.lapwing.evaluation.ReportPieces.Window;
import org.lapwing.text.Tokeniser;

class ReportPiecesTest {

    private static final WordPieces VOCABULARY = WordPieces.load();

    /** What the encoder was trained on. */
    private static final int LONGEST = 512;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            within each other               | HOODED MEN FLED            | hooded; hooded men; hooded men fled; men; men fled; fled
            from word of meaning to another | A BOMB AT THE OIL PIPELINE | bomb; bomb at oil; bomb at oil pipeline; oil; oil pipeline; pipeline
            not over brackets               | FRONT [LNF] MEMBERS        | front; lnf; members
            punctuation as the scorer has it| DR. SOLIS' CAR-PARK        | dr; dr solis; dr solis car; dr solis carpark; solis; solis car; solis carpark; car; carpark; park
            none of signs                   | "...", --                  |
            """)
    void phrases(String what, String text, String expected) {
        assertThat(cut(text).phrases())
                .extracting(Phrase::key)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    @Test
    void aPhraseKnowsItsPieces() {
        ReportPieces pieces = cut("Gunmen attacked Ouallam.");
        Phrase last = pieces.phrases().get(pieces.phrases().size() - 1);

        assertThat(last.key()).isEqualTo("ouallam");
        assertThat(last.last() - last.first() + 1)
                .isEqualTo(VOCABULARY.of("Ouallam").size())
                .isGreaterThan(1);
    }

    @Test
    void aLongReportIsCutBetweenSentencesIntoWindowsOfAboutEqualLength() {
        ReportPieces pieces = cut("The guards of the embassy saw two men run away from there. ".repeat(60));

        assertThat(pieces.windows()).hasSizeGreaterThan(1);
        assertThat(pieces.windows())
                .extracting(window -> window.to() - window.from())
                .allSatisfy(length -> assertThat(length).isBetween(LONGEST / 3, LONGEST));
        assertThat(pieces.windows()).allSatisfy(window -> {
            long[] ids = pieces.ids(window);
            assertThat(ids[0]).isEqualTo(VOCABULARY.start());
            assertThat(ids[ids.length - 2]).isEqualTo((long) VOCABULARY.of(".").get(0));
            assertThat(ids[ids.length - 1]).isEqualTo(VOCABULARY.end());
        });
    }

    @Test
    void whatNoWindowHoldsIsCutOff() {
        ReportPieces pieces = cut(("qzx".repeat(33) + " ").repeat(30));

        assertThat(pieces.windows()).containsExactly(new Window(0, LONGEST));
        assertThat(pieces.phrases()).allMatch(phrase -> phrase.last() < LONGEST);
    }

    @Test
    void anEmptyReportIsOneWindowOfMarks() {
        assertThat(cut("").windows()).containsExactly(new Window(0, 2));
    }

    private static ReportPieces cut(String text) {
        return ReportPieces.of(new Tokeniser().split(text), VOCABULARY);
    }
}
