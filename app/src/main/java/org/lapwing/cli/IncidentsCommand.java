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
        name = "incidents",
        description = {
            "Lists incidents in order of time: one for each happening, however many reports tell of it. An incident must"
                    + " pass every filter that is given; one that lacks what a filter asks for does not pass.",
            "",
            "SOURCES 2/5: five reports, of two sources that are independent of each other. DISPUTED: on what they"
                    + " contradict each other; 'lapwing show INCIDENT' has who says what."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing incidents --country Mali --from 2023-11-01 --type assault",
            "  lapwing incidents --near Kidal --radius 100 --format csv > kidal.csv",
            "  lapwing incidents --country Mali --as-of 2023-11-30"
        })
final class IncidentsCommand implements Callable<Integer> {

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
    private IncidentFormat format = IncidentFormat.TABLE;

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    IncidentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EventFilter wanted = filter.filter(spec, terminal);
        IncidentFormat.Printer printer = format.printer(terminal);
        Masks masks = mask.masks(database.file(), filter.data(), spec);
        try (Store store = database.open()) {
            printer.begin();
            store.forEachIncident(wanted, incident -> printer.print(masks.incident(incident, store)));
        }
        return ExitCode.OK;
    }
}
