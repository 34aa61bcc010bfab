package org.lapwing.cli;

import java.util.Optional;
import org.lapwing.event.Event;
import org.lapwing.review.Verdict;
import picocli.CommandLine.Command;

@Command(
        name = "reject",
        description = "Says that what was coded is no event; it is no longer listed.",
        footer = {"", "Example:", "  lapwing review reject 3fa29c1b-2 --reason 'a film, not an attack'"})
final class ReviewRejectCommand extends EventVerdictCommand {

    ReviewRejectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Verdict verdict(Event event) {
        return new Verdict.Reject(event.id(), event.type().name(), Optional.empty());
    }
}
