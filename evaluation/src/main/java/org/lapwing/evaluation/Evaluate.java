package org.lapwing.evaluation;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs Lapwing on outside gold sets. */
@Command(
        name = "evaluate",
        description = "Runs Lapwing on a gold set and writes its predictions in the form that the set's scorer reads.",
        mixinStandardHelpOptions = true,
        subcommands = {
            PloverCommand.class,
            Muc4Command.class,
            GeoCommand.class,
            TimeCommand.class,
            CorefCommand.class,
            EventsCommand.class,
            SpeedComparison.class,
            RepeatCommand.class,
            FusingCommand.class,
            StoreCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  evaluate plover gold.jsonl --out predictions.jsonl",
            "  evaluate muc4 train.jsonl.gz --score score.py"
        })
public final class Evaluate implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Evaluate() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Evaluate())
                .setExecutionExceptionHandler((e, command, result) -> fail(e, command))
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which kind of set");
    }

    private static int fail(Exception e, CommandLine command) throws Exception {
        if (e instanceof IOException) {
            command.getErr().println("evaluate: " + e.getMessage());
            return 3;
        }
        throw e;
    }
}
