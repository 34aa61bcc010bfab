package org.lapwing.claim;

import java.util.Optional;
import org.lapwing.actor.ActorMention;
import org.lapwing.text.Span;

/**
 * Somebody's word inside a sentence.
 *
 * @param verb index of the token that reports ("said"), or that heads "according to X"
 * @param speaker the words for the speaker, with what describes them; absent for "reportedly"
 * @param actor the speaker as an actor, if the text lets one be known
 * @param content index of the token that heads what is said; -1 if that is the whole sentence
 * @param rule how the attribution was seen, for the trace
 */
public record Attribution(
        int verb,
        Optional<Span> speaker,
        Optional<ActorMention> actor,
        SpeakerRole role,
        Stance stance,
        int content,
        String rule) {}
