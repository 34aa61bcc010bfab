package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reject",
        description = "Records that a proposed agreement is none, with who says so and why; it is proposed no more.",
        footer = {"", "Example:", "  lapwing ceasefire reject sdn-2023-05-20 --reason 'talks, not a truce'"})
final class CeasefireRejectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CeasefireProposals proposals = new CeasefireProposals();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Parameters(paramLabel = "PROPOSAL", description = "Its id, as 'lapwing ceasefire propose' lists it.")
    private String id = "";

    private final Terminal terminal;

    CeasefireRejectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry known = proposals.registry().read(terminal).registry();
        try (Store store = review.open()) {
            store.decide(proposals.find(store, known, id, Masks.OFF, spec), "", review.author(), review.reason());
            terminal.out().print("rejected " + id + '\n');
        }
        return ExitCode.OK;
    }
}
