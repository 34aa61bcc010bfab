package org.lapwing.coding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One sense of a set of triggers, as a lexicon file states it. The files are described in
 * {@code org/lapwing/coding/lexicon/README.md}.
 *
 * @param rule unique name, which the trace shows
 * @param verbs verb triggers: a lemma, or a lemma and its particle ("blow up")
 * @param nouns noun triggers: one or more lemmas, the last of which heads the phrase ("air strike")
 * @param needs what must stand in a slot: any one of the fillers; slots are {@code subject}, {@code object},
 *     {@code with} and so on for prepositions, {@code any} for whichever argument, {@code modifier}; a filler is a
 *     lemma, {@code $list} or {@code @class}
 * @param never what must not stand in a slot, in the same notation
 * @param frame how slots become actor and recipient
 * @param content for verbal acts: how the trigger's complement counts
 */
public record LexiconEntry(
        EventType type,
        String rule,
        Optional<String> mode,
        List<String> contexts,
        List<String> verbs,
        List<String> nouns,
        Map<String, List<String>> needs,
        Map<String, List<String>> never,
        Frame frame,
        Optional<Content> content,
        Set<Trait> traits,
        List<Example> examples) {

    public LexiconEntry {
        contexts = List.copyOf(contexts);
        verbs = List.copyOf(verbs);
        nouns = List.copyOf(nouns);
        // In the file's order, since the trace names the first that was not met.
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        never = Collections.unmodifiableMap(new LinkedHashMap<>(never));
        traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
        examples = List.copyOf(examples);
        if (verbs.isEmpty() && nouns.isEmpty()) {
            throw new IllegalArgumentException("rule " + rule + " has neither verbs nor nouns");
        }
    }

    /** The same words, where they tell of what someone says they will do: PLOVER's promise to cooperate. */
    LexiconEntry promised() {
        return new LexiconEntry(
                EventType.AGREE,
                rule,
                Optional.empty(),
                contexts,
                verbs,
                nouns,
                needs,
                never,
                frame,
                content,
                traits,
                examples);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What is to be known of a rule's mentions beside who is who; each is a field of the file that is true or absent. */
    public enum Trait {
        /** The screen lets a sentence pass only if it also holds a likely actor. */
        WEAK,
        /** A mention counts only with a date of its own ("uprising", which else names a state of things). */
        DATED,
        /** A mention only adds to an event told elsewhere ("the death toll rose"). */
        JOINS,
        /** It says what came of an act ("killed"), so that with no actor of its own it adds to the act told before. */
        OUTCOME,
        /** An act of state ("declared a curfew") or a war, which without a place of its own is in the country of who acts. */
        NATIONAL,
        /** It leads away from where the story stands ("pursued the raiders"), and without a place of its own has none. */
        ELSEWHERE,
        /** It says who did what was told before ("blamed the rebels"). */
        BLAMES;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How grammatical slots become actor and recipient. */
    public enum Frame {
        /** Subject acts on object, or on what a preposition of direction names. */
        ACT,
        /** Both sides are actors, wherever they stand: "A and B clashed", "A fought B", "clashes between A and B". */
        MUTUAL,
        /** Subject gives the object to someone, whom the object may also name ("sent doctors to Chad", "funded Chad"). */
        GIVE,
        /** Subject says something to or about the object or a prepositional phrase. */
        ADDRESS,
        /** What happens to the subject of a verb ("twelve people died"); no actor is named, not even with a noun ("60 dead"). */
        UNDERGO,
        /** The subject moves or changes; what the object or a preposition names is a place, not a recipient. */
        MOVE
    }

    /** What the complement of a verbal act is to the act. Only what is alleged can be an event beside it. */
    public enum Content {
        REQUESTED,
        THREATENED,
        PLANNED,
        DENIED,
        ALLEGED,
        /** The complement is what ends or does not take place ("lifted the siege", "rejected talks"). */
        NEGATED
    }

    /**
     * A sentence that the build codes.
     *
     * @param yields whether this rule must fire on it
     * @param actor words that the first actor must hold; so with {@code recipient}
     */
    public record Example(
            String text, boolean yields, Optional<String> actor, Optional<String> recipient, Optional<Status> status) {}
}
