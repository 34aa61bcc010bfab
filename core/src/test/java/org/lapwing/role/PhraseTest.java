package org.lapwing.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

class PhraseTest {

    @Test
    void everyStretchThatCanNameSomethingIsAPhrase() {
        assertThat(texts("a/DT group/NN of/IN armed/JJ men/NNS shot/VBD him/PRP"))
                .containsExactly("group", "group of armed", "group of armed men", "armed", "armed men", "men");
    }

    @Test
    void aPhraseEndsBeforeAVerbAndAtAStop() {
        assertThat(texts("Mopti/NNP fell/VBD ./. Djenne/NNP")).containsExactly("Mopti", "Djenne");
    }

    @Test
    void itsNumberGrowsNoFasterThanTheSentence() {
        String names = "Ba/NNP ".repeat(120).trim();

        assertThat(texts(names)).hasSizeLessThan(120 * 10);
    }

    private static List<String> texts(String tagged) {
        StringBuilder body = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String word : tagged.split(" ")) {
            String text = word.substring(0, word.indexOf('/'));
            Span span = new Span(body.length(), body.length() + text.length());
            tokens.add(new Token(tokens.size(), span, text, text, word.substring(text.length() + 1), -1, ""));
            body.append(text).append(' ');
        }
        Sentence sentence = new Sentence(0, 0, new Span(0, body.length() - 1), tokens, Sentence.Depth.TAGS);
        return Phrase.in(sentence).stream()
                .map(p -> p.span().of(body.toString()))
                .toList();
    }
}
