package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        description = "Says that a review no longer holds; it stays in the trail. An undoing can be undone.",
        footer = {"", "Example:", "  lapwing review undo 7 --reason 'wrong report'"})
final class ReviewUndoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(paramLabel = "NUMBER", description = "As 'lapwing review list' prints it.")
    private long number;

    private final Terminal terminal;

    ReviewUndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            if (store.trail().stream().noneMatch(review -> review.number() == number)) {
                throw new ParameterException(spec.commandLine(), "no review " + number + " in the store");
            }
            options.record(store, new Verdict.Undo(number), terminal);
        }
        return ExitCode.OK;
    }
}
