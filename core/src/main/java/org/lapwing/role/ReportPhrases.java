package org.lapwing.role;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.text.Span;

/** The phrases of a report as the network sees them. */
public final class ReportPhrases {

    private static final int WIDTH = SentenceEncoder.WIDTH;

    /** First, last and governing word, the words before and behind, and the mean of all. */
    static final int WORDS = 6;

    /** Numbers that describe a phrase: the vectors of its words, then its facts. */
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

    /** What is known of a phrase besides its vectors; numbers from 0 to 1, most of them 0. */
    public float[] facts(SentenceFindings findings, Phrase phrase) {
        return PhraseFacts.of(phrase, findings, repeats.getOrDefault(key(phrase.span()), 1));
    }

    private static void add(float[] vector, float weight, float[] into, int at) {
        for (int i = 0; i < WIDTH; i++) {
            into[at + i] += weight * vector[i];
        }
    }
}
