package org.lapwing.report;

/** What counts as blank around a body or a value: white space of Unicode, no-break spaces and stray marks included. */
final class Blank {

    private Blank() {}

    /** The first index at or after {@code from} that is not blank, or the length. */
    static int skip(String text, int from) {
        return skip(text, from, text.length());
    }

    /** The first index at or after {@code from} that is not blank, or {@code limit}. */
    static int skip(String text, int from, int limit) {
        int at = from;
        while (at < limit && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String strip(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(skip(text, 0, end), end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == Encoding.BYTE_ORDER_MARK;
    }
}
