package org.lapwing.text;

import java.util.List;

/**
 * One sentence at whatever depth it was analysed: cut into tokens, tagged as well, or parsed as well.
 *
 * @param index position in the document, from 0
 * @param paragraph position of its paragraph in the document, from 0 (paragraphs are parted by a blank line)
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens, Depth depth) {

    /** How much is known of the tokens. Each depth includes those before it. */
    public enum Depth {
        TOKENS,
        TAGS,
        GRAMMAR
    }

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public boolean isTagged() {
        return depth != Depth.TOKENS;
    }

    public boolean isParsed() {
        return depth == Depth.GRAMMAR;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The span from the first to the last of the tokens {@code from} (inclusive) to {@code to} (exclusive). */
    public Span spanOf(int from, int to) {
        return Span.covering(tokens.get(from).span(), tokens.get(to - 1).span());
    }

    /**
     * The token of {@code span} that governs the others: in a parsed sentence the one whose head lies outside, else the
     * last one, which heads most English names. -1 if no token lies in the span.
     */
    public int headOf(Span span) {
        int last = -1;
        for (Token token : tokens) {
            if (!span.contains(token.span())) {
                continue;
            }
            last = token.index();
            if (isParsed()
                    && (token.head() < 0
                            || !span.contains(tokens.get(token.head()).span()))
                    && !token.relation().equals("punct")) {
                return token.index();
            }
        }
        return last;
    }
}
