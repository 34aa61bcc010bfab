package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.event.CanonicalLine;
import org.lapwing.store.StoredIncident;
import org.lapwing.store.StoredIncident.Figures;

/** A row an incident. SOURCES gives independent sources of all reports: "2/5" is five reports of two families. */
final class IncidentTable implements IncidentFormat.Printer {

    private static final int INCIDENT = 12;
    private static final int DATE = 16;
    private static final int TYPE = 18;
    private static final int SOURCES = 7;
    private static final int KILLED = 12;
    private static final int DISPUTED = 12;
    private static final int GAPS = 7;
    /** An id's letter and the digits that people type. */
    private static final int SHORT_ID = 9;

    private final Terminal terminal;
    private final int place;
    private final int who;

    IncidentTable(Terminal terminal) {
        this.terminal = terminal;
        int rest = Math.max(16, terminal.columns() - INCIDENT - DATE - TYPE - SOURCES - KILLED - DISPUTED - GAPS);
        this.place = rest / 2;
        this.who = rest - place;
    }

    /** The reference that people type. */
    static String reference(String id) {
        int hyphen = id.lastIndexOf('-');
        return id.substring(0, Math.min(SHORT_ID, hyphen)) + id.substring(hyphen);
    }

    @Override
    public void begin() {
        terminal.out()
                .print(terminal.bold(row("INCIDENT", "DATE", "TYPE", "SOURCES", "PLACE", "WHO", "KILLED", "DISPUTED"))
                        + '\n');
    }

    @Override
    public void print(StoredIncident incident) {
        String where = Stream.of(incident.placeName(), incident.admin1(), incident.country())
                .flatMap(Optional::stream)
                .map(CanonicalLine::printable)
                .distinct()
                .collect(joining(", "));
        String actors = names(incident.actors().stream());
        String recipients = names(incident.recipients().stream());
        terminal.out()
                .print(row(
                                reference(incident.id()),
                                Labels.date(incident.date()),
                                incident.type()
                                        + incident.mode()
                                                .map(mode -> " " + mode)
                                                .orElse(""),
                                incident.families() + "/" + incident.reports(),
                                incident.placeKind()
                                                .filter("approximate"::equals)
                                                .map(kind -> "near ")
                                                .orElse("")
                                        + where,
                                recipients.isEmpty() ? actors : (actors + " > " + recipients).strip(),
                                figures(incident.killed()),
                                String.join(", ", incident.contradictions()))
                        + '\n');
    }

    private static String names(Stream<String> names) {
        return names.map(CanonicalLine::printable).collect(joining("; "));
    }

    /** {@code 14} if all agree, else the best with the range: {@code 41 (25..41)}. */
    private static String figures(Figures figures) {
        if (figures.low().isEmpty()) {
            return "";
        }
        String low = Integer.toString(figures.low().getAsInt());
        String high =
                figures.high().isPresent() ? Integer.toString(figures.high().getAsInt()) : "";
        if (low.equals(high)) {
            return low;
        }
        String range = low + ".." + high;
        return figures.best().isPresent() ? figures.best().getAsInt() + " (" + range + ")" : range;
    }

    private String row(
            String incident,
            String date,
            String type,
            String sources,
            String where,
            String actors,
            String killed,
            String disputed) {
        return String.join(
                        " ",
                        Labels.fit(incident, INCIDENT),
                        Labels.fit(date, DATE),
                        Labels.fit(type, TYPE),
                        Labels.fit(sources, SOURCES),
                        Labels.fit(where, place),
                        Labels.fit(actors, who),
                        Labels.fit(killed, KILLED),
                        Labels.fit(disputed, DISPUTED))
                .stripTrailing();
    }
}
