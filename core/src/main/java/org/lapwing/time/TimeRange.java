package org.lapwing.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened: calendar days, both ends included, in the local time of the place of the report (news gives
 * no zone). An end that is absent is open or unknown. There is no fall-back to the day of publication.
 *
 * @param precision the width within which the happening lies: DAY for a stated day or night, WEEK for two to seven days, MONTH
 *     for up to 31, YEAR for up to a year
 */
public record TimeRange(Optional<LocalDate> start, Optional<LocalDate> end, TimePrecision precision) {

    public static final TimeRange UNKNOWN = new TimeRange(Optional.empty(), Optional.empty(), TimePrecision.UNKNOWN);

    public TimeRange {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw new IllegalArgumentException("ends before it starts: " + start.get() + ".." + end.get());
        }
    }

    public static TimeRange day(LocalDate day) {
        return new TimeRange(Optional.of(day), Optional.of(day), TimePrecision.DAY);
    }

    public static TimeRange between(LocalDate start, LocalDate end, TimePrecision precision) {
        return new TimeRange(Optional.of(start), Optional.of(end), precision);
    }

    /** A range whose precision follows from its width; wider than a year it is {@link TimePrecision#UNKNOWN}. */
    public static TimeRange between(LocalDate start, LocalDate end) {
        return between(start, end, TimePrecision.ofDays(end.toEpochDay() - start.toEpochDay() + 1));
    }

    /** Whether both ends are known and lie more than a week apart. */
    public boolean isOfWeeks() {
        return start.flatMap(first -> end.filter(first.plusWeeks(1)::isBefore)).isPresent();
    }

    public boolean isUnknown() {
        return start.isEmpty() && end.isEmpty();
    }
}
