package org.lapwing.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How spellings of one name are brought together before they are compared. */
final class PlaceNames {

    private static final Set<String> ARTICLES =
            Set.of("al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "ed", "en", "er", "es", "esh", "et", "ez");

    private PlaceNames() {}

    /**
     * Lower case without accents, apostrophes and stops; hyphens and other signs become one space: "Sana'a" and
     * "Sanaa", "Guinée-Bissau" and "guinee bissau", "St. Louis" and "St Louis" are the same.
     */
    static String fold(String name) {
        String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSilent(c)) {
                continue;
            }
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                gap = true;
                continue;
            }
            if (gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = false;
            appendPlain(folded, c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A folded name without the Arabic article in any of its assimilated spellings ("al hasakah", "es suwayda"); the
     * name itself if it has none.
     */
    static String withoutArticle(String folded) {
        int gap = folded.indexOf(' ');
        return gap > 0 && ARTICLES.contains(folded.substring(0, gap)) ? folded.substring(gap + 1) : folded;
    }

    /** Whether a lower-case word may be the Arabic article, which English writes in lower case before a hyphen. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Signs that writers set or leave out inside a word: accents, apostrophes of all sorts, stops. */
    private static boolean isSilent(char c) {
        if (c < 0x80) {
            return c == '\'' || c == '`' || c == '.';
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02BC', '\u02BB', '\u02BF', '\u02BE', '\u00B4' -> true;
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }

    /** Letters that decomposition leaves whole. */
    private static void appendPlain(StringBuilder folded, char c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'ı', 'İ' -> folded.append('i');
            case 'æ', 'Æ' -> folded.append("ae");
            case 'œ', 'Œ' -> folded.append("oe");
            case 'þ', 'Þ' -> folded.append("th");
            case 'ə', 'Ə' -> folded.append('a');
            default -> folded.append(c);
        }
    }
}
