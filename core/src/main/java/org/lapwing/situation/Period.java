package org.lapwing.situation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days of a situation report.
 *
 * @param to its last day
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it starts: " + from + " to " + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** From Monday to Sunday. */
    public static Period week(LocalDate of) {
        return new Period(
                of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                of.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
