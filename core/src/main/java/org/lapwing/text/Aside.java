package org.lapwing.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words between commas that the parser takes for a part of the clause around them, and that are therefore parsed apart: a
 * participle ("Mediators from Qatar, backed by the United States, have tried"), a relative clause ("Norway, which hosted the
 * talks, called for") or who said it ("killed 37 people on Friday, the minister said, the deadliest attack in months"), also at
 * the end.
 *
 * @param from position of the first comma among the tokens parsed
 * @param to position of the second comma, or of the full stop
 * @param relation what it is to the word before it, or {@code parataxis} to the whole rest if it says who said it
 */
record Aside(int from, int to, String relation) {

    private static final int LONGEST = 14;

    /** Of a relative clause, which may hold more. */
    private static final int LONGEST_RELATIVE = 30;

    private static final String SPEECH = "parataxis";

    private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose", "where");

    private static final Set<String> SAYING = Set.of("say", "add", "report", "announce");

    /** The first of some tagged tokens; empty if there is none. */
    static Optional<Aside> in(List<Token> tokens) {
        for (int at = 1; at + 2 < tokens.size(); at++) {
            if (isComma(tokens, at)) {
                Optional<Aside> aside = Optional.empty();
                if (!tokens.get(at - 1).isNoun()) {
                    aside = speech(tokens, at);
                } else if (tokens.get(at + 1).tag().equals("VBN")) {
                    aside = participle(tokens, at);
                } else if (RELATIVE.contains(tokens.get(at + 1).lemma())) {
                    aside = relative(tokens, at);
                } else if (isPart(tokens, at + 1)) {
                    aside = part(tokens, at);
                } else {
                    aside = speech(tokens, at);
                }
                if (aside.isPresent()) {
                    return aside;
                }
            }
        }
        return trailing(tokens);
    }

    /** "Troops entered the town on Friday, a spokesman in Zagreb said." */
    private static Optional<Aside> trailing(List<Token> tokens) {
        int stop = tokens.size() - 1;
        int said = stop - 1;
        while (said > 0 && said > stop - LONGEST_TIME && !isSaying(tokens.get(said))) {
            said--;
        }
        if (said < 3 || !isSaying(tokens.get(said)) || !tokens.get(stop).text().equals(".")) {
            return Optional.empty();
        }
        int comma = said - 1;
        while (comma > 0 && comma > said - LONGEST && isNominal(tokens.get(comma))) {
            comma--;
        }
        return comma < said - 1 && isComma(tokens, comma) && hasVerb(tokens, 0, comma)
                ? Optional.of(new Aside(comma, stop, SPEECH))
                : Optional.empty();
    }

    /** Of "said late on Sunday" at the end. */
    private static final int LONGEST_TIME = 5;

    private static boolean isSaying(Token token) {
        return SAYING.contains(token.lemma()) && token.tag().matches("VB[DZP]");
    }

    private static boolean isNominal(Token token) {
        return token.isNoun()
                || Set.of("DT", "JJ", "CD", "PRP", "PRP$", "IN", "POS", "NNP", "RB", "HYPH")
                        .contains(token.tag());
    }

    /** Up to the comma that the verb of the sentence follows, with no verb before it. */
    private static Optional<Aside> participle(List<Token> tokens, int comma) {
        for (int at = comma + 2; at + 1 < Math.min(tokens.size(), comma + LONGEST); at++) {
            if (isFinite(tokens, at)) {
                return Optional.empty();
            }
            if (isComma(tokens, at)) {
                return isFinite(tokens, at + 1) ? Optional.of(new Aside(comma, at, "acl")) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** From a subject to its verb: with a verb of its own, and up to the comma that the verb of the sentence follows. */
    private static Optional<Aside> relative(List<Token> tokens, int comma) {
        int clause = comma;
        while (clause > 0 && !tokens.get(clause - 1).lemma().equals("that")) {
            clause--;
        }
        if (hasVerb(tokens, clause, comma)) {
            return Optional.empty();
        }
        for (int at = comma + 2; at + 1 < Math.min(tokens.size(), comma + LONGEST_RELATIVE); at++) {
            if (isComma(tokens, at) && isPast(tokens, at + 1) && hasVerb(tokens, comma, at)) {
                return Optional.of(new Aside(comma, at, "acl:relcl"));
            }
        }
        return Optional.empty();
    }

    /** "most of them", "two of whom" */
    private static boolean isPart(List<Token> tokens, int at) {
        return at + 3 < tokens.size()
                && tokens.get(at + 1).lemma().equals("of")
                && Set.of("them", "whom").contains(tokens.get(at + 2).text());
    }

    /** "Ten people, most of them children, were hurt" */
    private static Optional<Aside> part(List<Token> tokens, int comma) {
        if (hasVerb(tokens, 0, comma)) {
            return Optional.empty();
        }
        for (int at = comma + 4; at + 1 < Math.min(tokens.size(), comma + LONGEST); at++) {
            if (isComma(tokens, at)) {
                return isPast(tokens, at + 1) && !hasVerb(tokens, comma, at)
                        ? Optional.of(new Aside(comma, at, "appos"))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What is finite, or looks so after a subject though the tagger says otherwise, unless a comma and a verb follow. */
    private static boolean isPast(List<Token> tokens, int at) {
        boolean other =
                IntStream.range(at + 1, tokens.size() - 1).anyMatch(i -> isComma(tokens, i) && isFinite(tokens, i + 1));
        return isFinite(tokens, at) || tokens.get(at).tag().equals("VBN") && !other;
    }

    /** A noun phrase, a verb of saying and at most a few words about when, amid a clause or before what only adds to it. */
    private static Optional<Aside> speech(List<Token> tokens, int comma) {
        boolean said = false;
        for (int at = comma + 1; at + 3 < Math.min(tokens.size(), comma + LONGEST); at++) {
            if (isComma(tokens, at)) {
                boolean verbBefore = hasVerb(tokens, 0, comma);
                boolean afterthought = verbBefore
                        && !tokens.get(at + 1).tag().equals("VBG")
                        && (!hasVerb(tokens, at + 1, tokens.size()) || goesOn(tokens, at + 1));
                boolean amid = !verbBefore && isFinite(tokens, at + 1);
                return said && (afterthought || amid) ? Optional.of(new Aside(comma, at, SPEECH)) : Optional.empty();
            }
            Token token = tokens.get(at);
            boolean says = isSaying(token);
            boolean word = isNominal(token);
            if (says && at > comma + 1 && !said) {
                said = true;
            } else if (!word || says || said && token.lemma().equals("that")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "told Muslims to leave, survivors said, and shot others" */
    private static boolean goesOn(List<Token> tokens, int at) {
        return tokens.get(at).tag().equals("CC") && isFinite(tokens, at + 1);
    }

    private static boolean hasVerb(List<Token> tokens, int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> isFinite(tokens, at));
    }

    private static boolean isComma(List<Token> tokens, int at) {
        return tokens.get(at).text().equals(",");
    }

    private static boolean isFinite(List<Token> tokens, int at) {
        return tokens.get(at).isFinite();
    }

    /** Whether it says who said it, and so hangs on the whole rest. */
    boolean isSpeech() {
        return relation.equals(SPEECH);
    }

    List<Token> inside(List<Token> tokens) {
        return tokens.subList(from + 1, to);
    }

    List<Token> outside(List<Token> tokens) {
        if (to == tokens.size() - 1) {
            return Stream.concat(tokens.subList(0, from).stream(), Stream.of(tokens.get(to)))
                    .toList();
        }
        Token after = tokens.get(to + 1);
        return Stream.of(
                        tokens.subList(0, from),
                        List.of(after.tag().equals("VBN") ? after.tagged("VBD") : after),
                        tokens.subList(to + 2, tokens.size()))
                .flatMap(List::stream)
                .toList();
    }
}
