package org.lapwing.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.time.TimeRange;

/** Short forms of an event's fields for tables. */
final class Labels {

    private static final int SHORT_ID_DIGITS = 8;

    private Labels() {}

    /** The reference that people type: the first digits of the report's id and the event's number. */
    static String reference(String event) {
        int hyphen = event.lastIndexOf('-');
        return event.substring(0, Math.min(SHORT_ID_DIGITS, hyphen)) + event.substring(hyphen);
    }

    /** The days in the intervals of ISO 8601, the end shortened to what differs: {@code 2023-11-08/10}. */
    static String date(TimeRange range) {
        return date(range.start(), range.end());
    }

    static String date(Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent()) {
            return interval(start.get(), end.get());
        }
        return start.map(day -> day + "/..").orElse("")
                + end.map(day -> "../" + day).orElse("");
    }

    private static String interval(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return start.toString();
        }
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
        if (wholeMonths && start.getYear() == end.getYear()) {
            if (start.getMonth() == end.getMonth()) {
                return start.toString().substring(0, 7);
            }
            if (start.getDayOfYear() == 1 && end.getDayOfYear() == end.lengthOfYear()) {
                return start.toString().substring(0, 4);
            }
        }
        if (start.getYear() != end.getYear()) {
            return start + "/" + end;
        }
        int common = start.getMonth() == end.getMonth() ? 8 : 5;
        return start + "/" + end.toString().substring(common);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** {@code under review}. */
    static String words(Enum<?> constant) {
        return lower(constant).replace('_', ' ');
    }

    /** Cut or filled to a width in characters. */
    static String fit(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width
                ? text + " ".repeat(width - length)
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + '\u2026';
    }
}
