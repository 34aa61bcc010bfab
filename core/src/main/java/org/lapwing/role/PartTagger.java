package org.lapwing.role;

import java.util.ArrayList;
import java.util.List;

/** Judges every phrase by a {@link PartNetwork}. */
public final class PartTagger implements PartModel {

    /** Less likely mentions are not worth keeping. */
    private static final double LEAST = 0.02;

    private final PartNetwork network;

    public PartTagger(PartNetwork network) {
        this.network = network;
    }

    @Override
    public List<PartMention> tag(String body, List<SentenceFindings> sentences) {
        ReportPhrases report = new ReportPhrases(body, sentences);
        List<PartMention> mentions = new ArrayList<>();
        for (SentenceFindings findings : sentences) {
            List<Phrase> phrases = report.in(findings);
            PartNetwork.SentenceReading reading = network.read(findings.encoded(), report.context(findings));
            for (Phrase phrase : phrases) {
                double[] probabilities = reading.probabilities(phrase, report.facts(findings, phrase));
                for (Part part : Part.values()) {
                    double probability = probabilities[part.ordinal()];
                    if (probability >= LEAST && probability < 1) {
                        mentions.add(new PartMention(
                                phrase.sentence(),
                                phrase.span(),
                                phrase.span().of(body),
                                part,
                                probability,
                                network.sureness(part, probability)));
                    }
                }
            }
        }
        return mentions;
    }
}
