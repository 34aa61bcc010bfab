package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who watches over an agreement, and when it was there to do so.
 *
 * @param actor its id in the actor lexicon, if it has one
 * @param presences in order of their beginning
 */
public record Monitor(String name, Optional<String> actor, List<Presence> presences) {
    public Monitor {
        presences = List.copyOf(presences);
    }

    /**
     * @param place as written in the registry; absent if it was in the whole area
     * @param from absent if not known
     * @param to last day; absent if it goes on
     */
    public record Presence(Optional<String> place, Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean covers(LocalDate day) {
            return from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    public boolean isPresent(LocalDate day) {
        return presences.stream().anyMatch(presence -> presence.covers(day));
    }
}
