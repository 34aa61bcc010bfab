package org.lapwing.ceasefire;

import java.time.LocalDate;

/**
 * An analyst's word on a violation.
 *
 * @param violation its id
 * @param by the analyst
 */
public record Ruling(String violation, ViolationState state, String by, LocalDate on, String reason) {

    /** @throws IllegalArgumentException if the state is not an analyst's to give, or author or reason are missing */
    public Ruling {
        if (!state.canBeRuled()) {
            throw new IllegalArgumentException("no analyst makes a violation " + state);
        }
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a ruling has an author and a reason");
        }
    }
}
