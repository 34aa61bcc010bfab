package org.lapwing.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of months, weekdays and numbers of days, and when a word that may be something else is one. */
final class CalendarNames {

    private static final Map<String, Month> MONTHS = Stream.of(Month.values())
            .collect(Collectors.toUnmodifiableMap(month -> month.name().toLowerCase(Locale.ROOT), month -> month));

    private static final Map<String, Month> SHORT_MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("sept", Month.SEPTEMBER),
            Map.entry("oct", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER));

    private static final Map<String, DayOfWeek> WEEKDAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private static final Map<String, DayOfWeek> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", DayOfWeek.MONDAY),
            Map.entry("tue", DayOfWeek.TUESDAY),
            Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wed", DayOfWeek.WEDNESDAY),
            Map.entry("weds", DayOfWeek.WEDNESDAY),
            Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("thur", DayOfWeek.THURSDAY),
            Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("sat", DayOfWeek.SATURDAY),
            Map.entry("sun", DayOfWeek.SUNDAY));

    private static final Map<String, Integer> ORDINALS = ordinals();

    private static final Set<String> VERB_OR_MONTH = Set.of("may", "march");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "till", "during", "early", "late", "mid", "last", "next", "by", "between",
            "through");

    private static final Set<String> AFTER_MAY =
            Set.of("be", "have", "not", "also", "never", "still", "well", "even", "soon", "only", "yet", "now");

    private CalendarNames() {}

    /** Whether a word can be the name of a month or weekday, in short or in the plural. */
    static boolean isName(String form) {
        return MONTHS.containsKey(form)
                || SHORT_MONTHS.containsKey(form)
                || WEEKDAYS.containsKey(form)
                || SHORT_WEEKDAYS.containsKey(form)
                || (form.endsWith("days") && WEEKDAYS.containsKey(form.substring(0, form.length() - 1)));
    }

    /** A month that needs no day or year beside it to be one. */
    static Optional<Month> month(Words words, int at) {
        String form = words.at(at);
        Month month = MONTHS.get(form);
        if (month == null) {
            Month abbreviated =
                    words.endsWithDot(at) || BEFORE_MONTH.contains(words.at(at - 1)) ? SHORT_MONTHS.get(form) : null;
            return Optional.ofNullable(abbreviated).filter(found -> isMonthByCase(words, at));
        }
        if (!isMonthByCase(words, at) || words.tag(at).equals("MD")) {
            return Optional.empty();
        }
        boolean surname =
                words.isCased() && words.isCapitalised(at - 1) && !BEFORE_MONTH.contains(words.at(at - 1)) && at > 1;
        boolean verb = VERB_OR_MONTH.contains(form) && !BEFORE_MONTH.contains(words.at(at - 1));
        return verb && (!words.isCased() || at == 0 || surname) ? Optional.empty() : Optional.of(month);
    }

    /** A month beside a day or year, which tells "12 May" from a verb. */
    static Optional<Month> monthBesideNumber(Words words, int at) {
        String form = words.at(at);
        Month month = MONTHS.getOrDefault(form, SHORT_MONTHS.get(form));
        boolean verb = words.tag(at).equals("MD") || (form.equals("may") && AFTER_MAY.contains(words.at(at + 1)));
        return month == null || verb || !isMonthByCase(words, at) ? Optional.empty() : Optional.of(month);
    }

    static Optional<DayOfWeek> weekday(Words words, int at) {
        return Optional.ofNullable(WEEKDAYS.get(words.at(at)));
    }

    /** "Sun", "Sat." and the like, which are weekdays only beside a date or with a dot. */
    static Optional<DayOfWeek> shortWeekday(Words words, int at) {
        DayOfWeek day = SHORT_WEEKDAYS.get(words.at(at));
        return day == null || (words.isCased() && !words.isCapitalised(at)) ? Optional.empty() : Optional.of(day);
    }

    /** "Fridays". */
    static Optional<DayOfWeek> weekdayPlural(Words words, int at) {
        String form = words.at(at);
        return form.endsWith("days")
                ? Optional.ofNullable(WEEKDAYS.get(form.substring(0, form.length() - 1)))
                : Optional.empty();
    }

    /** A day of the month: "5", "05", "5th", "fifth"; 0 if it is none. */
    static int dayOfMonth(Words words, int at) {
        String form = words.at(at);
        int digits = 0;
        while (digits < form.length() && digits < 3 && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0) {
            return ORDINALS.getOrDefault(form, 0);
        }
        String suffix = form.substring(digits);
        if (digits > 2
                || !(suffix.isEmpty()
                        || suffix.equals("st")
                        || suffix.equals("nd")
                        || suffix.equals("rd")
                        || suffix.equals("th"))) {
            return 0;
        }
        int day = Integer.parseInt(form.substring(0, digits));
        return day <= 31 ? day : 0;
    }

    private static boolean isMonthByCase(Words words, int at) {
        return !words.isCased() || words.isCapitalised(at);
    }

    private static Map<String, Integer> ordinals() {
        String[] names = {
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth"
        };
        return IntStream.range(0, names.length)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> names[i], i -> i + 1));
    }
}
