package org.lapwing.event;

import java.util.Arrays;
import org.lapwing.text.Span;

/**
 * Converts offsets into one body between UTF-16 code units, which Java counts, and Unicode code points, which Python,
 * R and SQL count. An offset inside a surrogate pair belongs to the code point it cuts.
 */
public final class CodePoints {

    private final int length;
    /** Offsets of the trailing half of each surrogate pair, ascending; empty for most news text. */
    private final int[] trailing;

    private CodePoints(int length, int[] trailing) {
        this.length = length;
        this.trailing = trailing;
    }

    public static CodePoints of(String body) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < body.length(); i++) {
            if (Character.isSurrogatePair(body.charAt(i - 1), body.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i++;
            }
        }
        return new CodePoints(body.length(), Arrays.copyOf(found, count));
    }

    /** How many code points stand before the UTF-16 offset. */
    public int fromUtf16(int offset) {
        if (offset < 0 || offset > length) {
            throw new IndexOutOfBoundsException("offset " + offset + " in a body of " + length);
        }
        return offset - before(offset);
    }

    /** The UTF-16 offset of the code point with this index. */
    public int toUtf16(int index) {
        if (index < 0 || index > length - trailing.length) {
            throw new IndexOutOfBoundsException("code point " + index + " in a body of " + (length - trailing.length));
        }
        int low = 0;
        int high = trailing.length;
        // trailing[i] - i is the index of the code point after pair i: how many pairs end at or before ours?
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trailing[middle] - middle <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index + low;
    }

    /** The span that the code points from {@code start} (inclusive) to {@code end} (exclusive) fill. */
    public Span toSpan(int start, int end) {
        return new Span(toUtf16(start), toUtf16(end));
    }

    private int before(int offset) {
        int position = Arrays.binarySearch(trailing, offset);
        // An offset at a trailing half stands inside its pair, so that pair's leading half alone is counted off.
        return position >= 0 ? position + 1 : -position - 1;
    }
}
