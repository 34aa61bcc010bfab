package org.lapwing.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network that scores a parser's next step: a vector for each of some words, tags and relations around the step, one
 * hidden layer with a cube for its activation, and a score for each transition (Chen and Manning 2014, "A Fast and
 * Accurate Dependency Parser using Neural Networks"). Reads the text format in which CoreNLP ships its models. What a
 * word adds to the hidden layer depends only on the word and on where it stands, and is kept once computed. Immutable but
 * for that, and safe to share between threads.
 */
final class ParserNetwork {

    /** What the features are: as many words, then tags, then relations. */
    static final int WORDS = 18;

    static final int TAGS = 18;
    static final int RELATIONS = 12;
    private static final int FEATURES = WORDS + TAGS + RELATIONS;

    /** How many vectors are added up in one pass, since writing the sum costs as much as reading a vector. */
    private static final int UNROLLED = 4;

    private static final String UNKNOWN = "-UNKNOWN-";
    private static final String ABSENT = "-NULL-";
    private static final String ROOT = "-ROOT-";

    /** A power of two: 4 KB each, so that 128 MB keep what the commoner words add. */
    private static final int KEPT = 1 << 15;

    private final Map<String, Integer> words;
    private final Map<String, Integer> tags;
    private final String[] relations;
    private final float[][] embeddings;

    /** By feature, dimension of the embedding, and hidden unit, so that the inner loop runs over neighbours. */
    private final float[][][] inner;

    private final float[] bias;

    /** By hidden unit and transition. */
    private final float[][] outer;

    private final AtomicReferenceArray<Contribution> kept = new AtomicReferenceArray<>(KEPT);

    private record Contribution(int key, float[] values) {}

    private ParserNetwork(
            Map<String, Integer> words,
            Map<String, Integer> tags,
            String[] relations,
            float[][] embeddings,
            float[][][] inner,
            float[] bias,
            float[][] outer) {
        this.words = words;
        this.tags = tags;
        this.relations = relations;
        this.embeddings = embeddings;
        this.inner = inner;
        this.bias = bias;
        this.outer = outer;
    }

    /** @throws IOException if the stream ends early or is of another format */
    static ParserNetwork read(InputStream stream) throws IOException {
        NumberText in = new NumberText(stream);
        int wordCount = in.setting("dict");
        int tagCount = in.setting("pos");
        int relationCount = in.setting("label");
        int dimensions = in.setting("embeddingSize");
        int hidden = in.setting("hiddenSize");
        int features = in.setting("numTokens");
        in.setting("preComputed");
        if (features != FEATURES || hidden % UNROLLED != 0) {
            throw new IOException("a parser of " + features + " features and " + hidden + " hidden units");
        }
        float[][] embeddings = new float[wordCount + tagCount + relationCount][dimensions];
        Map<String, Integer> words = new HashMap<>(2 * wordCount);
        Map<String, Integer> tags = new HashMap<>();
        String[] relations = new String[relationCount];
        for (int row = 0; row < embeddings.length; row++) {
            String name = in.word();
            if (row < wordCount) {
                words.put(name, row);
            } else if (row < wordCount + tagCount) {
                tags.put(name, row);
            } else {
                relations[row - wordCount - tagCount] = name;
            }
            in.numbers(embeddings[row]);
        }
        float[][][] inner = new float[features][dimensions][hidden];
        for (float[][] feature : inner) {
            for (float[] dimension : feature) {
                in.numbers(dimension);
            }
        }
        float[] bias = new float[hidden];
        in.numbers(bias);
        // Each relation but that of what is absent, to the left and to the right, and a shift.
        float[][] outer = new float[hidden][2 * relationCount - 1];
        for (float[] unit : outer) {
            in.numbers(unit);
        }
        return new ParserNetwork(words, tags, relations, embeddings, inner, bias, outer);
    }

    int word(String word) {
        return id(words, word);
    }

    int tag(String tag) {
        return id(tags, tag);
    }

    int absentWord() {
        return word(ABSENT);
    }

    int absentTag() {
        return tag(ABSENT);
    }

    int rootWord() {
        return word(ROOT);
    }

    int rootTag() {
        return tag(ROOT);
    }

    /** The relation of what is absent is number 0, that of the root 1. */
    int relation(int number) {
        return words.size() + tags.size() + number;
    }

    String relationName(int number) {
        return relations[number];
    }

    /** How many relations there are, that of what is absent among them. */
    int relations() {
        return relations.length;
    }

    private static int id(Map<String, Integer> ids, String name) {
        Integer id = ids.get(name);
        return id == null ? ids.getOrDefault(UNKNOWN, 0) : id;
    }

    /** The score of each transition: relation 1 to the left, 2 to the left, ..., relation 1 to the right, ..., shift. */
    float[] score(int[] features) {
        float[] units = bias.clone();
        for (int f = 0; f < FEATURES; f += UNROLLED) {
            add(
                    units,
                    contribution(features[f], f),
                    contribution(features[f + 1], f + 1),
                    contribution(features[f + 2], f + 2),
                    contribution(features[f + 3], f + 3));
        }
        float[] scores = new float[outer[0].length];
        for (int unit = 0; unit < units.length; unit += UNROLLED) {
            addScaled(
                    scores,
                    cube(units[unit]),
                    outer[unit],
                    cube(units[unit + 1]),
                    outer[unit + 1],
                    cube(units[unit + 2]),
                    outer[unit + 2],
                    cube(units[unit + 3]),
                    outer[unit + 3]);
        }
        return scores;
    }

    private static float cube(float value) {
        return value * value * value;
    }

    private float[] contribution(int row, int feature) {
        int key = row * FEATURES + feature;
        int slot = (key ^ key >>> 15) & (KEPT - 1);
        Contribution known = kept.getPlain(slot);
        if (known != null && known.key() == key) {
            return known.values();
        }
        float[] values = new float[bias.length];
        float[] embedding = embeddings[row];
        float[][] weights = inner[feature];
        int d = 0;
        for (; d + UNROLLED <= embedding.length; d += UNROLLED) {
            addScaled(
                    values,
                    embedding[d],
                    weights[d],
                    embedding[d + 1],
                    weights[d + 1],
                    embedding[d + 2],
                    weights[d + 2],
                    embedding[d + 3],
                    weights[d + 3]);
        }
        for (; d < embedding.length; d++) {
            addScaled(values, embedding[d], weights[d], 0, weights[d], 0, weights[d], 0, weights[d]);
        }
        kept.setRelease(slot, new Contribution(key, values));
        return values;
    }

    // The two loops in which parsing spends its time; written so that the compiler makes vector instructions of them.

    private static void add(float[] to, float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void addScaled(
            float[] to, float a, float[] as, float b, float[] bs, float c, float[] cs, float d, float[] ds) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a * as[i] + b * bs[i] + c * cs[i] + d * ds[i];
        }
    }
}
