package org.lapwing.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.lapwing.event.EventJson;

/** Reads events with the bodies of their reports. */
final class StoredEvents {

    private StoredEvents() {}

    /** In order of publication, report and number, one at a time. */
    static void forEach(DuckDBConnection connection, Condition condition, Consumer<StoredEvent> action)
            throws SQLException {
        String events =
                "SELECT report, record FROM events WHERE " + condition.sql() + " ORDER BY published, report, number";
        try (PreparedStatement select = connection.prepareStatement(events);
                PreparedStatement bodies = connection.prepareStatement("SELECT body FROM reports WHERE id = ?")) {
            condition.bind(select);
            String report = "";
            String body = "";
            EventJson json = EventJson.of(body);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString(1).equals(report)) {
                        report = rows.getString(1);
                        body = body(bodies, report);
                        json = EventJson.of(body);
                    }
                    String record = rows.getString(2);
                    action.accept(new StoredEvent(json.parse(record), record, body));
                }
            }
        }
    }

    private static String body(PreparedStatement select, String report) throws SQLException {
        select.setString(1, report);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
