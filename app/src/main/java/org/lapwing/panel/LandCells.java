package org.lapwing.panel;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of PRIO-GRID that hold land, Antarctica's left out as PRIO-GRID does, each with the country that has most of it
 * (ISO 3166-1 alpha-3). {@code tools/gazetteer} derives them from outlines of countries: any land counts, be it an islet, so
 * that there are some more than PRIO-GRID lists. Immutable.
 */
final class LandCells {

    private final SortedMap<Integer, String> countries = new TreeMap<>();

    private LandCells() {}

    static LandCells load() {
        LandCells cells = new LandCells();
        PanelResource.forEachLine("land-cells.tsv", line -> {
            String[] parts = line.split("\t", -1);
            for (String run : parts[1].split(" ", -1)) {
                int dash = run.indexOf('-');
                int from = Integer.parseInt(dash < 0 ? run : run.substring(0, dash));
                int to = Integer.parseInt(run.substring(dash + 1));
                for (int cell = from; cell <= to; cell++) {
                    cells.countries.put(cell, parts[0]);
                }
            }
        });
        return cells;
    }

    Iterable<Integer> cells() {
        return countries.keySet();
    }

    /** Empty for a cell of water only. */
    Optional<String> country(int cell) {
        return Optional.ofNullable(countries.get(cell));
    }
}
