package org.lapwing.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
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
        Optional<RegistryEntry> entry = draft.isPresent()
                ? RegistryEntry.copy(draft.get(), registry(), known, terminal(), spec())
                : RegistryEntry.write(
                        "draft.yaml",
                        proposal.draft(known).getBytes(StandardCharsets.UTF_8),
                        registry(),
                        known,
                        terminal(),
                        spec());
        if (entry.isEmpty()) {
            return ExitCode.REFUSED;
        }
        record(proposal, entry.get().agreement().id(), store);
        terminal().out().print(entry.get() + "\n");
        return ExitCode.OK;
    }
}
