package org.lapwing.cli;

import java.io.PrintStream;
import org.lapwing.event.CanonicalLine;

/** Formats that {@code --format} knows. */
enum EventFormat {
    /** For people: a row an event, cut to the width of the terminal. */
    TABLE,
    /** The whole record, one event a line, as docs/event.schema.json describes it. */
    JSONL,
    /** For spreadsheets: the main fields, one event a row. */
    CSV,
    /** One canonical line an event. */
    LINES;

    EventPrinter printer(Terminal terminal) {
        PrintStream out = terminal.out();
        return switch (this) {
            case TABLE -> new TablePrinter(terminal);
            case JSONL -> stored -> out.print(stored.record() + '\n');
            case CSV -> new CsvPrinter(out);
            case LINES -> stored -> out.print(CanonicalLine.of(stored.event()) + '\n');
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return Labels.lower(this);
    }
}
