package org.lapwing.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lapwing.export.Masks;
import org.lapwing.store.Store;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Whether private persons are named in what a command writes. */
final class MaskOptions {

    @Option(
            names = "--unmasked",
            paramLabel = "REASON",
            description = "Names private persons too, for whom [person] stands otherwise. Why, who asked and what was"
                    + " asked is written down in the store.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--asked-by",
            paramLabel = "NAME",
            description = "Who asks for names (default: the name of the user, ${DEFAULT-VALUE}).")
    private String author = System.getProperty("user.name", "");

    /**
     * For a command that only reads: nothing is named before it is written down that it was.
     *
     * @param data has actors of the user's own, whose persons are public too
     */
    Masks masks(Path database, DataFolder data, CommandSpec spec) {
        if (reason.isEmpty()) {
            return data.masks();
        }
        Store.openToRead(database).close();
        try (Store store = Store.open(database)) {
            return masks(store, data, spec);
        }
    }

    /** @param store open for writing */
    Masks masks(Store store, DataFolder data, CommandSpec spec) {
        if (reason.isEmpty()) {
            return data.masks();
        }
        if (reason.get().isBlank()) {
            throw new ParameterException(spec.commandLine(), "--unmasked needs a reason, which stays in the store");
        }
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        store.disclose(String.join(" ", arguments), author, reason.get());
        return Masks.off();
    }
}
