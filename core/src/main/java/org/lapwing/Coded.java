package org.lapwing;

import java.util.List;
import org.lapwing.event.Event;
import org.lapwing.toll.TollMention;

/**
 * What the pipeline made of one report.
 *
 * @param tolls all that the parsed sentences tell, in their order, whether an event bears them or not
 * @param sentences how many sentences the body has
 * @param parsed how many of them were parsed
 */
public record Coded(List<Event> events, List<TollMention> tolls, int sentences, int parsed) {

    public Coded {
        events = List.copyOf(events);
        tolls = List.copyOf(tolls);
    }

    /** As the store keeps it, which holds tolls with their events alone. */
    public Coded(List<Event> events, int sentences, int parsed) {
        this(events, List.of(), sentences, parsed);
    }
}
