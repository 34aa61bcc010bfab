package org.lapwing.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.store.Store;
import org.lapwing.store.StoredRuling;
import picocli.CommandLine.Option;

/** Which rulings of analysts are to hold. */
final class RulingOptions {

    /** Of what a database can compare with. */
    private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 0, 0);

    @Option(
            names = "--ruled-by",
            paramLabel = "DATE",
            converter = Moments.AtEnd.class,
            description =
                    "Only what analysts had ruled by the end of that day (UTC), or by that moment (default: all).")
    private Optional<LocalDateTime> until = Optional.empty();

    /** UTC. */
    LocalDateTime until() {
        return until.orElse(LATEST);
    }

    List<Ruling> read(Store store) {
        return store.rulingsInForce(until()).stream().map(StoredRuling::ruling).toList();
    }
}
