package org.lapwing.cli;

import org.lapwing.store.StoredIncident;

/** Formats in which incidents are listed. */
enum IncidentFormat {
    /** For people: a row an incident, cut to the width of the terminal. */
    TABLE,
    /** The whole record, one incident a line, as docs/incidents.md describes it. */
    JSONL,
    /** For spreadsheets: the main fields, one incident a row. */
    CSV;

    /** Prints incidents one after the other. */
    interface Printer {

        /** What stands above the incidents; called once, before the first. */
        default void begin() {}

        void print(StoredIncident incident);
    }

    Printer printer(Terminal terminal) {
        return switch (this) {
            case TABLE -> new IncidentTable(terminal);
            case JSONL -> incident -> terminal.out().print(incident.record() + '\n');
            case CSV -> new IncidentCsv(terminal.out());
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return Labels.lower(this);
    }
}
