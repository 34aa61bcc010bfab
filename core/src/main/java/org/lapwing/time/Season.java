package org.lapwing.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lapwing.time.TimeMention.Type;

/** Meteorological seasons of the northern hemisphere; a winter is dated by the year in which it begins. */
enum Season {
    SPRING("SP", 3),
    SUMMER("SU", 6),
    AUTUMN("FA", 9),
    WINTER("WI", 12);

    private final String value;
    private final int firstMonth;

    Season(String value, int firstMonth) {
        this.value = value;
        this.firstMonth = firstMonth;
    }

    static Optional<Season> named(String word) {
        return switch (word) {
            case "spring" -> Optional.of(SPRING);
            case "summer" -> Optional.of(SUMMER);
            case "autumn", "fall" -> Optional.of(AUTUMN);
            case "winter" -> Optional.of(WINTER);
            default -> Optional.empty();
        };
    }

    Resolution in(int year) {
        YearMonth first = YearMonth.of(year, firstMonth);
        return new Resolution(
                Type.DATE,
                year + "-" + value,
                TimeRange.between(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    /** @param which "last", "next", "this" or anything else for the tense to decide */
    Resolution nearest(Moment moment, String which) {
        LocalDate published = moment.published();
        boolean future = which.equals("next") || (!which.equals("last") && moment.tense() == Tense.FUTURE);
        IntStream years = IntStream.rangeClosed(-1, 1).map(shift -> published.getYear() + (future ? shift : -shift));
        return years.mapToObj(this::in)
                .filter(season -> {
                    LocalDate start = season.range().start().orElse(published);
                    LocalDate end = season.range().end().orElse(published);
                    if (which.equals("last")) {
                        return end.isBefore(published);
                    }
                    return future ? !end.isBefore(published) : !start.isAfter(published);
                })
                .findFirst()
                .orElseGet(() -> in(published.getYear()));
    }
}
