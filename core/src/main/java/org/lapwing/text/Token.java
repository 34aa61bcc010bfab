package org.lapwing.text;

import java.util.Set;

/**
 * One token of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the body
 * @param text as written, or in restored case if the report is in one case ({@link CaseRestorer})
 * @param lemma lower-cased dictionary form; of a sentence that was only cut into tokens, the lower-cased text
 * @param tag Penn Treebank part of speech; empty if the sentence was not tagged
 * @param head index of the governing token; -1 for the root and for a sentence that was not parsed
 * @param relation Universal Dependencies relation to the head ({@code nsubj}, {@code obl}, ...) or {@link Dateline#RELATION};
 *     empty if not parsed
 */
public record Token(int index, Span span, String text, String lemma, String tag, int head, String relation) {

    /** The same token with its place in a tree. */
    Token under(int governor, String relationToIt) {
        return new Token(index, span, text, lemma, tag, governor, relationToIt);
    }

    Token tagged(String other) {
        return new Token(index, span, text, lemma, other, head, relation);
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** In the present or the past, or a modal: what a clause has one of. */
    public boolean isFinite() {
        return FINITE.contains(tag);
    }

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }
}
