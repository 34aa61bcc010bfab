package org.lapwing;

import java.util.List;
import org.lapwing.event.Event;
import org.lapwing.role.PartMention;

/**
 * What the pipeline made of one report.
 *
 * @param parts who and what may have a part in the violence it tells of, by a learned model, unlikely ones too; empty
 *     without a model
 * @param sentences how many sentences the body has
 * @param parsed how many of them were parsed
 */
public record Coded(List<Event> events, List<PartMention> parts, int sentences, int parsed) {

    public Coded {
        events = List.copyOf(events);
        parts = List.copyOf(parts);
    }
}
