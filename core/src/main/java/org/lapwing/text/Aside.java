package org.lapwing.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A participle between commas that parts a subject from its verb: "Mediators from Qatar, backed by the United States, have
 * tried". The parser takes it for the verb of the sentence, so it is parsed apart.
 *
 * @param noun index in the sentence of the word before the first comma
 * @param from position of the first comma among the tokens parsed
 * @param to position of the second comma
 * @param commas indices of both in the sentence
 */
record Aside(int noun, int from, int to, List<Integer> commas) {

    private static final int LONGEST = 14;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** The first of some tagged tokens; empty if there is none. */
    static Optional<Aside> in(List<Token> tokens) {
        for (int at = 1; at + 2 < tokens.size(); at++) {
            boolean opens = tokens.get(at).text().equals(",")
                    && tokens.get(at - 1).isNoun()
                    && tokens.get(at + 1).tag().equals("VBN");
            if (opens) {
                int end = end(tokens, at + 2);
                if (end > 0) {
                    return Optional.of(new Aside(
                            tokens.get(at - 1).index(),
                            at,
                            end,
                            List.of(tokens.get(at).index(), tokens.get(end).index())));
                }
            }
        }
        return Optional.empty();
    }

    /** The next comma if the verb of the sentence follows it, and none comes before; -1 if not. */
    private static int end(List<Token> tokens, int from) {
        for (int at = from; at + 1 < Math.min(tokens.size(), from + LONGEST); at++) {
            if (FINITE.contains(tokens.get(at).tag())) {
                return -1;
            }
            if (tokens.get(at).text().equals(",")) {
                return FINITE.contains(tokens.get(at + 1).tag()) ? at : -1;
            }
        }
        return -1;
    }

    List<Token> inside(List<Token> tokens) {
        return tokens.subList(from + 1, to);
    }

    List<Token> outside(List<Token> tokens) {
        return Stream.concat(
                        tokens.subList(0, from).stream(), tokens.subList(to + 1, tokens.size()).stream())
                .toList();
    }
}
