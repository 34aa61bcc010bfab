package org.lapwing.actor;

import org.lapwing.text.Span;

/**
 * An actor where the text names or describes it.
 *
 * @param sentence index of the sentence in its document
 * @param head index in that sentence of the token that heads the mention ("soldiers" of "Malian soldiers")
 * @param text the mention as written
 * @param rule which lexicon entry or composition decided, for the trace
 */
public record ActorMention(int sentence, int head, Span span, String text, Actor actor, String rule) {}
