package org.lapwing.incident;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a report's story can be told from others: names weigh three times a plain word, numbers (ages, tolls,
 * hours) twice. The weights are fixed and not learnt from the reports at hand, or what was fused yesterday would have to be
 * fused again today.
 */
public final class StoryTerms {

    /** What two reports of one story share at the least, in different words. */
    public static final double SAME_STORY = 0.22;

    private static final int MOST = 128;
    private static final double NAME = 3;
    private static final double NUMBER = 2;
    private static final double WORD = 1;

    /** In ascending order, with {@code weights} of length 1 beside them. */
    private final int[] terms;

    private final float[] weights;

    private StoryTerms(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    private record Weighed(int term, double weight) {}

    static StoryTerms of(List<String> words, Set<String> ordinary) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> capitals = new HashMap<>();
        for (String word : words) {
            String key = word.toLowerCase(Locale.ROOT);
            if (!ordinary.contains(key)) {
                counts.merge(key, 1, Integer::sum);
                if (Character.isUpperCase(word.codePointAt(0))) {
                    capitals.merge(key, 1, Integer::sum);
                }
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((word, count) -> {
            boolean number = Character.isDigit(word.codePointAt(0));
            boolean name = count.equals(capitals.get(word));
            double weight = (number ? NUMBER : name ? NAME : WORD) * (1 + Math.log(count));
            weights.merge(word.hashCode(), weight, Math::max);
        });
        return of(weights.entrySet().stream()
                .map(e -> new Weighed(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::term))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Weighed::term))
                .toList());
    }

    private static StoryTerms of(List<Weighed> weighed) {
        double length = Math.sqrt(
                weighed.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
        int[] terms = weighed.stream().mapToInt(Weighed::term).toArray();
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = (float) (weighed.get(i).weight() / length);
        }
        return new StoryTerms(terms, weights);
    }

    /** The cosine of the two, from 0 (nothing shared) to 1. */
    public double similarity(StoryTerms other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i] * other.weights[j];
                i++;
                j++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    int bytes() {
        return 4 + 8 * terms.length;
    }

    void write(ByteBuffer bytes) {
        bytes.putInt(terms.length);
        for (int i = 0; i < terms.length; i++) {
            bytes.putInt(terms[i]).putFloat(weights[i]);
        }
    }

    static StoryTerms read(ByteBuffer bytes) {
        int size = bytes.getInt();
        int[] terms = new int[size];
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            terms[i] = bytes.getInt();
            weights[i] = bytes.getFloat();
        }
        return new StoryTerms(terms, weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoryTerms t && Arrays.equals(terms, t.terms) && Arrays.equals(weights, t.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(terms);
    }
}
