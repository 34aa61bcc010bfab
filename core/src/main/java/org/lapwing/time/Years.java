package org.lapwing.time;

import java.time.LocalDate;

/** Which year is meant. */
final class Years {

    private Years() {}

    /** A year written with two digits is the latest that is at most ten years after publication. */
    static int full(int year, LocalDate published) {
        if (year >= 100) {
            return year;
        }
        int limit = published.getYear() + 10;
        return limit - Math.floorMod(limit - year, 100);
    }
}
