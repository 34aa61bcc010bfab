package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;

/**
 * A mention with what is needed to tell whether it refers back.
 *
 * @param agents the nouns that make it up, the head last; empty for names and pronouns
 * @param determiner what precedes it
 * @param plural whether "they" can refer to it
 * @param person whether "he" or "she" can refer to it
 */
record Candidate(ActorMention mention, List<Agent> agents, Determiner determiner, boolean plural, boolean person) {

    static final Set<Sector> ARMED_NON_STATE = Set.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.UNK);

    private static final Set<Sector> BELLIGERENT =
            Set.of(Sector.MIL, Sector.GOV, Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.PRE);

    private static final Set<Sector> HUMAN = Set.of(Sector.MIL, Sector.COP, Sector.REB, Sector.UAF, Sector.CRM);

    private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR");

    static final Set<Optional<Sector>> ARMED_STATE = Set.of(Optional.of(Sector.MIL), Optional.of(Sector.COP));

    enum Determiner {
        NONE,
        /** "the", "this" and the like: it has been mentioned, or is the only one. */
        DEFINITE,
        /** "its": it belongs to an organisation or a state mentioned. */
        ITS,
        /** "their": it belongs to several mentioned. */
        THEIR,
        /** "his", "her": it belongs to a person mentioned. */
        HIS,
        /** "whose": it belongs to the one named right before. */
        WHOSE;

        boolean isPossessive() {
            return this != NONE && this != DEFINITE;
        }

        static Determiner of(String word) {
            return switch (word) {
                case "its" -> ITS;
                case "their" -> THEIR;
                case "his", "her" -> HIS;
                case "whose" -> WHOSE;
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

    /** Whether it can be one of the sides of a conflict or an accord: who bears arms or governs, and states. */
    boolean isParty() {
        boolean belligerent = actor().sector().filter(BELLIGERENT::contains).isPresent();
        boolean state =
                mention().rule().startsWith("country") && actor().sector().isEmpty();
        boolean one = person() && !plural();
        return !one && (belligerent || state);
    }

    /** Whether "they" can be these people. */
    boolean isPluralAgent() {
        return plural()
                && (agent().isPresent()
                        || namesSeveral()
                        || mention().rule().startsWith("people")
                        || mention().rule().startsWith("nationals")
                        || mention().rule().startsWith("a number of people")
                        || mention().rule().startsWith("pronoun"));
    }

    /** "West African leaders": the name of an organisation, told as its people. */
    private boolean namesSeveral() {
        return mention().rule().startsWith("lexicon")
                && SEVERAL.matcher(mention().text()).find();
    }

    private static final Pattern SEVERAL = Pattern.compile(" (?:leaders|chiefs|ministers|commanders|states)$");

    /** "a soldier", "the bandit": "he" may be one of them. */
    boolean isOneHuman() {
        return agent().filter(noun -> !noun.plural() && !noun.is(Trait.BODY) && !noun.is(Trait.ASSET))
                .filter(noun -> isSomeone(noun)
                        || actor().sector().filter(HUMAN::contains).isPresent())
                .isPresent();
    }

    /** A group, with a name or one that the lexicon knows, that bears arms and is no state's. */
    boolean isArmedGroup() {
        boolean named = isNamed() && !mention().rule().startsWith("pronoun");
        return (named || actor().group().isPresent())
                && !person()
                && actor().sector().filter(ARMED_NON_STATE::contains).isPresent();
    }

    /** Whether "it" can be this. */
    boolean isOrganisation() {
        return agent().map(agent -> agent.is(Trait.BODY))
                .orElseGet(() -> !person() && actor().name().isPresent());
    }

    /** A known organisation of states, or someone of it. */
    boolean isInternational() {
        return actor().group().isPresent()
                && actor().country().filter(INTERNATIONAL::contains).isPresent();
    }

    boolean isPronoun() {
        return mention.rule().startsWith("pronoun");
    }

    private static boolean isSomeone(Agent noun) {
        return Set.of("man", "woman", "boy", "girl").contains(noun.alias().text());
    }
}
