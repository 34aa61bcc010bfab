package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against CoreNLP's own runner of the same network. */
class ArcStandardParserTest {

    private static final String NETWORK = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private static MaxentTagger tagger;
    private static DependencyParser reference;
    private static ArcStandardParser parser;

    @BeforeAll
    static void load() {
        tagger = new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger");
        reference = DependencyParser.loadFromModelFile(NETWORK);
        parser = ArcStandardParser.load(NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halt",
                "Rebels shelled the town .",
                "Villagers who had fled the shelling were told by soldiers to return before the rains .",
                "Neither the minister nor his aides , all of whom resigned on Friday , would say why .",
                "Every checkpoint that the militia had put up along the river road was taken down .",
                "\" We never agreed to that , \" said the spokeswoman , adding that talks would go on in Doha .",
                "Killed in the raid were two teachers , a nurse and at least nine of Zzyqor Brgtl 's guards .",
                "It is feared that more than 1,200 people have been displaced since the truce broke down .",
                ", , ; -- ( ) . . . !",
                "the the the of of of and and and"
            })
    void givesTheSameTree(String sentence) {
        assertSameTree(List.of(sentence.split(" ")));
    }

    @Test
    void givesTheSameTreeOfTheLongestSentence() {
        List<String> words = new ArrayList<>();
        for (int i = 0; words.size() + 9 < Tokeniser.LONGEST_SENTENCE; i++) {
            words.addAll(List.of("and", "the", "army", "of", "Number" + i, "attacked", "it", ",", "saying"));
        }
        assertSameTree(words);
    }

    @Test
    void nothingHasNoTree() {
        assertThat(parser.parse(List.of(), List.of()).heads()).isEmpty();
    }

    private static void assertSameTree(List<String> words) {
        List<TaggedWord> tagged =
                tagger.tagSentence(words.stream().map(TaggedWord::new).toList());
        ArcStandardParser.Tree tree =
                parser.parse(words, tagged.stream().map(TaggedWord::tag).toList());
        List<String> arcs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            arcs.add(tree.heads()[i] + " -" + tree.relations()[i] + "-> " + i);
        }
        List<String> expected = new ArrayList<>(Collections.nCopies(words.size(), ""));
        for (TypedDependency arc : reference.predict(tagged).typedDependencies()) {
            int child = arc.dep().index() - 1;
            expected.set(child, (arc.gov().index() - 1) + " -" + arc.reln() + "-> " + child);
        }
        assertThat(arcs).isEqualTo(expected);
    }
}
