package org.lapwing.cli;

import org.lapwing.event.Event;

/** Prints events one after the other in one format. */
interface EventPrinter {

    /** What stands above the events; called once, before the first. */
    default void begin() {}

    /** @param record the event's record, one line of JSON */
    void print(Event event, String record);
}
