package org.lapwing.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lapwing.event.CodePoints;
import org.lapwing.text.Span;

/** Rows to be added to one table, value by value in the order of its columns; what is absent becomes NULL. */
final class Rows implements AutoCloseable {

    private final DuckDBAppender appender;

    Rows(DuckDBConnection connection, String table) throws SQLException {
        appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
    }

    Rows begin() throws SQLException {
        appender.beginRow();
        return this;
    }

    void end() throws SQLException {
        appender.endRow();
    }

    Rows add(String value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(int value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(long value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(LocalDateTime value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(byte value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(byte[] value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(LocalDate value) throws SQLException {
        appender.append(value);
        return this;
    }

    Rows add(Collection<String> values) throws SQLException {
        if (values.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(values);
        }
        return this;
    }

    Rows add(Span span, CodePoints codePoints) throws SQLException {
        return add(codePoints.fromUtf16(span.start())).add(codePoints.fromUtf16(span.end()));
    }

    Rows addText(Optional<String> value) throws SQLException {
        return value.isPresent() ? add(value.get()) : addNull();
    }

    Rows addDay(Optional<LocalDate> value) throws SQLException {
        return value.isPresent() ? add(value.get()) : addNull();
    }

    Rows add(OptionalInt value) throws SQLException {
        return value.isPresent() ? add(value.getAsInt()) : addNull();
    }

    /** A whole number from -128 to 127. */
    Rows addCode(OptionalInt value) throws SQLException {
        return value.isPresent() ? add((byte) value.getAsInt()) : addNull();
    }

    Rows add(OptionalLong value) throws SQLException {
        if (value.isEmpty()) {
            return addNull();
        }
        appender.append(value.getAsLong());
        return this;
    }

    Rows add(OptionalDouble value) throws SQLException {
        if (value.isEmpty()) {
            return addNull();
        }
        appender.append(value.getAsDouble());
        return this;
    }

    private Rows addNull() throws SQLException {
        appender.appendNull();
        return this;
    }

    /** To be called before closing: closing hands rows over too, but says nothing if they are refused. */
    void flush() throws SQLException {
        appender.flush();
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }
}
