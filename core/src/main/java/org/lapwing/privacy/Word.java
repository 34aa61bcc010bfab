package org.lapwing.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word or number of a text: letters and digits, with the hyphens and apostrophes inside; a possessive {@code 's} is no
 * part of it.
 *
 * @param key in lower case and without accents
 * @param start in UTF-16 code units, as {@code end}
 * @param gap what stands between it and the next word
 */
record Word(String text, String key, int start, int end, Gap gap) {

    /** What stands between two words. */
    enum Gap {
        /** Nothing but blanks, and at most one line end. */
        BLANK,
        /** A full stop, and then blanks: after an initial or an abbreviation it ends no sentence. */
        STOP,
        COMMA,
        /** A possessive {@code 's}. */
        POSSESSIVE,
        OTHER
    }

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = next(text, 0);
        while (start < text.length()) {
            int end = end(text, start);
            int next = next(text, end);
            String written = text.substring(start, end);
            words.add(new Word(written, key(written), start, end, gap(text, end, next)));
            start = next;
            if (start < text.length() && start == end + 1 && isPossessive(text, end)) {
                start = next(text, start + 1);
            }
        }
        return words;
    }

    static String key(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    boolean isCapitalised() {
        int hyphen = text.indexOf('-');
        return Character.isUpperCase(text.codePointAt(0))
                // "al-Mansour"
                || hyphen > 0 && hyphen + 1 < text.length() && Character.isUpperCase(text.codePointAt(hyphen + 1));
    }

    boolean isInitial() {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !isLetter(text, at)) {
            at++;
        }
        return at;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length() && (isLetter(text, at) || isInside(text, at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        boolean joins = c == '-' || c == '\'' || c == '\u2019';
        return joins && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) && !isPossessive(text, at);
    }

    /** Whether 's, and no more of a word, stands here. */
    private static boolean isPossessive(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '\u2019')
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !isLetter(text, at + 2));
    }

    private static Gap gap(String text, int from, int to) {
        if (from < text.length() && isPossessive(text, from)) {
            return Gap.POSSESSIVE;
        }
        String between = text.substring(from, to);
        if (between.indexOf('\n') != between.lastIndexOf('\n')) {
            return Gap.OTHER;
        }
        return switch (between.strip()) {
            case "" -> to == text.length() ? Gap.OTHER : Gap.BLANK;
            case "." -> Gap.STOP;
            case "," -> Gap.COMMA;
            default -> Gap.OTHER;
        };
    }
}
