package org.lapwing.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * A stretch of a sentence that may name someone or something.
 *
 * @param from index of its first token
 * @param to index of its last token
 * @param head index of the token that governs the others; the last one if the sentence was not parsed
 */
public record Phrase(int sentence, int from, int to, int head, Span span) {

    /** Of the names and descriptions in news, hardly one in a hundred is longer. */
    private static final int LONGEST = 9;

    private static final Set<String> FIRST =
            Set.of("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "JJS", "VBG", "VBN", "FW", "VBD", "RB", "VB", "VBP");
    private static final Set<String> LAST = Set.of("NN", "NNS", "NNP", "NNPS", "CD", "FW", "JJ", "VBG", "VBP", "VB");
    private static final Set<String> OUTSIDE =
            Set.of("VBD", "VBZ", "MD", ".", ":", "WDT", "WP", "WRB", "EX", "PRP", "-LRB-", "-RRB-", "``", "''");

    /**
     * All phrases of a tagged sentence, also those within others: which of "group of armed men" and "armed men" is meant is
     * for the model to say. Tags are trusted only so far: in capitals, names are often taken for verbs.
     */
    static List<Phrase> in(Sentence sentence) {
        List<Phrase> phrases = new ArrayList<>();
        for (Token first : sentence.tokens()) {
            if (!FIRST.contains(first.tag())) {
                continue;
            }
            int from = first.index();
            for (int to = from; to < Math.min(sentence.size(), from + LONGEST); to++) {
                String tag = sentence.token(to).tag();
                if (to > from && OUTSIDE.contains(tag)) {
                    break;
                }
                if (LAST.contains(tag)) {
                    phrases.add(of(sentence, from, to));
                }
            }
        }
        return phrases;
    }

    private static Phrase of(Sentence sentence, int from, int to) {
        int head = to;
        for (int i = to; i >= from && sentence.isParsed(); i--) {
            int governor = sentence.token(i).head();
            if (governor < from || governor > to) {
                head = i;
            }
        }
        return new Phrase(sentence.index(), from, to, head, sentence.spanOf(from, to + 1));
    }
}
