package org.lapwing.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.Toponym;

/**
 * The units of a panel: which there are, which of them an incident was in, and which touch. A unit is known by the cells of
 * its first columns.
 */
sealed interface UnitMap {

    /** The units that have rows even if nothing is known to have happened there, with the place that stands for each. */
    Map<List<String>, Optional<Toponym>> known();

    /** The units that an incident was in, each with its share; empty if its place is not known so well. */
    Map<List<String>, Double> shares(Counted counted);

    /** The units that a unit touches. */
    List<List<String>> neighbours(List<String> key);

    /** The alpha-3 code of the country; empty for a unit without one. */
    String country(List<String> key);

    static UnitMap of(PanelUnit unit) {
        return switch (unit) {
            case COUNTRY -> new OfCountries(Countries.load());
            case ADMIN1 -> OfDivisions.load();
            case PRIOGRID -> new OfCells(LandCells.load());
        };
    }

    /** Countries; those with a border on land touch. */
    record OfCountries(Countries countries) implements UnitMap {

        @Override
        public Map<List<String>, Optional<Toponym>> known() {
            Map<List<String>, Optional<Toponym>> known = new LinkedHashMap<>();
            countries.list().forEach(country -> known.put(List.of(country.iso3()), Optional.empty()));
            return known;
        }

        @Override
        public Map<List<String>, Double> shares(Counted counted) {
            return counted.country().map(c -> Map.of(List.of(c), 1.0)).orElse(Map.of());
        }

        @Override
        public List<List<String>> neighbours(List<String> key) {
            return countries
                    .findByIso3(key.get(0))
                    .map(country -> country.neighbours().stream().map(List::of).toList())
                    .orElse(List.of());
        }

        @Override
        public String country(List<String> key) {
            return key.get(0);
        }
    }

    /** First-level divisions, by country and name; {@code tools/gazetteer} says which touch. */
    record OfDivisions(Gazetteer gazetteer, Map<List<String>, List<List<String>>> touching) implements UnitMap {

        static OfDivisions load() {
            Map<List<String>, List<List<String>>> touching = new HashMap<>();
            PanelResource.forEachLine("division-neighbours.tsv", line -> {
                List<List<String>> keys = new ArrayList<>();
                for (String label : line.split("\t", -1)) {
                    int stop = label.indexOf('.');
                    keys.add(List.of(label.substring(0, stop), label.substring(stop + 1)));
                }
                touching.put(keys.get(0), List.copyOf(keys.subList(1, keys.size())));
            });
            return new OfDivisions(Gazetteer.load(), Map.copyOf(touching));
        }

        @Override
        public Map<List<String>, Optional<Toponym>> known() {
            Map<List<String>, Optional<Toponym>> known = new LinkedHashMap<>();
            for (Toponym division : gazetteer.divisions()) {
                known.put(
                        List.of(
                                division.country().orElseThrow(),
                                division.admin1().orElseThrow()),
                        Optional.of(division));
            }
            return known;
        }

        @Override
        public Map<List<String>, Double> shares(Counted counted) {
            return counted.country()
                    .flatMap(c -> counted.admin1().map(a -> Map.of(List.of(c, a), 1.0)))
                    .orElse(Map.of());
        }

        @Override
        public List<List<String>> neighbours(List<String> key) {
            return touching.getOrDefault(key, List.of());
        }

        @Override
        public String country(List<String> key) {
            return key.get(0);
        }
    }

    /** Cells of PRIO-GRID with their country; those that meet at a corner touch too. */
    record OfCells(LandCells land) implements UnitMap {

        @Override
        public Map<List<String>, Optional<Toponym>> known() {
            Map<List<String>, Optional<Toponym>> known = new LinkedHashMap<>();
            land.cells().forEach(cell -> known.put(key(cell), Optional.of(PrioGrid.middle(cell, land.country(cell)))));
            return known;
        }

        @Override
        public Map<List<String>, Double> shares(Counted counted) {
            Map<List<String>, Double> shares = new LinkedHashMap<>();
            // A map's order must not decide in which order fractions are summed up.
            IntStream cells = counted.cells().keySet().stream().mapToInt(Integer::intValue);
            cells.sorted().forEach(cell -> shares.put(key(cell), counted.cells().getOrDefault(cell, 0.0)));
            return shares;
        }

        @Override
        public List<List<String>> neighbours(List<String> key) {
            return PrioGrid.neighbours(Integer.parseInt(key.get(0))).stream()
                    .map(this::key)
                    .toList();
        }

        @Override
        public String country(List<String> key) {
            return key.get(1);
        }

        private List<String> key(int cell) {
            return List.of(Integer.toString(cell), land.country(cell).orElse(""));
        }
    }
}
