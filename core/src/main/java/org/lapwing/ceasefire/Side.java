package org.lapwing.ceasefire;

/** What someone in an incident is to an agreement. */
public sealed interface Side {

    /**
     * A party or someone who acts for it.
     *
     * @param reason by what it was recognised
     */
    record OfParty(Party party, String reason) implements Side {}

    record OfMonitor(Monitor monitor) implements Side {}

    /** People and things that take no part in fighting. */
    record Civilian() implements Side {}

    /** Those who bring aid. */
    record AidWorker() implements Side {}

    /** Known, and not part of the agreement. */
    record Outsider(String name) implements Side {}

    /** Not told closely enough to say. */
    record Unidentified(String text) implements Side {}
}
