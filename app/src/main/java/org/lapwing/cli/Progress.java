package org.lapwing.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** How far a long run is, on standard error: a line redrawn in place for a person, now and then a plain line in a log. */
final class Progress {

    private static final Duration REDRAWN_EVERY = Duration.ofMillis(250);
    private static final Duration LOGGED_EVERY = Duration.ofSeconds(30);
    private static final int BAR = 20;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final long every;
    private long next;
    private boolean drawn;

    Progress(Terminal terminal) {
        this.terminal = terminal;
        this.every = (terminal.errIsTerminal() ? REDRAWN_EVERY : LOGGED_EVERY).toNanos();
        this.next = System.nanoTime() + Math.max(every, Duration.ofSeconds(1).toNanos());
    }

    /** @param share of the input that has been read, 0 to 1; empty if its size is not known */
    void show(RunSummary soFar, OptionalDouble share) {
        show(() -> describe(soFar, share));
    }

    void show(Supplier<String> line) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + every;
        if (terminal.errIsTerminal()) {
            terminal.err().print(ERASE_LINE + line.get());
            terminal.err().flush();
            drawn = true;
        } else {
            terminal.message(line.get());
        }
    }

    /** Makes room for other output. */
    void clear() {
        if (drawn) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
            drawn = false;
        }
    }

    static String describe(RunSummary soFar, OptionalDouble share) {
        String counts = String.format(
                Locale.ROOT,
                "%,d read, %,d coded, %,d events, %.0f reports a second",
                soFar.read(),
                soFar.coded(),
                soFar.events(),
                soFar.reportsASecond());
        if (share.isEmpty()) {
            return counts;
        }
        return bar(share.getAsDouble()) + " " + counts;
    }

    /** @param share that is done, 0 to 1 */
    static String bar(double share) {
        int full = (int) Math.min(BAR, Math.floor(share * BAR));
        return String.format(Locale.ROOT, "[%s%s] %3.0f %%", "#".repeat(full), ".".repeat(BAR - full), 100 * share);
    }
}
