package org.lapwing.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;

/** What a row of a panel is of, beside its month. */
public enum PanelUnit {
    COUNTRY(List.of("country")),
    ADMIN1(List.of("country", "admin1")),
    PRIOGRID(List.of("priogrid_gid"));

    private static final Countries COUNTRIES = Countries.load();

    private final List<String> columns;

    PanelUnit(List<String> columns) {
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    /** The units that have rows even if nothing is known to have happened there; of cells, none is known to be land. */
    Set<List<String>> known() {
        return switch (this) {
            case COUNTRY ->
                COUNTRIES.list().stream()
                        .map(country -> List.of(country.iso3()))
                        .collect(Collectors.toSet());
            case ADMIN1 ->
                Gazetteer.load().divisions().stream()
                        .map(division -> List.of(
                                division.country().orElseThrow(),
                                division.admin1().orElseThrow()))
                        .collect(Collectors.toSet());
            case PRIOGRID -> Set.of();
        };
    }

    /** The units that a unit touches: countries by land, cells at a corner too; empty if that is not known. */
    Optional<List<List<String>>> neighbours(List<String> key) {
        return switch (this) {
            case COUNTRY ->
                COUNTRIES
                        .findByIso3(key.get(0))
                        .map(country ->
                                country.neighbours().stream().map(List::of).toList());
            case ADMIN1 -> Optional.empty();
            case PRIOGRID ->
                Optional.of(PrioGrid.neighbours(Integer.parseInt(key.get(0))).stream()
                        .map(cell -> List.of(Integer.toString(cell)))
                        .toList());
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
