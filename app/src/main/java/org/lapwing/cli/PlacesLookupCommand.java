package org.lapwing.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Toponym;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "lookup",
        description = "Lists the places of a name or other spelling, the most prominent first: GeoNames id, country,"
                + " feature, latitude, longitude, population, name and units.",
        footer = {"", "Example:", "  lapwing places lookup Tombouctou"})
final class PlacesLookupCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Case and accents make no difference.")
    private List<String> words = List.of();

    private final Terminal terminal;

    PlacesLookupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        List<Toponym> found = data.gazetteer().lookup(name);
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
}
