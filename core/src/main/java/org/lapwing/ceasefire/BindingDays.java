package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which an agreement binds: from the first on which it was surely in effect until it runs out, is replaced,
 * or is recorded in the registry as over; not while it is recorded as suspended.
 *
 * @param last absent if it goes on
 */
record BindingDays(Agreement agreement, LocalDate first, Optional<LocalDate> last) {

    static BindingDays of(Agreement agreement, CeasefireRegistry registry) {
        Optional<LocalDate> replaced = registry.replacement(agreement)
                .map(later -> later.firstFullDay().minusDays(1));
        Optional<LocalDate> over = agreement.history().stream()
                .filter(change ->
                        change.status() == CeasefireStatus.COLLAPSED || change.status() == CeasefireStatus.LAPSED)
                .reduce((before, after) -> after)
                // on the day itself whoever ended it had still been bound
                .map(change -> change.on().start().orElseThrow());
        Optional<LocalDate> last = Stream.of(agreement.expires(), replaced, over)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        return new BindingDays(agreement, agreement.firstFullDay(), last);
    }

    boolean include(LocalDate from, LocalDate to) {
        return !from.isBefore(first) && last.map(end -> !to.isAfter(end)).orElse(true) && binds(from) && binds(to);
    }

    private boolean binds(LocalDate day) {
        return recorded(day)
                .map(status -> status.binds() || status == CeasefireStatus.COLLAPSED)
                .orElse(true);
    }

    /** What the registry says of a day; empty before its first word. */
    Optional<CeasefireStatus> recorded(LocalDate day) {
        return agreement.history().stream()
                .filter(change -> !change.on().start().orElseThrow().isAfter(day))
                .reduce((before, after) -> after)
                .map(RecordedChange::status);
    }
}
