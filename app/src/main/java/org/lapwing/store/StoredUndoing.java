package org.lapwing.store;

import java.time.LocalDateTime;

/**
 * That a ruling no longer holds, as an entry of the audit trail.
 *
 * @param number from 1, in the order in which they were made
 * @param recordedAt UTC
 * @param ruling number of the ruling
 */
public record StoredUndoing(long number, LocalDateTime recordedAt, String author, String reason, long ruling) {}
