package org.lapwing.coding;

import java.util.Set;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Grammar;
import org.lapwing.text.Token;

/** Places that people are told to have fled, been brought or travelled to, so that the story has not moved there. */
public final class Journeys {

    private static final Set<String> TRAVELLING = Set.of(
            "flee",
            "escape",
            "evacuate",
            "take",
            "bring",
            "transfer",
            "drive",
            "fly",
            "carry",
            "run",
            "walk",
            "cross",
            "rush",
            "airlift",
            "ferry",
            "transport");

    private static final Set<String> TOWARDS = Set.of("to", "into", "toward", "towards", "for");

    private Journeys() {}

    /** Whether a place is only where a journey ends: "fled to Cucuta", "were taken to hospital in Kaya". */
    public static boolean endAt(PlaceMention place, Grammar grammar) {
        int node = place.head();
        while (node >= 0 && grammar.token(node).isNoun()) {
            Token noun = grammar.token(node);
            boolean travelled = noun.head() >= 0
                    && noun.relation().startsWith("obl")
                    && TOWARDS.contains(grammar.preposition(node))
                    && TRAVELLING.contains(grammar.token(noun.head()).lemma());
            if (travelled) {
                return true;
            }
            node = noun.head();
        }
        return false;
    }
}
