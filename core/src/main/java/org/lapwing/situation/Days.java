package org.lapwing.situation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.time.TimeRange;

/** Days as people read them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private Days() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code 6 to 12 November 2023}. */
    static String period(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + " to " + day(to);
        }
        boolean sameMonth = from.getMonth() == to.getMonth();
        return (sameMonth
                        ? Integer.toString(from.getDayOfMonth())
                        : DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(from))
                + " to " + day(to);
    }

    static String range(TimeRange range) {
        Optional<LocalDate> start = range.start();
        Optional<LocalDate> end = range.end();
        if (start.isPresent() && end.isPresent()) {
            return period(start.get(), end.get());
        }
        return start.map(day -> "since " + day(day))
                .or(() -> end.map(day -> "by " + day(day)))
                .orElse("day not told");
    }
}
