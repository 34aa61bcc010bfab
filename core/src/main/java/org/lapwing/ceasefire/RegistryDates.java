package org.lapwing.ceasefire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Dates of a registry file: a day, a month or a year, and for the coming into effect a minute. */
final class RegistryDates {

    private static final String REMEDY = "write 2014-05-23, or 2014-05 or 2014 if no more is known";

    /** @param time absent if none is written */
    record Moment(TimeRange days, Optional<LocalTime> time) {}

    private RegistryDates() {}

    static Moment moment(RegistryValue value) {
        String text = value.text();
        try {
            if (text.indexOf('T') < 0) {
                return new Moment(range(value), Optional.empty());
            }
            LocalDateTime moment = LocalDateTime.parse(text);
            return new Moment(TimeRange.day(moment.toLocalDate()), Optional.of(moment.toLocalTime()));
        } catch (DateTimeException e) {
            throw value.misfit("'" + text + "' is no time", "write it as 2014-05-23T18:00");
        }
    }

    static TimeRange range(RegistryValue value) {
        String text = value.text();
        try {
            return switch (text.length()) {
                case 4 ->
                    TimeRange.between(
                            LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"), TimePrecision.YEAR);
                case 7 ->
                    TimeRange.between(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth(),
                            TimePrecision.MONTH);
                default -> TimeRange.day(LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw value.misfit("'" + text + "' is no date", REMEDY);
        }
    }

    static LocalDate first(RegistryValue value) {
        return range(value).start().orElseThrow();
    }

    static LocalDate last(RegistryValue value) {
        return range(value).end().orElseThrow();
    }
}
