package org.lapwing.place;

import java.util.Locale;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** The words of a sentence, looked at as parts of names. */
final class NameText {

    private NameText() {}

    /** Letters, digits and the signs that stand inside a name; not "US$" or "@Paris". */
    static boolean isWord(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) && "-.'’‘ʻ`".indexOf(c) < 0) {
                return false;
            }
            at += Character.charCount(c);
        }
        return Character.isLetterOrDigit(text.charAt(0)) || text.startsWith("'");
    }

    static boolean isJoint(String text) {
        return text.equals("-") || text.equals("–") || text.equals("'") || text.equals("’");
    }

    static boolean isPossessive(String text) {
        return text.equals("'s") || text.equals("\u2019s");
    }

    /** Within one printed word, as the tail of a hyphenated name is. */
    static boolean isGluedBefore(Sentence sentence, int at) {
        return at > 0
                && sentence.token(at - 1).span().end()
                        == sentence.token(at).span().start()
                && !isPossessive(sentence.token(at - 1).text())
                && Character.isLetter(sentence.token(at).text().charAt(0));
    }

    static String textOf(Sentence sentence, int from, int to) {
        int start = sentence.token(from).span().start();
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            if (i > from && token.span().start() > start) {
                text.append(' ');
            }
            text.append(token.text());
            start = token.span().end();
        }
        return text.toString();
    }

    static String word(Sentence sentence, int at) {
        return sentence.token(at).text();
    }

    static String lower(Sentence sentence, int at) {
        return sentence.token(at).text().toLowerCase(Locale.ROOT);
    }

    static boolean isCapitalised(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    static boolean isUpper(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().anyMatch(Character::isUpperCase);
    }
}
