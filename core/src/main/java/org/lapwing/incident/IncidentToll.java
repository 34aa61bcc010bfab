package org.lapwing.incident;

import java.util.OptionalInt;
import org.lapwing.toll.TollKind;

/**
 * How many people of one kind an incident cost, all accounts weighed. Nothing is averaged: each figure is one that
 * somebody gave.
 *
 * @param low least that an account not made to belittle it allows
 * @param best the figure of the most reliable independent account, else the lowest; absent if no account states one
 * @param high greatest that any account allows; absent if one sets no upper bound
 * @param reason whose figure {@code best} is and why, in words for people
 */
public record IncidentToll(TollKind kind, int low, OptionalInt best, OptionalInt high, String reason) {

    public IncidentToll {
        boolean highHolds = high.isEmpty() || high.getAsInt() >= low;
        boolean bestHolds =
                best.isEmpty() || best.getAsInt() >= low && (high.isEmpty() || best.getAsInt() <= high.getAsInt());
        if (low < 0 || !highHolds || !bestHolds) {
            throw new IllegalArgumentException("not a range: " + low + " " + best + " " + high);
        }
    }
}
