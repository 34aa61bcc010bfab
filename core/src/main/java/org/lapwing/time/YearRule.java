package org.lapwing.time;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Years, decades and centuries: "2012", "the 1990s", "the '90s", "the nineties", "the 19th century". */
final class YearRule implements Rule {

    private static final int FIRST = 1500;
    private static final int LAST = 2100;

    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);

    /** After these a number is a year even if a plural follows, as in "the 2012 attacks". */
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "of", "the", "early", "late", "mid", "between",
            "before", "after", "to", "that", "this", "'s", "his", "their", "its", "through", "(");

    /** After these it is the number of something. */
    private static final Set<String> BEFORE_NUMBER = Set.of(
            "$",
            "#",
            "no",
            "no.",
            "number",
            "resolution",
            "resolutions",
            "flight",
            "room",
            "article",
            "law",
            "decree",
            "page",
            "\u20ac",
            "\u00a3",
            "usd",
            "eur",
            "us$",
            "at",
            "least",
            "about",
            "around",
            "approximately",
            "some",
            "nearly",
            "almost",
            "over",
            "than",
            "to",
            "up",
            "model",
            "highway",
            "route",
            "boeing",
            "airbus");

    private static final Set<String> UNITS = Set.of(
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "meters",
            "metres",
            "kg",
            "tons",
            "tonnes",
            "percent",
            "%",
            "hours",
            "gmt",
            "utc",
            "dollars",
            "euros",
            "people",
            "men",
            "women",
            "children",
            "police",
            "local",
            "hrs",
            "feet",
            "hectares",
            "acres",
            "barrels",
            "mw",
            "m",
            "cfa",
            "pounds",
            "pesos",
            "personnel");

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        Optional<Phrase<Reading>> years = yearsInWords(words, at);
        if (years.isPresent()) {
            return years;
        }
        OptionalInt year = fourDigits(words, at);
        return year.isPresent() && isYear(words, at)
                ? Phrase.of(at + 1, "year", moment -> Resolution.ofYear(year.getAsInt()))
                : Optional.empty();
    }

    /** A number of four digits that may be a year. */
    static OptionalInt fourDigits(Words words, int at) {
        String form = words.at(at);
        if (form.length() != 4 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(form);
        return year >= FIRST && year <= LAST ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private static boolean isYear(Words words, int at) {
        boolean led = BEFORE_YEAR.contains(words.at(at - 1));
        if (UNITS.contains(words.at(at + 1)) || (BEFORE_NUMBER.contains(words.at(at - 1)) && !led)) {
            return false;
        }
        boolean joinedToName = words.isJoined(at)
                && fourDigits(words, at - 1).isEmpty()
                && !words.is(at - 1, "mid", "post", "pre", "early", "late");
        boolean countsPlural =
                words.tag(at + 1).equals("NNS") || (words.tag(at + 1).isEmpty() && looksPlural(words.at(at + 1)));
        return !joinedToName && (led || !countsPlural);
    }

    private static boolean looksPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    }

    private static Optional<Phrase<Reading>> yearsInWords(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        String form = words.at(from);
        OptionalInt decade = decade(form);
        if (decade.isPresent()) {
            return Phrase.of(from + 1, "decade", moment -> Resolution.decade(decade.getAsInt()));
        }
        boolean apostrophe = form.equals("'") && words.at(from + 1).length() == 3;
        OptionalInt split = apostrophe ? decade("'" + words.at(from + 1)) : OptionalInt.empty();
        if (split.isPresent()) {
            return Phrase.of(from + 2, "decade", moment -> Resolution.decade(split.getAsInt()));
        }
        Integer named = from > at ? DECADES.get(form) : null;
        if (named != null) {
            return Phrase.of(from + 1, "decade", moment -> Resolution.decade(1900 + named));
        }
        return words.is(from + 1, "century") ? century(words, from) : Optional.empty();
    }

    private static OptionalInt decade(String form) {
        boolean full = form.length() == 5
                && form.endsWith("0s")
                && form.chars().limit(4).allMatch(Character::isDigit);
        if (full) {
            return OptionalInt.of(Integer.parseInt(form.substring(0, 4)));
        }
        boolean brief =
                form.length() == 4 && form.startsWith("'") && form.endsWith("0s") && Character.isDigit(form.charAt(1));
        return brief ? OptionalInt.of(1900 + (form.charAt(1) - '0') * 10) : OptionalInt.empty();
    }

    private static Optional<Phrase<Reading>> century(Words words, int at) {
        int ordinal = CalendarNames.dayOfMonth(words, at);
        boolean counted = ordinal > 0 && ordinal <= 21 && !words.at(at).chars().allMatch(Character::isDigit);
        return counted
                ? Phrase.of(at + 2, "century", moment -> Resolution.century((ordinal - 1) * 100))
                : Optional.empty();
    }
}
