package org.lapwing.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.CanonicalLine;
import org.lapwing.place.Toponym;
import org.lapwing.store.EventFilter;
import org.lapwing.store.EventFilter.Circle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which events or incidents to list. */
final class FilterOptions {

    private static final Pattern POINT =
            Pattern.compile("\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,10})?)\\s*,\\s*(-?[0-9]{1,3}(?:\\.[0-9]{1,10})?)\\s*");

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--from", paramLabel = "DAY", description = "On or after this day (YYYY-MM-DD).")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "On or before this day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--country", paramLabel = "NAME", description = "Country of the place: name or ISO 3166-1 code.")
    private List<String> countries = List.of();

    @Option(
            names = "--near",
            paramLabel = "PLACE",
            description = "Within --radius of a place, or of LATITUDE,LONGITUDE in degrees.")
    private Optional<String> near = Optional.empty();

    @Option(
            names = "--radius",
            paramLabel = "KM",
            description = "See --near (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private double radius = 50;

    @Option(names = "--type", description = "PLOVER type: ${COMPLETION-CANDIDATES}.")
    private Set<EventType> types = Set.of();

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "Country code, sector or group of an actor or recipient, or a part of its name.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--status", description = "As what the report tells the event: ${COMPLETION-CANDIDATES}.")
    private Set<Status> statuses = Set.of();

    @Option(names = "--stance", description = "How a speaker stands to it: ${COMPLETION-CANDIDATES}.")
    private Set<Stance> stances = Set.of();

    /** @throws ParameterException if an option cannot be understood */
    EventFilter filter(CommandSpec spec, Terminal terminal) {
        try {
            return new EventFilter(
                    from,
                    to,
                    CountryCodes.of(countries),
                    near.map(place -> circle(place, terminal)),
                    types,
                    actor,
                    statuses,
                    stances);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private Circle circle(String place, Terminal terminal) {
        Matcher point = POINT.matcher(place);
        if (point.matches()) {
            return new Circle(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), radius);
        }
        List<Toponym> found = data.gazetteer().lookup(place);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("--near " + place
                    + ": no such place; give LATITUDE,LONGITUDE, or import a gazetteer ('lapwing places import')");
        }
        Toponym chosen = found.get(0);
        if (found.size() > 1) {
            terminal.message("--near: " + describe(chosen) + ", the most prominent of " + found.size()
                    + " of that name ('lapwing places lookup' lists them)");
        }
        return new Circle(chosen.latitude(), chosen.longitude(), radius);
    }

    private static String describe(Toponym place) {
        return CanonicalLine.printable(place.name())
                + place.admin1().map(name -> ", " + name).orElse("")
                + place.country().map(code -> ", " + code).orElse("");
    }

    DataFolder data() {
        return data;
    }
}
