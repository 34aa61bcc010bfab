package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An obligation, with whom it binds and where and when, as far as that differs from the agreement's own.
 *
 * @param bound names of the parties that it binds
 * @param from first day; absent if it binds as soon as the agreement is in effect
 * @param to last day; absent if it binds as long as the agreement is in effect
 */
public record Commitment(
        Obligation obligation,
        Set<String> bound,
        Optional<Area> area,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public Commitment {
        bound = Set.copyOf(bound);
    }

    boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
