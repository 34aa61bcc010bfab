package org.lapwing.time;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lapwing.text.Numerals;

/** Lengths of time: "almost two months", "several days", "a year and a half", "two-day", "weeks". */
final class Lengths {

    private static final Set<String> APPROXIMATORS = Set.of(
            "almost",
            "nearly",
            "about",
            "around",
            "approximately",
            "roughly",
            "some",
            "over",
            "under",
            "only",
            "just",
            "barely",
            "exactly");

    private static final Set<String> VAGUE =
            Set.of("several", "few", "some", "many", "various", "numerous", "countless", "recent");

    private Lengths() {}

    /** A number of units, with the words that make it approximate. */
    static Optional<Phrase<Extent>> match(Words words, int at) {
        return counted(words, afterApproximators(words, at));
    }

    private static Optional<Phrase<Extent>> counted(Words words, int at) {
        if (words.is(at, "half") && words.is(at + 1, "a", "an")) {
            Optional<Unit> halved = Unit.named(words.at(at + 2));
            if (halved.isPresent()) {
                return halved.flatMap(unit -> Phrase.of(at + 3, "length", half(unit)));
            }
        }
        if (words.is(at, "a", "an", "one", "another")) {
            Optional<Phrase<Extent>> one = one(words, at);
            if (one.isPresent()) {
                return one;
            }
        }
        int vagueEnd = vague(words, at);
        if (vagueEnd > at) {
            return Unit.named(words.at(vagueEnd))
                    .filter(unit -> words.at(vagueEnd).endsWith("s"))
                    .flatMap(unit -> Phrase.of(vagueEnd + 1, "vague length", new Extent(OptionalDouble.empty(), unit)));
        }
        return Numerals.read(words::at, at)
                .filter(number -> Extent.isCountable(number.value()))
                .flatMap(number -> {
                    int unitAt = words.is(number.end(), "of", "full", "straight", "consecutive", "more")
                            ? number.end() + 1
                            : number.end();
                    Optional<Unit> unit = Unit.named(words.at(unitAt));
                    boolean ordinal = words.at(unitAt).equals("second") && !words.isJoined(unitAt);
                    boolean age = words.is(unitAt + 1, "old", "olds") || words.matches(unitAt + 1, "of age");
                    return unit.filter(named -> !ordinal && !age)
                            .flatMap(named -> Phrase.of(unitAt + 1, "length", of(number.value(), named)));
                });
    }

    /** "a week", "an hour", "a year and a half"; not "a second soldier". */
    private static Optional<Phrase<Extent>> one(Words words, int at) {
        int unitAt = words.is(at + 1, "full", "single", "whole", "further") ? at + 2 : at + 1;
        Optional<Unit> unit = Unit.named(words.at(unitAt))
                .or(() -> Optional.of(Unit.WEEK).filter(week -> words.is(unitAt, "fortnight")));
        if (unit.isEmpty() || words.is(unitAt, "second") || words.is(unitAt + 1, "old")) {
            return Optional.empty();
        }
        boolean andAHalf = words.matches(unitAt + 1, "and a half");
        double amount = (words.is(unitAt, "fortnight") ? 2 : 1) + (andAHalf ? 0.5 : 0);
        return Phrase.of(andAHalf ? unitAt + 4 : unitAt + 1, "length", of(amount, unit.get()));
    }

    private static Extent of(double amount, Unit unit) {
        return new Extent(OptionalDouble.of(amount), unit);
    }

    private static Extent half(Unit unit) {
        return switch (unit) {
            case HOUR -> new Extent(OptionalDouble.of(30), Unit.MINUTE);
            case YEAR -> new Extent(OptionalDouble.of(6), Unit.MONTH);
            default -> new Extent(OptionalDouble.of(0.5), unit);
        };
    }

    /** Index after "several", "a few", "a number of", "hundreds of"; {@code at} if there is none. */
    private static int vague(Words words, int at) {
        int from = words.is(at, "a", "the") ? at + 1 : at;
        if (from > at && words.is(from, "number", "matter", "series") && words.is(from + 1, "of")) {
            return from + 2;
        }
        if (words.is(at, "dozens", "hundreds", "thousands", "tens") && words.is(at + 1, "of")) {
            return at + 2;
        }
        if (VAGUE.contains(words.at(from)) && (from == at || words.is(from, "few"))) {
            return from + 1;
        }
        return at;
    }

    static int afterApproximators(Words words, int at) {
        int next = at;
        boolean more = true;
        while (more) {
            if (words.is(next, "more", "less") && words.is(next + 1, "than")
                    || words.is(next, "at") && words.is(next + 1, "least", "most")
                    || words.is(next, "up") && words.is(next + 1, "to")) {
                next += 2;
            } else if (APPROXIMATORS.contains(words.at(next))
                    && next < at + 3
                    && !words.at(next + 1).endsWith("s")) {
                next++;
            } else {
                more = false;
            }
        }
        return next;
    }
}
