package org.lapwing.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store to use. */
final class DatabaseOption {

    @Option(
            names = "--db",
            paramLabel = "FILE",
            description = "The store, a DuckDB file (default: ${DEFAULT-VALUE} in the working folder).",
            defaultValue = "lapwing.duckdb")
    private Path file = Path.of("lapwing.duckdb");

    Path file() {
        return file;
    }
}
