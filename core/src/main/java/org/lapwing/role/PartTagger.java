package org.lapwing.role;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges every phrase by a {@link PartNetwork}. */
public final class PartTagger implements PartModel {

    /** Less likely mentions are not worth keeping. */
    private static final double LEAST = 0.02;

    private static final String RESOURCE = "parts.network";

    private final PartNetwork network;

    public PartTagger(PartNetwork network) {
        this.network = network;
    }

    /** The network that ships with Lapwing; its card is models/parts.md. */
    public static PartTagger load() {
        try (InputStream stream = Objects.requireNonNull(PartTagger.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new PartTagger(PartNetwork.read(new BufferedInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PartMention> tag(String body, List<SentenceFindings> sentences) {
        ReportPhrases report = new ReportPhrases(body, sentences);
        List<PartMention> mentions = new ArrayList<>();
        for (SentenceFindings findings : sentences) {
            List<Phrase> phrases = report.in(findings);
            List<float[]> inputs = report.inputs(findings, phrases);
            float[] context = network.context(report.context(findings));
            for (int i = 0; i < phrases.size(); i++) {
                double[] probabilities = network.probabilities(inputs.get(i), context);
                for (Part part : Part.values()) {
                    double probability = probabilities[part.ordinal()];
                    if (probability >= LEAST && probability < 1) {
                        Phrase phrase = phrases.get(i);
                        mentions.add(new PartMention(
                                phrase.sentence(), phrase.span(), phrase.span().of(body), part, probability));
                    }
                }
            }
        }
        return mentions;
    }
}
