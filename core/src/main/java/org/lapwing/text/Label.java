package org.lapwing.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What lists put before a sentence: a bullet, or where or when it was, and a colon ("IDLIB: Two civilians were killed", "04 June
 * 2023: Near Komanda, gunmen"). It holds for the whole sentence and is no part of its grammar.
 */
public final class Label {

    /** Of its last word to the root of the sentence, beside the relations of Universal Dependencies. */
    public static final String RELATION = "label";

    private static final int LONGEST = 8;

    private static final Set<String> INSIDE_NAMES =
            Set.of("of", "de", "del", "la", "el", "al", "and", "-", "'", "/", ",");

    private Label() {}

    /** Tokens before a sentence proper, the colon included; 0 for most sentences. */
    static int sizeIn(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int from = tokens.size() > 1 && LineEnds.BULLETS.contains(tokens.get(0).text()) ? 1 : 0;
        int colon = from;
        while (colon < tokens.size() && colon - from < LONGEST && isOfLabel(tokens.get(colon), colon == from)) {
            colon++;
        }
        boolean label = colon > from
                && colon + 1 < tokens.size()
                && tokens.get(colon).text().equals(":")
                && Character.isLetterOrDigit(tokens.get(colon + 1).text().codePointAt(0))
                && !Character.isLowerCase(tokens.get(colon + 1).text().codePointAt(0))
                && (isDate(tokens.subList(from, colon))
                        || isName(tokens.subList(from, colon), tokens.subList(colon + 1, tokens.size())));
        return label ? colon + 1 : from;
    }

    private static boolean isOfLabel(Token token, boolean first) {
        int start = token.text().codePointAt(0);
        return Character.isUpperCase(start)
                || Character.isDigit(start)
                || !first && INSIDE_NAMES.contains(token.text());
    }

    /** With a day of the month or of the week in it. */
    private static boolean isDate(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(t -> Grammar.DAYS_AND_MONTHS.contains(t.text().toLowerCase(Locale.ROOT)));
    }

    /** In a sentence that is all in capitals they mark no name. */
    private static boolean isName(List<Token> tokens, List<Token> sentence) {
        return tokens.stream().anyMatch(t -> Character.isLetter(t.text().codePointAt(0)))
                && sentence.stream().flatMapToInt(t -> t.text().chars()).anyMatch(Character::isLowerCase);
    }

    /** Hangs the words before the sentence on its root. */
    static void attach(List<Token> tokens, int size, int root) {
        int chief = IntStream.iterate(size - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> Character.isLetterOrDigit(tokens.get(i).text().codePointAt(0)))
                .findFirst()
                .orElse(-1);
        for (int i = 0; i < size; i++) {
            Token word = tokens.get(i);
            if (i == chief) {
                tokens.set(i, word.under(root, RELATION));
            } else {
                boolean letters = Character.isLetterOrDigit(word.text().codePointAt(0));
                tokens.set(i, word.under(letters ? chief : root, letters ? "compound" : "punct"));
            }
        }
    }
}
