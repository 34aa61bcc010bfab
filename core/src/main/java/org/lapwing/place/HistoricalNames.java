package org.lapwing.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that places bore in the past, with the years in which they were in use: Salisbury was Harare's until 1982, Zaire
 * the Congo's from 1971 to 1997. A report of those years means the place by it; a later one means what bears the name
 * today, if anything does and the report is not about the old country. Immutable.
 */
public final class HistoricalNames {

    private static final String RESOURCE = "historical-names.tsv";

    /**
     * A name and when it was used.
     *
     * @param country ISO 3166-1 alpha-3, of today
     * @param today the gazetteer's name for the place
     * @param from first year; {@link Integer#MIN_VALUE} if not known
     * @param until last year
     */
    public record HistoricalName(String name, String country, String today, int from, int until) {

        /** Whether reports of a day used it; the years are whole ones. */
        public boolean isInUse(LocalDate published) {
            return published.getYear() >= from && published.getYear() <= until;
        }

        /** "1898 to 1982", "until 1966" */
        public String years() {
            return (from == Integer.MIN_VALUE ? "until " : from + " to ") + until;
        }
    }

    private final Map<String, List<HistoricalName>> byName = new HashMap<>();

    private HistoricalNames(List<HistoricalName> names) {
        names.forEach(name -> byName.computeIfAbsent(PlaceNames.fold(name.name()), key -> new ArrayList<>())
                .add(name));
    }

    /** The table that ships with Lapwing, and the former states of {@link Countries}. */
    public static HistoricalNames load(Countries countries) {
        List<HistoricalName> names = new ArrayList<>();
        try (InputStream table = HistoricalNames.class.getResourceAsStream(RESOURCE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the program");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(HistoricalNames::read)
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Country country : countries.list()) {
            country.former().stream()
                    .map(state -> new HistoricalName(
                            state.name(), country.iso3(), country.name(), state.from(), state.until()))
                    .forEach(names::add);
        }
        return new HistoricalNames(names);
    }

    private static HistoricalName read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException(RESOURCE + ": not 5 columns: " + line);
        }
        int from = cells[3].isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(cells[3]);
        return new HistoricalName(cells[0], cells[1], cells[2], from, Integer.parseInt(cells[4]));
    }

    /** What a name, in any case and spelling of accents, once stood for; empty for most names. */
    public List<HistoricalName> of(String name) {
        return byName.getOrDefault(PlaceNames.fold(name), List.of());
    }

    /** How a place came by a name that it has no longer; empty if it never had it or has it still. */
    public Optional<HistoricalName> of(String name, Toponym place) {
        return of(name).stream().filter(known -> isOf(known, place)).findFirst();
    }

    /** A city's province goes by its old name too: "Harare", "Volgograd Oblast". */
    static boolean isOf(HistoricalName name, Toponym place) {
        return place.country().equals(Optional.of(name.country()))
                && PlaceNames.fold(place.name()).startsWith(PlaceNames.fold(name.today()));
    }

    /** All of them, in no order that means anything. */
    List<HistoricalName> list() {
        return byName.values().stream().flatMap(List::stream).toList();
    }
}
