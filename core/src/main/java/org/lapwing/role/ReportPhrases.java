package org.lapwing.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lapwing.encoder.EncodedSentence;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.text.Span;

/** The phrases of a report as the network sees them. */
public final class ReportPhrases {

    private static final int WIDTH = SentenceEncoder.WIDTH;

    /** First, last and governing word, the words before and behind, and the mean of all. */
    private static final int WORDS = 6;

    /** Numbers that describe a phrase. */
    public static final int PHRASE_INPUTS = WORDS * WIDTH + PhraseFacts.COUNT;

    /** Numbers that describe its sentence and its report, equal for all phrases of a sentence. */
    public static final int CONTEXT_INPUTS = 2 * WIDTH;

    private final String body;
    private final List<SentenceFindings> sentences;
    private final Map<String, Integer> repeats = new HashMap<>();
    private final float[] report = new float[WIDTH];

    public ReportPhrases(String body, List<SentenceFindings> sentences) {
        this.body = body;
        this.sentences = List.copyOf(sentences);
        for (SentenceFindings each : this.sentences) {
            Phrase.in(each.sentence()).forEach(p -> repeats.merge(key(p.span()), 1, Integer::sum));
            add(each.encoded().whole(), 1f / this.sentences.size(), report, 0);
        }
    }

    public List<SentenceFindings> sentences() {
        return sentences;
    }

    /** The words of a phrase without regard to case and blanks. */
    public String key(Span span) {
        return String.join(" ", span.of(body).toLowerCase(Locale.ROOT).trim().split("\\s+"));
    }

    public List<Phrase> in(SentenceFindings findings) {
        return Phrase.in(findings.sentence());
    }

    /** {@link #CONTEXT_INPUTS} numbers. */
    public float[] context(SentenceFindings findings) {
        float[] inputs = new float[CONTEXT_INPUTS];
        add(findings.encoded().whole(), 1, inputs, 0);
        add(report, 1, inputs, WIDTH);
        return inputs;
    }

    /** {@link #PHRASE_INPUTS} numbers for each of some phrases of one sentence. */
    public List<float[]> inputs(SentenceFindings findings, List<Phrase> phrases) {
        EncodedSentence encoded = findings.encoded();
        List<float[]> tokens = new ArrayList<>(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            tokens.add(encoded.token(i));
        }
        return phrases.stream().map(p -> inputs(p, findings, tokens)).toList();
    }

    private float[] inputs(Phrase phrase, SentenceFindings findings, List<float[]> tokens) {
        float[] inputs = new float[PHRASE_INPUTS];
        add(tokens.get(phrase.from()), 1, inputs, 0);
        add(tokens.get(phrase.to()), 1, inputs, WIDTH);
        add(tokens.get(phrase.head()), 1, inputs, 2 * WIDTH);
        if (phrase.from() > 0) {
            add(tokens.get(phrase.from() - 1), 1, inputs, 3 * WIDTH);
        }
        if (phrase.to() + 1 < tokens.size()) {
            add(tokens.get(phrase.to() + 1), 1, inputs, 4 * WIDTH);
        }
        int length = phrase.to() - phrase.from() + 1;
        for (int i = phrase.from(); i <= phrase.to(); i++) {
            add(tokens.get(i), 1f / length, inputs, 5 * WIDTH);
        }
        float[] facts = PhraseFacts.of(phrase, findings, repeats.getOrDefault(key(phrase.span()), 1));
        System.arraycopy(facts, 0, inputs, WORDS * WIDTH, facts.length);
        return inputs;
    }

    private static void add(float[] vector, float weight, float[] into, int at) {
        for (int i = 0; i < WIDTH; i++) {
            into[at + i] += weight * vector[i];
        }
    }
}
