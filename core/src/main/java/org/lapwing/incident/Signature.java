package org.lapwing.incident;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A text in brief, from which can be told how much of it another has copied: MinHash (Broder 1997) over runs of five words.
 * The share of places in which two signatures agree estimates the Jaccard similarity of the texts' runs, to within about
 * 0.15 (32 places).
 */
public final class Signature {

    static final int BYTES = 4 * 32;

    private static final int PLACES = 32;
    private static final int RUN = 5;
    /** An agency's text that a paper has shortened by a third still shares half of its runs. */
    private static final double COPY = 0.5;

    private final int[] minima;

    private Signature(int[] minima) {
        this.minima = minima;
    }

    static Signature of(List<String> words) {
        int[] minima = new int[PLACES];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= words.size(); i++) {
            long run = 0;
            for (String word : words.subList(i, i + RUN)) {
                run = run * 0x100000001b3L + word.hashCode();
            }
            for (int place = 0; place < PLACES; place++) {
                minima[place] = Math.min(minima[place], mixed(run + place * 0x9e3779b97f4a7c15L));
            }
        }
        return new Signature(minima);
    }

    /** The finaliser of SplitMix64: every bit of the run sways every bit of the hash. */
    private static int mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (int) ((z ^ (z >>> 31)) >>> 32);
    }

    /** From 0 to 1; 0 if a text is too short to have a run. */
    public double similarity(Signature other) {
        int same = 0;
        for (int place = 0; place < PLACES; place++) {
            if (minima[place] == other.minima[place] && minima[place] != Integer.MAX_VALUE) {
                same++;
            }
        }
        return (double) same / PLACES;
    }

    boolean isCopyOf(Signature other) {
        return similarity(other) >= COPY;
    }

    void write(ByteBuffer bytes) {
        for (int minimum : minima) {
            bytes.putInt(minimum);
        }
    }

    static Signature read(ByteBuffer bytes) {
        int[] minima = new int[PLACES];
        for (int place = 0; place < PLACES; place++) {
            minima[place] = bytes.getInt();
        }
        return new Signature(minima);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(minima, signature.minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }
}
