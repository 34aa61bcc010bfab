package org.lapwing.ceasefire;

/** What an agreement is for (the purpose flags of the ETH/PRIO ceasefire data set). */
public enum Purpose {
    HUMANITARIAN,
    /** To make talks or a settlement possible, or as part of one. */
    PEACE_PROCESS,
    HOLIDAY,
    ELECTION,
    OTHER,
    /** It was looked for, and not found. */
    UNCLEAR
}
