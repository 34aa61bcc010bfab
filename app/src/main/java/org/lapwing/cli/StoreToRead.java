package org.lapwing.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lapwing.store.Store;
import org.lapwing.store.StoredVerdict;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store to read, as it is or as it was. */
final class StoreToRead {

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Moments.AtEnd.class,
            description = "What was known at the end of that day (UTC), or at that moment; not what was recorded or"
                    + " corrected since.")
    private Optional<LocalDateTime> asOf = Optional.empty();

    Path file() {
        return database.file();
    }

    /** Agreements that analysts entered in their registry after the moment that is asked for; none if none is. */
    Set<String> enteredLater() {
        if (asOf.isEmpty()) {
            return Set.of();
        }
        try (Store store = Store.openToRead(database.file())) {
            return store.proposalVerdicts().stream()
                    .filter(StoredVerdict::isAccepted)
                    .filter(verdict -> verdict.recordedAt().isAfter(asOf.get()))
                    .map(StoredVerdict::agreement)
                    .collect(Collectors.toSet());
        }
    }

    Store open() {
        return asOf.map(moment -> Store.openAsOf(database.file(), moment))
                .orElseGet(() -> Store.openToRead(database.file()));
    }
}
