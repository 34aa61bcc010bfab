package org.lapwing.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.ViolationState;

/**
 * What analysts decide of ceasefires, as rows that are only ever added. A store gets the tables with the first of them, so
 * that those of which nobody ruled anything stay as they are.
 */
final class CeasefireTrail {

    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS ceasefire_rulings (
                number BIGINT NOT NULL,
                recorded_at TIMESTAMP NOT NULL,
                author VARCHAR NOT NULL,
                reason VARCHAR NOT NULL,
                agreement VARCHAR NOT NULL,
                incident VARCHAR NOT NULL,
                state VARCHAR NOT NULL,
                events VARCHAR[]
            );
            CREATE TABLE IF NOT EXISTS ceasefire_proposals (
                number BIGINT NOT NULL,
                recorded_at TIMESTAMP NOT NULL,
                author VARCHAR NOT NULL,
                reason VARCHAR NOT NULL,
                proposal VARCHAR NOT NULL,
                agreement VARCHAR NOT NULL,
                events VARCHAR[]
            );
            CREATE TABLE IF NOT EXISTS ceasefire_undoings (
                number BIGINT NOT NULL,
                recorded_at TIMESTAMP NOT NULL,
                author VARCHAR NOT NULL,
                reason VARCHAR NOT NULL,
                ruling BIGINT NOT NULL
            );
            """;

    private final DuckDBConnection connection;

    CeasefireTrail(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** In order of their making, until a moment (UTC). */
    List<StoredRuling> rulings(LocalDateTime until) throws SQLException {
        List<StoredRuling> rulings = new ArrayList<>();
        if (!hasTable("ceasefire_rulings")) {
            return rulings;
        }
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT number, recorded_at, author, reason, agreement, incident, state, events"
                        + " FROM ceasefire_rulings WHERE recorded_at <= ? ORDER BY number")) {
            select.setObject(1, until);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDateTime at = row.getObject(2, LocalDateTime.class);
                    List<String> events = strings(row.getArray(8));
                    String incident = holder(events).orElse(row.getString(6));
                    rulings.add(new StoredRuling(
                            row.getLong(1),
                            at,
                            new Ruling(
                                    row.getString(5) + "/" + incident,
                                    ViolationState.valueOf(row.getString(7)),
                                    row.getString(3),
                                    at.toLocalDate(),
                                    row.getString(4)),
                            events));
                }
            }
        }
        return rulings;
    }

    /** The incident that most of the events tell of now; empty if none of them is told of any more. */
    private Optional<String> holder(List<String> events) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT i.id FROM incidents i JOIN memberships m USING (version)"
                        + " WHERE i.replaced_at IS NULL AND m.event = ?")) {
            for (String event : events) {
                select.setString(1, event);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        counts.merge(row.getString(1), 1, Integer::sum);
                    }
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** @param agreement and {@code incident}: of the violation that is ruled on */
    StoredRuling add(String agreement, String incident, Ruling ruling, List<String> events, LocalDateTime now)
            throws SQLException {
        createTables();
        long number = next("ceasefire_rulings");
        try (Rows rows = new Rows(connection, "ceasefire_rulings")) {
            rows.begin()
                    .add(number)
                    .add(now)
                    .add(ruling.by())
                    .add(ruling.reason())
                    .add(agreement)
                    .add(incident)
                    .add(ruling.state().name())
                    .add(events)
                    .end();
            rows.flush();
        }
        return new StoredRuling(number, now, ruling, events);
    }

    /** In order of their making, until a moment (UTC). */
    List<StoredUndoing> undoings(LocalDateTime until) throws SQLException {
        List<StoredUndoing> undoings = new ArrayList<>();
        if (!hasTable("ceasefire_undoings")) {
            return undoings;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT number, recorded_at, author, reason, ruling"
                + " FROM ceasefire_undoings WHERE recorded_at <= ? ORDER BY number")) {
            select.setObject(1, until);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    undoings.add(new StoredUndoing(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5)));
                }
            }
        }
        return undoings;
    }

    StoredUndoing undo(long ruling, String author, String reason, LocalDateTime now) throws SQLException {
        createTables();
        StoredUndoing undoing = new StoredUndoing(next("ceasefire_undoings"), now, author, reason, ruling);
        try (Rows rows = new Rows(connection, "ceasefire_undoings")) {
            rows.begin()
                    .add(undoing.number())
                    .add(now)
                    .add(author)
                    .add(reason)
                    .add(ruling)
                    .end();
            rows.flush();
        }
        return undoing;
    }

    List<StoredVerdict> verdicts() throws SQLException {
        List<StoredVerdict> verdicts = new ArrayList<>();
        if (!hasTable("ceasefire_proposals")) {
            return verdicts;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT number, recorded_at, author, reason, proposal, agreement, events"
                                + " FROM ceasefire_proposals ORDER BY number")) {
            while (row.next()) {
                verdicts.add(new StoredVerdict(
                        row.getLong(1),
                        row.getObject(2, LocalDateTime.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        strings(row.getArray(7)),
                        row.getString(6)));
            }
        }
        return verdicts;
    }

    StoredVerdict add(
            String proposal, List<String> events, String agreement, String author, String reason, LocalDateTime now)
            throws SQLException {
        createTables();
        StoredVerdict verdict =
                new StoredVerdict(next("ceasefire_proposals"), now, author, reason, proposal, events, agreement);
        try (Rows rows = new Rows(connection, "ceasefire_proposals")) {
            rows.begin()
                    .add(verdict.number())
                    .add(now)
                    .add(author)
                    .add(reason)
                    .add(proposal)
                    .add(agreement)
                    .add(events)
                    .end();
            rows.flush();
        }
        return verdict;
    }

    private void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
    }

    private boolean hasTable(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name = '" + name + "'")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private long next(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(number), 0) + 1 FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
