package org.lapwing.cli;

import org.lapwing.event.Event;
import org.lapwing.review.Verdict;
import picocli.CommandLine.Command;

@Command(
        name = "accept",
        description = "Says that an event is coded right, or right again after it was rejected.",
        footer = {"", "Example:", "  lapwing review accept 3fa29c1b-2 --reason 'read against the report'"})
final class ReviewAcceptCommand extends EventVerdictCommand {

    ReviewAcceptCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Verdict verdict(Event event) {
        return new Verdict.Accept(event.id(), event.type().name());
    }
}
