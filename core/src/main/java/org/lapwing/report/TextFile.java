package org.lapwing.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.lapwing.report.ReadOutcome.Refused;

/** One report a file, below a {@link TextHeader}. What was received is the whole file, unpacked. */
final class TextFile {

    private static final String DATE_REMEDY = "begin the file with a line such as: date 2023-11-12";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TextFile() {}

    static ReadOutcome read(InputStream in, String name, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        Encoding encoding = Encoding.of(bytes);
        Encoding.Decoded decoded = encoding.decode(bytes, encoding.markBytes(bytes));
        if (decoded instanceof Encoding.Decoded.Binary || Arrays.equals(Arrays.copyOf(bytes, PDF.length), PDF)) {
            return new Refused(
                    name, RefusalReason.BINARY, "is not text; save it as text, and UTF-16 with a byte order mark");
        }
        if (bytes.length > maxBytes) {
            return Refusals.tooLarge(name, maxBytes);
        }
        return decoded instanceof Encoding.Decoded.Text text
                ? read(Received.copyOf(bytes), name, text.value())
                : Refusals.notText(name, decoded);
    }

    private static ReadOutcome read(Received received, String name, String text) {
        if (Blank.skip(text, 0) == text.length()) {
            return new Refused(name, RefusalReason.EMPTY, "is empty; write a report into it, or leave it out");
        }
        TextHeader header = TextHeader.of(text);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(header.values());
        values.put(Field.TEXT, text.substring(header.bodyStart()));
        return new Candidate(received, name, values).judge(DATE_REMEDY);
    }
}
