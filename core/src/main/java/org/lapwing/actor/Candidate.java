package org.lapwing.actor;

import java.util.Optional;
import org.lapwing.actor.Term.Agent;

/**
 * A mention with what is needed to tell whether it refers back.
 *
 * @param agent the noun that heads it; empty for names and pronouns
 * @param determiner what precedes it
 * @param plural whether "they" can refer to it
 * @param person whether "he" or "she" can refer to it
 */
record Candidate(ActorMention mention, Optional<Agent> agent, Determiner determiner, boolean plural, boolean person) {

    enum Determiner {
        NONE,
        /** "the", "this" and the like: it has been mentioned, or is the only one. */
        DEFINITE,
        /** "its", "their", "his": it belongs to somebody mentioned. */
        POSSESSIVE
    }

    Actor actor() {
        return mention.actor();
    }

    boolean isNamed() {
        return agent.isEmpty();
    }

    /** The same mention, found to be another actor. */
    Candidate as(Actor actor, String rule) {
        ActorMention m = mention;
        return new Candidate(
                new ActorMention(m.sentence(), m.head(), m.span(), m.text(), actor, m.rule() + "; " + rule),
                agent,
                determiner,
                plural,
                person);
    }
}
