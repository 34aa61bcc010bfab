package org.lapwing.claim;

/** How a speaker stands to what is said. */
public enum Stance {
    ASSERTED,
    DENIED,
    UNCONFIRMED,
    QUESTIONED,
    PLANNED,
    REQUESTED,
    HYPOTHETICAL,
    BACKGROUND
}
