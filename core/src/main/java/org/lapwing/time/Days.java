package org.lapwing.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Expressions for a single day: dates with and without a year, weekdays, today and its neighbours. */
final class Days {

    /** A yearless date so near ahead is meant, unless it happened: who else means last year's says so. */
    private static final int SOON_DAYS = 31;

    /** A report may go on being revised so long after the day that it bears. */
    private static final int REVISED_DAYS = 3;

    /** Without a verb that says otherwise a yearless date lies at most so far ahead. */
    private static final int AHEAD_DAYS = 92;

    private Days() {}

    /** The longest expression for a day that starts at a word. */
    static Optional<Phrase<DayReading>> match(Words words, int at) {
        Optional<Phrase<DayReading>> weekday = weekday(words, at);
        if (weekday.isPresent()) {
            return weekday;
        }
        Optional<Phrase<DayReading>> date = date(words, at);
        if (date.isPresent()) {
            return date;
        }
        Optional<Phrase<DayReading>> near = near(words, at);
        return near.isPresent() ? near : Holidays.match(words, at);
    }

    /** "October 31", "Oct. 31, 2023", "the 31st of October", "4 FEB 90", "2023-10-31", "31/10/2023". */
    static Optional<Phrase<DayReading>> date(Words words, int at) {
        String form = words.at(at);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        if (Character.isDigit(form.charAt(0)) && form.length() >= 6) {
            return numeric(form, at);
        }
        Optional<Month> month = CalendarNames.monthBesideNumber(words, at);
        if (month.isPresent()) {
            int dayAt = words.is(at + 1, "the") ? at + 2 : at + 1;
            int day = CalendarNames.dayOfMonth(words, dayAt);
            return day == 0 ? Optional.empty() : dayOfYear(words, dayAt + 1, month.get(), day, false);
        }
        int dayAt = words.is(at, "the") ? at + 1 : at;
        int day = CalendarNames.dayOfMonth(words, dayAt);
        if (day == 0) {
            return Optional.empty();
        }
        int monthAt = words.is(dayAt + 1, "of") ? dayAt + 2 : dayAt + 1;
        return CalendarNames.monthBesideNumber(words, monthAt)
                .flatMap(named -> dayOfYear(words, monthAt + 1, named, day, true));
    }

