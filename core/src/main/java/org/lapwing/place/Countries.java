package org.lapwing.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.place.Country.FormerState;

/**
 * The countries and territories of ISO 3166-1 and Kosovo, by code, name, demonym and capital. Immutable; safe to share.
 *
 * <p>Names are compared without regard to case, accents, apostrophes, stops and hyphens. A few short forms are words of
 * their own in lower case ("us"); a caller that meets them in text has to look at the case.
 */
public final class Countries {

    private static final String RESOURCE = "countries.tsv";
    private static final int COLUMNS = 17;

    private final List<Country> all;
    private final Map<String, Country> byIso3 = new LinkedHashMap<>();
    private final Map<String, Country> byIso2 = new LinkedHashMap<>();
    private final Map<String, List<Country>> byName = new LinkedHashMap<>();
    private final Map<String, List<Country>> byDemonym = new LinkedHashMap<>();
    private final Map<String, List<Country>> byCapital = new LinkedHashMap<>();

    private Countries(List<Country> countries) {
        all = List.copyOf(countries);
        for (Country country : all) {
            byIso3.put(country.iso3(), country);
            byIso2.put(country.iso2(), country);
            Stream<String> former = country.former().stream().map(FormerState::name);
            index(byName, Stream.concat(country.names().stream(), former), country);
            index(byDemonym, Stream.concat(country.adjectives().stream(), country.people().stream()), country);
            index(byCapital, country.capitals().stream(), country);
        }
    }

    private static void index(Map<String, List<Country>> index, Stream<String> names, Country country) {
        names.map(PlaceNames::fold)
                .distinct()
                .forEach(name -> index.merge(
                        name,
                        List.of(country),
                        (before, added) ->
                                Stream.concat(before.stream(), added.stream()).toList()));
    }

    /** Reads the table that ships with Lapwing; {@code tools/gazetteer} builds it. */
    public static Countries load() {
        try (InputStream table = Countries.class.getResourceAsStream(RESOURCE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            return new Countries(reader.lines().skip(1).map(Countries::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(RESOURCE + ": not " + COLUMNS + " columns: " + line);
        }
        double area = Double.parseDouble(cells[16]);
        return new Country(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                list(cells[4]),
                list(cells[5]),
                list(cells[6]),
                list(cells[7]),
                list(cells[8]).stream().map(Countries::formerState).toList(),
                list(cells[9]),
                Double.parseDouble(cells[10]),
                Double.parseDouble(cells[11]),
                area > 0 ? Optional.of(extent(cells)) : Optional.empty(),
                area);
    }

    private static Extent extent(String[] cells) {
        return new Extent(
                Double.parseDouble(cells[12]),
                Double.parseDouble(cells[13]),
                Double.parseDouble(cells[14]),
                Double.parseDouble(cells[15]));
    }

    private static FormerState formerState(String cell) {
        String[] parts = cell.split(":", -1);
        return new FormerState(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static List<String> list(String cell) {
        List<String> values = new ArrayList<>();
        for (String value : cell.split("\\|", -1)) {
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** All, in the order of their alpha-3 codes. */
    public List<Country> list() {
        return all;
    }

    /** By an ISO 3166-1 code in any case, or by a name. */
    public Optional<Country> find(String codeOrName) {
        String upper = codeOrName.strip().toUpperCase(Locale.ROOT);
        return findByIso3(upper).or(() -> findByIso2(upper)).or(() -> findByName(codeOrName.strip()));
    }

    /** By alpha-3 code in capitals. */
    public Optional<Country> findByIso3(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }

    /** By alpha-2 code in capitals. */
    public Optional<Country> findByIso2(String iso2) {
        return Optional.ofNullable(byIso2.get(iso2));
    }

    /** By any English name or that of a former state; empty if unknown or if several share it ("Congo", "Korea"). */
    public Optional<Country> findByName(String name) {
        List<Country> found = listByName(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All countries of a name or of a former state's. */
    public List<Country> listByName(String name) {
        return byName.getOrDefault(PlaceNames.fold(name), List.of());
    }

    /** By adjective or noun for the people; several where they share it ("Congolese", "Dominican"). */
    public List<Country> listByDemonym(String demonym) {
        return byDemonym.getOrDefault(PlaceNames.fold(demonym), List.of());
    }

    /** By the name of the capital or of a second seat of government; empty if several share it. */
    public Optional<Country> findByCapital(String capital) {
        List<Country> found = byCapital.getOrDefault(PlaceNames.fold(capital), List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
