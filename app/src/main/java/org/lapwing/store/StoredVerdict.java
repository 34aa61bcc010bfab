package org.lapwing.store;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What an analyst made of a proposed agreement, as an entry of the audit trail.
 *
 * @param number from 1, in the order in which they were made
 * @param recordedAt UTC
 * @param proposal its id; empty if the agreement was entered without having been proposed
 * @param events those that told of it, by which it is known again
 * @param agreement id under which it was entered in the analyst's registry; empty if it was rejected
 */
public record StoredVerdict(
        long number,
        LocalDateTime recordedAt,
        String author,
        String reason,
        String proposal,
        List<String> events,
        String agreement) {

    public StoredVerdict {
        events = List.copyOf(events);
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a verdict has an author and a reason");
        }
    }

    public boolean isAccepted() {
        return !agreement.isEmpty();
    }
}
