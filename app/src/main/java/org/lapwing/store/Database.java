package org.lapwing.store;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** A DuckDB file: its transactions, and its failures as {@link StoreException}. For one thread. */
final class Database implements AutoCloseable {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    /** Fewer numbers than these are named one by one. */
    private static final int FEW = 100;
    /** Fewer keys than these are looked up one by one wherever they lie. */
    private static final int FEW_KEYS = 400;
    /** If one row of so many on end is wanted at least, the whole stretch is read. */
    private static final long DENSE = 32;

    private final Path file;
    private final DuckDBConnection connection;
    /** By their texts: to prepare one costs ten times as much as to run it. */
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    /** By column, the highest number given so far: to ask a table of millions for it costs a millisecond. */
    private final Map<String, Long> numbered = new HashMap<>();

    private Database(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    static Database connect(Path file, boolean readOnly) {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        // Coding needs the cores and the memory; batches and listings do with little.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        // What is written is safe before it is sorted into the file; to do that after every few batches would be half
        // the work.
        settings.setProperty("checkpoint_threshold", "256MB");
        // DuckDB would otherwise look for extensions on the network.
        settings.setProperty("autoinstall_known_extensions", "false");
        try {
            return new Database(file, (DuckDBConnection)
                    DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings));
        } catch (SQLException e) {
            String reason = firstLine(e);
            throw new StoreException(
                    reason.contains("lock")
                            ? "the store " + file
                                    + " is in use by another program; wait for it, or name another with --db"
                            : "cannot open " + file + " as a store (" + reason + "); name another with --db",
                    e);
        }
    }

    Path file() {
        return file;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Runs statements without parameters, parted by semicolons. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows changed. */
    int update(String sql, Object... parameters) throws SQLException {
        return bound(sql, parameters).executeUpdate();
    }

    /** All rows at once. The text of the statement is one of few; what changes from call to call is a parameter. */
    <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            return mapped(rows, mapper);
        }
    }

    /** The first row, if there is any. */
    <T> Optional<T> find(String sql, RowMapper<T> mapper, Object... parameters) throws SQLException {
        return list(sql, mapper, parameters).stream().findFirst();
    }

    /** All rows at once, of a statement whose text is its own. */
    <T> List<T> listOnce(String sql, RowMapper<T> mapper) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return mapped(rows, mapper);
        }
    }

    /**
     * The rows of which a column has one of these values; if there are no values, none, without asking.
     *
     * @param select up to the name of the table
     */
    <T> List<T> listOf(String select, String column, Collection<Long> numbers, RowMapper<T> mapper)
            throws SQLException {
        return numbers.isEmpty() ? List.of() : listOnce(select + " WHERE " + in(column, numbers), mapper);
    }

    /** The same by a key of the table. */
    <T> List<T> listByKey(String select, String key, Collection<Long> keys, RowMapper<T> mapper) throws SQLException {
        return keys.isEmpty() ? List.of() : listOnce(select + " WHERE " + inKeys(key, keys), mapper);
    }

    private static <T> List<T> mapped(ResultSet rows, RowMapper<T> mapper) throws SQLException {
        List<T> mapped = new ArrayList<>();
        while (rows.next()) {
            mapped.add(mapper.map(rows));
        }
        return mapped;
    }

    private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /**
     * Numbers for new rows, which the caller must write in this transaction: the first of them, after the highest there is.
     * They go up with time, so that what is near in time is near on disk.
     */
    long take(int count, String table, String column) throws SQLException {
        String key = table + "." + column;
        Long highest = numbered.get(key);
        if (highest == null) {
            highest = listOnce("SELECT coalesce(max(" + column + "), 0) FROM " + table, row -> row.getLong(1))
                    .get(0);
        }
        numbered.put(key, highest + count);
        return highest + 1;
    }

    /**
     * That a column has one of these values. The bounds let DuckDB pass over what lies elsewhere: numbers near each other
     * lie near each other. To name numbers one by one costs some microseconds each, so that many are given as one text.
     */
    static String in(String column, Collection<Long> numbers) {
        return in(column, numbers, numbers.size() < FEW);
    }

    /** The same of a key, by which rows that are few or lie apart are looked up one by one. */
    private static String inKeys(String column, Collection<Long> keys) {
        var bounds = keys.stream().mapToLong(Long::longValue).summaryStatistics();
        boolean areApart = bounds.getMax() - bounds.getMin() > DENSE * bounds.getCount();
        return in(column, keys, areApart || keys.size() < FEW_KEYS);
    }

    private static String in(String column, Collection<Long> numbers, boolean byName) {
        if (numbers.isEmpty()) {
            return "false";
        }
        var bounds = numbers.stream().mapToLong(Long::longValue).summaryStatistics();
        String list = numbers.stream().map(String::valueOf).collect(joining(","));
        return column + " BETWEEN " + bounds.getMin() + " AND " + bounds.getMax() + " AND " + column
                + (byName ? " IN (" + list + ")" : " IN (SELECT unnest(string_split('" + list + "', ',')::BIGINT[]))");
    }

    /** A moment (UTC) as SQL. */
    static String literal(LocalDateTime moment) {
        return "TIMESTAMP '" + MOMENT.format(moment) + "'";
    }

    /** The appender writes in the connection's transaction only if that was begun by name. */
    void inTransaction(SqlAction action) throws SQLException {
        execute("BEGIN TRANSACTION");
        try {
            action.run();
            execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            numbered.clear();
            try {
                execute("ROLLBACK");
            } catch (SQLException rollback) {
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    /** @param doing "read", "write": for the message if it fails */
    void run(String doing, SqlAction action) {
        get(doing, () -> {
            action.run();
            return true;
        });
    }

    <T> T get(String doing, SqlSupplier<T> action) {
        try {
            return action.get();
        } catch (SQLException e) {
            throw new StoreException("cannot " + doing + " the store " + file + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        run("close", () -> {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        });
    }

    @FunctionalInterface
    interface SqlAction {
        void run() throws SQLException;
    }

    @FunctionalInterface
    interface SqlSupplier<T> {
        T get() throws SQLException;
    }

    @FunctionalInterface
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
