package org.lapwing.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words between commas that the parser takes for a part of the clause around them, and that are therefore parsed apart: a
 * participle ("Mediators from Qatar, backed by the United States, have tried") or who said it ("killed 37 people on Friday,
 * the minister said, the deadliest attack in months").
 *
 * @param from position of the first comma among the tokens parsed
 * @param to position of the second comma
 * @param speech whether it says who said it, and so hangs on the whole rest; else it hangs on the word before it
 */
record Aside(int from, int to, boolean speech) {

    private static final int LONGEST = 14;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private static final Set<String> SAYING = Set.of("say", "add", "report", "announce");

    /** The first of some tagged tokens; empty if there is none. */
    static Optional<Aside> in(List<Token> tokens) {
        for (int at = 1; at + 2 < tokens.size(); at++) {
            if (isComma(tokens, at)) {
                Optional<Aside> aside = tokens.get(at + 1).tag().equals("VBN")
                                && tokens.get(at - 1).isNoun()
                        ? participle(tokens, at)
                        : speech(tokens, at);
                if (aside.isPresent()) {
                    return aside;
                }
            }
        }
        return Optional.empty();
    }

    /** Up to the comma that the verb of the sentence follows, with no verb before it. */
    private static Optional<Aside> participle(List<Token> tokens, int comma) {
        for (int at = comma + 2; at + 1 < Math.min(tokens.size(), comma + LONGEST); at++) {
            if (isFinite(tokens, at)) {
                return Optional.empty();
            }
            if (isComma(tokens, at)) {
                return isFinite(tokens, at + 1) ? Optional.of(new Aside(comma, at, false)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A noun phrase, a verb of saying and at most a few words about when, amid a clause or before what only adds to it. */
    private static Optional<Aside> speech(List<Token> tokens, int comma) {
        boolean said = false;
        for (int at = comma + 1; at + 3 < Math.min(tokens.size(), comma + LONGEST); at++) {
            if (isComma(tokens, at)) {
                boolean verbBefore = hasVerb(tokens, 0, comma);
                boolean afterthought = verbBefore
                        && !tokens.get(at + 1).tag().equals("VBG")
                        && !hasVerb(tokens, at + 1, tokens.size());
                boolean amid = !verbBefore && isFinite(tokens, at + 1);
                return said && (afterthought || amid) ? Optional.of(new Aside(comma, at, true)) : Optional.empty();
            }
            Token token = tokens.get(at);
            boolean says = SAYING.contains(token.lemma()) && token.tag().matches("VB[DZP]");
            boolean word = token.isNoun()
                    || Set.of("DT", "JJ", "CD", "PRP", "PRP$", "IN", "POS", "NNP", "RB", "HYPH")
                            .contains(token.tag());
            if (says && at > comma + 1 && !said) {
                said = true;
            } else if (!word || says || said && token.lemma().equals("that")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean hasVerb(List<Token> tokens, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> isFinite(tokens, at));
    }

    private static boolean isComma(List<Token> tokens, int at) {
        return tokens.get(at).text().equals(",");
    }

    private static boolean isFinite(List<Token> tokens, int at) {
        return FINITE.contains(tokens.get(at).tag());
    }

    List<Token> inside(List<Token> tokens) {
        return tokens.subList(from + 1, to);
    }

    List<Token> outside(List<Token> tokens) {
        return Stream.concat(tokens.subList(0, from).stream(), tokens.subList(to + 1, tokens.size()).stream())
                .toList();
    }
}
