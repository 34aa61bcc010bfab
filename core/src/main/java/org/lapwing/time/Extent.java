package org.lapwing.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A length of time.
 *
 * @param amount how many units, 0 or more and at most a million; absent if vague ("several days")
 */
record Extent(OptionalDouble amount, Unit unit) {

    private static final double MOST = 1_000_000;

    Extent {
        if (amount.isPresent() && !(amount.getAsDouble() >= 0 && amount.getAsDouble() <= MOST)) {
            throw new IllegalArgumentException("not a length of time: " + amount);
        }
    }

    static boolean isCountable(double amount) {
        return amount <= MOST;
    }

    /** Reads a TIMEX3 duration of one unit; empty for any other value. */
    static Optional<Extent> parse(String value) {
        if (value.length() < 3 || value.charAt(0) != 'P') {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            String amount = unit.amountIn(value);
            if (amount.equals("X")) {
                return Optional.of(new Extent(OptionalDouble.empty(), unit));
            }
            if (!amount.isEmpty()
                    && amount.length() < 9
                    && amount.chars().allMatch(c -> c == '.' || Character.isDigit(c))) {
                return Optional.of(new Extent(OptionalDouble.of(Double.parseDouble(amount)), unit));
            }
        }
        return Optional.empty();
    }

    /** TIMEX3 value: {@code P3D}, {@code P2.5Y}, {@code PXD}. */
    String value() {
        if (amount.isEmpty()) {
            return unit.value("X");
        }
        double inUnit = amount.getAsDouble() * (unit == Unit.DECADE || unit == Unit.CENTURY ? unit.yearsEach() : 1);
        return inUnit == Math.rint(inUnit)
                ? unit.value(Long.toString((long) inUnit))
                : unit.value(String.format(Locale.ROOT, "%.1f", inUnit));
    }

    /** The days up to and including {@code end}; the start is open if the length does not bound it ("years"). */
    TimeRange before(LocalDate end) {
        return days().map(days -> TimeRange.between(end.minusDays(days), end))
                .orElseGet(() -> new TimeRange(Optional.empty(), Optional.of(end), TimePrecision.UNKNOWN));
    }

    /** The days from and including {@code start}. */
    TimeRange after(LocalDate start) {
        return days().map(days -> TimeRange.between(start, start.plusDays(days)))
                .orElseGet(() -> new TimeRange(Optional.of(start), Optional.empty(), TimePrecision.UNKNOWN));
    }

    private Optional<Long> days() {
        if (amount.isPresent()) {
            return Optional.of(Math.round(amount.getAsDouble() * unit.days()));
        }
        // "Hours later" is later that day unless the text says otherwise.
        return unit.isWithinDay()
                ? Optional.of(0L)
                : Optional.of((long) unit.vagueDays()).filter(days -> days > 0);
    }
}
