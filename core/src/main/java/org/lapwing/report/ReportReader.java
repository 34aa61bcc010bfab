package org.lapwing.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads reports from files, folders and streams: text files with a header, JSONL, CSV with a header, and gzip of each.
 *
 * <p>The format is known by the extension ({@code .txt}, {@code .jsonl}, {@code .ndjson}, {@code .json}, {@code .csv}, {@code .tsv}, each also with
 * {@code .gz}), else by how the content begins; gzip by its first bytes; the encoding by its byte order mark, else it
 * is UTF-8. The id of a report is the SHA-256 of its unpacked bytes: the whole text file, byte order mark included, or
 * the one line or CSV record without its line end. So a report is the same report packed or not.
 *
 * <p>A body runs from the first character that is not blank to the end, unchanged.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class ReportReader {

    public static final int DEFAULT_MAX_REPORT_BYTES = 2_000_000;

    /** No news report is longer; a record has to fit into memory. */
    public static final int LARGEST_MAX_REPORT_BYTES = 1 << 24;

    private final int maxReportBytes;
    private final FieldNames names;

    public ReportReader() {
        this(DEFAULT_MAX_REPORT_BYTES, FieldNames.DEFAULT);
    }

    /**
     * @param maxReportBytes size of one report as received, unpacked; 1 to {@link #LARGEST_MAX_REPORT_BYTES}
     * @param names of JSON members and CSV columns
     * @throws IllegalArgumentException if the size is out of range
     */
    public ReportReader(int maxReportBytes, FieldNames names) {
        if (maxReportBytes < 1 || maxReportBytes > LARGEST_MAX_REPORT_BYTES) {
            throw new IllegalArgumentException(
                    "the limit of a report is 1 to " + LARGEST_MAX_REPORT_BYTES + " bytes, not " + maxReportBytes);
        }
        this.maxReportBytes = maxReportBytes;
        this.names = names;
    }

    /**
     * Reads a file, or all files below a folder in the order of their names. Below a folder, hidden names (a dot in
     * front) are skipped and links to folders are not followed. What cannot be opened is a refusal.
     */
    public Reading read(Path path) {
        return read(path, file -> false);
    }

    /**
     * As {@link #read(Path)}.
     *
     * @param passedOver files below a folder that are no input, such as a database kept there; a file that is named
     *     itself is always read
     */
    public Reading read(Path path, Predicate<Path> passedOver) {
        List<Input> inputs = new ArrayList<>();
        if (Files.isDirectory(path)) {
            collect(path, passedOver, inputs);
            if (inputs.isEmpty()) {
                inputs.add(Input.refused(path, RefusalReason.EMPTY, "holds no file; name another folder"));
            }
        } else {
            inputs.add(Input.file(path));
        }
        return new Reading(inputs, maxReportBytes, names);
    }

    /**
     * Reads one stream, such as standard input.
     *
     * @param name what messages call it; its extension counts as a file's does
     */
    public Reading read(InputStream in, String name) {
        return new Reading(List.of(Input.stream(name, in)), maxReportBytes, names);
    }

    private static void collect(Path folder, Predicate<Path> passedOver, List<Input> inputs) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> sorted = children.sorted(Comparator.comparing(ReportReader::nameOf))
                    .filter(child -> !nameOf(child).startsWith(".") && !passedOver.test(child))
                    .toList();
            for (Path child : sorted) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    collect(child, passedOver, inputs);
                } else if (Files.isRegularFile(child) || !Files.exists(child)) {
                    inputs.add(Input.file(child));
                } else if (!Files.isDirectory(child)) {
                    // A pipe or device would wait for ever.
                    inputs.add(Input.refused(
                            child, RefusalReason.UNREADABLE, "is not a regular file; name it itself to read it"));
                }
            }
        } catch (IOException e) {
            inputs.add(Input.failed(folder, e));
        } catch (UncheckedIOException e) {
            inputs.add(Input.failed(folder, new IOException(e)));
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
