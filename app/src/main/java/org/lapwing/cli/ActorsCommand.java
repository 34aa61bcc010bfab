package org.lapwing.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "actors",
        description = "Looks actors up, and imports more of them.",
        footer = {"", "Examples:", "  lapwing actors lookup Taliban", "  lapwing actors import militias.tsv"})
final class ActorsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say lookup or import");
    }
}
