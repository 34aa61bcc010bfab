package org.lapwing.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * What names are compared by: a token, or a part of a token that hyphens or slashes join ("Kidal-based", "SPLM/A").
 * Possessive marks are no words of their own but a property of the word before.
 *
 * @param key without case, accents, apostrophes and final stop
 * @param token index of its token in the sentence
 * @param opens whether no hyphen or slash joins it to the word before
 * @param closes whether none joins it to the next
 * @param possessive whether {@code 's} or {@code '} follows
 */
record Word(String key, String text, Span span, int token, boolean opens, boolean closes, boolean possessive) {

    private static final Pattern JOINERS = Pattern.compile("[\\s\\-\\u2013/]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019][sS]$");
    private static final Pattern POSSESSIVE_OR_APOSTROPHE = Pattern.compile("['\u2019]s?$");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}'\u2019\u2018`]");
    private static final Pattern LONG_ACRONYM = Pattern.compile("\\p{L}(\\.\\p{L}){2,9}");

    static List<Word> of(Sentence sentence) {
        List<Word> words = new ArrayList<>();
        boolean joined = false;
        for (Token token : sentence.tokens()) {
            if (isPossessiveMark(token, words)) {
                words.add(words.remove(words.size() - 1).asPossessive());
            } else if (joins(token, sentence, words)) {
                words.add(words.remove(words.size() - 1).asOpenEnded());
                joined = true;
            } else {
                split(token, joined, words);
                joined = false;
            }
        }
        return List.copyOf(words);
    }

    /** A hyphen or slash that stands between two words without a blank, when the analyser made it a token. */
    private static boolean joins(Token token, Sentence sentence, List<Word> before) {
        if (token.text().length() != 1
                || !isJoiner(token.text(), 0)
                || before.isEmpty()
                || token.index() + 1 >= sentence.size()) {
            return false;
        }
        return before.get(before.size() - 1).span.end() == token.span().start()
                && sentence.token(token.index() + 1).span().start()
                        == token.span().end();
    }

    /** The keys of a lexicon's phrase, cut as a sentence would be. */
    static List<String> keys(String phrase) {
        List<String> keys = new ArrayList<>();
        for (String part : JOINERS.split(phrase.replace("(", " ( ").replace(")", " ) "), -1)) {
            String key = key(POSSESSIVE_OR_APOSTROPHE.matcher(part).replaceFirst(""));
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean isPossessiveMark(Token token, List<Word> before) {
        if (before.isEmpty()) {
            return false;
        }
        Word last = before.get(before.size() - 1);
        boolean attached = last.span.end() == token.span().start() && last.startsWithLetter();
        return switch (token.text()) {
            case "'s", "\u2019s", "'S", "\u2019S" -> attached;
            case "'", "\u2019" -> attached && last.key.endsWith("s");
            default -> false;
        };
    }

    private static void split(Token token, boolean joined, List<Word> words) {
        String text = token.text();
        int offset = token.span().start();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isJoiner(text, to)) {
                to++;
            }
            boolean closes = to >= text.length();
            if (to > from) {
                String part = text.substring(from, to);
                String bare = part.length() > 2 ? POSSESSIVE.matcher(part).replaceFirst("") : part;
                Span span = new Span(
                        offset + from,
                        Math.min(offset + from + bare.length(), token.span().end()));
                words.add(new Word(
                        key(bare),
                        bare,
                        span,
                        token.index(),
                        from == 0 && !joined,
                        closes,
                        bare.length() < part.length()));
            }
            from = to + 1;
        }
        if (text.length() == 1 && isJoiner(text, 0)) {
            words.add(new Word(text, text, token.span(), token.index(), true, true, false));
        }
    }

    private static boolean isJoiner(String text, int at) {
        char c = text.charAt(at);
        return c == '-' || c == '/' || c == '\u2013';
    }

    private static String key(String part) {
        String plain = isPlain(part) ? part.toLowerCase(Locale.ROOT) : unmarked(part);
        if (plain.length() > 1 && plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        // "F.M.L.N." is FMLN, but "U.S." must not become the pronoun
        boolean longAcronym = plain.length() > 3
                && plain.charAt(1) == '.'
                && LONG_ACRONYM.matcher(plain).matches();
        return longAcronym ? plain.replace(".", "") : plain;
    }

    private static boolean isPlain(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c > 127 || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(String part) {
        return MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private Word asPossessive() {
        return new Word(key, text, span, token, opens, closes, true);
    }

    private Word asOpenEnded() {
        return new Word(key, text, span, token, opens, false, possessive);
    }

    boolean startsWithLetter() {
        return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    /** All its letters are capitals, and it has some. */
    boolean isCapitals() {
        return isCapitalised() && text.chars().noneMatch(Character::isLowerCase);
    }
}
