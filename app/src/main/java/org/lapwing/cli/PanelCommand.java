package org.lapwing.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.panel.Panel;
import org.lapwing.panel.PanelUnit;
import org.lapwing.panel.Truces;
import org.lapwing.store.EventFilter;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "panel",
        description = {
            "Prints as CSV how many incidents and deaths each country, first-level division or PRIO-GRID cell saw in each"
                    + " month, by the types of UCDP and ACLED. docs/incidents.md explains the columns.",
            "Months without incidents are zeros; covered 0 says that the store has no report of that month, so that a"
                    + " zero says nothing. An area counts by shares in its cells."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing panel --by country --from 2023-01 --to 2024-12 > months.csv",
            "  lapwing panel --by priogrid --country Mali --from 2023-01 --to 2023-12 --as-of 2024-01-31 > cells.csv"
        })
final class PanelCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Option(names = "--by", required = true, description = "${COMPLETION-CANDIDATES}.")
    private PanelUnit unit = PanelUnit.COUNTRY;

    @Option(
            names = "--country",
            paramLabel = "NAME",
            description = "Only units of this country (of a cell: that which has most of it): name or ISO 3166-1 code.")
    private List<String> countries = List.of();

    @Option(
            names = "--ceasefires",
            description =
                    "Also how ceasefires stood and what broke them, by the registry of agreements; reads all that is"
                            + " told of their countries.")
    private boolean withCeasefires;

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private RulingOptions rulings = new RulingOptions();

    @Option(names = "--from", required = true, paramLabel = "MONTH", description = "The first (YYYY-MM).")
    private YearMonth from = YearMonth.of(1, 1);

    @Option(names = "--to", required = true, paramLabel = "MONTH", description = "The last.")
    private YearMonth to = YearMonth.of(1, 1);

    private final Terminal terminal;

    PanelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "ends before it starts: " + from + " to " + to);
        }
        Set<String> codes = codes();
        try (Store store = database.open()) {
            Panel panel = new Panel(unit, withCeasefires ? Optional.of(truces(store)) : Optional.empty());
            store.forEachIncident(EventFilter.ALL, panel::add);
            CsvPrinter.write(panel.header(), terminal.out());
            panel.forEachRow(
                    codes,
                    from,
                    to,
                    store.monthsRead(),
                    store.lastRecorded().map(Object::toString).orElse(""),
                    row -> CsvPrinter.write(row.stream().map(CsvPrinter::safe).toList(), terminal.out()));
            terminal.message("left out: " + panel.undated() + " that did not happen or have no day, " + panel.unplaced()
                    + " whose place is not known so well");
        }
        return ExitCode.OK;
    }

    private Set<String> codes() {
        try {
            return CountryCodes.of(countries);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Truces truces(Store store) {
        CeasefireRegistry known =
                registry.read(terminal, database.enteredLater()).registry();
        CeasefireMonitor monitor = new CeasefireMonitor(known);
        // Whatever is recorded had been published by then.
        LocalDate last = store.lastRecorded().orElse(LocalDate.MIN);
        List<Agreement> open = known.list().stream()
                .filter(agreement -> !agreement.firstKnown().isAfter(to.atEndOfMonth()))
                .filter(agreement -> monitor.lastDay(agreement)
                        .filter(from.atDay(1)::isAfter)
                        .isEmpty())
                .toList();
        List<Assessment> assessments =
                new Dossiers(store, last, Masks.off()).assess(monitor, open, rulings.read(store));
        return new Truces(assessments, last);
    }
}
