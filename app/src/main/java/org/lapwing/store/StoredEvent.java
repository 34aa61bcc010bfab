package org.lapwing.store;

import org.lapwing.event.Event;

/**
 * An event as the store keeps it.
 *
 * @param record the event record, one line of JSON, as it was first written
 * @param body the body of its report
 */
public record StoredEvent(Event event, String record, String body) {}
