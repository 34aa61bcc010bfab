package org.lapwing.ceasefire;

/** How far a violation is established. What is published can allege and corroborate; only an analyst confirms. */
public enum ViolationState {
    /** One family of sources tells of it. */
    ALLEGED,
    /** Two or more families that are independent of each other tell of it. */
    CORROBORATED,
    /** Someone denies it, or the sides blame each other, and not enough stands against that. */
    CONTRADICTED,
    /** Somebody looked and could not confirm it. */
    UNCONFIRMED,
    UNDER_REVIEW,
    CONFIRMED,
    NOT_A_VIOLATION;

    /** Whether more than one source's word stands behind it. */
    public boolean isEstablished() {
        return this == CORROBORATED || this == CONFIRMED;
    }

    /** Whether a ruling of an analyst can give it this state. */
    public boolean canBeRuled() {
        return this == UNCONFIRMED || this == UNDER_REVIEW || this == CONFIRMED || this == NOT_A_VIOLATION;
    }
}
