package org.lapwing.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes. Text is always UTF-8 with a bare line feed, so that output does not depend on the
 * locale or the system.
 *
 * @param errIsTerminal whether a person watches standard error, so that progress may be redrawn
 * @param columns width of the table, in characters
 * @param colour whether standard output may carry colour
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean errIsTerminal, int columns, boolean colour) {

    private static final int DEFAULT_COLUMNS = 132;
    private static final int NARROWEST = 80;

    /**
     * The process's own streams. Java cannot ask whether one stream alone is a terminal, so the launcher does and says so
     * in system properties.
     */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean outIsTerminal = Boolean.getBoolean("lapwing.stdout.terminal");
        return new Terminal(
                System.in,
                print(new FileOutputStream(FileDescriptor.out)),
                print(new FileOutputStream(FileDescriptor.err)),
                Boolean.getBoolean("lapwing.stderr.terminal"),
                outIsTerminal
                        ? Math.max(Integer.getInteger("lapwing.columns", DEFAULT_COLUMNS), NARROWEST)
                        : DEFAULT_COLUMNS,
                outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** What is not a terminal: no colour, no redrawing. */
    static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, print(out), print(err), false, DEFAULT_COLUMNS, false);
    }

    private static PrintStream print(OutputStream out) {
        return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** Prints one line and hands it on at once. */
    void message(String line) {
        out.flush();
        err.print(line + '\n');
        err.flush();
    }

    String bold(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }
}
