package org.lapwing.time;

/** How narrowly a {@link TimeRange} is known. */
public enum TimePrecision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    UNKNOWN;

    /** The precision of a range of so many days, 1 or more; ranges wider than a year have none. */
    static TimePrecision ofDays(long days) {
        if (days <= 1) {
            return DAY;
        }
        if (days <= 7) {
            return WEEK;
        }
        return days <= 31 ? MONTH : days <= 366 ? YEAR : UNKNOWN;
    }
}
