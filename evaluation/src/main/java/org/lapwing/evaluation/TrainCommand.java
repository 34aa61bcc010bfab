package org.lapwing.evaluation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = "Trains the models that ship with Lapwing; see models/ for their cards.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainRolesCommand.class})
final class TrainCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which model");
    }
}
