package org.lapwing.cli;

import org.lapwing.store.ListedEvent;
import org.lapwing.store.StoredEvent;

/** A row an event; columns have fixed widths, so that rows can be printed as they come. */
final class TablePrinter implements EventPrinter {

    private static final int EVENT = 12;
    private static final int DATE = 16;
    private static final int TYPE = 18;
    private static final int STATUS = 10;
    private static final int GAPS = 6;

    private final Terminal terminal;
    private final int place;
    private final int who;
    private final int toll;

    TablePrinter(Terminal terminal) {
        this.terminal = terminal;
        int rest = terminal.columns() - EVENT - DATE - TYPE - STATUS - GAPS;
        this.toll = rest / 5;
        this.place = (rest - toll) * 2 / 5;
        this.who = rest - toll - place;
    }

    @Override
    public void begin() {
        terminal.out().print(terminal.bold(row("EVENT", "DATE", "TYPE", "STATUS", "PLACE", "WHO", "TOLL")) + '\n');
    }

    @Override
    public void print(StoredEvent stored) {
        print(ListedEvent.of(stored.event()));
    }

    void print(ListedEvent event) {
        terminal.out()
                .print(row(
                                Labels.reference(event.id()),
                                Labels.date(event.start(), event.end()),
                                event.type()
                                        + event.mode().map(mode -> " " + mode).orElse(""),
                                event.status(),
                                event.place(),
                                event.who(),
                                event.toll())
                        + '\n');
    }

    private String row(
            String event, String date, String type, String status, String where, String actors, String tolls) {
        return (Labels.fit(event, EVENT)
                        + ' '
                        + Labels.fit(date, DATE)
                        + ' '
                        + Labels.fit(type, TYPE)
                        + ' '
                        + Labels.fit(status, STATUS)
                        + ' '
                        + Labels.fit(where, place)
                        + ' '
                        + Labels.fit(actors, who)
                        + ' '
                        + Labels.fit(tolls, toll))
                .stripTrailing();
    }
}
