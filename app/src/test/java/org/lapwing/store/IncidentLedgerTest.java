package org.lapwing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.Coded;
import org.lapwing.claim.Stance;
import org.lapwing.incident.Incident;
import org.lapwing.report.Report;

/** The store's incidents, of reports as {@link FakeCoder} reads them. */
class IncidentLedgerTest {

    private static final FakeCoder CODER = new FakeCoder();

    private static final Report FIRST = attack("2024-05-04", "2024-05-03", 3, "Early news.");
    private static final Report SECOND = attack("2024-05-05", "2024-05-03", 12, "Two days on, more is known.");
    private static final Report OTHER_DAY = attack("2024-05-20", "2024-05-18", 4, "Another attack.");

    @TempDir
    private Path folder;

    @Test
    void aReportThatTellsTheSameJoinsAndTheIdStays() throws Exception {
        Path file = folder.resolve("s.duckdb");
        String id = put(file, "2024-05-04T10:00:00Z", FIRST, OTHER_DAY).get(0).id();
        List<StoredIncident> after = put(file, "2024-05-05T10:00:00Z", SECOND);

        assertThat(after).hasSize(2);
        assertThat(after.get(0).id()).isEqualTo(id);
        assertThat(after.get(0).reports()).isEqualTo(2);
        assertThat(after.get(0).killed().best()).hasValue(12);
        assertThat(after.get(0).killed().low()).hasValue(3);
        assertThat(table(
                        file,
                        "SELECT recorded_at, replaced_at, killed_best FROM incidents WHERE id = '" + id
                                + "' ORDER BY version"))
                .isEqualTo("""
                        2024-05-04 10:00:00|2024-05-05 10:00:00|3
                        2024-05-05 10:00:00|null|12""");
        assertThat(table(file, "SELECT kind, count(*) FROM changes GROUP BY kind ORDER BY kind"))
                .isEqualTo("changed|1\nfounded|2");
    }

    @Test
    void showsWhatEachReportTells() {
        Path file = folder.resolve("s.duckdb");
        String id = put(file, "2024-05-04T10:00:00Z", FIRST, SECOND).get(0).id();
        try (Store store = Store.openToRead(file)) {
            Incident incident = store.findIncident(id).orElseThrow();
            assertThat(incident.members()).hasSize(2);
            assertThat(store.incidentOf(FIRST.id() + "-1")).contains(id);
            assertThat(store.findIncidents(id.substring(0, 6))).hasSize(1);
            assertThat(store.findIncident("I0000-1")).isEmpty();
        }
    }

