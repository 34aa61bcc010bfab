package org.lapwing.toll;

import java.util.OptionalInt;

/**
 * A count as a range, by the plain reading of its phrase (schemas, section 10): "at least n" is [n, open], "up to n" is
 * [0, n], "dozens" is [24, open].
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
}
