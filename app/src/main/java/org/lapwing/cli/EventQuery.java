package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.event.Event;
import org.lapwing.export.Masks;
import org.lapwing.incident.Incident;
import org.lapwing.store.EventReference;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import org.lapwing.store.StoredIncident;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the one event that a user's reference means. */
final class EventQuery {

    private static final int NAMED = 10;
    private static final Pattern INCIDENT =
            Pattern.compile("[Ii]([0-9a-fA-F]{4,16})(-[1-9][0-9]{0,8}(?:\\.[0-9]{1,8})?)?");

    private EventQuery() {}

    /** @throws ParameterException if it means none or several */
    static StoredEvent findOne(Store store, String reference, CommandSpec spec) {
        EventReference parsed = EventReference.parse(reference)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        reference + " is no event id; give the first four or more digits of the report's id, a hyphen"
                                + " and the event's number, as 'lapwing events' prints them"));
        List<StoredEvent> found = store.find(parsed);
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no event " + reference + " in the store");
        }
        if (found.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    reference + " can mean "
                            + found.stream()
                                    .limit(NAMED)
                                    .map(stored ->
                                            Labels.reference(stored.event().id()))
                                    .collect(joining(", "))
                            + (found.size() > NAMED ? " and " + (found.size() - NAMED) + " others" : ""));
        }
        return found.get(0);
    }

    /**
     * As the machine coded it; also one that is no longer listed, if its whole number is given.
     *
     * @throws ParameterException if it means none or several
     */
    static Event findMachine(Store store, String reference, CommandSpec spec) {
        List<Event> found =
                EventReference.parse(reference).map(store::findMachineEvents).orElse(List.of());
        return found.size() == 1
                ? found.get(0)
                : store.findMachineEvent(findOne(store, reference, spec).event().id())
                        .orElseThrow();
    }

    static boolean isIncident(String reference) {
        return INCIDENT.matcher(reference.strip()).matches();
    }

    /** @throws ParameterException if it means none or several */
    static Incident findIncident(Store store, String reference, CommandSpec spec) {
        return findIncident(store, reference, Masks.off(), spec);
    }

    /** @throws ParameterException if it means none or several */
    static Incident findIncident(Store store, String reference, Masks masks, CommandSpec spec) {
        Matcher parts = INCIDENT.matcher(reference.strip());
        List<StoredIncident> found = parts.matches()
                ? store.findIncidents("I" + parts.group(1)).stream()
                        .filter(incident ->
                                parts.group(2) == null || incident.id().endsWith(parts.group(2)))
                        .toList()
                : List.of();
        if (found.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    reference + " can mean "
                            + found.stream()
                                    .limit(NAMED)
                                    .map(incident -> IncidentTable.reference(incident.id()))
                                    .collect(joining(", ")));
        }
        return found.stream()
                .findFirst()
                .flatMap(incident -> store.findIncident(incident.id(), masks::event))
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "no incident " + reference + " in the store"));
    }
}
