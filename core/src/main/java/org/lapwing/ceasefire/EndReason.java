package org.lapwing.ceasefire;

/**
 * Why an agreement binds no more, as whoever entered it knows. The words are our own: the codes of the ETH/PRIO data set for
 * this are in its codebook alone.
 */
public enum EndReason {
    /** Its term ran out. */
    EXPIRED,
    /** A later agreement took its place. */
    REPLACED,
    /** A party, or all, said that it is over. */
    RENOUNCED,
    /** Fighting left nothing of it, whether or not anybody said so. */
    FIGHTING,
    /** One of the parties exists no more, or holds power no more. */
    PARTY_GONE,
    /** What it was made for was done or settled. */
    FULFILLED
}
