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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.report.Report;

/** Kills a process that codes, again and again, where chance has it. */
class KilledProcessTest {

    private static final int KILLS = 10;
    private static final int REPORTS = 3000;
    private static final int LONGEST_RUN_MS = 400;

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedReportAndStoresNoneByHalf() throws Exception {
        Path file = folder.resolve("killed.duckdb");
        // A fixed seed only makes the log comparable; where the process is when it is killed remains chance.
        Random chance = new Random(20231112);
        Set<String> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killAfter(chance.nextInt(LONGEST_RUN_MS), file));
            System.out.printf("kill %d: %d acknowledged%n", kill + 1, acknowledged.size());
            try (Store store = Store.openToRead(file)) {
                assertThat(acknowledged).as("after kill %d", kill + 1).allMatch(id -> store.isCoded(id, "fake"));
            }
            assertThat(ids(file)).as("after kill %d", kill + 1).containsAll(acknowledged);
            assertThat(halfStored(file)).as("after kill %d", kill + 1).isEmpty();
        }
        assertThat(acknowledged).as("killed while at work").isNotEmpty();

        assertThat(start(file, folder.resolve("said")).waitFor()).isZero();

        Path whole = folder.resolve("whole.duckdb");
        try (Store store = Store.open(whole)) {
            FakeCoder coder = new FakeCoder();
            store.put(
                    IntStream.range(0, REPORTS)
                            .mapToObj(FakeCoder::report)
                            .map((Report report) -> new CodedReport(report, coder.apply(report)))
                            .toList(),
                    "fake");
        }
        assertThat(records(file)).isEqualTo(records(whole));
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
                .filter(line -> line.length() == 64)
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
                        EndlessCoding.class.getName(),
                        file.toString(),
                        Integer.toString(REPORTS))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> ids(Path file) throws SQLException {
        return query(file, "SELECT id FROM reports");
    }

    /** Reports whose rows do not add up to what the coder gives for them. */
    private static List<String> halfStored(Path file) throws SQLException {
        return query(file, """
                SELECT r.id FROM reports r
                LEFT JOIN (SELECT report, count(*) AS n FROM events GROUP BY report) e ON e.report = r.id
                WHERE r.events <> coalesce(e.n, 0)
                UNION ALL SELECT report FROM events WHERE report NOT IN (SELECT id FROM reports)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM evidence)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM actors)
                UNION ALL SELECT id FROM events WHERE id NOT IN (SELECT event FROM claims)
                UNION ALL SELECT id FROM events WHERE type = 'ASSAULT' AND id NOT IN (SELECT event FROM tolls)
                UNION ALL SELECT id FROM reports GROUP BY id HAVING count(*) > 1
                UNION ALL SELECT id FROM events GROUP BY id HAVING count(*) > 1""");
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
