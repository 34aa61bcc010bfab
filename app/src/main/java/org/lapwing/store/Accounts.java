package org.lapwing.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.lapwing.incident.Fusion;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ParticularsCodec;
import org.lapwing.incident.ReportProfile;

/** The stored events as fusing sees them, each with its incident, and the blocks in which they meet others. */
final class Accounts {

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /** @param version of the incident, as it is now */
    record Entry(long number, Particulars particulars, String incident, long version) {}

    /** An entry without what fusing compares. */
    record Place(long number, String event, String incident, long version) {}

    /** In no order; those that are not there are left out. */
    List<Entry> entries(Collection<Long> numbers) throws SQLException {
        record Row(long number, long report, byte[] particulars, String incident, long version) {}
        List<Row> rows = database.listByKey(
                "SELECT number, report_number, particulars, incident, version FROM accounts",
                "number",
                numbers,
                row -> new Row(row.getLong(1), row.getLong(2), row.getBytes(3), row.getString(4), row.getLong(5)));
        Map<Long, ReportProfile> profiles =
                profiles(rows.stream().map(Row::report).collect(toCollection(TreeSet::new)));
        List<Entry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            ReportProfile profile = Optional.ofNullable(profiles.get(row.report()))
                    .orElseThrow(() -> new SQLException("no profile of report " + row.report()));
            entries.add(new Entry(
                    row.number(),
                    ParticularsCodec.particulars(row.particulars(), profile),
                    row.incident(),
                    row.version()));
        }
        return entries;
    }

    private Map<Long, ReportProfile> profiles(Set<Long> reports) throws SQLException {
        Map<Long, ReportProfile> profiles = new HashMap<>();
        database.listByKey(
                        "SELECT number, profile FROM profiles",
                        "number",
                        reports,
                        row -> Map.entry(row.getLong(1), ParticularsCodec.profile(row.getBytes(2))))
                .forEach(entry -> profiles.put(entry.getKey(), entry.getValue()));
        return profiles;
    }

    /** Numbers of those that share a block with one of these events. */
    Set<Long> meeting(Collection<Particulars> events) throws SQLException {
        Set<Long> blocks = new TreeSet<>();
        events.forEach(event -> LongStream.of(Fusion.blocks(event)).forEach(blocks::add));
        return new TreeSet<>(
                database.listOf("SELECT DISTINCT account FROM blocks", "block", blocks, row -> row.getLong(1)));
    }

    List<Place> ofReports(Collection<Long> reports) throws SQLException {
        return database.listOf(
                "SELECT number, event, incident, version FROM accounts",
                "report_number",
                reports,
                row -> new Place(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /** Numbers of the events with these ids. */
    Set<Long> ofEvents(Collection<String> events) throws SQLException {
        Set<Long> numbers = new TreeSet<>();
        for (String event : events) {
            Optional<Long> report = database.find(
                    "SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), EventReference.report(event));
            if (report.isPresent()) {
                numbers.addAll(database.list(
                        "SELECT number FROM accounts WHERE report_number = ? AND event = ?",
                        row -> row.getLong(1),
                        report.get(),
                        event));
            }
        }
        return numbers;
    }

    /** Numbers of the events of incidents, by the versions of these. */
    Set<Long> ofVersions(Collection<Long> versions) throws SQLException {
        return new TreeSet<>(
                database.listOf("SELECT account FROM memberships", "version", versions, row -> row.getLong(1)));
    }

    boolean isIncident(String id) throws SQLException {
        return database.find("SELECT 1 FROM accounts WHERE incident = ? LIMIT 1", row -> true, id)
                .isPresent();
    }

    void remove(Collection<Long> numbers) throws SQLException {
        database.execute("DELETE FROM blocks WHERE " + Database.in("account", numbers));
        database.execute("DELETE FROM accounts WHERE " + Database.in("number", numbers));
    }

    /** Where an event belongs now. */
    record Move(long number, String incident, long version) {}

    void move(List<Move> moves) throws SQLException {
        if (!moves.isEmpty()) {
            // Ids are of our own making: hexadecimal digits, letters, a hyphen and a full stop.
            database.execute("UPDATE accounts SET incident = v.i, version = v.v FROM (VALUES "
                    + moves.stream()
                            .map(move -> "(" + move.number() + ", '" + move.incident() + "', " + move.version() + ")")
                            .collect(joining(", "))
                    + ") v(a, i, v) WHERE accounts.number = v.a AND "
                    + Database.in(
                            "accounts.number", moves.stream().map(Move::number).toList()));
        }
    }

    /** @param places where each of the newcomers belongs */
    void add(Newcomers newcomers, List<Move> places) throws SQLException {
        addProfiles(newcomers);
        try (Rows accounts = new Rows(database.connection(), "accounts");
                Rows blocks = new Rows(database.connection(), "blocks")) {
            for (Move place : places) {
                Newcomers.Newcomer newcomer = newcomers.get(place.number());
                accounts.begin()
                        .add(newcomer.number())
                        .add(newcomer.report())
                        .add(newcomer.event().id())
                        .add(place.incident())
                        .add(place.version())
                        .add(ParticularsCodec.write(newcomer.particulars()))
                        .end();
                for (long block : Fusion.blocks(newcomer.particulars())) {
                    blocks.begin().add(block).add(newcomer.number()).end();
                }
            }
            accounts.flush();
            blocks.flush();
        }
    }

    private void addProfiles(Newcomers newcomers) throws SQLException {
        Map<Long, ReportProfile> missing = newcomers.profiles();
        // A report that is coded anew has its profile already.
        missing.keySet()
                .removeAll(database.listByKey(
                        "SELECT number FROM profiles", "number", missing.keySet(), row -> row.getLong(1)));
        try (Rows profiles = new Rows(database.connection(), "profiles")) {
            for (Map.Entry<Long, ReportProfile> profile : missing.entrySet()) {
                profiles.begin()
                        .add(profile.getKey())
                        .add(ParticularsCodec.write(profile.getValue()))
                        .end();
            }
            profiles.flush();
        }
    }
}
