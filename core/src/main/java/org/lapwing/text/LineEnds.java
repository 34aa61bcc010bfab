package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Line ends that part what is said, in lists and under headlines, where no full stop does. Elsewhere a line ends because the next
 * word has no room on it, which says nothing.
 */
final class LineEnds {

    /** Room for this many characters more than the next word takes shows that a line was not full. */
    private static final int ROOM = 12;

    private static final String DASHES = "-\u2013\u2014";

    /** What stands before each thing told in a list. */
    static final String BULLETS = DASHES + "*\u2022\u00b7\u25cf\u25aa";

    private LineEnds() {}

    /** A paragraph from each such line end to the next; as a whole if it has none. */
    static List<Span> parts(String body, Span paragraph) {
        List<Span> lines = lines(body, paragraph);
        int widest = lines.stream().mapToInt(Span::length).max().orElse(0);
        int ends = lines.size() - 1;
        long early = lines.stream()
                .limit(Math.max(0, ends))
                .filter(line -> hasRoom(body, line, widest))
                .count();
        boolean list = early * 2 >= ends;
        List<Span> parts = new ArrayList<>();
        int from = paragraph.start();
        for (int i = 0; i < ends; i++) {
            int next = lines.get(i + 1).start();
            if (isBullet(body, next)
                    || isLabelled(body, lines.get(i + 1))
                    || list && opens(body, next) && closes(body, lines.get(i))) {
                parts.add(new Span(from, next));
                from = next;
            }
        }
        parts.add(new Span(from, paragraph.end()));
        return parts;
    }

    /** Without their line ends and the blanks around them. */
    private static List<Span> lines(String body, Span paragraph) {
        List<Span> lines = new ArrayList<>();
        int from = paragraph.start();
        while (from < paragraph.end()) {
            int end = body.indexOf('\n', from);
            end = end < 0 || end > paragraph.end() ? paragraph.end() : end;
            int first = from;
            int last = end;
            while (first < last && Character.isWhitespace(body.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(body.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Span(first, last));
            }
            from = end + 1;
        }
        return lines;
    }

    private static boolean hasRoom(String body, Span line, int widest) {
        int next = body.indexOf('\n', line.end()) + 1;
        while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
            next++;
        }
        int end = next;
        while (end < body.length() && !Character.isWhitespace(body.charAt(end))) {
            end++;
        }
        return line.length() + ROOM + end - next <= widest;
    }

    /** A dash may also go on with the line before ("the army / - which had left - said"), unless a capital follows it. */
    private static boolean isBullet(String body, int at) {
        boolean bullet = BULLETS.indexOf(body.charAt(at)) >= 0
                && at + 2 < body.length()
                && Character.isWhitespace(body.charAt(at + 1));
        return bullet && (!DASHES.contains(body.substring(at, at + 1)) || opens(body, at + 2));
    }

    /** A {@link Label}, as far as it can be told before there are words; in a line that is all in capitals a colon says nothing. */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:\\p{Lu}[\\p{Lu} ,'/-]{2,40}|\\d{1,2} \\p{L}{3,9} \\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}): \\p{Lu}(?=.*\\p{Ll}).*");

    private static boolean isLabelled(String body, Span line) {
        return LABELLED.matcher(line.of(body)).matches();
    }

    private static boolean opens(String body, int at) {
        return Character.isUpperCase(body.codePointAt(at)) || Character.isDigit(body.codePointAt(at));
    }

    /** A line that ends in a comma or within a word goes on. */
    private static boolean closes(String body, Span line) {
        return (DASHES + ",(").indexOf(body.charAt(line.end() - 1)) < 0;
    }
}
