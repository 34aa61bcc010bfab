package org.lapwing.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Dossiers;
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
        try (Store store = recordedBy
                .map(moment -> Store.openAsOf(database.file(), moment))
                .orElseGet(() -> Store.openToRead(database.file()))) {
            return new Dossiers(store, asOf(), masks)
                    .assess(new CeasefireMonitor(known), agreements, rulings.read(store));
        }
    }
}
