package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.ActorName;

/** Which words of a report name one entity. Safe to share between threads. */
final class MucEntities {

    /** In log odds; what is less likely than this is never told, and need not be compared. */
    private static final double LEAST_LOG_ODDS = -5;

    private final ActorLexicon lexicon;

    MucEntities(ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Ids of the actors that bear this name, in order; empty if the product knows none. */
    Set<String> actors(String name) {
        Set<String> ids = new TreeSet<>();
        lexicon.lookup(name).stream().map(ActorName::id).forEach(id -> id.ifPresent(ids::add));
        return ids;
    }

    /**
     * Each entity once, under its likeliest words, the likeliest first. One entity is named by words of which some hold all of
     * the others ("armed men", "group of armed men"), and by the names and the acronym of one actor.
     *
     * @param logOdds that the words of one part name an entity
     */
    List<Map.Entry<String, Double>> distinct(Map<String, Double> logOdds) {
        List<Map.Entry<String, Double>> chosen = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        MucParts.likeliestFirst(logOdds)
                .filter(e -> e.getValue() >= LEAST_LOG_ODDS)
                .filter(e -> chosen.stream().noneMatch(other -> areOne(e.getKey(), other.getKey(), known)))
                .forEachOrdered(chosen::add);
        return chosen;
    }

    /** @param known actors by their names, each looked up once */
    private boolean areOne(String a, String b, Map<String, Set<String>> known) {
        return holds(a, b)
                || holds(b, a)
                || !Collections.disjoint(
                        known.computeIfAbsent(a, this::actors), known.computeIfAbsent(b, this::actors));
    }

    private static boolean holds(String whole, String part) {
        return new HashSet<>(Arrays.asList(whole.split(" "))).containsAll(Arrays.asList(part.split(" ")));
    }
}
