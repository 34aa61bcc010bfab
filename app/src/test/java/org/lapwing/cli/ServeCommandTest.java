package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lapwing.store.Store;

class ServeCommandTest extends CommandTest {

    private static final Pattern ANSWERING =
            Pattern.compile("lapwing: answering at (http://127\\.0\\.0\\.1:\\d+/\\S+);.*\n");

    @Test
    void answersUntilItIsToldToEndAndLeavesTheStoreWhole() throws Exception {
        Path database = folder.resolve("test.duckdb");
        Path said = folder.resolve("said");
        run("code", reports.toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lapwing.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--db",
                        database.toString(),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            URI agreements = URI.create(address(process, said));
            HttpRequest entering = HttpRequest.newBuilder(agreements)
                    .header("Content-Type", "application/yaml")
                    .header("X-Lapwing-Analyst", "ann")
                    .header("X-Lapwing-Reason", "read in its text")
                    .POST(HttpRequest.BodyPublishers.ofString(TRUCE_OF_GAO))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(entering, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).content(StandardCharsets.UTF_8).containsOnlyOnce("answering at");
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder.resolve("test.duckdb.wal")).doesNotExist();
        try (Store store = Store.open(database)) {
            assertThat(store.proposalVerdicts()).hasSize(1);
        }
    }

    private static String address(Process process, Path said) throws IOException, InterruptedException {
        Matcher answering = ANSWERING.matcher("");
        // later Java machines warn first of the library that DuckDB brings
        while (process.isAlive() && !answering.find()) {
            Thread.sleep(20);
            answering = ANSWERING.matcher(Files.readString(said));
        }
        assertThat(answering.reset().find()).as(Files.readString(said)).isTrue();
        return answering.group(1);
    }

    @Test
    void needsAStoreAndAPort() {
        assertThat(run("serve", "--db", folder.resolve("none.duckdb").toString())
                        .err())
                .contains("there is no store at");
        assertThat(run("serve", "--port", "70000").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
