package org.lapwing.cli;

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
        name = "accept",
        description = "Says that an event is coded right, or right again after it was rejected.",
        footer = {"", "Example:", "  lapwing review accept 3fa29c1b-2 --reason 'read against the report'"})
final class ReviewAcceptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(paramLabel = "EVENT", description = "The event's id, or its beginning and -number.")
    private String reference = "";

    private final Terminal terminal;

    ReviewAcceptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Event event = EventQuery.findMachine(store, reference, spec);
            options.record(store, new Verdict.Accept(event.id(), event.type().name()), terminal);
        }
        return ExitCode.OK;
    }
}
