package org.lapwing.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
    /** The same of what is read without the bodies of reports. */
    private static final int KEPT_CHUNK = 10_000;
    /** If of so many that pass one is wanted at least, to ask again which pass is quicker than to look each up. */
    private static final int DENSE = 2;

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
        List<Row> found = inOrder(conditions);
        for (int start = 0; start < found.size(); start += CHUNK) {
            readChunk(found.subList(start, Math.min(found.size(), start + CHUNK)), action);
        }
    }

    /** What comes in which order, without the long texts: a million of these would not fit. */
    private List<Row> inOrder(List<Condition> conditions) throws SQLException {
        return passing(
                conditions,
                "account, report_number, published, report, number",
                "SELECT account, report_number FROM (%s) ORDER BY published, report, number",
                row -> new Row(row.getLong(1), row.getLong(2)));
    }

    /** @param select with {@code %s} for the rows that pass */
    private <T> List<T> passing(List<Condition> conditions, String columns, String select, Database.RowMapper<T> mapper)
            throws SQLException {
        String passing = conditions.stream()
                .map(condition -> "SELECT " + columns + " FROM events WHERE " + condition.sql())
                .collect(joining(" UNION ALL "));
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement =
                database.connection().prepareStatement(String.format(Locale.ROOT, select, passing))) {
            Condition.bind(
                    statement,
                    conditions.stream()
                            .flatMap(condition -> condition.parameters().stream())
                            .toList());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
            }
        }
        return found;
    }

    /**
     * Those that pass a condition, in the same order, in a form in which the store keeps them; those that it does not keep
     * so are made.
     */
    <T> void forEachKept(List<Condition> conditions, KeptForm<T> form, Consumer<T> action) throws SQLException {
        List<Row> found = inOrder(conditions);
        long[] accounts = found.stream().mapToLong(Row::account).sorted().toArray();
        for (int start = 0; start < found.size(); start += KEPT_CHUNK) {
            List<Long> chunk = found.subList(start, Math.min(found.size(), start + KEPT_CHUNK)).stream()
                    .map(Row::account)
                    .toList();
            Map<Long, T> kept = kept(conditions, form, chunk, accounts);
            List<Long> missing =
                    chunk.stream().filter(account -> !kept.containsKey(account)).toList();
            Iterator<Long> next = missing.iterator();
            // In the same order.
            List<T> made = new ArrayList<>();
            forEach(missing, stored -> made.add(form.make(stored)));
            made.forEach(one -> kept.put(next.next(), one));
            for (Long account : chunk) {
                action.accept(Optional.ofNullable(kept.get(account)).orElseThrow());
            }
        }
    }

    private <T> Map<Long, T> kept(List<Condition> conditions, KeptForm<T> form, List<Long> chunk, long[] accounts)
            throws SQLException {
        Map<Long, T> kept = new HashMap<>();
        Database.RowMapper<Boolean> keep = row -> {
            form.read(row).ifPresent(one -> {
                // A row of a chunk that comes later lies between those of this.
                kept.put(one.account(), one.form());
            });
            return true;
        };
        var bounds = chunk.stream().mapToLong(Long::longValue).summaryStatistics();
        int within = lastUpTo(accounts, bounds.getMax()) - lastUpTo(accounts, bounds.getMin() - 1);
        if (within <= DENSE * chunk.size()) {
            Condition stretch = new Condition("account BETWEEN ? AND ?", List.of(bounds.getMin(), bounds.getMax()));
            passing(conditions.stream().map(condition -> condition.and(stretch)).toList(), form.columns(), "%s", keep);
        } else {
            database.listByKey("SELECT " + form.columns() + " FROM events", "account", chunk, keep);
        }
        return kept;
    }

    /** How many of them are not above a number. */
    private static int lastUpTo(long[] sorted, long number) {
        int position = Arrays.binarySearch(sorted, number);
        return position >= 0 ? position + 1 : -position - 1;
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
