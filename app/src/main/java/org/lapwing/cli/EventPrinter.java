package org.lapwing.cli;

import org.lapwing.store.StoredEvent;

/** Prints events one after the other in one format. */
interface EventPrinter {

    /** What stands above the events; called once, before the first. */
    default void begin() {}

    void print(StoredEvent stored);
}
