package org.lapwing.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/**
 * A sentence as the rules read it: lower-cased words without hyphens or the dots of abbreviations, so that "mid-October",
 * "mid - October" and "Oct." look the same however the tokeniser cuts them.
 */
final class Words {

    /** Longer tokens are never time expressions, and cutting them could cost time on hostile input. */
    private static final int LONGEST = 40;

    /**
     * @param form lower-cased, without the dots of an abbreviation
     * @param joined true if a hyphen or dash without blanks ties it to the word before
     */
    private record Word(String text, String form, Span span, String tag, boolean joined) {}

    private final List<Word> words;
    private final boolean cased;

    private Words(List<Word> words, boolean cased) {
        this.words = words;
        this.cased = cased;
    }

    static Words of(Sentence sentence) {
        List<Word> words = new ArrayList<>(sentence.size() + 4);
        boolean joined = false;
        int end = -1;
        for (Token token : sentence.tokens()) {
            String text = token.text();
            if (isDash(text)) {
                joined = token.span().start() == end;
                if (!joined) {
                    words.add(new Word(text, "--", token.span(), token.tag(), false));
                }
                end = token.span().end();
                continue;
            }
            joined &= token.span().start() == end;
            end = token.span().end();
            if (text.length() > LONGEST || !isCompound(text)) {
                words.add(new Word(text, form(text), token.span(), token.tag(), joined));
            } else {
                split(token, joined, words);
            }
            joined = false;
        }
        return new Words(words, hasBothCases(sentence));
    }

    int size() {
        return words.size();
    }

    /** The word at an index, lower-cased; empty outside the sentence. */
    String at(int index) {
        return index >= 0 && index < words.size() ? words.get(index).form() : "";
    }

    boolean is(int index, String... forms) {
        String form = at(index);
        for (String candidate : forms) {
            if (form.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words at {@code index} are those of {@code phrase}, which are parted by single blanks. */
    boolean matches(int index, String phrase) {
        int at = index;
        int from = 0;
        while (from <= phrase.length()) {
            int blank = phrase.indexOf(' ', from);
            int to = blank < 0 ? phrase.length() : blank;
            String word = at(at);
            if (word.length() != to - from || !phrase.startsWith(word, from)) {
                return false;
            }
            at++;
            from = to + 1;
        }
        return true;
    }

    /** Whether a hyphen ties this word to the one before. */
    boolean isJoined(int index) {
        return index >= 0 && index < words.size() && words.get(index).joined();
    }

    /** Whether the sentence uses both cases, so that a capital letter says something. */
    boolean isCased() {
        return cased;
    }

    boolean isCapitalised(int index) {
        return index >= 0
                && index < words.size()
                && Character.isUpperCase(words.get(index).text().codePointAt(0));
    }

    boolean endsWithDot(int index) {
        return index < words.size() && words.get(index).text().endsWith(".");
    }

    /** Penn Treebank tag; empty outside the sentence or if it was not tagged. */
    String tag(int index) {
        return index >= 0 && index < words.size() ? words.get(index).tag() : "";
    }

    Span span(int from, int to) {
        return Span.covering(words.get(from).span(), words.get(to - 1).span());
    }

    private static void split(Token token, boolean joined, List<Word> words) {
        String text = token.text();
        boolean tied = joined;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !isDash(text.charAt(i))) {
                continue;
            }
            if (i > from) {
                String part = text.substring(from, i);
                Span span = new Span(token.span().start() + from, token.span().start() + i);
                words.add(new Word(part, form(part), span, token.tag(), tied));
                tied = true;
            }
            from = i + 1;
        }
    }

    private static boolean isCompound(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if (isDash(text.charAt(i))) {
                return !NumericDate.isIso(text);
            }
        }
        return false;
    }

    private static boolean isDash(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDash((char) c));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014';
    }

    private static String form(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() > 1 && lower.indexOf('.') > 0 && Character.isLetter(lower.charAt(0))) {
            return lower.replace(".", "");
        }
        return lower.indexOf('\u2019') < 0 ? lower : lower.replace('\u2019', '\'');
    }

    private static boolean hasBothCases(Sentence sentence) {
        boolean upper = false;
        boolean lower = false;
        for (Token token : sentence.tokens()) {
            for (int i = 0; i < token.text().length(); i++) {
                upper |= Character.isUpperCase(token.text().charAt(i));
                lower |= Character.isLowerCase(token.text().charAt(i));
            }
            if (upper && lower) {
                return true;
            }
        }
        return false;
    }
}
