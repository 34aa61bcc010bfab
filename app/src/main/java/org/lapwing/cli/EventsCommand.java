package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.export.Masks;
import org.lapwing.store.EventFilter;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "events",
        description = {
            "Lists stored events in order of publication. An event must pass every filter that is given; one that lacks"
                    + " what a filter asks for (a date, a place) does not pass."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing events --country Mali --from 2023-11-01 --type assault",
            "  lapwing events --near Kidal --radius 100 --status reported --format csv > kidal.csv",
            "  lapwing events --country Mali --as-of 2023-11-30"
        })
final class EventsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private EventFormat format = EventFormat.TABLE;

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    EventsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EventFilter wanted = filter.filter(spec, terminal);
        Masks masks = mask.masks(database.file(), filter.data(), spec);
        try (Store store = database.open()) {
            print(store, wanted, masks);
        }
        return ExitCode.OK;
    }

    private void print(Store store, EventFilter wanted, Masks masks) {
        switch (format) {
            case TABLE -> {
                TablePrinter table = new TablePrinter(terminal);
                table.begin();
                store.forEachListed(wanted, masks.by(), masks::event, table::print);
            }
            case JSONL ->
                store.forEachRecord(
                        wanted,
                        masks.by(),
                        masks::event,
                        record -> terminal.out().print(record + '\n'));
            case CSV, LINES -> {
                EventPrinter printer = format.printer(terminal);
                printer.begin();
                store.forEach(wanted, stored -> printer.print(masks.event(stored)));
            }
        }
    }
}
