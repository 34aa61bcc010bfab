package org.lapwing.role;

import org.lapwing.text.Span;

/**
 * A phrase in one of its likely parts.
 *
 * @param text as written
 * @param probability by the model that this phrase, in these bounds, has the part; in (0, 1)
 * @param sureness how often what the model gave this probability was right in these or other bounds; in (0, 1)
 */
public record PartMention(int sentence, Span span, String text, Part part, double probability, double sureness) {

    public PartMention {
        checkProbability(probability);
        checkProbability(sureness);
    }

    private static void checkProbability(double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("no probability: " + value);
        }
    }
}
