package org.lapwing.report;

/** Foreign text in a message: short and without control characters, which could drive a terminal. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        return '\'' + plain(text) + '\'';
    }

    static String plain(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.length() < text.length() ? shown + "..." : shown.toString();
    }
}
