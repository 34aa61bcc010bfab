package org.lapwing.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes taken from a stream, for this input and for the whole run. */
final class CountedStream extends FilterInputStream {

    private final AtomicLong ofInput;
    private final AtomicLong ofRun;

    CountedStream(InputStream in, AtomicLong ofInput, AtomicLong ofRun) {
        super(in);
        this.ofInput = ofInput;
        this.ofRun = ofRun;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        ofInput.addAndGet(bytes);
        ofRun.addAndGet(bytes);
    }
}
