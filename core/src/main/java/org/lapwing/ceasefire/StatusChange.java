package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.List;

/**
 * A turn in the life of a ceasefire.
 *
 * @param on the day on which it is so; where the registry knows only a month or a year, its first
 * @param recorded true if the registry says so, false if it follows from the record of incidents by {@link StatusRules}
 * @param incidents ids of those that show it; empty if it was recorded or comes with the calendar
 */
public record StatusChange(
        LocalDate on, CeasefireStatus status, boolean recorded, String because, List<String> incidents) {
    public StatusChange {
        incidents = List.copyOf(incidents);
    }
}
