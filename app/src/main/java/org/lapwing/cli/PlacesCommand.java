package org.lapwing.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "places",
        description = "Looks places up, and imports more of them.",
        footer = {"", "Examples:", "  lapwing places lookup Kidal", "  lapwing places import ML.zip"})
final class PlacesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say lookup or import");
    }
}
