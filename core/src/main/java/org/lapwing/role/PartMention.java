package org.lapwing.role;

import org.lapwing.text.Span;

/**
 * A phrase in one of its likely parts.
 *
 * @param text as written
 * @param probability by the model that this phrase, in these bounds, has the part; in (0, 1)
 */
public record PartMention(int sentence, Span span, String text, Part part, double probability) {

    public PartMention {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
