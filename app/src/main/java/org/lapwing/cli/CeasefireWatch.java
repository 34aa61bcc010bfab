package org.lapwing.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Dossier;
import org.lapwing.incident.Account;
import org.lapwing.report.Report;
import org.lapwing.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Looks at the stored incidents through agreements; what {@code status} and {@code violations} share. */
final class CeasefireWatch {

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "What had happened and been published by the end of this day (default: today).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--recorded-by",
            paramLabel = "DATE",
            converter = Moments.AtEnd.class,
            description = "Only what the store knew at the end of that day (UTC), or at that moment; as --as-of of"
                    + " 'lapwing events'.")
    private Optional<LocalDateTime> recordedBy = Optional.empty();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    @Mixin
    private RulingOptions rulings = new RulingOptions();

    CeasefireRegistry.Reading registry(Terminal terminal) {
        return registry.read(terminal);
    }

    LocalDate asOf() {
        return asOf.orElseGet(LocalDate::now);
    }

    static Agreement find(CeasefireRegistry registry, String id, CommandSpec spec) {
        return registry.find(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no agreement has the id " + id + "; 'lapwing ceasefire list' has them"));
    }

    List<Assessment> assess(CeasefireRegistry known, List<Agreement> agreements, CommandSpec spec) {
        Masks masks = mask.masks(database.file(), registry.data(), spec);
        CeasefireMonitor monitor = new CeasefireMonitor(known);
        List<Assessment> assessments = new ArrayList<>();
        try (Store store = recordedBy
                .map(moment -> Store.openAsOf(database.file(), moment))
                .orElseGet(() -> Store.openToRead(database.file()))) {
            for (Agreement agreement : agreements) {
                Dossier dossier = dossier(store, agreement, asOf(), masks);
                assessments.add(monitor.assess(agreement, dossier.incidents(), dossier, rulings.read(store), asOf()));
            }
        }
        return assessments;
    }

    /** As it is stored, for those who count and write no words of it. */
    static Dossier dossier(Store store, Agreement agreement, LocalDate known) {
        return dossier(store, agreement, known, Masks.OFF);
    }

    /**
     * All that had been published by a day on what happened in the area of the agreement, or at a place that is not told.
     */
    static Dossier dossier(Store store, Agreement agreement, LocalDate known, Masks masks) {
        List<String> ids = store.listIncidents(agreement.area().countries(), agreement.firstKnown());
        return dossier(store, ids, masks).known(known);
    }

    /** All that is stored on some incidents. */
    static Dossier dossier(Store store, List<String> ids, Masks masks) {
        SortedMap<String, List<Account>> accounts = store.findAccounts(ids, masks::event);
        Map<String, Report> reports = new HashMap<>();
        store.findReports(accounts.values().stream()
                        .flatMap(List::stream)
                        .map(account -> account.event().report())
                        .distinct()
                        .toList())
                .forEach((id, report) -> reports.put(id, masks.report(report)));
        SortedMap<LocalDate, Dossier.Received> received = new TreeMap<>();
        store.countReports()
                .forEach((day, count) -> received.put(day, new Dossier.Received(count.reports(), count.sources())));
        return new Dossier(accounts, reports, received);
    }
}
