package org.lapwing.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Countries;
import org.lapwing.place.HistoricalNames;
import org.lapwing.place.HistoricalNames.HistoricalName;
import org.lapwing.place.Toponym;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "lookup",
        description = "Lists the places of a name or other spelling, the most prominent first: GeoNames id, country,"
                + " feature, latitude, longitude, population, name and units, and when a name of the past was in use.",
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
        HistoricalNames historical = HistoricalNames.load(Countries.load());
        List<Toponym> found = new ArrayList<>(data.gazetteer().lookup(name));
        if (found.isEmpty()) {
            historical
                    .of(name)
                    .forEach(known -> data.gazetteer().lookup(known.today()).stream()
                            .filter(place -> historical.of(name, place).isPresent())
                            .forEach(found::add));
        }
        for (Toponym place : found) {
            terminal.out().print(line(place, historical.of(name, place)) + '\n');
        }
        if (found.isEmpty()) {
            terminal.message(name + " is in no gazetteer; 'lapwing places import' adds a GeoNames country file");
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private static String line(Toponym place, Optional<HistoricalName> past) {
        String names = Stream.of(Optional.of(place.name()), place.admin2(), place.admin1())
                .flatMap(Optional::stream)
                .map(CanonicalLine::printable)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%-10s %-4s %-7s %9.5f %10.5f %,11d  %s%s",
                place.id() > 0 ? Long.toString(place.id()) : "-",
                place.country().orElse("-"),
                place.featureClass() + "." + place.featureCode(),
                place.latitude(),
                place.longitude(),
                place.population(),
                names,
                past.map(known -> " (as " + known.name() + ": " + known.years() + ")")
                        .orElse(""));
    }
}
