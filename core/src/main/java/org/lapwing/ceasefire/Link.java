package org.lapwing.ceasefire;

/** What an agreement does to an earlier one. */
public record Link(Kind kind, String agreement) {

    public enum Kind {
        /** Prolongs it, or adds to it: both bind. */
        EXTENDS,
        /** Takes its place from its own first day on. */
        REPLACES,
        /** Is concluded against it. */
        BREAKS
    }
}
