package org.lapwing.cli;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lapwing.event.Event;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "duplicate",
        description =
                "Says that an event tells the same happening as another. Of one report, it is no longer listed; of two, their incidents become one.",
        footer = {"", "Example:", "  lapwing review duplicate 3fa29c1b-3 3fa29c1b-2 --reason 'the same shelling'"})
final class ReviewDuplicateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id, or its beginning and -number.")
    private String reference = "";

    @Parameters(index = "1", paramLabel = "OF", description = "The event that tells it already.")
    private String original = "";

    private final Terminal terminal;

    ReviewDuplicateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Event event = EventQuery.findMachine(store, reference, spec);
            Event of = EventQuery.findMachine(store, original, spec);
            if (event.id().equals(of.id())) {
                throw new ParameterException(spec.commandLine(), "an event is no duplicate of itself");
            }
            Verdict verdict = event.report().equals(of.report())
                    ? new Verdict.Reject(event.id(), event.type().name(), Optional.of(of.id()))
                    : new Verdict.Merge(Set.of(event.id(), of.id()));
            options.record(store, verdict, terminal);
        }
        return ExitCode.OK;
    }
}
