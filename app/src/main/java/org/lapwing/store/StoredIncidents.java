package org.lapwing.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.store.StoredIncident.Figures;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Reads incidents as they are now. */
final class StoredIncidents {

    private static final String COLUMNS = """
            id, recorded_at, codebook, type, mode, status, date_start, date_end, date_precision, place_kind, place_name,
            admin1, country, latitude, longitude, radius_km, actors, recipients, reports, families, corroboration,
            killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, contradictions, record""";

    private StoredIncidents() {}

    /** In order of day and id, those without a day last. */
    static void forEach(DuckDBConnection connection, Condition condition, Consumer<StoredIncident> action)
            throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM incidents WHERE replaced_at IS NULL AND " + condition.sql()
                + " ORDER BY coalesce(date_start, date_end) NULLS LAST, id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            condition.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    action.accept(incident(row));
                }
            }
        }
    }

    private static StoredIncident incident(ResultSet row) throws SQLException {
        return new StoredIncident(
                row.getString("id"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("codebook"),
                EventType.valueOf(row.getString("type")),
                text(row, "mode"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                new TimeRange(
                        Optional.ofNullable(row.getObject("date_start", LocalDate.class)),
                        Optional.ofNullable(row.getObject("date_end", LocalDate.class)),
                        text(row, "date_precision")
                                .map(p -> TimePrecision.valueOf(p.toUpperCase(Locale.ROOT)))
                                .orElse(TimePrecision.UNKNOWN)),
                text(row, "place_kind"),
                text(row, "place_name"),
                text(row, "admin1"),
                text(row, "country"),
                number(row, "latitude"),
                number(row, "longitude"),
                number(row, "radius_km"),
                list(row, "actors"),
                list(row, "recipients"),
                row.getInt("reports"),
                row.getInt("families"),
                row.getInt("corroboration"),
                new Figures(count(row, "killed_low"), count(row, "killed_best"), count(row, "killed_high")),
                new Figures(count(row, "injured_low"), count(row, "injured_best"), count(row, "injured_high")),
                list(row, "contradictions"),
                row.getString("record"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt count(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
