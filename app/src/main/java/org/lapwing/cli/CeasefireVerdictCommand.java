package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.export.Masks;
import org.lapwing.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides on an agreement that reports tell of. */
abstract class CeasefireVerdictCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CeasefireProposals proposals = new CeasefireProposals();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    @Parameters(paramLabel = "PROPOSAL", description = "Its id, as 'lapwing ceasefire propose' lists it.")
    private String id = "";

    private final Terminal terminal;

    CeasefireVerdictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        CeasefireRegistry known = registry().read(terminal).registry();
        try (Store store = review.open()) {
            Masks masks = mask.masks(store, registry().data(), spec);
            return decide(proposals.find(store, known, id, masks, spec), known, store);
        }
    }

    /** The exit code. */
    abstract int decide(Proposal proposal, CeasefireRegistry known, Store store);

    final void record(Proposal proposal, String agreement, Store store) {
        store.decide(proposal, agreement, review.author(), review.reason());
    }

    final RegistryOptions registry() {
        return proposals.registry();
    }

    final CommandSpec spec() {
        return spec;
    }

    final Terminal terminal() {
        return terminal;
    }
}
