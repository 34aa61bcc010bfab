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
                Dossier dossier = dossier(store, monitor, agreement, asOf(), masks);
                assessments.add(monitor.assess(agreement, dossier.incidents(), dossier, rulings.read(store), asOf()));
            }
        }
        return assessments;
    }

    /**
     * All that had been published by a day on what happened in the area of the agreement; of what is told without a place,
     * that in which a party or a monitor takes part.
     */
    static Dossier dossier(Store store, CeasefireMonitor monitor, Agreement agreement, LocalDate known, Masks masks) {
        List<String> ids = new ArrayList<>(store.listIncidents(agreement.area().countries(), agreement.firstKnown()));
        ids.addAll(store.listIncidentsWithoutPlace(agreement.firstKnown(), monitor.concerns(agreement)));
        return dossier(store, ids, known, masks);
    }

    /** What had been published by a day on some incidents. */
    static Dossier dossier(Store store, List<String> ids, LocalDate known, Masks masks) {
        Store.Told told = store.findTold(ids, known, masks::event);
        Map<String, Report> reports = new HashMap<>();
        told.reports().forEach((id, report) -> reports.put(id, masks.report(report)));
        SortedMap<LocalDate, Dossier.Received> received = new TreeMap<>();
        store.countReports()
                .headMap(known.plusDays(1))
                .forEach((day, count) -> received.put(day, new Dossier.Received(count.reports(), count.sources())));
        return new Dossier(told.accounts(), reports, received);
    }
}
