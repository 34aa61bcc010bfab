package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.GazetteerImport;
import org.lapwing.place.Toponym;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "places",
        description = "Looks places up, and imports more of them.",
        footer = {"", "Examples:", "  lapwing places lookup Kidal", "  lapwing places import ML.zip"})
final class PlacesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    private final Terminal terminal;

    PlacesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "places: say lookup or import");
    }

    static Gazetteer gazetteer(Path dataFolder) {
        try {
            return Gazetteer.open(Optional.of(dataFolder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Command(
            name = "lookup",
            description = "Lists the places of a name or other spelling, the most prominent first.",
            footer = {"", "Example:", "  lapwing places lookup Tombouctou"})
    int lookup(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "Case and accents make no difference.")
                    List<String> words,
            @Mixin DataFolder folder) {
        String name = String.join(" ", words);
        List<Toponym> found = gazetteer(folder.path()).lookup(name);
        for (Toponym place : found) {
            terminal.out()
                    .print(String.format(
                                    Locale.ROOT,
                                    "%-10s %-4s %-7s %9.5f %10.5f %,11d  %s",
                                    place.id() > 0 ? Long.toString(place.id()) : "-",
                                    place.country().orElse("-"),
                                    place.featureClass() + "." + place.featureCode(),
                                    place.latitude(),
                                    place.longitude(),
                                    place.population(),
                                    CanonicalLine.printable(place.name())
                                            + place.admin2()
                                                    .map(unit -> ", " + unit)
                                                    .orElse("")
                                            + place.admin1()
                                                    .map(unit -> ", " + unit)
                                                    .orElse(""))
                            + '\n');
        }
        if (found.isEmpty()) {
            terminal.message(name + " is in no gazetteer; 'lapwing places import' adds a GeoNames country file");
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            description = {
                "Imports a GeoNames country file or allCountries (plain, gzip or zip), so that coding knows its places.",
                "Lines that are broken are named and left out. Importing a file of the same name again replaces it."
            },
            footer = {"", "Example:", "  lapwing places import ML.zip"})
    int importFile(@Parameters(paramLabel = "FILE") Path file, @Mixin DataFolder folder) throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "cannot read " + file);
        }
        Progress progress = new Progress(terminal);
        GazetteerImport.Summary summary = GazetteerImport.run(
                file,
                folder.path(),
                Countries.load(),
                (lines, places) ->
                        progress.show(() -> String.format(Locale.ROOT, "%,d lines read, %,d places", lines, places)));
        progress.clear();
        summary.brokenLines()
                .forEach(broken -> terminal.message("refused: " + file + ", line " + broken.number() + ": "
                        + CanonicalLine.printable(broken.reason())));
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