    @Test
    void reportByReportInAnyOrderGivesWhatAllAtOnceGives() throws Exception {
        Random random = new Random(11);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = LocalDate.of(2024, 5, 1).plusDays(random.nextInt(6));
            reports.add(attack(day.plusDays(1).toString(), day.toString(), 1 + random.nextInt(20), "Paper " + i));
        }
        Path whole = folder.resolve("whole.duckdb");
        put(whole, "2024-06-01T00:00:00Z", reports.toArray(Report[]::new));
        String expected = groups(whole);
        assertThat(expected).contains(",");
        for (int run = 0; run < 3; run++) {
            Collections.shuffle(reports, random);
            Path file = folder.resolve("run" + run + ".duckdb");
            try (Store store = Store.open(file)) {
                for (Report report : reports) {
                    store.put(List.of(new CodedReport(report, CODER.apply(report))), "1");
                }
            }
            assertThat(groups(file)).isEqualTo(expected);
        }
    }

    @Test
    void codingAnewKeepsTheIdAndWhatIsNoLongerToldIsDeleted() throws Exception {
        Path file = folder.resolve("s.duckdb");
        String id = put(file, "2024-05-04T10:00:00Z", FIRST).get(0).id();
        try (Store store = Store.open(file)) {
            store.put(List.of(new CodedReport(FIRST, CODER.apply(FIRST))), "2");
            assertThat(store.findIncidents(id))
                    .hasSize(1)
                    .allMatch(i -> i.codebook().equals("2"));
            store.put(List.of(new CodedReport(FIRST, new Coded(List.of(), 1, 0))), "3");
            assertThat(store.findIncidents(id)).isEmpty();
        }
        assertThat(table(file, "SELECT count(*) FROM incidents"))
                .as("history stays")
                .isEqualTo("2");
        assertThat(table(file, "SELECT kind FROM changes ORDER BY number")).endsWith("deleted");
        assertThat(table(file, "SELECT count(*) FROM blocks")).isEqualTo("0");
    }

    /** A listing as of a day must not leak what was stored or coded anew since. */
    @Test
    void tellsWhatWasKnownThen() {
        Path file = folder.resolve("s.duckdb");
        String id = put(file, "2024-05-04T10:00:00Z", FIRST).get(0).id();
        put(file, "2024-05-05T10:00:00Z", SECOND);
        try (Store store = Store.open(file, () -> Instant.parse("2024-05-06T10:00:00Z"))) {
            store.put(List.of(new CodedReport(FIRST, new Coded(List.of(), 1, 0))), "2");
        }
        EventFilter byActor = new EventFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.of("gunmen"),
                Set.of(),
                Set.of(Stance.ASSERTED));
        for (EventFilter filter : List.of(EventFilter.ALL, byActor)) {
            assertThat(known(file, "2024-05-04T09:59:59", filter)).isEmpty();
            assertThat(known(file, "2024-05-04T10:00:00", filter)).containsExactly(id + " 3", FIRST.id() + "-1");
            assertThat(known(file, "2024-05-05T23:59:59", filter))
                    .containsExactly(id + " 12", FIRST.id() + "-1", SECOND.id() + "-1");
            assertThat(known(file, "2024-05-06T10:00:00", filter)).containsExactly(id + " 12", SECOND.id() + "-1");
        }
        try (Store store = Store.openAsOf(file, LocalDateTime.parse("2024-05-04T12:00:00"))) {
            assertThat(store.findIncident(id).orElseThrow().members())
                    .extracting(Incident.Member::event)
                    .containsExactly(FIRST.id() + "-1");
            assertThat(store.incidentOf(FIRST.id() + "-1")).contains(id);
            assertThat(store.incidentOf(SECOND.id() + "-1")).isEmpty();
        }
    }

    private static List<String> known(Path file, String moment, EventFilter filter) {
        try (Store store = Store.openAsOf(file, LocalDateTime.parse(moment))) {
            List<String> lines = new ArrayList<>();
            store.forEachIncident(
                    filter, i -> lines.add(i.id() + " " + i.killed().best().orElseThrow()));
            store.forEach(filter, e -> lines.add(e.event().id()));
            return lines;
        }
    }

    /** What schemas 1 to 4 did not have yet is taken away from a store; then it is opened for writing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anOlderStoreIsBroughtUpToDateWhenItIsWritten(int version) throws Exception {
        Path file = folder.resolve("s.duckdb");
        put(file, "2024-05-04T10:00:00Z", FIRST, OTHER_DAY);
        String id = put(file, "2024-05-05T10:00:00Z", SECOND).get(0).id();
        String groups = groups(file);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("events", "past_events")) {
                for (String column : List.of(
                        "geo_precision_acled",
                        "where_prec_ucdp",
                        "resolution_plover",
                        "listed_place",
                        "listed_who",
                        "listed_toll",
                        "masked_by",
                        "masked_who",
                        "masked_toll",
                        "masked_record")) {
                    statement.execute("ALTER TABLE " + table + " DROP COLUMN " + column);
                }
            }
            statement.execute("UPDATE meta SET schema_version = 4");
            if (version < 4) {
                statement.execute("""
                    CREATE TABLE keyless AS FROM profiles;
                    DROP TABLE profiles;
                    ALTER TABLE keyless RENAME TO profiles;
                    CREATE TABLE keyless AS FROM accounts;
                    DROP TABLE accounts;
                    ALTER TABLE keyless RENAME TO accounts;
                    CREATE TABLE keyless AS FROM events;
                    DROP TABLE events;
                    ALTER TABLE keyless RENAME TO events;
                    UPDATE meta SET schema_version = 3;""");
            }
            if (version < 3) {
                statement.execute("""
                    ALTER TABLE accounts RENAME TO accounts_3;
                    CREATE TABLE accounts AS
                        SELECT a.number, 10 + r.number AS profile, r.id AS report, a.event, a.number AS neighbourhood,
                            a.incident, a.version, a.particulars
                        FROM accounts_3 a JOIN reports r ON r.number = a.report_number;
                    DROP TABLE accounts_3;
                    UPDATE profiles SET number = number + 10;
                    ALTER TABLE reports DROP COLUMN number;
                    ALTER TABLE reports DROP COLUMN recorded_at;
                    ALTER TABLE events DROP COLUMN report_number;
                    ALTER TABLE past_events DROP COLUMN report_number;
                    ALTER TABLE actors DROP COLUMN account;
                    ALTER TABLE tolls DROP COLUMN account;
                    ALTER TABLE claims DROP COLUMN account;
                    ALTER TABLE evidence DROP COLUMN account;
                    ALTER TABLE past_actors DROP COLUMN account;
                    ALTER TABLE past_claims DROP COLUMN account;
                    ALTER TABLE memberships DROP COLUMN account;
                    UPDATE meta SET schema_version = 2;""");
            }
            if (version == 1) {
                for (String table : List.of(
                        "incidents",
                        "memberships",
                        "changes",
                        "profiles",
                        "accounts",
                        "blocks",
                        "reviews",
                        "machine_events",
                        "past_events",
                        "past_actors",
                        "past_claims")) {
                    statement.execute("DROP TABLE " + table);
                }
                statement.execute("ALTER TABLE events DROP COLUMN account");
                statement.execute("ALTER TABLE events DROP COLUMN recorded_at");
                statement.execute("UPDATE meta SET schema_version = 1");
            }
        }
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> Store.openToRead(file))
                .withMessageContaining("lapwing code");
        Store.open(file).close();
        assertThat(groups(file)).isEqualTo(groups);
        try (Store store = Store.openToRead(file)) {
            assertThat(store.findIncidents("I"))
                    .hasSize(2)
                    .allMatch(i -> store.findIncident(i.id()).isPresent());
            List<ListedEvent> listed = new ArrayList<>();
            store.forEachListed(EventFilter.ALL, Optional.of("nothing so far"), stored -> stored, listed::add);
            List<ListedEvent> read = new ArrayList<>();
            store.forEach(EventFilter.ALL, stored -> read.add(ListedEvent.of(stored.event())));
            assertThat(listed).hasSize(3).isEqualTo(read);
        }
        assertThat(codes(file)).containsOnly("1 1 4");
        Report third = attack("2024-05-06", "2024-05-03", 12, "Nothing new.");
        List<StoredIncident> after = put(file, "2024-05-06T10:00:00Z", third);
        assertThat(after).hasSize(2);
        assertThat(after.get(0).id()).isEqualTo(id);
        assertThat(after.get(0).reports()).isEqualTo(3);
        if (version > 1) {
            assertThat(known(file, "2024-05-04T12:00:00", EventFilter.ALL)).hasSize(4);
        }
    }

    private static List<String> codes(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT geo_precision_acled || ' ' || where_prec_ucdp || ' ' || resolution_plover FROM events")) {
            List<String> codes = new ArrayList<>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        }
    }

    private static Report attack(String published, String day, int killed, String more) {
        return FakeCoder.report(
                LocalDate.parse(published),
                "Gunmen attacked Gao on " + day + ", killing " + killed + " villagers, a nurse said. " + more);
    }

    private static List<StoredIncident> put(Path file, String now, Report... reports) {
        try (Store store = Store.open(file, () -> Instant.parse(now))) {
            store.put(
                    List.of(reports).stream()
                            .map(report -> new CodedReport(report, CODER.apply(report)))
                            .toList(),
                    "1");
            List<StoredIncident> incidents = new ArrayList<>();
            store.forEachIncident(EventFilter.ALL, incidents::add);
            return incidents;
        }
    }

    /** The events of each incident as it is now, a line an incident. */
    private static String groups(Path file) throws SQLException {
        return String.join("\n", new TreeSet<>(List.of(table(file, """
                                SELECT string_agg(event, ',' ORDER BY event) FROM memberships
                                WHERE version IN (SELECT version FROM incidents WHERE replaced_at IS NULL)
                                GROUP BY version""").split("\n", -1))));
    }

    private static String table(Path file, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object cell = rows.getObject(i);
                    cells.add(
                            cell instanceof java.sql.Timestamp t
                                    ? t.toLocalDateTime().toString().replace('T', ' ')
                                            + (t.toLocalDateTime().getSecond() == 0 ? ":00" : "")
                                    : String.valueOf(cell));
                }
                lines.add(String.join("|", cells));
            }
        }
        return String.join("\n", lines);
    }
}
