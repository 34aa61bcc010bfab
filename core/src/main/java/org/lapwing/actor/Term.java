package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a word or phrase of the lexicon contributes to the mention of an actor. */
sealed interface Term {

    Alias alias();

    /** A name of one actor. */
    record Named(KnownActor actor, Alias alias, boolean surnameOnly) implements Term {}

    /** A country's name, adjective, people, capital, or the seat that stands for its government. */
    record Nation(String country, String name, Form form, Alias alias) implements Term {
        enum Form {
            NAME,
            ADJECTIVE,
            PEOPLE,
            CAPITAL,
            GOVERNMENT
        }
    }

    /** An ethnic or regional people with the countries in which it is at home, the likeliest first. */
    record People(String name, List<String> homes, Alias alias) implements Term {
        public People {
            homes = List.copyOf(homes);
        }
    }

    /** A noun for those who do a kind of work or harm. */
    record Agent(Optional<Sector> sector, Set<Trait> traits, boolean plural, Alias alias) implements Term {

        enum Trait {
            /** Belongs to a state: without a country in the phrase it is that of the report. */
            STATE,
            /** A part played for somebody ("spokesman", "fighters"); the sector is that of whom it is played for. */
            WEAK,
            /** A thing that acts for its owner ("convoy", "planes"); without an owner it is no actor. */
            ASSET,
            /** May stand before a person's name. */
            TITLE,
            PERSON,
            /** An organisation, to be referred to by "it" as well as by "they". */
            BODY,
            /** Soldiers of whoever is named before them, rebels as well as states. */
            FORCES,
            /** Soldiers whose senders are, unless named, the United Nations. */
            PEACEKEEPER,
            PLURAL,
            /** Holds with whom it is named after, but not their office: "supporters of the government". */
            FOLLOWER
        }

        public Agent {
            traits = Set.copyOf(traits);
        }

        boolean is(Trait trait) {
            return traits.contains(trait);
        }
    }

    /** An adjective that may stand between a country and its agent and says nothing of who it is. */
    record Filler(Alias alias) implements Term {}

    /** A noun that shows a capitalised phrase to be an organisation's name, with the sector it suggests. */
    record NameNoun(Optional<Sector> sector, Alias alias) implements Term {}
}
