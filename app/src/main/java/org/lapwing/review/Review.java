package org.lapwing.review;

import java.time.LocalDateTime;

/**
 * An entry of the audit trail.
 *
 * @param number from 1, in the order in which they were made
 * @param recordedAt UTC
 */
public record Review(long number, LocalDateTime recordedAt, String author, String reason, Verdict verdict) {

    public Review {
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a review has an author and a reason");
        }
    }
}
