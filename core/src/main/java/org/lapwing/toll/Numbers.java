package org.lapwing.toll;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lapwing.text.Numerals;

/** What the numbers of a sentence say, with the words that bound them: "at least 14", "dozens", "between 10 and 15". */
final class Numbers {

    private static final Map<String, Integer> VAGUE = Map.ofEntries(
            Map.entry("tens", 20),
            Map.entry("dozens", 24),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2_000),
            Map.entry("millions", 2_000_000),
            Map.entry("several", 3),
            Map.entry("many", 3),
            Map.entry("few", 2),
            Map.entry("numerous", 3));

    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000);

    private enum Bound {
        EXACT,
        AT_LEAST,
        MORE_THAN,
        UP_TO,
        FEWER_THAN,
        NEARLY,
        ABOUT
    }

    private record Qualifier(int end, Bound bound) {}

    /** @param rule how it was read, for the trace */
    record Number(int end, TollRange range, String rule) {}

    private final Wording words;

    Numbers(Wording words) {
        this.words = words;
    }

    /** The number whose words begin at a token. */
    Optional<Number> at(int start) {
        Qualifier qualifier = qualifier(start);
        return none(start).or(() -> vague(qualifier)).or(() -> span(qualifier)).or(() -> plain(qualifier));
    }

    private Qualifier qualifier(int at) {
        Bound bound = Bound.EXACT;
        int next = at;
        while (true) {
            if (words.is(next, "at") && words.is(next + 1, "least")) {
                bound = Bound.AT_LEAST;
                next += 2;
            } else if (words.is(next, "more") && words.is(next + 1, "than")) {
                bound = Bound.MORE_THAN;
                next += 2;
            } else if (words.is(next, "up") && words.is(next + 1, "to")
                    || words.is(next, "at") && words.is(next + 1, "most")) {
                bound = Bound.UP_TO;
                next += 2;
            } else if (words.is(next, "as") && words.is(next + 1, "many") && words.is(next + 2, "as")) {
                bound = Bound.UP_TO;
                next += 3;
            } else if (words.is(next, "fewer", "less") && words.is(next + 1, "than")) {
                bound = Bound.FEWER_THAN;
                next += 2;
            } else if (words.is(next, "over")) {
                bound = Bound.MORE_THAN;
                next++;
            } else if (words.is(next, "nearly", "almost")) {
                bound = Bound.NEARLY;
                next++;
            } else if (words.is(next, "about", "around", "approximately", "roughly", "some")
                    || words.is(next, "an") && words.is(next + 1, "estimated")) {
                bound = Bound.ABOUT;
                next += words.is(next, "an") ? 2 : 1;
            } else if (words.is(next, "a") && words.is(next + 1, "further", "total")) {
                next += words.is(next + 2, "of") ? 3 : 2;
            } else if (words.is(next, "an") && words.is(next + 1, "additional")) {
                next += 2;
            } else if (words.is(
                    next, "another", "other", "only", "the", "all", "these", "those", "exactly", "his", "her", "their",
                    "its")) {
                next++;
            } else {
                return new Qualifier(next, bound);
            }
        }
    }

    private Optional<Number> none(int at) {
        if (words.is(at, "nobody", "none")) {
            return Optional.of(new Number(at + 1, TollRange.exactly(0), "none"));
        }
        if (words.is(at, "no")) {
            return Optional.of(new Number(words.is(at + 1, "one") ? at + 2 : at + 1, TollRange.exactly(0), "none"));
        }
        return Optional.empty();
    }

    /** "dozens", "tens of thousands", "several hundred", "a few". */
    private Optional<Number> vague(Qualifier qualifier) {
        int at = qualifier.end();
        boolean some = qualifier.bound() == Bound.ABOUT
                && words.is(at - 1, "some")
                && Numerals.read(words::at, at).isEmpty();
        int from = words.is(at, "a") && words.is(at + 1, "few") ? at + 1 : at;
        if (words.is(at, "a") && words.is(at + 1, "number", "handful") && words.is(at + 2, "of")) {
            return Optional.of(new Number(at + 3, TollRange.openFrom(2), "vague"));
        }
        Integer low = some && !VAGUE.containsKey(words.at(from)) ? Integer.valueOf(3) : VAGUE.get(words.at(from));
        if (low == null) {
            return Optional.empty();
        }
        int end = VAGUE.containsKey(words.at(from)) ? from + 1 : from;
        Integer scale = SCALES.get(words.at(end));
        Integer many = end > from ? VAGUE.get(words.at(end)) : null;
        if (many != null) {
            // "many dozens"
            return Optional.of(new Number(end + 1, TollRange.openFrom(many), "vague"));
        }
        if (scale != null) {
            return Optional.of(new Number(end + 1, TollRange.openFrom(low * scale), "vague"));
        }
        if (words.is(end, "of") && words.is(end + 1, "thousands", "hundreds", "dozens")) {
            int times = words.is(end + 1, "thousands") ? 1_000 : words.is(end + 1, "hundreds") ? 100 : 12;
            return Optional.of(new Number(end + 2, TollRange.openFrom(low * times), "vague"));
        }
        return Optional.of(new Number(end, TollRange.openFrom(low), "vague"));
    }

    /** "between 10 and 15", "10 to 15", "10 or 12", "10-12". */
    private Optional<Number> span(Qualifier qualifier) {
        boolean led = words.is(qualifier.end(), "between", "from");
        int at = led ? qualifier.end() + 1 : qualifier.end();
        int dash = words.at(at).indexOf('-');
        if (dash > 0) {
            String token = words.at(at);
            return range(digits(token.substring(0, dash)), digits(token.substring(dash + 1)), at + 1);
        }
        return whole(at)
                .filter(first ->
                        led ? words.is(first.end(), "and", "to") : words.is(first.end(), "to", "or", "-", "\u2013"))
                .flatMap(first -> whole(first.end() + 1)
                        .flatMap(second -> range((int) first.value(), (int) second.value(), second.end())));
    }

    private static Optional<Number> range(int low, int high, int end) {
        return low >= 0 && low < high
                ? Optional.of(new Number(end, TollRange.between(low, high), "span"))
                : Optional.empty();
    }

    private static int digits(String text) {
        boolean number = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }

    private Optional<Numerals.Numeral> whole(int at) {
        return Numerals.read(words::at, at).filter(Numerals.Numeral::isWhole);
    }

    private Optional<Number> plain(Qualifier qualifier) {
        return whole(qualifier.end())
                .flatMap(number -> bounded((int) number.value(), qualifier.bound())
                        .map(range -> new Number(number.end(), range, rule(qualifier.bound()))));
    }

    private static Optional<TollRange> bounded(int n, Bound bound) {
        return switch (bound) {
            case EXACT, NEARLY, ABOUT -> Optional.of(TollRange.exactly(n));
            case AT_LEAST -> Optional.of(TollRange.atLeast(n));
            case MORE_THAN -> n == Integer.MAX_VALUE ? Optional.empty() : Optional.of(TollRange.openFrom(n + 1));
            case UP_TO -> Optional.of(TollRange.between(0, n));
            case FEWER_THAN -> Optional.of(TollRange.between(0, Math.max(0, n - 1)));
        };
    }

    private static String rule(Bound bound) {
        return bound.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
