package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event.Participant;
import org.lapwing.incident.Contradiction;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentToll;
import org.lapwing.incident.SourceFamily;
import org.lapwing.incident.Testimony;
import org.lapwing.text.Span;

/** An incident for people: what is held to be, then who says what of each field, side by side. */
final class IncidentView {

    private static final int LABEL = 14;
    private static final int SHORT_REPORT = 8;

    private final Terminal terminal;

    IncidentView(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Incident incident) {
        line("incident", incident.id());
        line("type", incident.type() + " (" + Labels.words(incident.type().quad()) + ")");
        line("mode", String.join(", ", incident.modes()));
        line("context", String.join(", ", incident.contexts()));
        line("status", Labels.lower(incident.status()));
        line("date", CanonicalLine.date(incident.date()).orElse(""));
        line("place", incident.place().map(CanonicalLine::place).orElse(""));
        incident.actors().forEach(p -> line("actor", participant(p, incident)));
        incident.recipients().forEach(p -> line("recipient", participant(p, incident)));
        incident.tolls().forEach(toll -> line(Labels.lower(toll.kind()), toll(toll)));
        line(
                "sources",
                incident.families().size() + " independent, " + incident.corroboration()
                        + " of them tell it as happened");
        for (int i = 0; i < incident.families().size(); i++) {
            line("  " + letter(i), family(incident.families().get(i)));
        }
        incident.contradictions().forEach(this::contradiction);
        claims(incident);
        incident.members().forEach(m -> line("told by", event(m.event()) + " (" + Labels.lower(m.status()) + ")"));
    }

    private static String participant(Incident.Participant participant, Incident incident) {
        String sources = participant.events().size() == incident.members().size()
                ? ""
                : " (" + participant.events().stream().map(IncidentView::event).collect(joining(", ")) + ")";
        return CanonicalLine.participant(new Participant(participant.actor(), participant.text(), new Span(0, 0)))
                + sources;
    }

    private static String toll(IncidentToll toll) {
        return "low " + toll.low() + ", best " + number(toll.best(), "none") + ", high " + number(toll.high(), "open")
                + ": " + CanonicalLine.printable(toll.reason());
    }

    private static String number(OptionalInt number, String absent) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : absent;
    }

    private static String family(SourceFamily family) {
        String reports = family.reports().stream()
                .map(id -> id.substring(0, Math.min(SHORT_REPORT, id.length())))
                .collect(joining(", "));
        String bond = switch (family.bond()) {
            case ALONE -> "";
            case AGENCY -> " draw on one agency";
            case PUBLISHER -> " are of one publisher";
            case COPY -> " copy one text";
        };
        return CanonicalLine.printable(family.name()) + ": " + reports + bond;
    }

    private void contradiction(Contradiction contradiction) {
        line(
                "disputed",
                contradiction.field() + " (" + Labels.lower(contradiction.kind()) + "): "
                        + contradiction.versions().stream()
                                .map(v -> CanonicalLine.printable(v.value()) + " by " + v.families()
                                        + (v.families() == 1 ? " source" : " sources"))
                                .collect(joining(" | ")));
    }

    /** By field, since rival claims of one field are to be read together. */
    private void claims(Incident incident) {
        Map<String, List<Testimony>> byField = new LinkedHashMap<>();
        for (Testimony testimony : incident.testimonies()) {
            byField.computeIfAbsent(testimony.claim().field(), f -> new ArrayList<>())
                    .add(testimony);
        }
        byField.forEach((field, testimonies) -> testimonies.forEach(t -> line(
                "says " + CanonicalLine.printable(field),
                CanonicalLine.printable(t.claim().value()) + ", " + speaker(t) + " in " + event(t.event()) + ", source "
                        + letter(t.family()) + ": \"" + CanonicalLine.printable(t.text()) + '"')));
    }

    private static String speaker(Testimony testimony) {
        Optional<String> speaker = testimony.claim().speaker();
        return speaker.map(s -> '"' + CanonicalLine.printable(s) + '"').orElse("the report") + " ("
                + Labels.words(testimony.claim().role()) + ", "
                + Labels.lower(testimony.claim().stance()) + ")";
    }

    private static String event(String id) {
        return id.substring(0, Math.min(SHORT_REPORT, id.length())) + id.substring(id.lastIndexOf('-'));
    }

    /** A, B, ... and after Z numbers. */
    private static String letter(int family) {
        return family < 26 ? String.valueOf((char) ('A' + family)) : Integer.toString(family + 1);
    }

    private void line(String label, String value) {
        if (!value.isBlank()) {
            terminal.out()
                    .print(terminal.bold(label)
                            + " ".repeat(Math.max(1, LABEL - label.length()))
                            + value.strip()
                            + '\n');
        }
    }
}
