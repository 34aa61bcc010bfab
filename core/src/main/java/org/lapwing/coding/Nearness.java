package org.lapwing.coding;

import java.util.Set;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Link;

/** How surely an expression of time or place belongs to a trigger: by the way through the tree that parts them. */
final class Nearness {

    /** An expression further than this from the trigger, in arcs of the tree, belongs to something else. */
    static final int REACH = 6;

    /** What it costs to cross into a clause with a story of its own. */
    private static final int OTHER_CLAUSE = 3;

    /** What it costs to cross into a clause that says when it was, compared with the trigger's: it cannot be the same time. */
    private static final int OTHER_TIME = 5;

    private static final Set<String> BEFORE_OR_AFTER = Set.of("after", "before", "since", "until");

    /** Verbs whose day is the day of what they make known: to announce a march is to begin it. */
    private static final Set<String> PERFORMING = Set.of("announce", "declare", "proclaim");

    private Nearness() {}

    record Scored<T>(T value, int cost) {}

    /** How far an expression stands from a trigger; more if a clause with a story of its own lies between. */
    static int cost(int token, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int head = telling.sense().trigger().head();
        int predicate = telling.sense().arguments().predicate();
        int distance = Math.min(grammar.distance(token, head), grammar.distance(token, predicate));
        int clause = grammar.clauseOf(token);
        if (clause < 0 || clause == predicate || clause == head) {
            return distance;
        }
        return distance
                + ofSpeech(clause, telling, in)
                + down(clause, predicate, grammar)
                + up(clause, predicate, grammar);
    }

    /** "said on Monday" is not when it happened. */
    private static int ofSpeech(int clause, Telling telling, SentenceMentions in) {
        boolean speech = telling.speaker.isPresent()
                && in.attributions().stream().anyMatch(a -> a.verb() == clause)
                && !PERFORMING.contains(in.grammar().token(clause).lemma());
        return speech ? OTHER_CLAUSE + 2 : 0;
    }

    /** The expression stands in a clause below the trigger's. */
    private static int down(int clause, int predicate, Grammar grammar) {
        boolean below = grammar.isWithin(clause, predicate) && !grammar.isWithin(predicate, clause);
        if (!below || grammar.link(clause) == Link.COMPLEMENT) {
            return 0;
        }
        boolean otherTime = BEFORE_OR_AFTER.contains(grammar.marker(clause)) || grammar.link(clause) == Link.RELATIVE;
        return otherTime ? OTHER_TIME : OTHER_CLAUSE;
    }

    /** The expression stands in a clause above the trigger's, or beside it. */
    private static int up(int clause, int predicate, Grammar grammar) {
        int cost = 0;
        int node = predicate;
        while (node >= 0 && node != clause && !grammar.isWithin(clause, node)) {
            if (grammar.token(node).isVerb() && BEFORE_OR_AFTER.contains(grammar.marker(node))) {
                cost += OTHER_TIME;
            } else if (grammar.token(node).isVerb() && grammar.link(node) == Link.RELATIVE) {
                cost += OTHER_CLAUSE;
            }
            node = grammar.token(node).head();
        }
        return cost;
    }
}
