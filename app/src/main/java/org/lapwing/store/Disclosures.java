package org.lapwing.store;

import java.sql.SQLException;
import java.time.LocalDateTime;

/** Who was given the names of private persons, when and why, as rows that are only ever added. */
final class Disclosures {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS disclosures (
                number BIGINT NOT NULL,
                recorded_at TIMESTAMP NOT NULL,
                author VARCHAR NOT NULL,
                reason VARCHAR NOT NULL,
                command VARCHAR NOT NULL
            )""";

    private final Database database;

    Disclosures(Database database) {
        this.database = database;
    }

    /** A store gets the table with the first of them, as it does those of ceasefires. */
    void add(String command, String author, String reason, LocalDateTime now) throws SQLException {
        database.execute(TABLE);
        database.update(
                "INSERT INTO disclosures SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ? FROM disclosures",
                now,
                author,
                reason,
                command);
    }
}
