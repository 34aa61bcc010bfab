package org.lapwing.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lapwing.time.TimeMention.Type;

/** Weeks, weekends, months, quarters, years (those of accounts too) and decades seen from now or from the narrative: "last week", "that year". */
final class PeriodRule implements Rule {

    private static final Map<String, Integer> SHIFTS = Map.of(
            "this",
            0,
            "current",
            0,
            "last",
            -1,
            "past",
            -1,
            "previous",
            -1,
            "next",
            1,
            "coming",
            1,
            "following",
            1,
            "same",
            0,
            "that",
            0);

    private static final Map<String, Integer> QUARTERS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        Optional<Phrase<Reading>> quarter = quarterOfYear(words, at);
        if (quarter.isPresent()) {
            return quarter;
        }
        Optional<Phrase<Reading>> financial = financialYear(words, at);
        if (financial.isPresent()) {
            return financial;
        }
        if (words.is(at, "the") && words.is(at + 1, "weekend")) {
            return Phrase.of(
                    at + 2,
                    rule(false),
                    moment -> Resolution.weekend(moment.published().plusDays(7L * nearestWeekend(moment))));
        }
        int whichAt = words.is(at, "the", "that", "this") && SHIFTS.containsKey(words.at(at + 1)) ? at + 1 : at;
        String which = words.at(whichAt);
        Integer shift = SHIFTS.get(which);
        if (shift == null || (whichAt == at && which.equals("same"))) {
            return Optional.empty();
        }
        // "The past week" is the seven days up to now, which the rule of durations reads.
        boolean running = whichAt > at && which.equals("past");
        boolean fromNarrative = which.equals("previous")
                || which.equals("following")
                || which.equals("same")
                || which.equals("that")
                || (whichAt > at && which.equals("next"));
        int unitAt = whichAt + 1;
        if (words.is(unitAt, "weekend")) {
            return Phrase.of(
                    unitAt + 1,
                    rule(fromNarrative),
                    moment -> Resolution.weekend(
                            base(moment, fromNarrative, Unit.WEEK).plusDays(7L * weekendShift(which, shift, moment))));
        }
        Optional<Unit> unit = Unit.named(words.at(unitAt));
        boolean plural = words.at(unitAt).endsWith("s");
        return unit.isEmpty() || plural || running || unit.get().isWithinDay() || unit.get() == Unit.DAY
                ? Optional.empty()
                : Phrase.of(
                        unitAt + 1,
                        rule(fromNarrative),
                        moment -> of(unit.get(), unit.get().shift(base(moment, fromNarrative, unit.get()), shift)));
    }

    /** The week, month, quarter, year, decade or century that holds a day; the day itself for smaller units. */
    static Resolution of(Unit unit, LocalDate day) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> Resolution.day(day);
            case WEEK -> Resolution.week(day);
            case MONTH -> Resolution.month(YearMonth.from(day));
            case QUARTER -> Resolution.quarter(day);
            case YEAR -> Resolution.ofYear(day.getYear());
            case DECADE -> Resolution.decade(day.getYear() / 10 * 10);
            case CENTURY -> Resolution.century(day.getYear() / 100 * 100);
        };
    }

    private static LocalDate base(Moment moment, boolean fromNarrative, Unit unit) {
        if (!fromNarrative) {
            return moment.published();
        }
        return unit == Unit.DAY ? moment.narrative().day() : moment.narrative().period();
    }

    /** "This weekend" of a report from Monday to Thursday in the past tense is the one that is over. */
    private static int weekendShift(String which, int shift, Moment moment) {
        boolean over = which.equals("this")
                && (moment.tense() == Tense.PAST || moment.tense() == Tense.TOLD)
                && moment.published().getDayOfWeek().getValue() < 5;
        return over ? -1 : shift;
    }

    /** "The weekend" is the last that has begun, unless the tense says otherwise. */
    private static int nearestWeekend(Moment moment) {
        boolean begun = moment.published().getDayOfWeek().getValue() >= 6;
        return begun || moment.tense() == Tense.FUTURE ? 0 : -1;
    }

    private static String rule(boolean fromNarrative) {
        return fromNarrative ? "period, from the narrative" : "period, from publication";
    }

    /**
     * "fiscal year 2023", "the last financial year". When it begins differs from state to state, so its days are
     * unknown; TIDES writes its value with FY.
     */
    private static Optional<Phrase<Reading>> financialYear(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        Integer shift = SHIFTS.get(words.at(from));
        int kindAt = shift == null ? from : from + 1;
        if (!words.is(kindAt, "fiscal", "financial") || !words.is(kindAt + 1, "year")) {
            return Optional.empty();
        }
        OptionalInt stated = YearRule.fourDigits(words, kindAt + 2);
        return Phrase.of(stated.isPresent() ? kindAt + 3 : kindAt + 2, "financial year", moment -> {
            int year = stated.orElseGet(() -> moment.published().getYear() + (shift == null ? 0 : shift));
            return Resolution.unanchored(Type.DATE, String.format(Locale.ROOT, "FY%04d", year));
        });
    }

    /** "the first quarter of 2006", "the fourth quarter". */
    private static Optional<Phrase<Reading>> quarterOfYear(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        Integer quarter = QUARTERS.get(words.at(from));
        if (quarter == null || !words.is(from + 1, "quarter")) {
            return Optional.empty();
        }
        int yearAt = words.is(from + 2, "of", "in", ",") ? from + 3 : from + 2;
        var year = YearRule.fourDigits(words, yearAt);
        if (year.isPresent()) {
            return Phrase.of(
                    yearAt + 1, "quarter", moment -> Resolution.quarter(LocalDate.of(year.getAsInt(), quarter * 3, 1)));
        }
        return Phrase.of(from + 2, "quarter, from publication", moment -> {
            LocalDate thisYear = LocalDate.of(moment.published().getYear(), quarter * 3 - 2, 1);
            return Resolution.quarter(
                    thisYear.isAfter(moment.published()) && moment.tense() != Tense.FUTURE
                            ? thisYear.minusYears(1)
                            : thisYear);
        });
    }
}
