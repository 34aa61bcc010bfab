package org.lapwing.coding;

import org.lapwing.text.Grammar;

/** How surely an expression of time or place belongs to a trigger: by the way through the tree that parts them. */
final class Nearness {

    /** An expression further than this from the trigger, in arcs of the tree, belongs to something else. */
    static final int REACH = 6;

    private Nearness() {}

    record Scored<T>(T value, int cost) {}

    /** How far an expression stands from a trigger; more if a clause with a story of its own lies between. */
    static int cost(int token, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int head = telling.sense().trigger().head();
        int predicate = telling.sense().arguments().predicate();
        int distance = Math.min(grammar.distance(token, head), grammar.distance(token, predicate));
        int clause = grammar.clauseOf(token);
        boolean ofSpeech = clause >= 0
                && in.attributions().stream().anyMatch(a -> a.verb() == clause)
                && clause != predicate
                && telling.speaker.isPresent();
        boolean ofOther = clause >= 0
                && clause != predicate
                && !grammar.isWithin(predicate, clause)
                && grammar.isWithin(clause, predicate)
                && !grammar.ofVerb(clause).isEmpty()
                && grammar.link(clause) != Grammar.Link.COMPLEMENT;
        return distance + (ofSpeech ? 4 : 0) + (ofOther ? 3 : 0);
    }
}
