package org.lapwing.coding;

/** Whether the report tells an event as something that happened, and if not, as what. */
public enum Status {
    REPORTED,
    PLANNED,
    REQUESTED,
    THREATENED,
    DENIED,
    HYPOTHETICAL,
    BACKGROUND
}
