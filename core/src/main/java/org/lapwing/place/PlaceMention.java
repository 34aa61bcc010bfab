package org.lapwing.place;

import java.util.List;
import org.lapwing.text.Span;

/**
 * A place where the text names it.
 *
 * @param sentence index of the sentence in its document
 * @param head index in that sentence of the token that heads the name
 * @param span the name with the words that make it relative ("about 110 kilometers to the south" of an anchor)
 * @param name span of the bare name
 * @param text the mention as written, of {@code span}
 * @param rule the resolver pass that decided, and on what evidence, for the trace
 * @param rejected each candidate that lost, with the reason, for the trace
 */
public record PlaceMention(
        int sentence,
        int head,
        Span span,
        Span name,
        String text,
        Location location,
        String rule,
        List<String> rejected) {

    public PlaceMention {
        rejected = List.copyOf(rejected);
    }
}
