package org.lapwing.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "ceasefire",
        description = "Watches ceasefires: who agreed to what, what is told against it, and how each stands.",
        footer = {
            "",
            "Examples:",
            "  lapwing ceasefire list --country Mali",
            "  lapwing ceasefire status mli-2015-06-20 --as-of 2023-11-15",
            "  lapwing ceasefire violations mli-2015-06-20 --from 2023-11-06",
            "  lapwing ceasefire report mli-2015-06-20 --week 2023-11-06 --out week.html",
            "  lapwing ceasefire rule mli-2015-06-20/I3fa29c1b-1 confirmed --reason 'both sides told us the same'",
            "  lapwing ceasefire propose --country Sudan"
        })
final class CeasefireCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }
}
