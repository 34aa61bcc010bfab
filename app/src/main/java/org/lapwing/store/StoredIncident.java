package org.lapwing.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.time.TimeRange;

/**
 * The main fields of an incident as the store lists it.
 *
 * @param recordedAt when it became what it is now, UTC
 * @param reports how many reports tell of it, {@code families} how many independent sources they are
 * @param corroboration how many families tell it as something that happened
 * @param contradictions kinds of fields on which accounts contradict each other
 * @param record the whole incident as a line of JSON
 */
public record StoredIncident(
        String id,
        LocalDateTime recordedAt,
        String codebook,
        EventType type,
        Optional<String> mode,
        Status status,
        TimeRange date,
        Optional<String> placeKind,
        Optional<String> placeName,
        Optional<String> admin1,
        Optional<String> country,
        OptionalDouble latitude,
        OptionalDouble longitude,
        OptionalDouble radiusKm,
        List<String> actors,
        List<String> recipients,
        int reports,
        int families,
        int corroboration,
        Figures killed,
        Figures injured,
        List<String> contradictions,
        String record) {

    /** All absent if nobody counts. */
    public record Figures(OptionalInt low, OptionalInt best, OptionalInt high) {}

    public StoredIncident {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        contradictions = List.copyOf(contradictions);
    }
}
