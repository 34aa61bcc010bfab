package org.lapwing.store;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;

/**
 * What a list shows of an event.
 *
 * @param start the first of its days, and {@code end} the last; absent if not told
 * @param mode the main one
 * @param status in lower case, as in the record
 * @param place with the units it lies in; empty if it has none, as {@code who} and {@code toll}
 * @param who the actors and, after an arrow, whom they act on
 */
public record ListedEvent(
        String id,
        String type,
        Optional<String> mode,
        String status,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        String place,
        String who,
        String toll) {

    public static ListedEvent of(Event event) {
        return new ListedEvent(
                event.id(),
                event.type().name(),
                event.modes().stream().findFirst(),
                event.status().name().toLowerCase(Locale.ROOT),
                event.date().range().start(),
                event.date().range().end(),
                event.place().map(CanonicalLine::place).orElse(""),
                who(event),
                event.tolls().stream().map(CanonicalLine::toll).collect(joining("; ")));
    }

    private static String who(Event event) {
        String actors = names(event.actors());
        String recipients = names(event.recipients());
        return recipients.isEmpty() ? actors : (actors + " > " + recipients).strip();
    }

    /** The names, or the words if there is none. */
    public static String names(List<Participant> participants) {
        return participants.stream()
                .map(participant ->
                        CanonicalLine.printable(participant.actor().name().orElse(participant.text())))
                .distinct()
                .collect(joining("; "));
    }
}
