package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "enter",
        description = {
            "Enters an agreement in the user's registry, the folder 'agreements' of the data folder, and records who did so,"
                    + " when and why, so that --as-of leaves it out before. What is wrong with it is told by line, and"
                    + " nothing is entered."
        },
        footer = {"", "Example:", "  lapwing ceasefire enter jeddah.yaml --reason 'read in the text of the agreement'"})
final class CeasefireEnterCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Parameters(paramLabel = "FILE", description = "A registry file with one agreement; - for standard input.")
    private Path file = Path.of(STANDARD_INPUT);

    private final Terminal terminal;

    CeasefireEnterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry known = registry.read(terminal).registry();
        try (Store store = review.open()) {
            Optional<RegistryEntry> entry = entry(known);
            if (entry.isEmpty()) {
                return ExitCode.REFUSED;
            }
            store.enter(entry.get().agreement().id(), review.author(), review.reason());
            terminal.out().print(entry.get() + "\n");
            return ExitCode.OK;
        }
    }

    private Optional<RegistryEntry> entry(CeasefireRegistry known) {
        if (!file.toString().equals(STANDARD_INPUT)) {
            return RegistryEntry.copy(file, registry, known, terminal, spec);
        }
        try {
            // one byte more than is allowed is refused as too large a file is
            byte[] content = terminal.in().readNBytes(CeasefireRegistry.LARGEST_FILE + 1);
            return RegistryEntry.write("standard-input.yaml", content, registry, known, terminal, spec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
