package org.lapwing.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.time.TimeMention.Type;

/**
 * Stretches with two ends: "between 3 and 5 May", "from Monday to Wednesday", "2009-2011", "May 3-5", "June 11 and 12". One mention, of
 * type DURATION as MEANTIME has it, whose range runs from the first end to the second.
 */
final class BetweenRule implements Rule {

    private final List<Rule> ends;

    BetweenRule(List<Rule> ends) {
        this.ends = List.copyOf(ends);
    }

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        boolean between = words.is(at, "between");
        boolean from = words.is(at, "from");
        boolean parts = between
                && words.is(at + 1, "the")
                && words.is(at + 2, "mornings", "evenings", "nights")
                && words.is(at + 3, "of");
        int firstAt = parts ? at + 4 : between || from ? at + 1 : at;
        Optional<Phrase<Reading>> days = daysOfMonth(words, firstAt, between, from);
        if (days.isPresent()) {
            return days;
        }
        Optional<Phrase<Reading>> first = Rules.longest(ends, words, firstAt);
        return first.flatMap(start -> link(words, start.end(), between, from)
                .flatMap(secondAt -> Rules.longest(ends, words, secondAt)
                        .map(end -> new Phrase<>(
                                end.end(),
                                "stretch to " + end.rule(),
                                moment -> stretch(start.meaning(), end.meaning(), moment)))));
    }

    /** Where the second end begins, if what stands between makes the two a stretch and not a list. */
    private static Optional<Integer> link(Words words, int at, boolean between, boolean from) {
        if (words.isJoined(at)) {
            return Optional.of(at);
        }
        boolean linked = between
                ? words.is(at, "and")
                : words.is(at, "through", "thru") || (from && words.is(at, "to", "until", "till", "into"));
        return linked ? Optional.of(at + 1) : Optional.empty();
    }

    /** "3 to 5 May", "29 and 30 November", "May 3-5": one end lacks the month. */
    private static Optional<Phrase<Reading>> daysOfMonth(Words words, int at, boolean between, boolean from) {
        int bare = CalendarNames.dayOfMonth(words, at);
        if (bare > 0) {
            int next = CalendarNames.dayOfMonth(words, at + 2);
            boolean neighbours = words.is(at + 1, "and") && next == bare + 1;
            Optional<Integer> second = next > 0 && (words.is(at + 1, "to") || neighbours)
                    ? Optional.of(at + 2)
                    : link(words, at + 1, between, from);
            return second.flatMap(secondAt -> Days.date(words, secondAt)
                    .map(end -> new Phrase<>(end.end(), "stretch to " + end.rule(), moment -> {
                        LocalDate last = end.meaning().at(moment);
                        LocalDate first = Days.near(last, bare);
                        Resolution days = stretch(first.isAfter(last) ? first.minusMonths(1) : first, last);
                        // Two days named one by one are dates, not a length of time.
                        return neighbours ? new Resolution(Type.DATE, last.toString(), days.range()) : days;
                    })));
        }
        return Days.date(words, at)
                .flatMap(start -> secondDay(words, start.end(), between, from).flatMap(secondAt -> {
                    int last = CalendarNames.dayOfMonth(words, secondAt);
                    boolean alone = last > 0
                            && CalendarNames.monthBesideNumber(words, secondAt + 1)
                                    .isEmpty();
                    if (!alone) {
                        return Optional.empty();
                    }
                    int yearAt = words.is(secondAt + 1, ",") ? secondAt + 2 : secondAt + 1;
                    var year = YearRule.fourDigits(words, yearAt);
                    return Phrase.of(
                            year.isPresent() ? yearAt + 1 : secondAt + 1, "stretch from " + start.rule(), moment -> {
                                LocalDate said = start.meaning().at(moment);
                                LocalDate first =
                                        year.isPresent() ? said.plusYears(year.getAsInt() - said.getYear()) : said;
                                LocalDate end = Days.near(first, last);
                                return stretch(first, end.isBefore(first) ? end.plusMonths(1) : end);
                            });
                }));
    }

    /** Where the second day of "June 3-5" or "June 11 and 12" begins, if nothing is counted by it ("June 11 and 12 soldiers"). */
    private static Optional<Integer> secondDay(Words words, int at, boolean between, boolean from) {
        boolean neighbours = words.is(at, "and")
                && CalendarNames.dayOfMonth(words, at - 1) > 0
                && CalendarNames.dayOfMonth(words, at + 1) == CalendarNames.dayOfMonth(words, at - 1) + 1
                && words.is(at + 2, "", ".", ",", ";", ")", "in", "at", "near", "by", "when", "after", "as");
        return neighbours ? Optional.of(at + 1) : link(words, at, between, from);
    }

    private static Resolution stretch(Reading start, Reading end, Moment moment) {
        Resolution last = end.at(moment);
        LocalDate lastDay = last.range().end().orElse(moment.published());
        Resolution first = start.at(moment);
        if (first.range().start().filter(day -> day.isAfter(lastDay)).isPresent()) {
            first = start.at(moment.publishedOn(lastDay, Tense.PAST));
        }
        Optional<LocalDate> firstDay = first.range().start().filter(day -> !day.isAfter(lastDay));
        if (firstDay.isEmpty()) {
            return Resolution.unanchored(Type.DURATION, "PXD");
        }
        return new Resolution(
                Type.DURATION,
                length(first, last, firstDay.get(), lastDay),
                TimeRange.between(firstDay.get(), lastDay));
    }

    private static Resolution stretch(LocalDate first, LocalDate last) {
        return stretch(
                moment -> Resolution.day(first),
                moment -> Resolution.day(last),
                new Moment(last, NarrativeAnchor.at(last), Tense.PAST));
    }

    /** The distance between the ends in the unit in which they are given. */
    private static String length(Resolution first, Resolution last, LocalDate firstDay, LocalDate lastDay) {
        if (first.value().length() == 4 && last.value().length() == 4) {
            return "P" + (lastDay.getYear() - firstDay.getYear()) + "Y";
        }
        if (first.value().length() == 7 && last.value().length() == 7) {
            return "P"
                    + ((lastDay.getYear() - firstDay.getYear()) * 12
                            + lastDay.getMonthValue()
                            - firstDay.getMonthValue())
                    + "M";
        }
        return "P" + (lastDay.toEpochDay() - firstDay.toEpochDay()) + "D";
    }
}
