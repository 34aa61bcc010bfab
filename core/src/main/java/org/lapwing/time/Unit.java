package org.lapwing.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A unit of time, and how far a vague number of it reaches. */
enum Unit {
    SECOND("PT", "S", 0, 1),
    MINUTE("PT", "M", 0, 1),
    HOUR("PT", "H", 0, 1),
    DAY("P", "D", 1, 7),
    WEEK("P", "W", 7, 31),
    MONTH("P", "M", 30, 365),
    QUARTER("P", "Q", 91, 0),
    YEAR("P", "Y", 365, 0),
    DECADE("P", "Y", 3652, 0),
    CENTURY("P", "Y", 36524, 0);

    private static final Map<String, Unit> BY_NAME = names();

    private final String prefix;
    private final String letter;
    private final int days;
    private final int vagueDays;

    Unit(String prefix, String letter, int days, int vagueDays) {
        this.prefix = prefix;
        this.letter = letter;
        this.days = days;
        this.vagueDays = vagueDays;
    }

    static Optional<Unit> named(String word) {
        return Optional.ofNullable(BY_NAME.get(word));
    }

    private static Map<String, Unit> names() {
        Map<String, Unit> names = new HashMap<>();
        for (Unit unit : values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            names.put(name, unit);
            names.put(unit == CENTURY ? "centuries" : name + "s", unit);
        }
        names.put("hr", HOUR);
        names.put("hrs", HOUR);
        names.put("mins", MINUTE);
        names.put("night", DAY);
        names.put("nights", DAY);
        return Map.copyOf(names);
    }

    /** Days in one, on average; 0 for what is shorter than a day. */
    int days() {
        return days;
    }

    /** Days that "several" of it span at most, by our own reading; 0 if that says nothing. */
    int vagueDays() {
        return vagueDays;
    }

    boolean isWithinDay() {
        return days == 0;
    }

    /** TIMEX3 value of {@code amount} units: {@code P3D}; decades and centuries are counted in years, as in TimeML. */
    String value(String amount) {
        return prefix + amount + letter;
    }

    /** What stands for the amount in a TIMEX3 value of this unit; empty if the value is of another. */
    String amountIn(String value) {
        boolean mine = value.startsWith(prefix) && value.endsWith(letter) && value.length() > prefix.length() + 1;
        return mine ? value.substring(prefix.length(), value.length() - 1) : "";
    }

    int yearsEach() {
        return this == CENTURY ? 100 : this == DECADE ? 10 : 1;
    }

    /** The day {@code amount} units from {@code day}; a part of a unit below a day stays on the day. */
    LocalDate shift(LocalDate day, double amount) {
        long whole = Math.round(amount);
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(whole);
            case WEEK -> day.plusDays(Math.round(amount * 7));
            case MONTH -> day.plusMonths(whole);
            case QUARTER -> day.plusMonths(whole * 3);
            case YEAR, DECADE, CENTURY -> day.plusMonths(Math.round(amount * 12 * yearsEach()));
        };
    }
}
