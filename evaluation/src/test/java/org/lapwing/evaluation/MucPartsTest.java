package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.role.Part;
import org.lapwing.role.PartMention;
import org.lapwing.text.Span;

class MucPartsTest {

    @Test
    void theLikeliestWordsStandForTheirEntity() {
        MucParts parts = parts(
                mention("GROUP OF HOODED MEN", Part.PERPETRATOR, 0.5),
                mention("hooded men", Part.PERPETRATOR, 0.7),
                mention("students", Part.PERPETRATOR, 0.4));

        assertThat(parts.of(Part.PERPETRATOR)).containsExactly("hooded men", "students");
    }

    @Test
    void whatIsUnlikelyIsLeftOut() {
        MucParts parts = parts(mention("market", Part.TARGET, 0.2));

        assertThat(parts.of(Part.TARGET)).isEmpty();
    }

    @Test
    void aTextOfPunctuationNamesNobody() {
        assertThat(parts(mention("--", Part.VICTIM, 0.9)).of(Part.VICTIM)).isEmpty();
    }

    @Test
    void onePhraseCanHaveSeveralParts() {
        MucParts parts = parts(mention("police", Part.ORGANISATION, 0.6), mention("police", Part.TARGET, 0.3));

        assertThat(parts.of(Part.ORGANISATION)).isEqualTo(parts.of(Part.TARGET)).containsExactly("police");
    }

    private static MucParts parts(PartMention... mentions) {
        return new MucParts(List.of(mentions), PartMention::probability);
    }

    private static PartMention mention(String text, Part part, double probability) {
        return new PartMention(0, new Span(0, text.length()), text, part, probability, probability);
    }
}
