package org.lapwing.store;

import java.time.LocalDateTime;
import java.util.List;
import org.lapwing.ceasefire.Ruling;

/**
 * A ruling as an entry of the audit trail.
 *
 * @param number from 1, in the order in which they were made
 * @param recordedAt UTC
 * @param events those that told of the incident when it was ruled on, by which it is found again if incidents are joined
 *     or parted
 */
public record StoredRuling(long number, LocalDateTime recordedAt, Ruling ruling, List<String> events) {
    public StoredRuling {
        events = List.copyOf(events);
    }
}
