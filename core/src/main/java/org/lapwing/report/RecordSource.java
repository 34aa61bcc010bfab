package org.lapwing.report;

import java.io.IOException;
import java.util.Optional;
import org.lapwing.report.ReadOutcome.Refused;
import org.lapwing.report.RecordCutter.Cut;

/** The reports of a file that holds many: a bad record is refused by its line, and the rest goes on. */
final class RecordSource implements ReportSource {

    private final RecordCutter cutter;
    private final RecordFormat format;
    private final Encoding encoding;
    private final int maxBytes;
    private final String name;
    private boolean anything;

    RecordSource(RecordCutter cutter, RecordFormat format, Encoding encoding, int maxBytes, String name) {
        this.cutter = cutter;
        this.format = format;
        this.encoding = encoding;
        this.maxBytes = maxBytes;
        this.name = name;
    }

    @Override
    public Optional<ReadOutcome> next() throws IOException {
        Optional<Cut> cut = cutter.next();
        while (cut.isPresent()) {
            Optional<ReadOutcome> outcome = outcome(cut.get());
            if (outcome.isPresent()) {
                anything = true;
                return outcome;
            }
            cut = cutter.next();
        }
        if (anything) {
            return Optional.empty();
        }
        anything = true;
        return Optional.of(new Refused(name, RefusalReason.EMPTY, "holds no report; add some, or leave the file out"));
    }

    /** Empty for a blank line. */
    private Optional<ReadOutcome> outcome(Cut cut) {
        if (cut instanceof Cut.TooLong tooLong) {
            return Optional.of(Refusals.tooLarge(at(tooLong.line()), maxBytes));
        }
        if (cut instanceof Cut.Unclosed unclosed) {
            return Optional.of(Refusals.unclosedQuote(at(unclosed.line())));
        }
        Cut.Whole whole = (Cut.Whole) cut;
        String origin = at(whole.line());
        Encoding.Decoded decoded = encoding.decode(whole.bytes(), 0);
        if (decoded instanceof Encoding.Decoded.Text text) {
            return Blank.skip(text.value(), 0) == text.value().length()
                    ? Optional.empty()
                    : Optional.of(format.read(Received.copyOf(whole.bytes()), origin, text.value()));
        }
        return Optional.of(Refusals.notText(origin, decoded));
    }

    private String at(long line) {
        return name + ", line " + line;
    }
}
