package org.lapwing.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.incident.Incident;
import org.lapwing.store.EventFilter;
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
            description = "What had happened by the end of this day (default: today).")
    private Optional<LocalDate> asOf = Optional.empty();

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

    List<Assessment> assess(CeasefireRegistry known, List<Agreement> agreements) {
        CeasefireMonitor monitor = new CeasefireMonitor(known);
        List<Assessment> assessments = new ArrayList<>();
        try (Store store = Store.openToRead(database.file())) {
            for (Agreement agreement : agreements) {
                assessments.add(monitor.assess(agreement, incidents(store, agreement), List.of(), asOf()));
            }
        }
        return assessments;
    }

    /** What happened in the area of the agreement or at a place that is not told. */
    private List<Incident> incidents(Store store, Agreement agreement) {
        if (agreement.firstKnown().isAfter(asOf())) {
            return List.of();
        }
        EventFilter since = new EventFilter(
                Optional.of(agreement.firstKnown()),
                Optional.of(asOf()),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Set.of());
        Set<String> countries = agreement.area().countries();
        List<String> ids = new ArrayList<>();
        store.forEachIncident(since, incident -> {
            if (incident.country().map(countries::contains).orElse(true)) {
                ids.add(incident.id());
            }
        });
        return ids.stream().flatMap(id -> store.findIncident(id).stream()).toList();
    }
}
