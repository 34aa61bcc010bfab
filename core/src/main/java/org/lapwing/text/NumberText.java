package org.lapwing.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Words and decimal numbers parted by single blanks and line feeds. Six million numbers are read at each start, which
 * cutting lines into strings first would make five times slower.
 */
final class NumberText {

    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] word = new byte[64];

    NumberText(InputStream in) {
        this.in = in;
    }

    /** The number of a line {@code name=number}. */
    int setting(String name) throws IOException {
        String line = word();
        String number = line.substring(line.indexOf('=') + 1);
        if (!line.startsWith(name + "=") || !number.matches("\\d{1,9}")) {
            throw new IOException("'" + line + "' where the setting '" + name + "' should stand");
        }
        return Integer.parseInt(number);
    }

    /** All up to the next blank or line feed. */
    String word() throws IOException {
        int length = 0;
        for (int c = next(); c != ' ' && c != '\n'; c = next()) {
            if (length == word.length) {
                word = Arrays.copyOf(word, 2 * length);
            }
            word[length++] = (byte) c;
        }
        return new String(word, 0, length, StandardCharsets.UTF_8);
    }

    /** Fills {@code into}. */
    void numbers(float[] into) throws IOException {
        for (int i = 0; i < into.length; i++) {
            into[i] = number();
        }
    }

    private float number() throws IOException {
        int c = next();
        boolean negative = c == '-';
        if (negative) {
            c = next();
        }
        int digits = 0;
        int fraction = -1;
        for (; c != ' ' && c != '\n'; c = next()) {
            if (c == '.' && fraction < 0) {
                fraction = 0;
            } else if (c >= '0' && c <= '9' && digits < 100_000_000 && fraction < POWERS_OF_TEN.length - 1) {
                digits = 10 * digits + c - '0';
                fraction += fraction < 0 ? 0 : 1;
            } else {
                throw new IOException(String.format(Locale.ROOT, "the byte %02x in a number", c));
            }
        }
        double value = digits / POWERS_OF_TEN[Math.max(0, fraction)];
        return (float) (negative ? -value : value);
    }

    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(buffer);
            if (end <= 0) {
                throw new EOFException("the text ends early");
            }
        }
        return buffer[at++];
    }
}
