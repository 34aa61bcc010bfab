package org.lapwing.store;

import java.time.LocalDateTime;

/**
 * What became of an incident.
 *
 * @param recordedAt UTC
 * @param codebook under which it happened; {@code review} if an analyst ruled it
 * @param kind founded, changed, merged, split_off or deleted
 * @param other the incident that took its events, or that they come from; its own id for others
 */
public record StoredChange(
        long number,
        LocalDateTime recordedAt,
        String codebook,
        String kind,
        String incident,
        String other,
        String reason) {}
