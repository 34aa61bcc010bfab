package org.lapwing.coding;

import java.util.Set;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Link;
import org.lapwing.text.Grammar.Role;

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

    /** How far an expression stands from a trigger; more if it belongs to another clause. */
    static int cost(int token, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int head = telling.sense().trigger().head();
        int predicate = telling.sense().arguments().predicate();
        int distance = Math.min(grammar.distance(token, head), grammar.distance(token, predicate))
                + (isOfContent(token, telling, in) ? OTHER_CLAUSE + 2 : 0);
        if (isOfNoun(token, head, grammar)) {
            return distance;
        }
        int clause = grammar.clauseOf(token);
        if (isTellingOf(clause, head, grammar)) {
            return 1;
        }
        if (isNaming(clause, grammar) || isOfThingStruck(token, clause, telling, grammar)) {
            // "the man known as the Fox in Kita on Friday": a nickname has no time and place of its own
            clause = grammar.clauseOf(grammar.token(clause).head());
            distance = Math.min(distance, clause < 0 ? distance : 1 + grammar.distance(clause, predicate));
        }
        if (clause < 0 || clause == predicate || clause == head || isBeforeSpeaker(token, clause, predicate, in)) {
            return distance;
        }
        return distance
                + besideSaid(clause, predicate, in)
                + ofSpeech(clause, telling, in)
                + ofAccount(clause, telling, in)
                + (isSetOff(token, grammar) ? 0 : down(clause, predicate, grammar))
                + up(clause, predicate, grammar)
                + beside(token, clause, predicate, grammar);
    }

    /** "the attack, which took place near Pama on Friday": the clause tells of it nothing but that. */
    private static boolean isTellingOf(int clause, int head, Grammar grammar) {
        return clause >= 0
                && grammar.token(clause).head() == head
                && grammar.token(clause).relation().equals("acl:relcl")
                && (HAPPENING.contains(grammar.token(clause).lemma())
                        || grammar.token(clause).lemma().equals("take")
                                && grammar.children(clause).stream()
                                        .anyMatch(c -> grammar.token(c).lemma().equals("place")));
    }

    private static final Set<String> HAPPENING = Set.of("happen", "occur");

    /** "raised the toll of the battle of Kita": what it is called after is its own, whatever is told of it. */
    private static boolean isOfNoun(int token, int head, Grammar grammar) {
        return grammar.token(head).isNoun()
                && grammar.token(token).head() == head
                && grammar.preposition(token).equals("of");
    }

    private static final Set<String> NAMING = Set.of("know", "call", "nickname", "dub", "name");

    private static boolean isNaming(int clause, Grammar grammar) {
        return clause >= 0
                && grammar.token(clause).relation().equals("acl")
                && grammar.token(clause).tag().equals("VBN")
                && NAMING.contains(grammar.token(clause).lemma());
    }

    private static final Set<String> SENT = Set.of("launch", "fire");

    /** "hit a bus carrying workers in Gao on Friday", "downed drones launched overnight": what it did when it was hit. */
    private static boolean isOfThingStruck(int token, int clause, Telling telling, Grammar grammar) {
        return clause >= 0
                && !grammar.preposition(token).equals("from")
                && telling.entry().type() == EventType.ASSAULT
                && grammar.token(clause).relation().equals("acl")
                && (grammar.token(clause).tag().equals("VBG")
                        || SENT.contains(grammar.token(clause).lemma()))
                && grammar.token(clause).head() > telling.sense().trigger().head();
    }

    /**
     * Whether an expression stands with what an act is about ("accused them of shelling the town on Friday"): the parser
     * may hang it on the act, but the reader gives it to what was told last.
     */
    static boolean isOfContent(int token, Telling telling, SentenceMentions in) {
        if (telling.entry().content().isEmpty() || !telling.sense().trigger().verbal()) {
            return false;
        }
        int predicate = telling.sense().arguments().predicate();
        return in.grammar().contentBelow(predicate).filter(c -> c < token).isPresent();
    }

    /**
     * "They shelled the town on Monday, and the army blamed the rebels": the day of one main clause is not that of the next
     * if that has a subject of its own, unless it stands before both.
     */
    private static int beside(int token, int clause, int predicate, Grammar grammar) {
        boolean next = predicate >= 0
                && clause < predicate
                && grammar.link(predicate) == Link.CONJUNCT
                && grammar.token(predicate).head() == clause
                && grammar.hasOwnSubject(predicate);
        return next && token > clause ? OTHER_TIME : 0;
    }

    /** "killed ten in the market on Thursday, the ministry said": what precedes the comma is of what was said. */
    private static boolean isBeforeSpeaker(int token, int clause, int predicate, SentenceMentions in) {
        Grammar grammar = in.grammar();
        boolean trailing = predicate < token && token < clause && token + 1 < clause;
        return trailing
                && in.attributions().stream().anyMatch(a -> a.verb() == clause)
                && grammar.token(token + 1).text().equals(",");
    }

    /** "They struck on Monday, he told a reporter who visited him": the day of what was said is not when it was said. */
    private static int besideSaid(int clause, int predicate, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int speech = grammar.token(clause).head();
        return predicate != speech
                        && grammar.isWithin(predicate, speech)
                        && !grammar.isWithin(predicate, clause)
                        && in.attributions().stream().anyMatch(a -> a.verb() == speech)
                ? OTHER_TIME
                : 0;
    }

    /** "said on Monday" is not when it happened. */
    private static int ofSpeech(int clause, Telling telling, SentenceMentions in) {
        boolean speech = telling.speaker.isPresent()
                && in.attributions().stream().anyMatch(a -> a.verb() == clause)
                && !isPerformed(clause, telling, in.grammar());
        return speech ? OTHER_CLAUSE + 2 : 0;
    }

    /** "announced a march" on that day, but "announced that it had marched" after it. */
    private static boolean isPerformed(int speech, Telling telling, Grammar grammar) {
        return PERFORMING.contains(grammar.token(speech).lemma())
                && !grammar.auxiliaries(telling.sense().arguments().predicate()).contains("had");
    }

    /** Nouns for what is known of an event, which changes on other days than the event's. */
    private static final Set<String> ACCOUNTS =
            Set.of("toll", "figure", "count", "number", "estimate", "statement", "report", "video", "account");

    /** "raised the toll of the battle on Thursday" is not when the battle was. */
    private static int ofAccount(int clause, Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int head = telling.sense().trigger().head();
        return grammar.ofVerb(clause).stream()
                        .filter(a -> a.role() == Role.OBJECT)
                        .anyMatch(
                                a -> ACCOUNTS.contains(grammar.token(a.token()).lemma())
                                        && a.token() != head
                                        && grammar.isWithin(head, a.token()))
                ? OTHER_CLAUSE + 2
                : 0;
    }

    /** "fired on men who were digging a ditch, on Friday.": after a comma and at the end it goes back to the main clause. */
    private static boolean isSetOff(int token, Grammar grammar) {
        int from = token;
        while (from > 0
                && !grammar.token(from - 1).isVerb()
                && token - from < LONGEST_SET_OFF
                && !grammar.token(from - 1).text().equals(",")) {
            from--;
        }
        boolean after = from > 0
                && grammar.token(from - 1).text().equals(",")
                && Set.of("on", "in", "late", "early")
                        .contains(grammar.token(from).lemma());
        String next =
                token + 1 < grammar.sentence().size() ? grammar.token(token + 1).text() : ".";
        return after && (next.equals(".") || next.equals(","));
    }

    private static final int LONGEST_SET_OFF = 4;

    /** The expression stands in a clause below the trigger's, or below what the two have in common. */
    private static int down(int clause, int predicate, Grammar grammar) {
        int own = grammar.clauseOf(predicate);
        if (own >= 0 && grammar.isWithin(own, clause) || grammar.link(clause) == Link.COMPLEMENT) {
            return 0;
        }
        boolean otherTime = BEFORE_OR_AFTER.contains(grammar.marker(clause))
                || grammar.link(clause) == Link.RELATIVE
                || grammar.link(clause) == Link.CONJUNCT && grammar.hasOwnSubject(clause);
        boolean shared = grammar.link(clause) == Link.CONJUNCT && !grammar.hasOwnSubject(clause);
        return otherTime ? OTHER_TIME : shared ? 0 : OTHER_CLAUSE;
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
