package org.lapwing.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.lapwing.report.ReadOutcome.Refused;
import org.lapwing.report.RecordCutter.Cut;

/**
 * The outcomes of one reading, pulled one at a time, so that memory holds one report whatever the size of the input. No
 * method throws for bad input. To be pulled by one thread; the progress may be asked by any.
 */
public final class Reading implements Iterator<ReadOutcome>, AutoCloseable {

    private static final int OPENING_BYTES = 1 << 13;
    private static final ReportSource NOTHING = Optional::empty;

    private final Iterator<Input> inputs;
    private final int maxReportBytes;
    private final FieldNames names;
    private final OptionalLong totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();

    private String name = "";
    private InputStream open = InputStream.nullInputStream();
    private ReportSource source = NOTHING;
    private Optional<ReadOutcome> next = Optional.empty();

    Reading(List<Input> inputs, int maxReportBytes, FieldNames names) {
        this.inputs = List.copyOf(inputs).iterator();
        this.maxReportBytes = maxReportBytes;
        this.names = names;
        this.totalBytes = total(inputs);
    }

    /** Bytes of all inputs as stored, packed or not; empty if one of them is a stream without a known end. */
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /** How many of {@link #totalBytes()} have been taken so far; a little ahead of the outcomes. */
    public long bytesRead() {
        return bytesRead.get();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            next = pull();
            if (next.isEmpty()) {
                close();
                if (!inputs.hasNext()) {
                    return false;
                }
                start(inputs.next());
            }
        }
        return true;
    }

    @Override
    public ReadOutcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException("everything has been read");
        }
        ReadOutcome outcome = next.orElseThrow();
        next = Optional.empty();
        return outcome;
    }

    /** Closes the input that is open; a reading that was pulled to its end needs no closing. */
    @Override
    public void close() {
        source = NOTHING;
        try {
            open.close();
        } catch (IOException e) {
            // Everything wanted from it has been read, so there is nothing left to lose.
        }
        open = InputStream.nullInputStream();
    }

    private Optional<ReadOutcome> pull() {
        try {
            return source.next();
        } catch (IOException e) {
            source = NOTHING;
            return Optional.of(Refusals.unreadable(name, e));
        }
    }

    private void start(Input input) {
        name = input.name();
        if (input instanceof Input.Closed closed) {
            source = ReportSource.of(closed.refusal());
            return;
        }
        try {
            open = input instanceof Input.Open stream ? stream.in() : Files.newInputStream(((Input.File) input).path());
            AtomicLong ofInput = new AtomicLong();
            source = source(InflatedStream.open(new CountedStream(open, ofInput, bytesRead), ofInput));
        } catch (IOException e) {
            source = ReportSource.of(Refusals.unreadable(name, e));
        }
    }

    private ReportSource source(BufferedInputStream in) throws IOException {
        byte[] opening = opening(in);
        Encoding encoding = Encoding.of(opening);
        ReportFormat format = ReportFormat.ofName(name)
                .orElseGet(() -> ReportFormat.ofOpening(encoding.decodeLeniently(opening), names));
        if (format == ReportFormat.TEXT) {
            return ReportSource.of(TextFile.read(in, name, maxReportBytes));
        }
        in.skipNBytes(encoding.markBytes(opening));
        if (format == ReportFormat.CSV) {
            return csv(in, encoding);
        }
        return JsonFormat.spreadsOverLines(encoding.decodeLeniently(opening))
                ? ReportSource.of(Refusals.spreadJson(name))
                : jsonl(in, encoding);
    }

    private static byte[] opening(BufferedInputStream in) throws IOException {
        in.mark(OPENING_BYTES);
        byte[] opening = new byte[OPENING_BYTES];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < opening.length; length += Math.max(read, 0)) {
                read = in.read(opening, length, opening.length - length);
            }
        } catch (IOException e) {
            // It will be raised again at the same byte, after the reports before that have been read.
        }
        in.reset();
        return Arrays.copyOf(opening, length);
    }

    private ReportSource jsonl(InputStream in, Encoding encoding) {
        RecordCutter cutter = RecordCutter.lines(in, encoding, maxReportBytes);
        return new RecordSource(cutter, new JsonFormat(names, maxReportBytes), encoding, maxReportBytes, name);
    }

    private ReportSource csv(InputStream in, Encoding encoding) throws IOException {
        RecordCutter cutter = RecordCutter.csv(in, encoding, maxReportBytes);
        Optional<Cut> header = cutter.next();
        if (header.isEmpty()) {
            return ReportSource.of(new Refused(name, RefusalReason.EMPTY, "is empty; leave it out"));
        }
        Optional<CsvFormat> format = header.filter(Cut.Whole.class::isInstance)
                .map(cut -> encoding.decode(((Cut.Whole) cut).bytes(), 0))
                .filter(Encoding.Decoded.Text.class::isInstance)
                .flatMap(text -> CsvFormat.below(((Encoding.Decoded.Text) text).value(), names));
        format.ifPresent(found -> cutter.separateBy(found.separator()));
        return format.isPresent()
                ? new RecordSource(cutter, format.get(), encoding, maxReportBytes, name)
                : ReportSource.of(
                        new Refused(
                                name + ", line 1",
                                RefusalReason.BROKEN_RECORD,
                                "is no CSV header with one column '" + names.date() + "' and one '" + names.text()
                                        + "', separated by commas, semicolons or tabs; add it, or map the columns that hold them"));
    }

    private static OptionalLong total(List<Input> inputs) {
        long total = 0;
        for (Input input : inputs) {
            OptionalLong size = input.size();
            if (size.isEmpty()) {
                return OptionalLong.empty();
            }
            total += size.getAsLong();
        }
        return OptionalLong.of(total);
    }
}
