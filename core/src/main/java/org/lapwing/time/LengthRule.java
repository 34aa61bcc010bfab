package org.lapwing.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lapwing.time.TimeMention.Type;

/**
 * Durations, and points so far from now, from the narrative or from a date: "six months", "the past three days",
 * "almost two months ago", "a day earlier", "three days before Christmas".
 */
final class LengthRule implements Rule {

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        Optional<Phrase<Reading>> running = running(words, at);
        if (running.isPresent()) {
            return running;
        }
        Optional<Phrase<Extent>> length = Lengths.match(words, at);
        if (length.isPresent()) {
            return Optional.of(point(words, length.get()).orElseGet(() -> duration(words, length.get())));
        }
        return generations(words, at).or(() -> bare(words, at));
    }

    /** "over the years", "through the centuries": so long that nobody counts. */
    private static Optional<Phrase<Reading>> generations(Words words, int at) {
        boolean led = words.is(at, "over", "through", "throughout", "down") && words.is(at + 1, "the");
        return Optional.of(words.at(at + 2))
                .filter(plural -> led && words.is(at + 2, "years", "decades", "centuries"))
                .filter(plural -> !words.is(at + 3, "of", "from", "to"))
                .flatMap(Unit::named)
                .map(unit -> duration(
                        words, new Phrase<>(at + 3, "uncounted length", new Extent(OptionalDouble.empty(), unit))));
    }

    /** "the past three days", "the next six months", "the last few weeks", "recent weeks". */
    private static Optional<Phrase<Reading>> running(Words words, int at) {
        boolean the = words.is(at, "the", "these", "this");
        int whichAt = the ? at + 1 : at;
        if (words.is(whichAt, "recent")) {
            return Unit.named(words.at(whichAt + 1))
                    .filter(unit -> words.at(whichAt + 1).endsWith("s"))
                    .flatMap(unit -> Phrase.of(
                            whichAt + 2,
                            "recent past, from publication",
                            moment -> new Resolution(
                                    Type.DATE,
                                    "PAST_REF",
                                    new Extent(OptionalDouble.empty(), unit).before(moment.published()))));
        }
        if (!words.is(whichAt, "past", "last", "next", "coming", "previous", "first", "following")) {
            return Optional.empty();
        }
        Optional<Phrase<Extent>> counted = Lengths.match(words, whichAt + 1);
        boolean vague = counted.isEmpty();
        Optional<Unit> unit = Unit.named(words.at(whichAt + 1));
        Optional<Phrase<Extent>> single = the && vague && words.is(whichAt, "past")
                ? unit.filter(named -> !words.at(whichAt + 1).endsWith("s"))
                        .flatMap(named -> Phrase.of(whichAt + 2, "length", new Extent(OptionalDouble.of(1), named)))
                : Optional.empty();
        Optional<Phrase<Extent>> length = counted.or(() -> single);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = length.get().meaning();
        int end = length.get().end();
        return switch (words.at(whichAt)) {
            case "next", "coming" ->
                Phrase.of(
                        end,
                        "length from publication",
                        moment -> new Resolution(Type.DURATION, extent.value(), extent.after(moment.published())));
            case "past", "last" ->
                Phrase.of(
                        end,
                        "length up to publication",
                        moment -> new Resolution(Type.DURATION, extent.value(), extent.before(moment.published())));
            case "previous" ->
                Phrase.of(
                        end,
                        "length up to the narrative",
                        moment -> new Resolution(
                                Type.DURATION,
                                extent.value(),
                                extent.before(moment.narrative().day())));
            default -> Phrase.of(end, "length", moment -> Resolution.unanchored(Type.DURATION, extent.value()));
        };
    }

    /** A point in time at the distance of a length. */
    private static Optional<Phrase<Reading>> point(Words words, Phrase<Extent> length) {
        Extent extent = length.meaning();
        int at = length.end();
        if (words.is(at + 1, "than")) {
            // "Two days later than planned" is a delay, and no point on the calendar.
            return Optional.empty();
        }
        if (words.is(at, "ago")) {
            return Phrase.of(at + 1, "ago, from publication", moment -> shifted(extent, -1, moment.published()));
        }
        if (words.is(at, "from") && words.is(at + 1, "now", "today")) {
            return Phrase.of(at + 2, "from now, from publication", moment -> shifted(extent, 1, moment.published()));
        }
        if (words.is(at, "earlier", "previously", "beforehand")
                || (words.is(at, "before") && endsClause(words, at + 1))) {
            return Phrase.of(
                    at + 1, "earlier, from the narrative", moment -> shifted(extent, -1, base(extent, moment)));
        }
        if (words.is(at, "later", "afterwards", "afterward", "on")
                        && !(words.is(at, "on") && !endsClause(words, at + 1))
                || (words.is(at, "after") && endsClause(words, at + 1))) {
            return Phrase.of(at + 1, "later, from the narrative", moment -> shifted(extent, 1, base(extent, moment)));
        }
        if (!words.is(at, "before", "after")) {
            return Optional.empty();
        }
        int sign = words.is(at, "before") ? -1 : 1;
        return Days.match(words, at + 1)
                .flatMap(day -> Phrase.of(
                        day.end(),
                        "beside " + day.rule(),
                        moment -> shifted(extent, sign, day.meaning().at(moment))));
    }

    private static LocalDate base(Extent extent, Moment moment) {
        return switch (extent.unit()) {
            case SECOND, MINUTE, HOUR, DAY, WEEK -> moment.narrative().day();
            default -> moment.narrative().period();
        };
    }

    /** Days, weeks, months and years are counted in themselves: "two years ago" is a year and not a day. */
    private static Resolution shifted(Extent extent, int sign, LocalDate base) {
        if (extent.amount().isEmpty()) {
            TimeRange range = sign < 0 ? extent.before(base) : extent.after(base);
            return new Resolution(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF", range);
        }
        double amount = extent.amount().getAsDouble();
        LocalDate day = extent.unit().shift(base, sign * amount);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            return Resolution.unanchored(Type.DATE, sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return switch (extent.unit()) {
            case SECOND, MINUTE, HOUR, DAY -> Resolution.day(day);
            case WEEK -> Resolution.week(day);
            case MONTH, QUARTER -> Resolution.month(YearMonth.from(day));
            case YEAR, DECADE, CENTURY ->
                amount == Math.rint(amount) ? Resolution.ofYear(day.getYear()) : Resolution.month(YearMonth.from(day));
        };
    }

    private static Phrase<Reading> duration(Words words, Phrase<Extent> length) {
        boolean joined = words.isJoined(length.end()) && words.is(length.end(), "long");
        return new Phrase<>(
                joined ? length.end() + 1 : length.end(),
                length.rule(),
                moment -> Resolution.unanchored(Type.DURATION, length.meaning().value()));
    }

    /** "for weeks", "days of shelling", "decades-long", "years later": plurals without a number. */
    private static Optional<Phrase<Reading>> bare(Words words, int at) {
        String form = words.at(at);
        Optional<Unit> unit =
                Unit.named(form).filter(named -> form.endsWith("s") && !words.is(at - 1, "of", "the", "'s"));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Phrase<Extent> length = new Phrase<>(at + 1, "bare plural", new Extent(OptionalDouble.empty(), unit.get()));
        Optional<Phrase<Reading>> point = point(words, length);
        if (point.isPresent()) {
            return point;
        }
        boolean led = words.is(
                at - 1, "for", "after", "in", "over", "within", "during", "lasted", "lasting", "took", "taken");
        boolean tells =
                words.is(at + 1, "of", "after", "before") || (words.isJoined(at + 1) && words.is(at + 1, "long"));
        return (led || tells) && unit.get() != Unit.SECOND ? Optional.of(duration(words, length)) : Optional.empty();
    }

    private static boolean endsClause(Words words, int at) {
        return words.is(
                at, "", ".", ",", ";", ":", "--", ")", "and", "but", "when", "in", "at", "near", "''", "\u201d");
    }
}
