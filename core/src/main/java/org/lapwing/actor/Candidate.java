package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;

/**
 * A mention with what is needed to tell whether it refers back.
 *
 * @param agents the nouns that make it up, the head last; empty for names and pronouns
 * @param determiner what precedes it
 * @param plural whether "they" can refer to it
 * @param person whether "he" or "she" can refer to it
 */
record Candidate(ActorMention mention, List<Agent> agents, Determiner determiner, boolean plural, boolean person) {

    enum Determiner {
        NONE,
        /** "the", "this" and the like: it has been mentioned, or is the only one. */
        DEFINITE,
        /** "its": it belongs to an organisation or a state mentioned. */
        ITS,
        /** "their": it belongs to several mentioned. */
        THEIR,
        /** "his", "her": it belongs to a person mentioned. */
        HIS;

        boolean isPossessive() {
            return this == ITS || this == THEIR || this == HIS;
        }

        static Determiner of(String word) {
            return switch (word) {
                case "its" -> ITS;
                case "their" -> THEIR;
                case "his", "her" -> HIS;
                default -> DEFINITE;
            };
        }
    }

    Candidate {
        agents = List.copyOf(agents);
    }

    /** The noun that heads it. */
    Optional<Agent> agent() {
        return agents.isEmpty() ? Optional.empty() : Optional.of(agents.get(agents.size() - 1));
    }

    /** Whether it is part of some state: "army planes" through the army. */
    boolean isOfState() {
        return agents.stream().anyMatch(agent -> agent.is(Agent.Trait.STATE));
    }

    Actor actor() {
        return mention.actor();
    }

    boolean isNamed() {
        return agents.isEmpty();
    }

    /** "a spokesman for the junta" refers back as "the junta" does. */
    Candidate determinedBy(Determiner other) {
        return new Candidate(mention, agents, other, plural, person);
    }

    /** The same mention, found to be another actor. */
    Candidate as(Actor actor, String rule) {
        ActorMention m = mention;
        return new Candidate(
                new ActorMention(m.sentence(), m.head(), m.span(), m.text(), actor, m.rule() + "; " + rule),
                agents,
                determiner,
                plural,
                person);
    }
}
