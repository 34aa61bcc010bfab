package org.lapwing.report;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip (RFC 1952), known by its first bytes and not by a name, and gives up on decompression bombs. */
final class InflatedStream extends FilterInputStream {

    private static final int CHUNK = 1 << 16;

    /** Deflate reaches 1,032; the most repetitive news seen packs below 100. */
    private static final int MAX_RATIO = 500;

    /** Below this, no ratio does harm. */
    private static final long HARMLESS_BYTES = 1 << 24;

    private final AtomicLong packedBytes;
    private long inflatedBytes;

    private InflatedStream(InputStream gzip, AtomicLong packedBytes) {
        super(gzip);
        this.packedBytes = packedBytes;
    }

    /**
     * The unpacked bytes if {@code received} is gzip, else {@code received} itself; with support for marks.
     *
     * @param received counts into {@code receivedBytes} what is taken from it
     */
    static BufferedInputStream open(InputStream received, AtomicLong receivedBytes) throws IOException {
        Peekable packed = new Peekable(received);
        packed.mark(2);
        boolean gzip = packed.read() == 0x1F && packed.read() == 0x8B;
        packed.reset();
        return gzip
                ? new BufferedInputStream(new InflatedStream(new GZIPInputStream(packed, CHUNK), receivedBytes), CHUNK)
                : packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        inflatedBytes += Math.max(read, 0);
        if (inflatedBytes > HARMLESS_BYTES && inflatedBytes / MAX_RATIO > packedBytes.get()) {
            throw new BombException();
        }
        return read;
    }

    /** None, so that a buffer above asks once a call: asking again at a break would lose what the first call gave. */
    @Override
    public int available() {
        return 0;
    }

    /**
     * {@code GZIPInputStream} takes {@code available() == 0} for the end of the file, which on a pipe it is not: members
     * after the first would be lost without a word.
     */
    private static final class Peekable extends BufferedInputStream {

        Peekable(InputStream in) {
            super(in, CHUNK);
        }

        @Override
        public synchronized int available() throws IOException {
            if (pos < count) {
                return count - pos;
            }
            mark(1);
            int next = read();
            reset();
            return next < 0 ? 0 : 1;
        }
    }

    /** Raised while unpacking what only unpacks to a huge size. */
    static final class BombException extends IOException {

        private static final long serialVersionUID = 1;

        int ratio() {
            return MAX_RATIO;
        }
    }
}