    /** A day given without its month ("between 3 and 5 May"), read with the month and year of another phrase. */
    static LocalDate near(LocalDate other, int day) {
        YearMonth month = YearMonth.from(other);
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static Optional<Phrase<DayReading>> numeric(String form, int at) {
        // The order of day and month may need the day of publication; any will do to see whether it is a date at all.
        boolean date = NumericDate.parse(form, LocalDate.EPOCH).isPresent();
        return date
                ? Phrase.of(
                        at + 1,
                        "numeric date",
                        moment -> NumericDate.parse(form, moment.published()).orElseGet(moment::published))
                : Optional.empty();
    }

    private static Optional<Phrase<DayReading>> dayOfYear(
            Words words, int next, Month month, int day, boolean shortYears) {
        if (day > month.maxLength()) {
            return Optional.empty();
        }
        int yearAt = words.is(next, ",", "of", "in") ? next + 1 : next;
        OptionalInt year = YearRule.fourDigits(words, yearAt);
        if (year.isPresent()) {
            YearMonth stated = YearMonth.of(year.getAsInt(), month);
            return stated.isValidDay(day)
                    ? Phrase.of(yearAt + 1, "date", moment -> stated.atDay(day))
                    : Optional.empty();
        }
        if (shortYears && isShortYear(words, next)) {
            int twoDigits = Integer.parseInt(words.at(next));
            return Phrase.of(
                    next + 1,
                    "date",
                    moment -> near(LocalDate.of(Years.full(twoDigits, moment.published()), month, 1), day));
        }
        OptionalInt years = yearsAway(words, next);
        if (years.isPresent()) {
            return Phrase.of(
                    next + 2,
                    "date of a year told from publication",
                    moment -> near(LocalDate.of(moment.published().getYear() + years.getAsInt(), month, 1), day));
        }
        return Phrase.of(next, "date without year, from publication", moment -> inNearestYear(moment, month, day));
    }

    /** "1 February last year" */
    static OptionalInt yearsAway(Words words, int at) {
        if (!words.is(at + 1, "year")) {
            return OptionalInt.empty();
        }
        return switch (words.at(at)) {
            case "last" -> OptionalInt.of(-1);
            case "this" -> OptionalInt.of(0);
            case "next" -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    /** "90" of "4 FEB 90"; below 32 it might be a count of people, unless nothing follows. */
    private static boolean isShortYear(Words words, int at) {
        String form = words.at(at);
        boolean twoDigits =
                form.length() == 2 && Character.isDigit(form.charAt(0)) && Character.isDigit(form.charAt(1));
        return twoDigits
                && !words.isJoined(at)
                && (form.compareTo("31") > 0 || words.is(at + 1, "", ".", ",", "--", ")", "]", ";"));
    }

    static LocalDate inNearestYear(Moment moment, Month month, int day) {
        LocalDate published = moment.published();
        LocalDate past = occurrence(published, month, day, -1);
        LocalDate future = occurrence(published, month, day, 1);
        long daysAhead = future.toEpochDay() - published.toEpochDay();
        long daysBack = published.toEpochDay() - past.toEpochDay();
        boolean ahead = switch (moment.tense()) {
            case FUTURE -> daysBack > SOON_DAYS || daysBack > daysAhead;
            case PAST -> daysAhead <= REVISED_DAYS;
            case TOLD -> daysAhead <= SOON_DAYS;
            case UNKNOWN -> daysAhead <= AHEAD_DAYS;
        };
        return ahead ? future : past;
    }

    /**
     * The last time that the day of the year came by publication, or the first after it; 29 February comes at least
     * every eight years.
     */
    private static LocalDate occurrence(LocalDate published, Month month, int day, int step) {
        int year = published.getYear();
        while (true) {
            YearMonth candidate = YearMonth.of(year, month);
            if (candidate.isValidDay(day) && candidate.atDay(day).isAfter(published) == (step > 0)) {
                return candidate.atDay(day);
            }
            year += step;
        }
    }

    /** "Sunday", "last Friday", "this past Monday", "Sunday, November 12". */
    private static Optional<Phrase<DayReading>> weekday(Words words, int at) {
        int nameAt = at;
        String which = "";
        if (words.is(at, "the") && words.is(at + 1, "previous", "following", "next")) {
            nameAt = at + 2;
            which = "the " + words.at(at + 1);
        } else if (words.is(at, "this", "last", "past", "next", "coming", "that")) {
            which = words.at(at);
            nameAt = words.is(at, "this", "last") && words.is(at + 1, "past", "coming") ? at + 2 : at + 1;
            which = nameAt == at + 2 ? words.at(at + 1) : which;
        }
        Optional<DayOfWeek> full = CalendarNames.weekday(words, nameAt);
        Optional<DayOfWeek> day = full.isPresent() ? full : CalendarNames.shortWeekday(words, nameAt);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int next = nameAt + 1;
        int dateAt = words.is(next, ",", "the") ? next + 1 : next;
        Optional<Phrase<DayReading>> date = date(words, dateAt);
        if (date.isPresent()) {
            Phrase<DayReading> stated = date.get();
            return Phrase.of(
                    stated.end(),
                    "weekday and " + stated.rule(),
                    moment -> onWeekday(stated.meaning(), day.get(), moment));
        }
        return full.isEmpty() && !words.endsWithDot(nameAt) ? Optional.empty() : weekday(next, which, day.get());
    }

    private static Optional<Phrase<DayReading>> weekday(int end, String which, DayOfWeek day) {
        return switch (which) {
            case "last", "past" ->
                Phrase.of(
                        end,
                        "last weekday, from publication",
                        moment -> moment.published().with(TemporalAdjusters.previous(day)));
            case "next", "coming" ->
                Phrase.of(
                        end,
                        "next weekday, from publication",
                        moment -> moment.published().with(TemporalAdjusters.next(day)));
            case "the previous" ->
                Phrase.of(
                        end,
                        "previous weekday, from the narrative",
                        moment -> moment.narrative().day().with(TemporalAdjusters.previous(day)));
            case "the following", "the next" ->
                Phrase.of(
                        end,
                        "following weekday, from the narrative",
                        moment -> moment.narrative().day().with(TemporalAdjusters.next(day)));
            default -> Phrase.of(end, "weekday, from publication", moment -> nearest(moment, day));
        };
    }

    /** News means the nearest past weekday, the day of publication itself included, unless the tense says otherwise. */
    private static LocalDate nearest(Moment moment, DayOfWeek day) {
        return moment.tense() == Tense.FUTURE
                ? moment.published().with(TemporalAdjusters.nextOrSame(day))
                : moment.published().with(TemporalAdjusters.previousOrSame(day));
    }

    /** The weekday tells which year a yearless date means; where it contradicts the date, the date counts. */
    private static LocalDate onWeekday(DayReading date, DayOfWeek day, Moment moment) {
        LocalDate stated = date.at(moment);
        return IntStream.of(0, -1, 1)
                .mapToObj(stated::plusYears)
                .filter(candidate -> candidate.getDayOfWeek() == day
                        && Math.abs(candidate.toEpochDay() - moment.published().toEpochDay()) < 366)
                .min(Comparator.comparingLong(candidate ->
                        Math.abs(candidate.toEpochDay() - moment.published().toEpochDay())))
                .filter(candidate -> stated.getDayOfWeek() != day)
                .orElse(stated);
    }

    private static Optional<Phrase<DayReading>> near(Words words, int at) {
        if (words.is(at, "earlier", "later") && words.is(at + 1, "today", "yesterday", "tomorrow")) {
            return near(words, at + 1);
        }
        if (words.is(at, "today")) {
            return fromPublication(at + 1, 0);
        }
        if (words.is(at, "yesterday")) {
            return fromPublication(at + 1, -1);
        }
        if (words.is(at, "tomorrow")) {
            return fromPublication(at + 1, 1);
        }
        if (words.matches(at, "next day")) {
            // as digests write: "next day struck"
            return fromNarrative(at + 2, 1);
        }
        if (!words.is(at, "the", "that", "this")) {
            return Optional.empty();
        }
        if (words.matches(at, "the day before yesterday")) {
            return fromPublication(at + 4, -2);
        }
        if (words.matches(at, "the day after tomorrow")) {
            return fromPublication(at + 4, 2);
        }
        if (words.matches(at, "the previous day") || words.matches(at, "the preceding day")) {
            return fromNarrative(at + 3, -1);
        }
        if (words.matches(at, "the next day") || words.matches(at, "the following day")) {
            return fromNarrative(at + 3, 1);
        }
        if (words.matches(at, "the same day")
                || words.matches(at, "that same day")
                || words.matches(at, "this same day")) {
            return fromNarrative(at + 3, 0);
        }
        if (words.matches(at, "that day") || words.matches(at, "that very day")) {
            return fromNarrative(words.is(at + 1, "very") ? at + 3 : at + 2, 0);
        }
        return dayBeside(words, at);
    }

    /** "the day before", unless what follows says before what. */
    private static Optional<Phrase<DayReading>> dayBeside(Words words, int at) {
        boolean before = words.matches(at, "the day before");
        if (!before && !words.matches(at, "the day after")) {
            return Optional.empty();
        }
        int shift = before ? -1 : 1;
        if (words.is(
                at + 3, "", ".", ",", ";", ":", "--", ")", "and", "but", "in", "at", "when", "by", "near", "with",
                "''")) {
            return fromNarrative(at + 3, shift);
        }
        return match(words, at + 3)
                .map(day -> new Phrase<>(
                        day.end(),
                        "day beside " + day.rule(),
                        moment -> day.meaning().at(moment).plusDays(shift)));
    }

    private static Optional<Phrase<DayReading>> fromPublication(int end, int days) {
        return Phrase.of(
                end, "day, from publication", moment -> moment.published().plusDays(days));
    }

    private static Optional<Phrase<DayReading>> fromNarrative(int end, int days) {
        return Phrase.of(
                end,
                "day, from the narrative",
                moment -> moment.narrative().day().plusDays(days));
    }
}
