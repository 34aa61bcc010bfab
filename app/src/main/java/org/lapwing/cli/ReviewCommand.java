package org.lapwing.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = {
            "Records what an analyst decides: each with author, time and reason, in a trail that is never rewritten. What"
                    + " is edited stays as it was edited, however often its report is coded again.",
        },
        footer = {
            "",
            "Examples:",
            "  lapwing review accept 3fa29c1b-2 --reason 'read against the report'",
            "  lapwing review edit 3fa29c1b-2 killed=14 place=Anefis --reason 'the text says fourteen'",
            "  lapwing review list"
        })
final class ReviewCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
