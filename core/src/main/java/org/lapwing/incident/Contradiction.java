package org.lapwing.incident;

import java.util.List;

/**
 * A field on which accounts cannot all be right.
 *
 * @param field as in {@link org.lapwing.claim.Claim#field}
 * @param versions two or more, those of most families first
 */
public record Contradiction(Kind kind, String field, List<Version> versions) {

    public Contradiction {
        versions = List.copyOf(versions);
        if (versions.size() < 2) {
            throw new IllegalArgumentException("one version contradicts nothing: " + field);
        }
    }

    public enum Kind {
        /** Told as happened, and denied. */
        DENIAL,
        /** Different perpetrators. */
        BLAME,
        /** Figures whose ranges do not meet. */
        TOLL,
        DAY,
        PLACE
    }

    /**
     * One of the versions.
     *
     * @param value in canonical form
     * @param events the members that give it, in their order
     * @param families how many source families they are
     */
    public record Version(String value, List<String> events, int families) {
        public Version {
            events = List.copyOf(events);
        }
    }
}
