package org.lapwing.toll;

import java.util.OptionalInt;

/**
 * A count as a range, by the plain reading of its phrase (schemas, section 10): "at least n" is [n, open], "up to n" is
 * [0, n], "dozens" is [24, open]. How wide "about n" or "nearly n" is no rule says and we do not guess: such a count is
 * the number stated, and its phrase is kept beside it.
 *
 * @param low least number the phrase allows
 * @param best the number stated, if one is; absent for "dozens"
 * @param high greatest number the phrase allows; absent if it sets no upper bound
 */
public record TollRange(int low, OptionalInt best, OptionalInt high) {

    public TollRange {
        if (low < 0 || (best.isPresent() && best.getAsInt() < low) || (high.isPresent() && high.getAsInt() < low)) {
            throw new IllegalArgumentException("not a range: " + low + " " + best + " " + high);
        }
    }

    public static TollRange exactly(int n) {
        return new TollRange(n, OptionalInt.of(n), OptionalInt.of(n));
    }

    /** "At least n". */
    static TollRange atLeast(int n) {
        return new TollRange(n, OptionalInt.of(n), OptionalInt.empty());
    }

    /** No number is stated, but the words allow no fewer: "more than n", "dozens". */
    static TollRange openFrom(int low) {
        return new TollRange(low, OptionalInt.empty(), OptionalInt.empty());
    }

    static TollRange between(int low, int high) {
        return new TollRange(low, OptionalInt.empty(), OptionalInt.of(high));
    }

    /** "14", "14..", "0..20". */
    public String bounds() {
        if (high.isPresent() && high.getAsInt() == low) {
            return Integer.toString(low);
        }
        return low + ".." + (high.isPresent() ? Integer.toString(high.getAsInt()) : "");
    }

    /** What "several" and "many" say at least. */
    private static final int LOWEST_VAGUE = 3;

    /** Whether the words give no number at all: "residents", "several", "many". */
    public boolean isVague() {
        return low <= LOWEST_VAGUE && best.isEmpty() && high.isEmpty();
    }

    /** The share of this count that one of two fates may have taken ("killed or wounded 40"): from none to all. */
    TollRange shared() {
        return new TollRange(0, OptionalInt.empty(), high);
    }
}
