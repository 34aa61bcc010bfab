package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.text.Document;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeTagger;

class OtherHappeningsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two men were hurt in an unrelated attack on a market.",
                "It was the third bombing in the province in a week.",
                "The number of killings has doubled.",
                "A guard was shot there on April 2.",
                "Ten people have been killed in the valley since 2021.",
                "A convoy was ambushed in 2019."
            })
    void aSentenceMayTellOfSomethingElse(String sentence) {
        assertThat(told(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A guard was shot on Tuesday.",
                "A guard was shot on June 11.",
                "A guard was found in the 1900 block of Hill Street.",
                "Two guards were shot at the gate."
            })
    void orOfTheNews(String sentence) {
        assertThat(told(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"I lost a son last year.\"", "“I lost a son last year.”"})
    void aSpeakersPastIsHisAlone(String speech) {
        assertThat(told("A guard was shot, and a neighbour said: " + speech).get(0))
                .startsWith(speech.substring(0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = "A man was shot in an unrelated attack. He has been treated.\nThe guard was buried.")
    void theRestOfTheLineGoesWithIt(String text) {
        assertThat(told(text)).first().isEqualTo("A man was shot in an unrelated attack. He has been treated.");
    }

    private static List<String> told(String text) {
        Document document = new Tokeniser().split(text);
        return OtherHappenings.in(document, PUBLISHED, new TimeTagger()).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
