package org.lapwing.cli;

import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;

@Command(
        name = "reject",
        description = "Records that a proposed agreement is none, with who says so and why; it is proposed no more.",
        footer = {"", "Example:", "  lapwing ceasefire reject sdn-2023-05-20 --reason 'talks, not a truce'"})
final class CeasefireRejectCommand extends CeasefireVerdictCommand {

    CeasefireRejectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int decide(Proposal proposal, CeasefireRegistry known, Store store) {
        record(proposal, "", store);
        terminal().out().print("rejected " + proposal.id() + '\n');
        return ExitCode.OK;
    }
}
