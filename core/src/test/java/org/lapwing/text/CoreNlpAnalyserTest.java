package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreNlpAnalyserTest {

    private static CoreNlpAnalyser analyser;

    @BeforeAll
    static void load() {
        analyser = CoreNlpAnalyser.load();
    }

    @Test
    void grammarOfAPlainSentence() {
        assertThat(parse("Rebels attacked the convoy near Gao.")).isEqualTo("""
                rebel/NNS<attack:nsubj attack/VBD<root the/DT<convoy:det convoy/NN<attack:obj \
                near/IN<gao:case gao/NNP<attack:obl ./.<attack:punct""");
    }

    @Test
    void aDayBetweenVerbAndObjectIsTheVerbs() {
        assertThat(parse("Beirut again rejected on Thursday a United Nations appeal."))
                .contains("on/IN<thursday:case thursday/NNP<reject:obl")
                .contains("appeal/NN<reject:obj");
    }

    @Test
    void whatStandsBeforeAHyphenMakesOneVerbWithItsWord() {
        assertThat(parse("Soldiers gang-raped women near Goma."))
                .startsWith(
                        "soldier/NNS<rape:nsubj gang/NN<rape:compound -/HYPH<gang:punct rape/VBD<root woman/NNS<rape:obj");
    }

    @Test
    void upperCaseCopyIsTaggedLikeAnyOther() {
        assertThat(parse("GUERRILLAS ATTACKED THE FARM")).startsWith("guerrilla/NNS<attack:nsubj attack/VBD<root");
    }

    private static String parse(String text) {
        StringBuilder line = new StringBuilder();
        Sentence sentence =
                analyser.parse(new Tokeniser().split(text).sentences().get(0));
        for (Token token : sentence.tokens()) {
            String head =
                    token.head() < 0 ? "root" : sentence.token(token.head()).lemma() + ":" + token.relation();
            line.append(line.isEmpty() ? "" : " ").append(token.lemma() + "/" + token.tag() + "<" + head);
        }
        return line.toString();
    }
}
