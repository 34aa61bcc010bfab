package org.lapwing.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lapwing.event.EventJson;

/** Reads events with the bodies of their reports. */
final class StoredEvents {

    /** Records and bodies that are read at a time: enough to be worth a query, few enough to be held. */
    private static final int CHUNK = 1000;

    private final Database database;

    StoredEvents(Database database) {
        this.database = database;
    }

    /** Where an event and its report are found. */
    private record Row(long account, long report) {}

    /** In order of publication, report and number, one at a time. */
    void forEach(Condition condition, Consumer<StoredEvent> action) throws SQLException {
        forEachOf(List.of(condition), action);
    }

    /**
     * Those that pass a condition, in the same order.
     *
     * @param conditions of which no event passes two
     */
    void forEachOf(List<Condition> conditions, Consumer<StoredEvent> action) throws SQLException {
        // What comes in which order is settled first, without the long texts: a million of these would not fit.
        List<Row> found = new ArrayList<>();
        String passing = conditions.stream()
                .map(condition ->
                        "SELECT account, report_number, published, report, number FROM events WHERE " + condition.sql())
                .collect(joining(" UNION ALL "));
        try (PreparedStatement select = database.connection()
                .prepareStatement(
                        "SELECT account, report_number FROM (" + passing + ") ORDER BY published, report, number")) {
            Condition.bind(
                    select,
                    conditions.stream()
                            .flatMap(condition -> condition.parameters().stream())
                            .toList());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(rows.getLong(1), rows.getLong(2)));
                }
            }
        }
        for (int start = 0; start < found.size(); start += CHUNK) {
            readChunk(found.subList(start, Math.min(found.size(), start + CHUNK)), action);
        }
    }

    /** Those that fusing knows under these numbers, in the same order. */
    void forEach(List<Long> accounts, Consumer<StoredEvent> action) throws SQLException {
        if (!accounts.isEmpty()) {
            forEach(new Condition(Database.in("account", accounts), List.of()), action);
        }
    }

    private void readChunk(List<Row> chunk, Consumer<StoredEvent> action) throws SQLException {
        // Two look-ups are quicker than a join, for which DuckDB would read the whole stretch of reports.
        Map<Long, String> records = new HashMap<>();
        database.listByKey(
                "SELECT account, record FROM events",
                "account",
                chunk.stream().map(Row::account).toList(),
                row -> records.put(row.getLong(1), row.getString(2)));
        Map<Long, String> bodies = new HashMap<>();
        database.listOf(
                "SELECT number, body FROM reports",
                "number",
                chunk.stream().map(Row::report).collect(toCollection(TreeSet::new)),
                row -> bodies.put(row.getLong(1), row.getString(2)));
        long report = 0;
        EventJson json = EventJson.of("");
        for (Row row : chunk) {
            String body = Optional.ofNullable(bodies.get(row.report())).orElseThrow();
            if (row.report() != report) {
                report = row.report();
                json = EventJson.of(body);
            }
            String record = Optional.ofNullable(records.get(row.account())).orElseThrow();
            action.accept(new StoredEvent(json.parse(record), record, body));
        }
    }

    /** Months in which reports with events were published. */
    Set<YearMonth> months() throws SQLException {
        return Set.copyOf(database.list(
                "SELECT DISTINCT date_trunc('month', published)::DATE FROM events",
                row -> YearMonth.from(row.getObject(1, LocalDate.class))));
    }
}
