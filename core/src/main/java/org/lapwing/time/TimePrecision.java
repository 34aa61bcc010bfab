package org.lapwing.time;

/** How narrowly a {@link TimeRange} is known. */
public enum TimePrecision {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    UNKNOWN
}
