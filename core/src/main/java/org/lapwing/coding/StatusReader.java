package org.lapwing.coding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.Stance;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Link;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/**
 * Reads from the clauses above a trigger whether what it names is told as having happened: modals, negation, conditions,
 * and the verbs and nouns that govern it ("plans to", "in anticipation of", "denied that").
 */
final class StatusReader {

    /** @param status empty if the sentence says that the thing did not happen, or names it only as imagined */
    record Reading(Optional<Status> status, String rule) {}

    private static final Set<String> PLANNING = Set.of(
            "plan",
            "prepare",
            "intend",
            "aim",
            "vow",
            "pledge",
            "promise",
            "expect",
            "schedule",
            "seek",
            "want",
            "mull",
            "consider",
            "hope",
            "poise",
            "offer",
            "agree",
            "propose",
            "commit",
            "wish",
            "decide",
            "ready",
            "set",
            "willing",
            "refuse",
            "due");
    private static final Set<String> REQUESTING = Set.of(
            "urge", "call", "demand", "ask", "request", "appeal", "order", "instruct", "invite", "press", "encourage");
    private static final Set<String> THREATENING = Set.of("threaten", "warn", "swear");
    /** What these govern is imagined, feared or stopped, and did not happen. */
    private static final Set<String> UNREAL = Set.of(
            "anticipation",
            "fear",
            "risk",
            "threat",
            "possibility",
            "prospect",
            "danger",
            "brace",
            "prevent",
            "avoid",
            "avert",
            "end",
            "stop",
            "halt",
            "cease",
            "renounce",
            "oppose",
            "against",
            "anticipate",
            "warning",
            "call",
            "forswear",
            "avoidance",
            "prevention",
            "cessation",
            "absence",
            "ready",
            "preparation",
            "preparedness",
            "likelihood",
            "protect",
            "protection",
            "refrain",
            "possible",
            "potential",
            "reject",
            "unlikely",
            "rule",
            "pause",
            "lull",
            "respite");

    /** "lets the army impose curfews" */
    private static final Set<String> PERMITTING =
            Set.of("let", "allow", "enable", "permit", "authorize", "authorise", "empower", "entitle");

    /** "a pause in the fighting" */
    private static final Set<String> PAUSES = Set.of("pause", "lull", "halt", "break", "respite");

    /** To agree to a truce is to have one, unlike to agree to withdraw. */
    private static final Set<String> CONCLUDING = Set.of("agree", "commit", "consent");

