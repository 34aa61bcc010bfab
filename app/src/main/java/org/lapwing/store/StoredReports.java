package org.lapwing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lapwing.report.Received;
import org.lapwing.report.Report;

/** Reads reports and what the store knows of them. */
final class StoredReports {

    private final Database database;

    StoredReports(Database database) {
        this.database = database;
    }

    private static final String COLUMNS =
            "SELECT id, received, origin, published, given_id, title, source, url, language, body FROM reports";

    Optional<Report> find(String id) throws SQLException {
        return database.find(COLUMNS + " WHERE id = ?", StoredReports::report, id);
    }

    /** Those with these numbers, by their ids. */
    SortedMap<String, Report> findAll(Collection<Long> numbers) throws SQLException {
        SortedMap<String, Report> found = new TreeMap<>();
        database.listOf(COLUMNS, "number", numbers, StoredReports::report)
                .forEach(report -> found.put(report.id(), report));
        return found;
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString(1),
                Received.copyOf(row.getBytes(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                row.getString(9),
                row.getString(10));
    }

    boolean isCoded(String id, String codebook) throws SQLException {
        return database.find("SELECT codebook FROM reports WHERE id = ?", row -> row.getString(1), id)
                .filter(codebook::equals)
                .isPresent();
    }

    List<String> codedOtherwise(String codebook) throws SQLException {
        return database.list(
                "SELECT id FROM reports WHERE codebook <> ? ORDER BY published, id", row -> row.getString(1), codebook);
    }

    /** Ids and numbers of those whose id begins so. */
    SortedMap<String, Long> startingWith(String idStart) throws SQLException {
        SortedMap<String, Long> found = new TreeMap<>();
        // As a range, which the index of ids answers; g comes after the last of the digits.
        database.list(
                "SELECT id, number FROM reports WHERE id >= ? AND id < ?",
                row -> found.put(row.getString(1), row.getLong(2)),
                idStart,
                idStart + "g");
        return found;
    }

    SortedMap<LocalDate, Store.ReportCount> count() throws SQLException {
        SortedMap<LocalDate, Store.ReportCount> counts = new TreeMap<>();
        database.list(
                """
                        SELECT published, count(*), count(DISTINCT coalesce(source, '')) FROM reports
                        GROUP BY published""",
                row -> counts.put(
                        row.getObject(1, LocalDate.class), new Store.ReportCount(row.getInt(2), row.getInt(3))));
        return counts;
    }
}
