package org.lapwing.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Dates in digits: "2023-10-31", "31/10/2023", "10/31/23", "31.10.2023". */
final class NumericDate {

    /** Of two readings ("7/8/07") news means the one that lies at most so many days before publication. */
    private static final int RECENT_DAYS = 31;

    private NumericDate() {}

    static boolean isIso(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && parts(text, '-').length == 3;
    }

    /**
     * The date meant, by the order that yields a date; where both orders do, by the one in the month up to publication.
     *
     * @param text a token, of any content
     */
    static Optional<LocalDate> parse(String text, LocalDate published) {
        if (isIso(text)) {
            int[] iso = parts(text, '-');
            return date(iso[0], iso[1], iso[2]);
        }
        int[] parts = dayMonthYear(text);
        if (parts.length == 0) {
            return Optional.empty();
        }
        int year = Years.full(parts[2], published);
        Optional<LocalDate> dayFirst = date(year, parts[1], parts[0]);
        Optional<LocalDate> monthFirst = date(year, parts[0], parts[1]);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
            return dayFirst.or(() -> monthFirst);
        }
        boolean dayFirstRecent = isRecent(dayFirst.get(), published);
        boolean monthFirstRecent = isRecent(monthFirst.get(), published);
        if (dayFirstRecent == monthFirstRecent) {
            return Optional.empty();
        }
        return dayFirstRecent ? dayFirst : monthFirst;
    }

    /** The year as written, of two or four digits, of a date that is not ISO's. */
    static OptionalInt year(String text) {
        int[] parts = dayMonthYear(text);
        boolean date = parts.length == 3 && parts[0] > 0 && parts[1] > 0 && Math.min(parts[0], parts[1]) <= 12;
        return date ? OptionalInt.of(parts[2]) : OptionalInt.empty();
    }

    private static int[] dayMonthYear(String text) {
        int[] slashed = parts(text, '/');
        int[] parts = slashed.length == 3 ? slashed : parts(text, '.');
        return parts.length == 3 && parts[0] <= 31 && parts[1] <= 31 ? parts : new int[0];
    }

    private static boolean isRecent(LocalDate date, LocalDate published) {
        return !date.isAfter(published) && date.isAfter(published.minusDays(RECENT_DAYS));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The numbers between separators, or an empty array unless all are of 1, 2 or 4 digits. */
    private static int[] parts(String text, char separator) {
        if (text.length() < 6 || text.length() > 10) {
            return new int[0];
        }
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator && digits > 0 && part < 2) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 4) {
                parts[part] = parts[part] * 10 + (c - '0');
                digits++;
            } else {
                return new int[0];
            }
        }
        return part == 2 && (digits == 2 || digits == 4) ? parts : new int[0];
    }
}
