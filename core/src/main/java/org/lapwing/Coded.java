package org.lapwing;

import java.util.List;
import org.lapwing.event.Event;

/**
 * What the pipeline made of one report.
 *
 * @param sentences how many sentences the body has
 * @param parsed how many of them were parsed
 */
public record Coded(List<Event> events, int sentences, int parsed) {

    public Coded {
        events = List.copyOf(events);
    }
}
