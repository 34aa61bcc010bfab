package org.lapwing.panel;

import java.util.List;
import java.util.Locale;

/** What a row of a panel is of, beside its month. */
public enum PanelUnit {
    COUNTRY(List.of("country")),
    ADMIN1(List.of("country", "admin1")),
    PRIOGRID(List.of("priogrid_gid", "country"));

    private final List<String> columns;

    PanelUnit(List<String> columns) {
        this.columns = columns;
    }

    List<String> columns() {
        return columns;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
