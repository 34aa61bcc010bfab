package org.lapwing.export;

import java.time.LocalDate;
import java.util.Optional;
import org.lapwing.time.TimeRange;

/** Calendar days, both included; an end that is absent is open or unknown. */
public record DaysRecord(Optional<LocalDate> start, Optional<LocalDate> end, String precision) {
    static DaysRecord of(TimeRange range) {
        return new DaysRecord(range.start(), range.end(), AgreementRecord.key(range.precision()));
    }
}
