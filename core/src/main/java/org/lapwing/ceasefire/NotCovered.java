package org.lapwing.ceasefire;

/** An incident that says nothing of an agreement, and why. */
public record NotCovered(String agreement, String incident, Reason reason) implements Finding {

    public enum Reason {
        /** Planned, demanded, threatened, imagined or only denied, or recalled without its day. */
        NOT_TOLD_AS_HAPPENED,
        UNDATED,
        /** Not all the days on which it may have happened are days on which the obligation bound. */
        OUTSIDE_TIME,
        OUTSIDE_AREA,
        UNPLACED,
        /** No obligation of the agreement is broken or kept by such a thing. */
        NOT_BARRED,
        /** None of the parties takes part. */
        NO_PARTY,
        /** Somebody who is not part of the agreement fights or is fought. */
        OUTSIDER,
        /** It may concern the agreement, but those who took part are not told closely enough. */
        UNIDENTIFIED,
        /** The party that did it has bound itself to nothing. */
        NOT_BOUND
    }
}
