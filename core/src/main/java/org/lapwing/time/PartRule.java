package org.lapwing.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Parts of longer periods: "early October", "mid-2011", "the end of the year", "later this month". TIMEX3 keeps the
 * part out of the value; the range is narrowed to it. "Early", "mid" and "late" are thirds, by our own reading.
 */
final class PartRule implements Rule {

    private enum Part {
        EARLY,
        MIDDLE,
        LATE,
        FIRST_HALF,
        SECOND_HALF,
        SO_FAR,
        STILL_TO_COME
    }

    private final List<Rule> periods;

    PartRule(List<Rule> periods) {
        this.periods = List.copyOf(periods);
    }

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        Optional<Phrase<Part>> part = part(words, at);
        return part.flatMap(found -> period(words, found.end()).map(period -> of(found, period)));
    }

    private static Phrase<Reading> of(Phrase<Part> part, Phrase<Reading> period) {
        return new Phrase<>(
                period.end(),
                "part of " + period.rule(),
                moment -> narrow(period.meaning().at(moment), part.meaning(), moment));
    }

    private Optional<Phrase<Reading>> period(Words words, int at) {
        Optional<Phrase<Reading>> period = Rules.longest(periods, words, at);
        if (period.isPresent()) {
            return period;
        }
        if (words.is(at, "the")) {
            Optional<Unit> unit = Unit.named(words.at(at + 1));
            boolean current = unit.isPresent()
                    && (unit.get() == Unit.WEEK || unit.get() == Unit.MONTH || unit.get() == Unit.YEAR)
                    && !words.at(at + 1).endsWith("s");
            return current
                    ? Phrase.of(
                            at + 2, "period, from publication", moment -> PeriodRule.of(unit.get(), moment.published()))
                    : Rules.longest(periods, words, at + 1);
        }
        return Optional.empty();
    }

    private static Optional<Phrase<Part>> part(Words words, int at) {
        int from = words.is(at, "the") ? at + 1 : at;
        from = words.is(from, "very") ? from + 1 : from;
        if (words.is(from, "early", "mid", "late")) {
            Part part = words.is(from, "early") ? Part.EARLY : words.is(from, "mid") ? Part.MIDDLE : Part.LATE;
            return Phrase.of(words.is(from + 1, "in") ? from + 2 : from + 1, "part", part);
        }
        if (words.is(from, "earlier", "later")) {
            Part part = words.is(from, "earlier") ? Part.SO_FAR : Part.STILL_TO_COME;
            return Phrase.of(words.is(from + 1, "in") ? from + 2 : from + 1, "part", part);
        }
        if (words.is(from, "first", "second", "last", "early", "opening", "final")
                && words.is(from + 1, "half", "days", "weeks")
                && words.is(from + 2, "of")) {
            boolean half = words.is(from + 1, "half");
            boolean first = words.is(from, "first", "early", "opening");
            Part part = first ? (half ? Part.FIRST_HALF : Part.EARLY) : half ? Part.SECOND_HALF : Part.LATE;
            return Phrase.of(from + 3, "part", part);
        }
        boolean of = words.is(from + 1, "of");
        if (of && words.is(from, "beginning", "start")) {
            return Phrase.of(from + 2, "part", Part.EARLY);
        }
        if (of && words.is(from, "middle")) {
            return Phrase.of(from + 2, "part", Part.MIDDLE);
        }
        return of && words.is(from, "end", "close") ? Phrase.of(from + 2, "part", Part.LATE) : Optional.empty();
    }

    private static Resolution narrow(Resolution whole, Part part, Moment moment) {
        if (whole.range().start().isEmpty() || whole.range().end().isEmpty()) {
            return whole;
        }
        LocalDate start = whole.range().start().get();
        LocalDate end = whole.range().end().get();
        long days = end.toEpochDay() - start.toEpochDay() + 1;
        LocalDate published = moment.published();
        boolean current = !published.isBefore(start) && !published.isAfter(end);
        TimeRange range = switch (part) {
            case EARLY -> TimeRange.between(start, start.plusDays((days - 1) / 3));
            case MIDDLE -> TimeRange.between(start.plusDays(days / 3), end.minusDays(days / 3));
            case LATE -> TimeRange.between(end.minusDays((days - 1) / 3), end);
            case FIRST_HALF -> TimeRange.between(start, start.plusDays((days - 1) / 2));
            case SECOND_HALF -> TimeRange.between(start.plusDays(days / 2), end);
            case SO_FAR -> current ? TimeRange.between(start, published) : whole.range();
            case STILL_TO_COME -> current ? TimeRange.between(published, end) : whole.range();
        };
        return new Resolution(whole.type(), whole.value(), range);
    }
}
