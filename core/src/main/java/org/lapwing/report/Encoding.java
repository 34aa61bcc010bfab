package org.lapwing.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The encodings that can be told apart without guessing: by their byte order mark, or else UTF-8. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 1),
    UTF_16BE(StandardCharsets.UTF_16BE, 2),
    UTF_16LE(StandardCharsets.UTF_16LE, 2);

    static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;
    private final int unitBytes;

    Encoding(Charset charset, int unitBytes) {
        this.charset = charset;
        this.unitBytes = unitBytes;
    }

    /** The encoding that the mark at the start of {@code head} names; UTF-8 without one. */
    static Encoding of(byte[] head) {
        for (Encoding encoding : values()) {
            if (encoding.markBytes(head) > 0) {
                return encoding;
            }
        }
        return UTF_8;
    }

    /** How many bytes the byte order mark at the start of {@code head} takes; 0 without one. */
    int markBytes(byte[] head) {
        byte[] mark = String.valueOf(BYTE_ORDER_MARK).getBytes(charset);
        boolean marked = head.length >= mark.length
                && ByteBuffer.wrap(head, 0, mark.length).equals(ByteBuffer.wrap(mark));
        return marked ? mark.length : 0;
    }

    /** Bytes of a code unit; the units of line ends, quotes and commas are those of ASCII in all encodings here. */
    int unitBytes() {
        return unitBytes;
    }

    int unit(byte first, byte second) {
        return switch (this) {
            case UTF_8 -> first & 0xFF;
            case UTF_16BE -> (first & 0xFF) << 8 | (second & 0xFF);
            case UTF_16LE -> (second & 0xFF) << 8 | (first & 0xFF);
        };
    }

    /** Decodes from {@code offset} to the end; nothing is replaced or normalised, because spans are offsets. */
    Decoded decode(byte[] bytes, int offset) {
        // First, so that a picture is called a picture and not badly encoded text.
        Optional<Decoded> binary = this == UTF_8 ? nulByte(bytes) : Optional.empty();
        return binary.orElseGet(() -> strictly(bytes, offset));
    }

    /** For looking at an opening that may end within a character. */
    String decodeLeniently(byte[] bytes) {
        int mark = markBytes(bytes);
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    private Decoded strictly(byte[] bytes, int offset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        CharBuffer out = CharBuffer.allocate(bytes.length - offset);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isUnderflow()) {
            return new Decoded.Undecodable(charset.name(), in.position());
        }
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        return nul < 0 ? new Decoded.Text(text) : new Decoded.Binary(offset + (long) nul * unitBytes);
    }

    private static Optional<Decoded> nulByte(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of(new Decoded.Binary(i));
            }
        }
        return Optional.empty();
    }

    /** Text, or why it is none. */
    sealed interface Decoded {

        record Text(String value) implements Decoded {}

        /** Text of any language has no NUL. */
        record Binary(long offset) implements Decoded {}

        /** @param offset the first byte that the encoding does not allow */
        record Undecodable(String charset, long offset) implements Decoded {}
    }
}
