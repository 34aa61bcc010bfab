package org.lapwing.time;

import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Months and seasons: "October 2023", "last August", "in August", "the summer of 2014". */
final class MonthRule implements Rule {

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        int nameAt = words.is(at, "last", "this", "next", "past") ? at + 1 : at;
        Optional<Phrase<Reading>> season = season(words, at, nameAt);
        if (season.isPresent()) {
            return season;
        }
        int yearAt = words.is(nameAt + 1, ",", "of", "in") ? nameAt + 2 : nameAt + 1;
        OptionalInt year = YearRule.fourDigits(words, yearAt);
        if (year.isPresent()) {
            Optional<Month> month = CalendarNames.monthBesideNumber(words, nameAt);
            return month.flatMap(named ->
                    Phrase.of(yearAt + 1, "month", moment -> Resolution.month(YearMonth.of(year.getAsInt(), named))));
        }
        OptionalInt years = Days.yearsAway(words, nameAt + 1);
        if (nameAt == at && years.isPresent()) {
            return CalendarNames.month(words, nameAt)
                    .flatMap(named -> Phrase.of(
                            nameAt + 3,
                            "month of a year told from publication",
                            moment -> Resolution.month(
                                    YearMonth.of(moment.published().getYear() + years.getAsInt(), named))));
        }
        Tense said = said(words.at(nameAt == at ? at - 1 : at));
        return CalendarNames.month(words, nameAt)
                .flatMap(named -> Phrase.of(
                        nameAt + 1,
                        "month without year, from publication",
                        moment -> Resolution.month(nearest(moment, named, said))));
    }

    private static Tense said(String word) {
        return switch (word) {
            case "last", "past" -> Tense.PAST;
            case "next" -> Tense.FUTURE;
            default -> Tense.UNKNOWN;
        };
    }

    /** The month of publication or the nearest before it, unless the tense says otherwise. */
    private static YearMonth nearest(Moment moment, Month month, Tense said) {
        YearMonth published = YearMonth.from(moment.published());
        YearMonth same = YearMonth.of(published.getYear(), month);
        if (said == Tense.FUTURE || (said == Tense.UNKNOWN && moment.tense() == Tense.FUTURE)) {
            return same.isBefore(published) ? same.plusYears(1) : same;
        }
        return same.isAfter(published) ? same.minusYears(1) : same;
    }

    private static Optional<Phrase<Reading>> season(Words words, int at, int nameAt) {
        Optional<Season> season = Season.named(words.at(nameAt));
        if (season.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = words.is(nameAt + 1, "of", ",") ? nameAt + 2 : nameAt + 1;
        OptionalInt year = YearRule.fourDigits(words, yearAt);
        if (year.isPresent()) {
            return Phrase.of(yearAt + 1, "season", moment -> season.get().in(year.getAsInt()));
        }
        String which = nameAt == at ? words.at(at - 1) : words.at(at);
        return nameAt > at || words.matches(at - 2, "in the") || words.is(at - 1, "mid", "early", "late")
                ? Phrase.of(
                        nameAt + 1,
                        "season, from publication",
                        moment -> season.get().nearest(moment, which))
                : Optional.empty();
    }
}
