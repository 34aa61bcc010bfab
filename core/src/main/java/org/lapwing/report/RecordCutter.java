package org.lapwing.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into the records of a file that holds many, without decoding them, so that each is kept as received
 * and only one is in memory at a time.
 */
final class RecordCutter {

    /** Each reads again what may be as long as a report; a file of nothing but open quotes must not cost its square. */
    private static final int MOST_RECOVERIES = 16;

    private InputStream in;
    private final Encoding encoding;
    private final boolean quoting;
    private final int maxBytes;
    private final byte[] buffer = new byte[1 << 16];
    private final int unitBytes;
    private int at;
    private int filled;
    private long line = 1;
    private String separators = ",;\t";
    private int recoveries;

    private RecordCutter(InputStream in, Encoding encoding, boolean quoting, int maxBytes) {
        this.in = in;
        this.encoding = encoding;
        this.quoting = quoting;
        this.maxBytes = maxBytes;
        this.unitBytes = encoding.unitBytes();
    }

    /** A record a line. */
    static RecordCutter lines(InputStream in, Encoding encoding, int maxBytes) {
        return new RecordCutter(in, encoding, false, maxBytes);
    }

    /** A record a line, but a field in quotes may hold line ends (RFC 4180, section 2, rule 6). */
    static RecordCutter csv(InputStream in, Encoding encoding, int maxBytes) {
        return new RecordCutter(in, encoding, true, maxBytes);
    }

    /** Until this is said, as above a header, any separator may be. */
    void separateBy(char separator) {
        separators = String.valueOf(separator);
    }

    /** The next record, which may be blank; empty at the end of the stream. */
    Optional<Cut> next() throws IOException {
        if (!holdsUnit() && at == filled) {
            return Optional.empty();
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        long firstLine = line;
        Quote quote = Quote.MAY_OPEN;
        boolean ended = false;
        boolean astray = false;
        while (!ended && !astray && holdsUnit()) {
            int start = at;
            while (!ended && !astray && filled - at >= unitBytes) {
                int unit = encoding.unit(buffer[at], buffer[at + unitBytes - 1]);
                at += unitBytes;
                if (quoting) {
                    // A quote that ends in the middle of a field began as the end of another: one before was not
                    // closed.
                    astray = line > firstLine && quote == Quote.MAY_CLOSE && !mayFollowQuote(unit);
                    quote = quote.after(unit, separators);
                }
                if (unit == '\n') {
                    line++;
                    ended = quote != Quote.OPEN;
                }
            }
            keep(record, start, ended ? at - unitBytes : at);
            astray |= quote == Quote.OPEN && record.size() > maxBytes;
        }
        boolean unclosed = astray || !ended && quote == Quote.OPEN;
        boolean keptWhole = record.size() < mostKept();
        if (unclosed && keptWhole && line > firstLine && recoveries < MOST_RECOVERIES) {
            recoveries++;
            goBack(record.toByteArray(), firstLine);
            return Optional.of(new Cut.Unclosed(firstLine));
        }
        if (!ended) {
            // Half a unit of UTF-16 may be left: it is part of the record, for the decoder to refuse.
            keep(record, at, filled);
            at = filled;
        }
        byte[] bytes = withoutCarriageReturn(record.toByteArray());
        if (bytes.length > maxBytes) {
            return Optional.of(new Cut.TooLong(firstLine));
        }
        return Optional.of(quote == Quote.OPEN ? new Cut.Unclosed(firstLine) : new Cut.Whole(firstLine, bytes));
    }

    /** Keeps enough to see that a record is too long, even if its last unit is the carriage return of a line end. */
    private void keep(ByteArrayOutputStream record, int start, int end) {
        record.write(buffer, start, Math.min(end - start, mostKept() - record.size()));
    }

    /** Of CSV so much more that an open quote is seen before anything is lost. */
    private int mostKept() {
        return quoting ? maxBytes + 2 * buffer.length : maxBytes + 2 * unitBytes;
    }

    private boolean mayFollowQuote(int unit) {
        return unit == '"' || unit == '\r' || unit == '\n' || separators.indexOf(unit) >= 0;
    }

    /** Goes on below the first line of what was read: what follows it is of other records. */
    private void goBack(byte[] read, long firstLine) {
        int next = 0;
        while (encoding.unit(read[next], read[next + unitBytes - 1]) != '\n') {
            next += unitBytes;
        }
        next += unitBytes;
        InputStream again = new ByteArrayInputStream(read, next, read.length - next);
        InputStream rest = new ByteArrayInputStream(Arrays.copyOfRange(buffer, at, filled));
        in = new SequenceInputStream(again, new SequenceInputStream(rest, in));
        at = 0;
        filled = 0;
        line = firstLine + 1;
    }

    private byte[] withoutCarriageReturn(byte[] bytes) {
        int last = bytes.length - unitBytes;
        boolean ends =
                last >= 0 && last % unitBytes == 0 && encoding.unit(bytes[last], bytes[bytes.length - 1]) == '\r';
        return ends ? Arrays.copyOf(bytes, last) : bytes;
    }

    /** Reads on until the buffer holds a whole unit; false at the end of the stream. */
    private boolean holdsUnit() throws IOException {
        while (filled - at < unitBytes) {
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    /** Where we are between the quotes of a CSV record. */
    private enum Quote {
        MAY_OPEN,
        NONE,
        OPEN,
        MAY_CLOSE;

        Quote after(int unit, String separators) {
            return switch (this) {
                case OPEN -> unit == '"' ? MAY_CLOSE : OPEN;
                case MAY_OPEN, MAY_CLOSE -> unit == '"' ? OPEN : outside(unit, separators);
                case NONE -> outside(unit, separators);
            };
        }

        private static Quote outside(int unit, String separators) {
            return separators.indexOf(unit) >= 0 ? MAY_OPEN : NONE;
        }
    }

    /** What was cut. Lines count from 1. */
    sealed interface Cut {

        /** @param line the line that the record starts on */
        record Whole(long line, byte[] bytes) implements Cut {}

        record TooLong(long line) implements Cut {}

        /** A quote is open where the record ought to have ended; what follows its first line is cut anew. */
        record Unclosed(long line) implements Cut {}
    }
}