    private static final Set<String> FUTURE = Set.of("will", "shall", "wo", "'ll", "’ll");
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "would", "can", "should", "must", "'d");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "lest", "until");
    /** Of a trigger that itself says no ("will not", "no question"). */
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "no", "never");

    private static final Set<String> NEGATIVE_SUPPORT = Set.of("no", "neither", "without");

    private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "noone");

    /** "It is rare that policemen march": of no day in particular. */
    private static final Set<String> GENERIC = Set.of("rare", "common", "usual", "unusual", "normal", "typical");

    private StatusReader() {}

    static Reading read(Arguments arguments, SentenceMentions in, Optional<Attribution> speaker) {
        Grammar grammar = in.grammar();
        boolean denied = speaker.filter(a -> a.stance() == Stance.DENIED).isPresent();
        int node = arguments.predicate();
        if (isUnclaimed(arguments, grammar)) {
            return new Reading(Optional.of(Status.REPORTED), "whoever claims it");
        }
        if (ofNobody(arguments, grammar)) {
            return new Reading(Optional.empty(), "of nobody");
        }
        boolean refusing = arguments.trigger().tokens().stream()
                .anyMatch(t -> NEGATIONS.contains(grammar.token(t).lemma()));
        if (!refusing
                && (grammar.isNegated(node)
                        || grammar.isNegated(arguments.trigger().head()))) {
            boolean said = speaker.filter(a -> a.speaker().isPresent()).isPresent()
                    && !CONDITIONS.contains(grammar.marker(node));
            return said && !denied
                    ? new Reading(Optional.of(Status.DENIED), "negated by the speaker")
                    : new Reading(Optional.empty(), "negated");
        }
        if (denied) {
            return new Reading(Optional.of(Status.DENIED), "denied by the speaker");
        }
        Optional<Reading> noun = ofModifiers(grammar, arguments.trigger().head());
        if (noun.isPresent()) {
            return noun.get();
        }
        if (isEnded(arguments, grammar) || isToEnd(arguments, grammar)) {
            return new Reading(Optional.empty(), "only ended");
        }
        if (isCharge(arguments.trigger().head(), grammar)) {
            return new Reading(Optional.empty(), "only charged");
        }
        int climbed = 0;
        while (node >= 0 && climbed < 12) {
            Token token = grammar.token(node);
            if (isOfCancelled(grammar, node)) {
                return new Reading(Optional.empty(), "of what was cancelled");
            }
            if (token.isVerb() && !(refusing && node == arguments.predicate())) {
                Optional<Reading> own = ofVerb(grammar, node);
                if (own.isPresent()) {
                    return own.get();
                }
            }
            int above = token.head();
            if (above < 0 || isLookedInto(grammar, node)) {
                break;
            }
            Optional<Reading> governed = ofGovernor(grammar, node, above);
            if (governed.isPresent()) {
                return governed.get();
            }
            boolean independent = token.isVerb()
                    && (grammar.link(node) == Link.CONJUNCT
                            || grammar.link(node) == Link.RELATIVE
                            || grammar.link(node) == Link.ADVERBIAL);
            if (independent) {
                break;
            }
            node = above;
            climbed++;
        }
        return new Reading(Optional.of(Status.REPORTED), "told as fact");
    }

    /** "stormed the school to end a hostage crisis": what they want to be over is nothing that they plan. */
    private static boolean isEnded(Arguments arguments, Grammar grammar) {
        int noun = arguments.trigger().head();
        int verb = grammar.token(noun).head();
        return !arguments.trigger().verbal()
                && grammar.token(noun).relation().equals("obj")
                && verb == arguments.predicate()
                && ENDING.contains(grammar.token(verb).lemma())
                && grammar.link(verb) == Link.PURPOSE;
    }

    /** "would march if the killings did not stop": what goes on anyway. */
    private static boolean isToEnd(Arguments arguments, Grammar grammar) {
        int noun = arguments.trigger().head();
        int verb = grammar.token(noun).head();
        return !arguments.trigger().verbal()
                && grammar.token(noun).relation().startsWith("nsubj")
                && GOING_ON.contains(grammar.token(verb).lemma())
                && CONDITIONS.contains(grammar.marker(verb));
    }

    private static final Set<String> GOING_ON = Set.of("end", "stop", "cease", "continue", "go", "persist");

    /** "charged an Australian with murder", but "with the murder of two judges" tells of one. */
    private static boolean isCharge(int noun, Grammar grammar) {
        return grammar.token(noun).isNoun()
                && grammar.preposition(noun).equals("with")
                && grammar.children(noun).stream()
                        .noneMatch(c -> grammar.preposition(c).equals("of"))
                && grammar.sentence().tokens().stream()
                        .anyMatch(
                                t -> t.index() < noun && t.isVerb() && t.lemma().equals("charge"));
    }

    private static final Set<String> ENDING = Set.of("end", "stop", "halt", "prevent", "avert", "avoid");

    /** "No group has claimed the attack" */
    private static boolean isUnclaimed(Arguments arguments, Grammar grammar) {
        int noun = arguments.trigger().head();
        int claim = grammar.token(noun).head();
        return !arguments.trigger().verbal()
                && grammar.token(noun).relation().equals("obj")
                && claim >= 0
                && grammar.token(claim).lemma().equals("claim");
    }

    /** "An inquiry will be held into the killing", "will try them over the killing": it happened, whatever comes of it. */
    private static boolean isLookedInto(Grammar grammar, int noun) {
        return grammar.token(noun).isNoun() && AFTER_THE_FACT.contains(grammar.preposition(noun));
    }

    private static final Set<String> AFTER_THE_FACT = Set.of("into", "over");

    /** "Nobody was hurt", "no member has been arrested": those to whom it would have been done are none. */
    private static boolean ofNobody(Arguments arguments, Grammar grammar) {
        return arguments.all().stream()
                .filter(a -> a.role() == Role.SUBJECT || a.role() == Role.OBJECT)
                .filter(a -> grammar.token(a.token()).head() == arguments.predicate())
                .anyMatch(a -> NOBODY.contains(grammar.token(a.token()).lemma())
                        || grammar.children(a.token()).stream()
                                .anyMatch(c -> grammar.token(c).lemma().equals("no")
                                        && grammar.token(c).relation().equals("det")));
    }

    private static Optional<Reading> ofModifiers(Grammar grammar, int noun) {
        for (int c : grammar.children(noun)) {
            String lemma = grammar.token(c).lemma();
            String relation = grammar.token(c).relation();
            if (relation.equals("amod") || relation.equals("compound")) {
                if (lemma.equals("planned")
                        || lemma.equals("upcoming")
                        || lemma.equals("impending")
                        || lemma.equals("plan")) {
                    return Optional.of(new Reading(Optional.of(Status.PLANNED), "modifier " + lemma));
                }
                if (lemma.equals("possible")
                        || lemma.equals("potential")
                        || lemma.equals("feared")
                        || lemma.equals("imminent")
                        || lemma.equals("future")) {
                    return Optional.of(new Reading(Optional.empty(), "only imagined: " + lemma));
                }
            }
            if (relation.equals("det") && lemma.equals("any")) {
                return Optional.of(new Reading(Optional.empty(), "only imagined: any"));
            }
            if (relation.equals("det") && NEGATIVE_SUPPORT.contains(lemma)) {
                return Optional.of(new Reading(Optional.empty(), "negated: " + lemma));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> ofVerb(Grammar grammar, int verb) {
        String marker = grammar.marker(verb);
        if (marker.equals("whether")) {
            return Optional.of(new Reading(Optional.empty(), "only asked: " + marker));
        }
        if (isAskedNumber(grammar, verb)) {
            return Optional.of(new Reading(Optional.empty(), "only asked: how many"));
        }
        if (CONDITIONS.contains(marker) && !isUntilThen(grammar, verb) || isSecondCondition(grammar, verb)) {
            return Optional.of(new Reading(Optional.of(Status.HYPOTHETICAL), "condition: " + marker));
        }
        for (String auxiliary : grammar.auxiliaries(verb)) {
            if (FUTURE.contains(auxiliary)) {
                return Optional.of(new Reading(Optional.of(Status.PLANNED), "future: " + auxiliary));
            }
            if (auxiliary.equals("would") && isReported(grammar, verb)) {
                return Optional.of(new Reading(Optional.of(Status.PLANNED), "future told in the past"));
            }
            if (POSSIBLE.contains(auxiliary)) {
                return Optional.of(new Reading(Optional.of(Status.HYPOTHETICAL), "modal: " + auxiliary));
            }
        }
        if (isArranged(grammar, verb)) {
            return Optional.of(new Reading(Optional.of(Status.PLANNED), "is to"));
        }
        if (grammar.link(verb) == Link.PURPOSE) {
            return Optional.of(new Reading(Optional.of(Status.PLANNED), "purpose clause"));
        }
        return Optional.empty();
    }

    /**
     * "governed until this week": up to a time, though the parser may make a clause of what follows; "fought until a truce was
     * signed": it was.
     */
    private static boolean isUntilThen(Grammar grammar, int verb) {
        boolean told = grammar.token(verb).tag().equals("VBD")
                || grammar.auxiliaries(verb).stream().anyMatch(Set.of("was", "were", "had")::contains);
        if (told && grammar.marker(verb).equals("until")) {
            return true;
        }
        return grammar.children(verb).stream()
                .filter(c -> grammar.token(c).relation().equals("mark")
                        && grammar.token(c).lemma().equals("until"))
                .anyMatch(until -> grammar.children(verb).stream()
                        .anyMatch(c -> grammar.token(c).relation().equals("obl:tmod") && c > until && c <= until + 2));
    }

    /** "Nobody could say how many people had been hurt": that anyone was is not said. */
    private static boolean isAskedNumber(Grammar grammar, int verb) {
        return grammar.link(verb) == Link.COMPLEMENT
                && grammar.ofVerb(verb).stream()
                        .flatMap(a -> grammar.children(a.token()).stream())
                        .anyMatch(c -> grammar.token(c).lemma().equals("many")
                                && grammar.children(c).stream()
                                        .anyMatch(how ->
                                                grammar.token(how).lemma().equals("how")));
    }

    /** "is to leave", "are to be freed": what has been arranged. */
    private static boolean isArranged(Grammar grammar, int verb) {
        return grammar.marker(verb).equals("to")
                && grammar.children(verb).stream()
                        .map(grammar::token)
                        .anyMatch(c -> ARRANGING.contains(c.text().toLowerCase(Locale.ROOT))
                                && (c.relation().startsWith("aux")
                                        || c.relation().equals("cop")));
    }

    private static final Set<String> ARRANGING = Set.of("is", "are", "was", "were");

    /** "said that it would": the future, seen from when it was said. */
    private static boolean isReported(Grammar grammar, int verb) {
        Token token = grammar.token(verb);
        return token.relation().equals("ccomp")
                && (grammar.token(token.head()).tag().equals("VBD")
                        || grammar.auxiliaries(token.head()).contains("had"))
                && !UNREAL.contains(grammar.token(token.head()).lemma());
    }

    /** "if the council asked and Jakarta agreed" */
    private static boolean isSecondCondition(Grammar grammar, int verb) {
        Token token = grammar.token(verb);
        return token.relation().equals("conj")
                && grammar.marker(token.head()).equals("if")
                && grammar.token(token.head()).relation().equals("advcl")
                && grammar.auxiliaries(verb).isEmpty();
    }

    /** "ended three days of manoeuvres": they were held, unlike fighting that was ended. */
    private static boolean isCompleted(Grammar grammar, int noun) {
        return STRETCHES.contains(grammar.token(noun).lemma())
                && grammar.children(noun).stream()
                        .anyMatch(c -> grammar.token(c).relation().equals("nummod"));
    }

    private static final Set<String> STRETCHES = Set.of("day", "week", "month", "year", "round");

    private static final Set<String> CANCELLING = Set.of("cancel", "postpone", "scrap", "abandon");

    /** "cancelled a meeting at which they were to sign" */
    private static boolean isOfCancelled(Grammar grammar, int clause) {
        int noun = grammar.token(clause).head();
        int verb = noun < 0 ? -1 : grammar.token(noun).head();
        return verb >= 0
                && grammar.link(clause) == Link.RELATIVE
                && grammar.token(noun).relation().equals("obj")
                && CANCELLING.contains(grammar.token(verb).lemma());
    }

    private static Optional<Reading> ofGovernor(Grammar grammar, int node, int above) {
        Token token = grammar.token(node);
        Token governor = grammar.token(above);
        String preposition = grammar.preposition(node);
        boolean complement = token.isVerb()
                ? grammar.link(node) == Link.COMPLEMENT || grammar.marker(node).equals("from")
                : Set.of("obj", "nsubj:pass", "nmod", "obl").contains(token.relation())
                        && (preposition.isEmpty()
                                || Set.of("of", "for", "to", "from", "against").contains(preposition)
                                || preposition.equals("in") && PAUSES.contains(governor.lemma()));
        if (!complement) {
            return Optional.empty();
        }
        String lemma = governor.lemma();
        if (GENERIC.contains(lemma) && token.isVerb()) {
            return Optional.of(new Reading(Optional.empty(), "told as a rule: " + lemma));
        }
        boolean infinitive = token.tag().equals("VB") && grammar.marker(node).equals("to");
        if (lemma.equals("be") && infinitive) {
            return Optional.of(new Reading(Optional.of(Status.PLANNED), "is to"));
        }
        if (THREATENING.contains(lemma)) {
            return Optional.of(new Reading(Optional.of(Status.THREATENED), "under " + lemma));
        }
        // "called a strike" is the beginning of one, "called for a strike" is not.
        boolean called = lemma.equals("call") && (token.isVerb() || governor.isVerb() && preposition.isEmpty());
        if (called && !token.isVerb()) {
            return Optional.empty();
        }
        boolean permitted =
                PERMITTING.contains(lemma) && token.isVerb() && governor.tag().matches("VB[ZP]");
        if (permitted) {
            return Optional.of(new Reading(Optional.empty(), "only permitted: " + lemma));
        }
        if (UNREAL.contains(lemma) && !called) {
            boolean lifted =
                    governor.isVerb() && Set.of("end", "stop", "halt", "cease").contains(lemma);
            return lifted && (grammar.isNegated(above) || isCompleted(grammar, node))
                    ? Optional.empty()
                    : Optional.of(new Reading(Optional.empty(), "only imagined or ended: " + lemma));
        }
        if (REQUESTING.contains(lemma)) {
            return Optional.of(new Reading(Optional.of(Status.REQUESTED), "under " + lemma));
        }
        if (!token.isVerb() && CONCLUDING.contains(lemma)) {
            return Optional.empty();
        }
        if (PLANNING.contains(lemma) && (token.isVerb() || governor.isVerb())) {
            return Optional.of(new Reading(Optional.of(Status.PLANNED), "under " + lemma));
        }
        return Optional.empty();
    }
}
