package org.lapwing.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.event.Event;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reject",
        description = "Says that what was coded is no event; it is no longer listed.",
        footer = {"", "Example:", "  lapwing review reject 3fa29c1b-2 --reason 'a film, not an attack'"})
final class ReviewRejectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(paramLabel = "EVENT", description = "The event's id, or its beginning and -number.")
    private String reference = "";

    private final Terminal terminal;

    ReviewRejectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Event event = EventQuery.findMachine(store, reference, spec);
            options.record(store, new Verdict.Reject(event.id(), event.type().name(), Optional.empty()), terminal);
        }
        return ExitCode.OK;
    }
}
