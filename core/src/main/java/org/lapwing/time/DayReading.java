package org.lapwing.time;

import java.time.LocalDate;

/** The meaning of an expression for a single day. */
@FunctionalInterface
interface DayReading {

    LocalDate at(Moment moment);

    default Reading asReading() {
        return moment -> Resolution.day(at(moment));
    }
}
