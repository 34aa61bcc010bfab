package org.lapwing.ceasefire;

/** How grave a violation is; {@link Conduct} says by what. */
public enum Severity {
    /** No force was used. */
    MINOR,
    SERIOUS,
    /** Aircraft or heavy weapons were used, or ten or more were killed. */
    SEVERE
}
