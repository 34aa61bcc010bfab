package org.lapwing.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.lapwing.time.TimeMention.Type;

/** An expression's type, TIMEX3 value and days. */
record Resolution(Type type, String value, TimeRange range) {

    static Resolution day(LocalDate day) {
        return new Resolution(Type.DATE, day.toString(), TimeRange.day(day));
    }

    /** @param time what follows the date in the value: {@code T07:30}, {@code TMO} */
    static Resolution time(LocalDate day, String time) {
        return new Resolution(Type.TIME, day + time, TimeRange.day(day));
    }

    /** The night that begins on {@code evening}: one point in time although it ends on the next day. */
    static Resolution night(LocalDate evening) {
        return new Resolution(
                Type.TIME, evening + "TNI", TimeRange.between(evening, evening.plusDays(1), TimePrecision.DAY));
    }

    /** The ISO week, Monday to Sunday, that holds {@code day}. */
    static Resolution week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Resolution(Type.DATE, isoWeek(day), TimeRange.between(monday, monday.plusDays(6)));
    }

    static Resolution weekend(LocalDate day) {
        LocalDate saturday = day.with(DayOfWeek.SATURDAY);
        return new Resolution(Type.DATE, isoWeek(day) + "-WE", TimeRange.between(saturday, saturday.plusDays(1)));
    }

    static Resolution month(YearMonth month) {
        return new Resolution(Type.DATE, month.toString(), TimeRange.between(month.atDay(1), month.atEndOfMonth()));
    }

    static Resolution quarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        YearMonth first = YearMonth.of(day.getYear(), quarter * 3 - 2);
        return new Resolution(
                Type.DATE,
                year(day.getYear()) + "-Q" + quarter,
                TimeRange.between(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }

    static Resolution ofYear(int year) {
        return year(year, year, year(year));
    }

    /** The ten years from one that ends in 0; TIMEX3 gives their common digits. */
    static Resolution decade(int firstYear) {
        return year(firstYear, firstYear + 9, year(firstYear).substring(0, 3));
    }

    static Resolution century(int firstYear) {
        return year(firstYear, firstYear + 99, year(firstYear).substring(0, 2));
    }

    private static Resolution year(int from, int to, String value) {
        return new Resolution(Type.DATE, value, TimeRange.between(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31)));
    }

    static Resolution unanchored(Type type, String value) {
        return new Resolution(type, value, TimeRange.UNKNOWN);
    }

    private static String isoWeek(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
