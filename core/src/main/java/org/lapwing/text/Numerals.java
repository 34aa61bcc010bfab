package org.lapwing.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** English cardinal numbers in digits and words: "1,200", "fourteen", "twenty-one", "two dozen", "half a million". */
public final class Numerals {

    /**
     * A number read.
     *
     * @param end index after its last word
     * @param value 0 or more; a fraction only for "2.5", "two and a half" and the like
     */
    public record Numeral(int end, double value) {
        public boolean isWhole() {
            return value == Math.rint(value) && value <= Integer.MAX_VALUE;
        }
    }

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty",
            80, "ninety", 90);

    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000, "billion", 1_000_000_000);

    private Numerals() {}

    /**
     * The longest number that starts at {@code from}.
     *
     * @param word the lower-cased word at an index, empty beyond the end of the text; a hyphen may stand as a word of
     *     its own, inside a word, or be left out
     */
    public static Optional<Numeral> read(IntFunction<String> word, int from) {
        Optional<Numeral> scaled = scaledArticle(word, from);
        if (scaled.isPresent()) {
            return scaled;
        }
        Optional<Numeral> digits = digits(word.apply(from)).map(value -> new Numeral(from + 1, value));
        Optional<Numeral> first = digits.isPresent() ? digits : belowHundred(word, from);
        return first.map(start -> half(word, scales(word, start)));
    }

    /** "a hundred", "a dozen", "half a million", "a couple". */
    private static Optional<Numeral> scaledArticle(IntFunction<String> word, int from) {
        boolean half = word.apply(from).equals("half");
        int article = half ? from + 1 : from;
        if (!word.apply(article).equals("a") && !word.apply(article).equals("an")) {
            return Optional.empty();
        }
        String next = word.apply(article + 1);
        if (next.equals("couple") && !half) {
            return Optional.of(new Numeral(article + 2, 2));
        }
        Integer scale = SCALES.get(next);
        return scale == null
                ? Optional.empty()
                : Optional.of(scales(word, new Numeral(article + 2, half ? scale / 2.0 : scale)));
    }

    private static Numeral scales(IntFunction<String> word, Numeral start) {
        double total = 0;
        double current = start.value();
        int at = start.end();
        while (true) {
            String next = word.apply(at);
            Integer scale = SCALES.get(next);
            if (scale != null) {
                current = Math.max(current, 1) * scale;
                at++;
                if (scale >= 1_000) {
                    total += current;
                    current = 0;
                }
                continue;
            }
            int more = next.equals("and") ? at + 1 : at;
            boolean open = at > start.end() && total + current >= 100 && current % 100 == 0;
            Optional<Numeral> rest = open ? belowHundred(word, more) : Optional.empty();
            if (rest.isEmpty()) {
                return new Numeral(at, total + current);
            }
            current += rest.get().value();
            at = rest.get().end();
        }
    }

    private static Numeral half(IntFunction<String> word, Numeral number) {
        int at = number.end();
        boolean half = word.apply(at).equals("and")
                && word.apply(at + 1).equals("a")
                && word.apply(at + 2).equals("half");
        return half ? new Numeral(at + 3, number.value() + 0.5) : number;
    }

    private static Optional<Numeral> belowHundred(IntFunction<String> word, int at) {
        String text = word.apply(at);
        int hyphen = text.indexOf('-');
        if (hyphen > 0) {
            Integer tens = TENS.get(text.substring(0, hyphen));
            Integer unit = UNITS.get(text.substring(hyphen + 1));
            return tens == null || unit == null || unit == 0 || unit > 9
                    ? Optional.empty()
                    : Optional.of(new Numeral(at + 1, tens + unit));
        }
        Integer unit = UNITS.get(text);
        if (unit != null) {
            return Optional.of(new Numeral(at + 1, unit));
        }
        Integer tens = TENS.get(text);
        if (tens == null) {
            return Optional.empty();
        }
        int next = word.apply(at + 1).equals("-") ? at + 2 : at + 1;
        Integer below = UNITS.get(word.apply(next));
        return below == null || below == 0 || below > 9
                ? Optional.of(new Numeral(at + 1, tens))
                : Optional.of(new Numeral(next + 1, tens + below));
    }

    /** Digits with thousands separators or a decimal point; at most nine of them, which covers any count of people. */
    private static Optional<Double> digits(String text) {
        if (text.isEmpty() || text.length() > 12 || !isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(text.length());
        int sinceComma = -1;
        boolean fraction = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                plain.append(c);
                sinceComma = sinceComma < 0 ? -1 : sinceComma + 1;
            } else if (c == ',' && !fraction && (sinceComma == 3 || (sinceComma < 0 && i <= 3))) {
                sinceComma = 0;
            } else if (c == '.' && !fraction && i + 1 < text.length()) {
                fraction = true;
                plain.append(c);
                sinceComma = -1;
            } else {
                return Optional.empty();
            }
        }
        return (sinceComma >= 0 && sinceComma != 3) || plain.length() > 10
                ? Optional.empty()
                : Optional.of(Double.valueOf(plain.toString()));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
