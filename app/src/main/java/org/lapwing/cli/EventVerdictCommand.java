package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.event.Event;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records a verdict on one event that needs nothing but the event. */
abstract class EventVerdictCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(paramLabel = "EVENT", description = "The event's id, or its beginning and -number.")
    private String reference = "";

    private final Terminal terminal;

    EventVerdictCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @param event as the machine coded it */
    abstract Verdict verdict(Event event);

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            options.record(store, verdict(EventQuery.findMachine(store, reference, spec)), terminal);
        }
        return ExitCode.OK;
    }
}
