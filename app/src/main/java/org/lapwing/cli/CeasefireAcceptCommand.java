package org.lapwing.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.RegistryFile;
import org.lapwing.monitoring.Entry;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "accept",
        description = {
            "Enters a proposed agreement in the user's registry, the folder 'agreements' of the data folder, and records who"
                    + " did so and why. What is wrong with the draft is told by line, and nothing is entered."
        },
        footer = {
            "",
            "Example:",
            "  lapwing ceasefire accept sdn-2023-05-20 --draft draft.yaml --reason 'read in the text of Jeddah'"
        })
final class CeasefireAcceptCommand extends CeasefireVerdictCommand {

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "The draft as mended, with one agreement (default: as proposed).")
    private Optional<Path> draft = Optional.empty();

    CeasefireAcceptCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int decide(Proposal proposal, CeasefireRegistry known, Store store) {
        Entry entry = registry()
                .agreements()
                .enter(source(proposal, known), agreement -> record(proposal, agreement.id(), store));
        return RegistryOptions.exitCode(entry, terminal());
    }

    private RegistryFile source(Proposal proposal, CeasefireRegistry known) {
        try {
            return draft.isPresent()
                    ? RegistryFile.of(draft.get())
                    : RegistryFile.of(
                            "draft.yaml",
                            new ByteArrayInputStream(proposal.draft(known).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
