package org.lapwing.ceasefire;

/** How a ceasefire stands on a day. {@link StatusRules} says what leads from one to another. */
public enum CeasefireStatus {
    /** Made known, not yet in effect. */
    ANNOUNCED,
    IN_FORCE,
    /** In force, while violations of it are told of more often than now and then. */
    STRAINED,
    /** A party has said that for the time being it does not observe it. */
    SUSPENDED,
    /** Run out or replaced. */
    LAPSED,
    /** Ended by a party's word, or by fighting that leaves nothing of it. */
    COLLAPSED,
    /** The parties contradict each other on whether it holds. */
    DISPUTED;

    /** Whether its obligations bind on such a day; a collapse that only the record shows frees nobody. */
    public boolean binds() {
        return this == IN_FORCE || this == STRAINED || this == DISPUTED;
    }
}
