package org.lapwing.toll;

import java.util.Optional;
import org.lapwing.text.Span;

/**
 * A number of people to whom something was done, where the text says so.
 *
 * @param sentence index of the sentence in its document
 * @param trigger index in that sentence of the word that says what befell them ("killed", "dead", "wounded")
 * @param span from the number phrase to the people counted ("at least 14 soldiers")
 * @param people span of the words for those counted ("soldiers"), if any
 * @param partOf span of the toll in which this one is counted already ("two children" of "four people, including two
 *     children"), or of the words for all ("was among the dead"); such a toll is never added to the other
 * @param cumulative true if the phrase gives a running total ("bringing the toll to 31"), which is never added up
 * @param rule which number rule decided, for the trace
 */
public record TollMention(
        int sentence,
        int trigger,
        Span span,
        String text,
        TollKind kind,
        TollRange range,
        Optional<Span> people,
        Optional<Span> partOf,
        boolean cumulative,
        String rule) {}
