package org.lapwing.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a text file.
 *
 * <p>It stands at the very top. A header line is one of the words {@code date, title, source, url, language, id}, then
 * a colon or a blank, then its value; blanks before the word do not count, and no word counts twice. The header must
 * hold a date, and it ends
 *
 * <ul>
 *   <li>on the date's own line, if anything follows the date there: that is the body;
 *   <li>at the first blank line after the date;
 *   <li>before the first line that is not a header line.
 * </ul>
 *
 * <p>So that "Source close to the army said" stays in the body, a word without its colon must be in lower case (a
 * sentence would begin with a capital); {@code Date} must then be followed by a digit.
 *
 * @param values the values as written, without the text
 * @param bodyStart index in the whole text at which the body, with the blanks before it, begins
 */
record TextHeader(Map<Field, String> values, int bodyStart) {

    private static final Map<String, Field> WORDS = Map.of(
            "date", Field.DATE,
            "title", Field.TITLE,
            "source", Field.SOURCE,
            "url", Field.URL,
            "language", Field.LANGUAGE,
            "id", Field.ID);

    static TextHeader of(String text) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        int at = 0;
        boolean ended = false;
        while (at < text.length() && !ended) {
            int end = lineEnd(text, at);
            int start = Blank.skip(text, at, end);
            Optional<Line> line = line(text, start, end).filter(found -> !values.containsKey(found.field()));
            if (line.isPresent()) {
                values.put(
                        line.get().field(),
                        text.substring(line.get().valueStart(), line.get().valueEnd()));
                ended = Blank.skip(text, line.get().valueEnd(), end) < end;
                at = ended ? line.get().valueEnd() : end + 1;
            } else if (start == end && !values.containsKey(Field.DATE)) {
                at = end + 1;
            } else {
                ended = true;
            }
        }
        return new TextHeader(values, Math.min(at, text.length()));
    }

    private static Optional<Line> line(String text, int start, int end) {
        int wordEnd = wordEnd(text, start, end);
        String word = text.substring(start, wordEnd);
        String lowerCase = word.toLowerCase(Locale.ROOT);
        int next = Blank.skip(text, wordEnd, end);
        boolean colon = next < end && text.charAt(next) == ':';
        int valueStart = Blank.skip(text, colon ? next + 1 : next, end);
        return Optional.ofNullable(WORDS.get(lowerCase))
                .filter(field -> colon || next > wordEnd && standsAlone(field, word, text, next, end))
                .map(field -> new Line(field, valueStart, field == Field.DATE ? tokenEnd(text, valueStart, end) : end));
    }

    private static boolean standsAlone(Field field, String word, String text, int next, int end) {
        return field == Field.DATE
                ? next < end && Character.isDigit(text.charAt(next))
                : word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && isAsciiLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int tokenEnd(String text, int from, int end) {
        int at = from;
        while (at < end && !Blank.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    /** A header line; only that of the date can end before its line does. */
    private record Line(Field field, int valueStart, int valueEnd) {}
}
