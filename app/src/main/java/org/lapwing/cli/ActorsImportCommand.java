package org.lapwing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lapwing.actor.ActorImport;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Countries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Imports a file of actors, so that coding knows them; where they share a name with ours, they win.",
            "Lines that are broken are named and left out. Importing a file of the same name again replaces it.",
            "",
            "Either nine columns parted by tabs, one line for each time in which an actor was something else: id; name"
                    + " (empty on further lines of the id); other names, parted by semicolons; countries (ISO 3166-1"
                    + " alpha-3); PLOVER sector; first and last day, month or year; relations (part:ID, from:ID, into:ID,"
                    + " ally:ID); source; and if you like a tenth: group, force, organisation, person or state.",
            "Or a PETRARCH dictionary of actors or agents with CAMEO codes."
        },
        footer = {
            "",
            "Examples:",
            "  printf 'RK\\tRed Kites\\t\\tMLI\\tREB\\t2020\\t\\t\\tfield notes\\n' > militias.tsv",
            "  lapwing actors import militias.tsv"
        })
final class ActorsImportCommand implements Callable<Integer> {

    private static final int NAMED_PROBLEMS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "UTF-8 text.")
    private Path file = Path.of("");

    private final Terminal terminal;

    ActorsImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read " + file);
        }
        ActorImport.Summary summary = ActorImport.run(file, data.path(), Countries.load());
        summary.problems().stream()
                .limit(NAMED_PROBLEMS)
                .forEach(problem -> terminal.message("refused: " + file + ", line " + problem.line() + ": "
                        + CanonicalLine.printable(problem.message())));
        int refused = summary.problems().size();
        terminal.message(
                summary.entries() == 0
                        ? String.format(Locale.ROOT, "nothing imported, %,d lines refused", refused)
                        : String.format(
                                Locale.ROOT,
                                "%,d entries imported, %,d lines refused; kept in %s",
                                summary.entries(),
                                refused,
                                summary.file()));
        return refused > 0 || summary.entries() == 0 ? ExitCode.REFUSED : ExitCode.OK;
    }
}
