package org.lapwing.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lapwing.store.Store;
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

    Store open() {
        return asOf.map(moment -> Store.openAsOf(database.file(), moment))
                .orElseGet(() -> Store.openToRead(database.file()));
    }
}
