package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.RegistryFile;
import org.lapwing.monitoring.Agreements;
import org.lapwing.monitoring.Entry;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
        Agreements agreements = registry.open(terminal);
        RegistryFile source = source();
        try (Store store = review.open()) {
            Entry entry = agreements.enter(
                    source, agreement -> store.enter(agreement.id(), review.author(), review.reason()));
            return RegistryOptions.exitCode(entry, terminal);
        }
    }

    private RegistryFile source() {
        try {
            return file.toString().equals(STANDARD_INPUT)
                    ? RegistryFile.of("standard-input.yaml", terminal.in())
                    : RegistryFile.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
