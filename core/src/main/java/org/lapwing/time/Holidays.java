package org.lapwing.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Holidays whose day follows from the year: those of fixed date and those counted from Easter. Feasts of the lunar
 * calendar are left out: their day differs by country and is known only when the moon is seen.
 */
final class Holidays {

    private static final Map<String, IntFunction<LocalDate>> DAYS = Map.ofEntries(
            fixed("christmas day", 12, 25),
            fixed("christmas eve", 12, 24),
            fixed("christmas", 12, 25),
            fixed("boxing day", 12, 26),
            fixed("new year's day", 1, 1),
            fixed("new year's eve", 12, 31),
            fixed("new year's", 1, 1),
            fixed("epiphany", 1, 6),
            fixed("valentine's day", 2, 14),
            fixed("may day", 5, 1),
            fixed("halloween", 10, 31),
            fixed("all saints' day", 11, 1),
            fixed("nowruz", 3, 21),
            fixed("international women's day", 3, 8),
            Map.entry("easter sunday", year -> easter(year)),
            Map.entry("easter", year -> easter(year)),
            Map.entry("easter monday", year -> easter(year).plusDays(1)),
            Map.entry("good friday", year -> easter(year).minusDays(2)),
            Map.entry("palm sunday", year -> easter(year).minusDays(7)),
            Map.entry("ash wednesday", year -> easter(year).minusDays(46)),
            Map.entry(
                    "thanksgiving",
                    year -> LocalDate.of(year, Month.NOVEMBER, 1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))));

    private static final int LONGEST_NAME = 4;

    private static final Set<String> FIRST_WORDS =
            DAYS.keySet().stream().map(name -> name.split("[ ']", 2)[0]).collect(Collectors.toUnmodifiableSet());

    private Holidays() {}

    static boolean isFirstWord(String form) {
        return FIRST_WORDS.contains(form);
    }

    static Optional<Phrase<DayReading>> match(Words words, int at) {
        int from = words.is(at, "last", "this", "next") ? at + 1 : at;
        if (words.isCased() && !words.isCapitalised(from)) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        Optional<Phrase<DayReading>> longest = Optional.empty();
        for (int end = from + 1; end <= Math.min(words.size(), from + LONGEST_NAME + 1); end++) {
            String word = words.at(end - 1);
            name.append(name.isEmpty() || word.startsWith("'") ? "" : " ").append(word);
            IntFunction<LocalDate> day = DAYS.get(name.toString());
            if (day != null) {
                longest = Optional.of(holiday(words, end, day));
            }
        }
        return longest;
    }

    private static Phrase<DayReading> holiday(Words words, int end, IntFunction<LocalDate> day) {
        int yearAt = words.is(end, ",", "of", "in") ? end + 1 : end;
        OptionalInt year = YearRule.fourDigits(words, yearAt);
        return year.isPresent()
                ? new Phrase<>(yearAt + 1, "holiday", moment -> day.apply(year.getAsInt()))
                : new Phrase<>(end, "holiday, from publication", moment -> {
                    LocalDate thisYear = day.apply(moment.published().getYear());
                    LocalDate nearest = Days.inNearestYear(moment, thisYear.getMonth(), thisYear.getDayOfMonth());
                    return day.apply(nearest.getYear());
                });
    }

    private static Map.Entry<String, IntFunction<LocalDate>> fixed(String name, int month, int day) {
        MonthDay monthDay = MonthDay.of(month, day);
        return Map.entry(name, monthDay::atYear);
    }

    /** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
