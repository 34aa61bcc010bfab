package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.lapwing.role.Part;
import org.lapwing.role.Phrase;
import org.lapwing.role.ReportPhrases;
import org.lapwing.role.SentenceFindings;

/**
 * The phrases of one report with the parts that the key gives to their words. The key has no places of its fillers in the
 * text, so every phrase of the same words counts.
 */
final class PartExamples {

    private final ReportPhrases phrases;
    private final String body;
    private final List<Set<String>> keys;

    /** @param keys by part, the mentions of the report's key as {@link #normal} gives them */
    PartExamples(ReportPhrases phrases, String body, List<Set<String>> keys) {
        this.phrases = phrases;
        this.body = body;
        this.keys = List.copyOf(keys);
    }

    /** @param inputs of the phrase and then of its context, as the network takes them */
    record Example(float[] inputs, float[] wanted, boolean positive) {}

    boolean isEmpty() {
        return phrases.sentences().isEmpty();
    }

    /** Those of the phrases that {@code choice} takes, who is told of each whether it has a part. */
    List<Example> sample(BiPredicate<Phrase, Boolean> choice) {
        List<Example> examples = new ArrayList<>();
        for (SentenceFindings findings : phrases.sentences()) {
            List<Phrase> chosen = phrases.in(findings).stream()
                    .filter(p -> choice.test(p, isPositive(wanted(p))))
                    .toList();
            float[] context = phrases.context(findings);
            List<float[]> inputs = phrases.inputs(findings, chosen);
            for (int i = 0; i < chosen.size(); i++) {
                float[] both = new float[ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS];
                System.arraycopy(inputs.get(i), 0, both, 0, ReportPhrases.PHRASE_INPUTS);
                System.arraycopy(context, 0, both, ReportPhrases.PHRASE_INPUTS, ReportPhrases.CONTEXT_INPUTS);
                float[] wanted = wanted(chosen.get(i));
                examples.add(new Example(both, wanted, isPositive(wanted)));
            }
        }
        return examples;
    }

    private float[] wanted(Phrase phrase) {
        String text = normal(phrase.span().of(body));
        float[] wanted = new float[Part.values().length];
        for (int part = 0; part < wanted.length; part++) {
            wanted[part] = keys.get(part).contains(text) ? 1 : 0;
        }
        return wanted;
    }

    private static boolean isPositive(float[] wanted) {
        for (float each : wanted) {
            if (each > 0) {
                return true;
            }
        }
        return false;
    }

    /** As MUC-4 is scored: lower case, without punctuation and articles. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Punct}", "")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .trim()
                .replaceAll("\\s+", " ");
    }
}
