package org.lapwing.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;
import org.lapwing.report.ReadOutcome;
import org.lapwing.report.Reading;
import org.lapwing.report.ReportReader;

/** The readings of all paths on a command line as one; a hyphen stands for standard input. */
final class Inputs implements Iterator<ReadOutcome>, AutoCloseable {

    private static final String STANDARD_INPUT = "-";

    private final List<Reading> readings;
    private int current;

    /** @param database and what DuckDB writes beside it are no reports, wherever they lie */
    Inputs(ReportReader reader, List<String> paths, InputStream standardInput, Path database) {
        Path wal = database.resolveSibling(database.getFileName() + ".wal");
        Set<Path> ours = Set.of(plain(database), plain(wal));
        readings = paths.stream()
                .map(path -> path.equals(STANDARD_INPUT)
                        ? reader.read(standardInput, "standard input")
                        : reader.read(Path.of(path), file -> ours.contains(plain(file))))
                .toList();
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public boolean hasNext() {
        while (current < readings.size() && !readings.get(current).hasNext()) {
            current++;
        }
        return current < readings.size();
    }

    @Override
    public ReadOutcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException("everything has been read");
        }
        return readings.get(current).next();
    }

    /** How much has been read, 0 to 1; empty if the size is not known. */
    OptionalDouble share() {
        long total = 0;
        long read = 0;
        for (Reading reading : readings) {
            if (reading.totalBytes().isEmpty()) {
                return OptionalDouble.empty();
            }
            total += reading.totalBytes().getAsLong();
            read += reading.bytesRead();
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1.0, (double) read / total));
    }

    @Override
    public void close() {
        readings.forEach(Reading::close);
    }
}
