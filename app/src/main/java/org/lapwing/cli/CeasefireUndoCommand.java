package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        description =
                "Says that a ruling no longer holds; it stays in the trail, and what was ruled before it holds again.",
        footer = {"", "Example:", "  lapwing ceasefire undo 7 --reason 'another incident was meant'"})
final class CeasefireUndoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Parameters(paramLabel = "NUMBER", description = "Of the ruling, as 'lapwing ceasefire rulings' prints it.")
    private long number;

    private final Terminal terminal;

    CeasefireUndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = review.open()) {
            terminal.out()
                    .print("undoing "
                            + store.undoRuling(number, review.author(), review.reason())
                                    .number()
                            + '\n');
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.OK;
    }
}
