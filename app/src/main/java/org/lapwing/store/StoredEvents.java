package org.lapwing.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lapwing.event.EventJson;

/** Reads events with the bodies of their reports. */
final class StoredEvents {

    /** Records and bodies that are read at a time: enough to be worth a query, few enough to be held. */
    private static final int CHUNK = 500;

    private static final String ORDER = " ORDER BY e.published, e.report, e.number";

    private final Database database;

    StoredEvents(Database database) {
        this.database = database;
    }

    /** In order of publication, report and number, one at a time. */
    void forEach(Condition condition, Consumer<StoredEvent> action) throws SQLException {
        // What comes in which order is settled first, without the long texts: a million of these would not fit.
        List<Long> accounts = new ArrayList<>();
        try (PreparedStatement select = database.connection()
                .prepareStatement("SELECT e.account FROM events e WHERE " + condition.sql() + ORDER)) {
            condition.bind(select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    accounts.add(rows.getLong(1));
                }
            }
        }
        for (int start = 0; start < accounts.size(); start += CHUNK) {
            readChunk(accounts.subList(start, Math.min(accounts.size(), start + CHUNK)), action);
        }
    }

    /** Those that fusing knows under these numbers, in the same order. */
    void forEach(List<Long> accounts, Consumer<StoredEvent> action) throws SQLException {
        if (!accounts.isEmpty()) {
            forEach(new Condition(Database.in("account", accounts), List.of()), action);
        }
    }

    private void readChunk(List<Long> accounts, Consumer<StoredEvent> action) throws SQLException {
        String sql =
                "SELECT e.report, e.record, r.body FROM events e JOIN reports r ON r.number = e.report_number WHERE "
                        + Database.in("e.account", accounts) + ORDER;
        try (Statement select = database.connection().createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            String report = "";
            String body = "";
            EventJson json = EventJson.of(body);
            while (rows.next()) {
                if (!rows.getString(1).equals(report)) {
                    report = rows.getString(1);
                    body = rows.getString(3);
                    json = EventJson.of(body);
                }
                String record = rows.getString(2);
                action.accept(new StoredEvent(json.parse(record), record, body));
            }
        }
    }

    /** Months in which reports with events were published. */
    Set<YearMonth> months() throws SQLException {
        return Set.copyOf(database.list(
                "SELECT DISTINCT date_trunc('month', published)::DATE FROM events",
                row -> YearMonth.from(row.getObject(1, LocalDate.class))));
    }
}
