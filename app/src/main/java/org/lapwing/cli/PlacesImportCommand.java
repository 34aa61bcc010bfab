package org.lapwing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Countries;
import org.lapwing.place.GazetteerImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Imports a GeoNames country file or allCountries (plain, gzip or zip), so that coding knows its places.",
            "Lines that are broken are named and left out. Importing a file of the same name again replaces it;",
            "an import that was interrupted goes on where it was."
        },
        footer = {"", "Example:", "  lapwing places import ML.zip"})
final class PlacesImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "As download.geonames.org/export/dump offers them.")
    private Path file = Path.of("");

    private final Terminal terminal;

    PlacesImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read " + file);
        }
        Progress progress = new Progress(terminal);
        GazetteerImport.Summary summary = GazetteerImport.run(
                file,
                data.path(),
                Countries.load(),
                reached -> progress.show(() -> Progress.bar(reached.share())
                        + (reached.stage() == GazetteerImport.Stage.SORTING
                                ? " putting the names in order"
                                : String.format(
                                        Locale.ROOT,
                                        " %,d lines read, %,d places",
                                        reached.lines(),
                                        reached.places()))));
        progress.clear();
        summary.brokenLines()
                .forEach(broken -> terminal.message("refused: " + file + ", line " + broken.number() + ": "
                        + CanonicalLine.printable(broken.reason())));
        if (summary.resumedAfter() > 0) {
            terminal.message(String.format(
                    Locale.ROOT, "went on after line %,d, where the last import was", summary.resumedAfter()));
        }
        terminal.message(String.format(
                Locale.ROOT,
                "%,d lines read, %,d places imported, %,d lines refused; kept in %s",
                summary.lines(),
                summary.places(),
                summary.broken(),
                summary.file()));
        return summary.broken() > 0 ? ExitCode.REFUSED : ExitCode.OK;
    }
}
