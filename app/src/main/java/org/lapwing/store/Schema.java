package org.lapwing.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.report.Report;

/** The layout of the store's tables, as {@code docs/store.md} explains it, and what becomes of files with older ones. */
final class Schema {

    /** What this program writes, and all that it reads. */
    static final int VERSION = 5;

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** @throws StoreException if the file is of something else */
    boolean isThere() throws SQLException {
        List<String> tables = database.listOnce("SELECT table_name FROM duckdb_tables()", row -> row.getString(1));
        if (!tables.isEmpty() && !tables.contains("meta")) {
            throw new StoreException(
                    database.file() + " is a DuckDB file of something else, not a store; name another with --db");
        }
        return !tables.isEmpty();
    }

    void make() throws SQLException {
        execute("schema.sql");
        execute("schema-2.sql");
        execute("schema-3.sql");
        execute("schema-3-fill.sql");
        execute("schema-4.sql");
        execute("schema-5.sql");
        database.update("INSERT INTO meta VALUES (?, ?)", VERSION, "Lapwing");
    }

    /** @throws StoreException if there is none, or only a newer program knows it */
    int version() throws SQLException {
        List<Integer> versions =
                isThere() ? database.listOnce("SELECT schema_version FROM meta", row -> row.getInt(1)) : List.of();
        if (versions.size() != 1) {
            throw new StoreException(
                    database.file() + " holds no reports; 'lapwing code' stores some, or name another with --db");
        }
        int version = versions.get(0);
        if (version > VERSION) {
            throw new StoreException("the store " + database.file()
                    + " was made by a newer Lapwing (its schema is " + version + ", this program knows up to "
                    + VERSION + "); use that version, or name another store with --db");
        }
        return version;
    }

    void checkIsUpToDate() throws SQLException {
        if (version() < VERSION) {
            throw new StoreException("the store " + database.file()
                    + " was made by an older Lapwing; the next 'lapwing code' brings it up to date");
        }
    }

    /** Step by step, each in a transaction of its own: DuckDB makes no index of what the transaction has changed. */
    void upgrade(int from, LocalDateTime now) throws SQLException {
        if (from < 3) {
            database.inTransaction(() -> upgradeTo3(from, now));
        }
        if (from < 4) {
            database.inTransaction(() -> {
                execute("schema-4.sql");
                setVersion(4);
            });
        }
        database.inTransaction(() -> {
            execute("schema-5.sql");
            execute("schema-5-fill.sql");
            setVersion(5);
        });
    }

    private void upgradeTo3(int from, LocalDateTime now) throws SQLException {
        if (from == 1) {
            execute("schema-2.sql");
        }
        execute("schema-3.sql");
        if (from == 1) {
            // In the order in which the events are fused below.
            database.update("""
                    UPDATE events SET account = n.account, recorded_at = ? FROM (
                        SELECT id, row_number() OVER (ORDER BY published, report, number) AS account FROM events) n
                    WHERE n.id = events.id""", now);
        }
        execute("schema-3-fill.sql");
        setVersion(3);
        if (from == 1) {
            fuse(now);
        }
    }

    private void setVersion(int version) throws SQLException {
        database.update("UPDATE meta SET schema_version = ?", version);
    }

    /** A store of schema 1 has events but no incidents: they are fused as if they were new. */
    private void fuse(LocalDateTime now) throws SQLException {
        StoredReports reports = new StoredReports(database);
        StoredEvents stored = new StoredEvents(database);
        Codings codings = new Codings(database, reports, new AuditTrail(database));
        record Coding(String report, long number, String codebook) {}
        List<Coding> all = database.listOnce(
                "SELECT id, number, codebook FROM reports WHERE events > 0 ORDER BY published, id",
                row -> new Coding(row.getString(1), row.getLong(2), row.getString(3)));
        for (Coding coding : all) {
            List<Event> events = new ArrayList<>();
            stored.forEach(
                    new Condition("report_number = ?", List.of(coding.number())), event -> events.add(event.event()));
            Report report = reports.find(coding.report()).orElseThrow();
            codings.fuse(new CodedReport(report, new Coded(events, 0, 0)), coding.codebook(), now);
        }
    }

    /** Hides from this session what was recorded after a moment (UTC). */
    void showAsOf(LocalDateTime moment) throws SQLException {
        execute("as-of.sql", moment, "");
        // These tables come with their first row.
        List<String> trails = database.listOnce(
                "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND starts_with(table_name, 'ceasefire_')",
                row -> row.getString(1));
        for (String trail : trails) {
            execute("as-of-trail.sql", moment, trail);
        }
    }

    /** @param trail a table of what analysts have decided, for the script of these */
    private void execute(String script, LocalDateTime moment, String trail) throws SQLException {
        database.execute(script(script)
                .replace("{DB}", '"' + database.connection().getCatalog().replace("\"", "\"\"") + '"')
                .replace("{TRAIL}", trail)
                .replace("{T}", Database.literal(moment)));
    }

    private void execute(String script) throws SQLException {
        database.execute(script(script));
    }

    private static String script(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
