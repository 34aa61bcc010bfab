package org.lapwing.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/**
 * When something may have happened, for comparing. Both days inclusive, counted from 1970-01-01.
 *
 * @param kind how the days were given
 */
public record Period(int first, int last, Kind kind) {

    /** News without a date is as a rule of the day or of the two before. */
    private static final int UNDATED_DAYS = 2;

    public enum Kind {
        DAY,
        /** Two to seven days in which it fell or that it filled. */
        WEEK,
        /** More, or open at an end: a campaign or a stretch of time, never a day's incident. */
        LONG,
        /** No date is given; the days are those before publication. */
        UNDATED
    }

    public Period {
        if (last < first) {
            throw new IllegalArgumentException("ends before it starts: " + first + ".." + last);
        }
    }

    static Period of(TimeRange range, LocalDate published) {
        int day = (int) published.toEpochDay();
        if (range.isUnknown()) {
            return new Period(day - UNDATED_DAYS, day, Kind.UNDATED);
        }
        Optional<Integer> start = range.start().map(d -> (int) d.toEpochDay());
        Optional<Integer> end = range.end().map(d -> (int) d.toEpochDay());
        if (start.isEmpty() || end.isEmpty()) {
            int known = start.or(() -> end).orElseThrow();
            return new Period(known, known, Kind.LONG);
        }
        return new Period(start.get(), end.get(), kind(range.precision()));
    }

    private static Kind kind(TimePrecision precision) {
        return switch (precision) {
            case DAY -> Kind.DAY;
            case WEEK -> Kind.WEEK;
            default -> Kind.LONG;
        };
    }

    /** Days between the two; 0 if they share one. */
    int gap(Period other) {
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }
}
