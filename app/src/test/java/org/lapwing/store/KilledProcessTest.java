package org.lapwing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.incident.Rulings;
import org.lapwing.review.Reviews;

/**
 * Kills a process that codes and reviews, again and again, where chance has it. {@code -Dkills=50} kills it fifty times; the
 * build has no time for that.
 */
class KilledProcessTest {

    private static final int KILLS = Integer.getInteger("kills", 5);
    /** Enough that the process is still at work when it is killed for the last time. */
    private static final int REPORTS = 70 * KILLS;

    private static final int LONGEST_RUN_MS = 400;

    @TempDir
    private Path folder;

    @Test
    void losesNothingAcknowledgedAndDoesNothingByHalf() throws Exception {
        Path file = folder.resolve("killed.duckdb");
        // A fixed seed only makes the log comparable; where the process is when it is killed remains chance.
        Random chance = new Random(20231112);
        Set<String> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killAfter(chance.nextInt(LONGEST_RUN_MS), file));
            System.out.printf("kill %d: %d acknowledged%n", kill + 1, acknowledged.size());
            checkAcknowledged(acknowledged, file, "after kill " + (kill + 1));
            assertThat(halfDone(file)).as("after kill %d", kill + 1).isEmpty();
            checkCorrections(file, "after kill " + (kill + 1));
        }
        assertThat(acknowledged).as("killed while at work").anyMatch(said -> said.startsWith(AnalystsAtWork.REVIEWED));

        assertThat(start(file, folder.resolve("said")).waitFor()).isZero();

        Path whole = folder.resolve("whole.duckdb");
        AnalystsAtWork.work(whole, REPORTS, said -> {});
        assertThat(records(file)).isEqualTo(records(whole));
        assertThat(query(file, GROUPS)).isEqualTo(query(whole, GROUPS));
        assertThat(verdicts(file)).isEqualTo(verdicts(whole));
    }

    private static void checkAcknowledged(Set<String> acknowledged, Path file, String when) {
        try (Store store = Store.openToRead(file)) {
            int reviews = store.trail().size();
            assertThat(acknowledged)
                    .as(when)
                    .allMatch(said -> said.startsWith(AnalystsAtWork.REVIEWED)
                            ? Integer.parseInt(said.substring(AnalystsAtWork.REVIEWED.length())) <= reviews
                            : store.isCoded(said, AnalystsAtWork.CODEBOOK));
        }
    }

    /** That what is recorded is what the machine coded and analysts have said of it since. */
    private static void checkCorrections(Path file, String when) {
        try (Store store = Store.openToRead(file)) {
            Reviews reviews = Reviews.of(store.trail());
            Set<String> reviewed = new TreeSet<>();
            reviews.events().forEach(event -> reviewed.add(EventReference.report(event)));
            for (String report : reviewed) {
                EventReference reference = EventReference.parse(report).orElseThrow();
                assertThat(store.find(reference))
                        .as(when)
                        .extracting(StoredEvent::event)
                        .isEqualTo(reviews.correct(
                                store.findMachineEvents(reference),
                                store.findReport(report).orElseThrow().body()));
            }
            for (Rulings.Pair pair : reviews.rulings().together()) {
                assertThat(store.incidentOf(pair.first())).as(when).isEqualTo(store.incidentOf(pair.second()));
            }
            for (Rulings.Pair pair : reviews.rulings().apart()) {
                assertThat(store.incidentOf(pair.first())).as(when).isNotEqualTo(store.incidentOf(pair.second()));
            }
        }
    }

    /** Lets the process run for so long after its first words, and gives all that it said. */
    private List<String> killAfter(int milliseconds, Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = start(file, said);
        while (process.isAlive() && Files.size(said) == 0) {
            Thread.sleep(1);
        }
        Thread.sleep(milliseconds);
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // A last line that was cut off acknowledges nothing.
        return Files.readAllLines(said).stream()
                .filter(line -> line.length() == 64 || line.startsWith(AnalystsAtWork.REVIEWED))
                .toList();
    }

    private Process start(Path file, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // DuckDB unpacks 60 MB into the temporary folder, and a killed process leaves them there.
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnalystsAtWork.class.getName(),
                        file.toString(),
                        Integer.toString(REPORTS))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The events of each incident as it is now. */
    private static final String GROUPS = """
            SELECT string_agg(event, ',' ORDER BY event) AS events FROM memberships
            WHERE version IN (SELECT version FROM incidents WHERE replaced_at IS NULL)
            GROUP BY version ORDER BY events""";

    /** Reports, events and incidents whose rows do not add up. */
    private static List<String> halfDone(Path file) throws SQLException {
        return query(file, """
                WITH current AS (
                    SELECT i.id, i.version, m.event, m.account FROM incidents i LEFT JOIN memberships m USING (version)
                    WHERE i.replaced_at IS NULL)
                SELECT r.id FROM reports r
                LEFT JOIN (SELECT report, count(*) AS n FROM events GROUP BY report) e ON e.report = r.id
                WHERE r.events <> coalesce(e.n, 0)
                UNION ALL SELECT report FROM events WHERE report NOT IN (SELECT id FROM reports)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM evidence)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM actors)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM claims)
                UNION ALL SELECT id FROM events WHERE type = 'ASSAULT' AND id NOT IN (SELECT event FROM tolls)
                UNION ALL SELECT id FROM reports GROUP BY id HAVING count(*) > 1
                UNION ALL SELECT id FROM events GROUP BY id HAVING count(*) > 1
                UNION ALL SELECT e.id FROM events e LEFT JOIN current c ON c.event = e.id AND c.account = e.account
                    GROUP BY e.id HAVING count(c.event) <> 1
                UNION ALL SELECT id FROM current WHERE event IS NULL OR event NOT IN (SELECT id FROM events)
                UNION ALL SELECT id FROM incidents WHERE replaced_at IS NULL GROUP BY id HAVING count(*) > 1
                UNION ALL SELECT id FROM incidents WHERE id NOT IN (SELECT incident FROM changes)
                UNION ALL SELECT event FROM accounts WHERE (number, event, incident, version) NOT IN
                    (SELECT (account, event, id, version) FROM current)
                UNION ALL SELECT id FROM events WHERE account NOT IN (SELECT number FROM accounts)
                UNION ALL SELECT event FROM accounts WHERE number NOT IN (SELECT account FROM blocks)
                UNION ALL SELECT 'block' FROM blocks WHERE account NOT IN (SELECT number FROM accounts)
                UNION ALL SELECT id FROM past_events WHERE account NOT IN (SELECT account FROM past_actors)
                UNION ALL SELECT event FROM machine_events WHERE report NOT IN (SELECT id FROM reports)""");
    }

    private static List<String> verdicts(Path file) {
        try (Store store = Store.openToRead(file)) {
            return store.trail().stream()
                    .map(review -> review.number() + " " + review.verdict())
                    .toList();
        }
    }

    private static List<String> records(Path file) {
        List<String> records = new ArrayList<>();
        try (Store store = Store.openToRead(file)) {
            store.forEach(EventFilter.ALL, stored -> records.add(stored.record()));
        }
        return records;
    }

    private static List<String> query(Path file, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
