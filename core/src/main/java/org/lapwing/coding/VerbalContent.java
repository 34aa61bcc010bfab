package org.lapwing.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;

/** What verbal acts are about: the content of an act is no event of its own, unless it is told as a happening. */
final class VerbalContent {

    private final Lexicon lexicon;

    VerbalContent(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "accused the rebels of killing villagers in Kita on Friday": when and where is of what they are accused of. */
    static void leaveToContent(List<Telling> tellings, SentenceMentions in) {
        for (Telling outer : tellings) {
            boolean alleged = outer.entry()
                    .content()
                    .filter(c -> c == LexiconEntry.Content.ALLEGED)
                    .isPresent();
            if (!alleged) {
                continue;
            }
            outer.times.stream().findFirst().ifPresent(time -> {
                int token = in.grammar().sentence().headOf(time.span());
                contentBefore(token, outer, tellings, in)
                        .filter(inner -> inner.times.isEmpty())
                        .ifPresent(inner -> inner.dateBy(outer));
            });
            outer.place.ifPresent(place -> contentBefore(place.head(), outer, tellings, in)
                    .filter(inner -> inner.place.isEmpty())
                    .ifPresent(inner -> inner.placeBy(outer)));
        }
    }

    /** "arrested men suspected of an attack": it says who they are, and nobody who suspects them. */
    private static boolean isSuspicion(Telling telling, Grammar grammar) {
        return telling.entry().type() == EventType.ACCUSE
                && telling.entry().content().isPresent()
                && telling.actors.isEmpty()
                && telling.sense().trigger().verbal()
                && grammar.token(telling.sense().trigger().head()).tag().equals("VBN")
                && grammar.token(telling.sense().trigger().head()).relation().equals("acl");
    }

    /** The deed that an act is about, if an expression stands behind it. */
    private static Optional<Telling> contentBefore(
            int token, Telling outer, List<Telling> tellings, SentenceMentions in) {
        int act = outer.sense().trigger().head();
        return Nearness.isOfContent(token, outer, in)
                ? tellings.stream()
                        .filter(inner -> inner.sense().trigger().verbal()
                                && inner.sense().trigger().head() > act
                                && inner.sense().trigger().head() < token)
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /**
     * What is urged, threatened, promised or refused is the content of that act, not an act of its own: it gives the act
     * its mode. An accusation whose content has a day or a place tells of two events.
     */
    void absorb(List<Telling> tellings, SentenceMentions in) {
        List<Telling> absorbed = new ArrayList<>();
        tellings.removeIf(outer -> tellings.stream().anyMatch(inner -> isIntentToHarm(outer, inner, in.grammar())));
        for (Telling outer : tellings) {
            boolean alleged = outer.entry()
                    .content()
                    .filter(c -> c == LexiconEntry.Content.ALLEGED)
                    .isPresent();
            for (Telling inner : tellings) {
                boolean told = alleged && (inner.ownTime(in) || inner.place.isPresent());
                boolean content = outer.entry().content().isPresent() && isContent(inner, outer, in.grammar());
                if (inner != outer && told && content) {
                    keepApart(inner, outer, in);
                }
                boolean aim = isAimOfProtest(inner, outer, in.grammar()) || isTermOfAccord(inner, outer, in.grammar());
                if (inner != outer && !told && (content || aim || isObject(inner, outer, in))) {
                    absorbed.add(inner);
                    outer.takeOver(inner);
                    outer.decisions.add(new Decision(
                            "content",
                            inner.entry().rule(),
                            "what the act of " + outer.entry().rule() + " is about",
                            List.of("an event of its own")));
                    lexicon.contentMode(outer.entry().type(), inner.entry().type())
                            .filter(mode -> !isCondition(inner, in.grammar()))
                            .ifPresent(mode -> {
                                outer.modes.clear();
                                outer.modes.add(mode);
                            });
                }
            }
        }
        tellings.removeAll(absorbed);
        tellings.removeIf(outer -> isSuspicion(outer, in.grammar()));
        tellings.stream()
                .filter(t -> t.entry().type() == EventType.THREATEN && t.recipients.isEmpty())
                .forEach(t -> new Recipients(t.sense().arguments(), in, t.actors)
                        .ofCondition().stream()
                                .filter(m -> !t.actors.contains(m))
                                .forEach(t.recipients::add));
    }

    /** "accused them on Thursday of a massacre in Kita": the day is that of the words, the place that of the deed. */
    private static void keepApart(Telling inner, Telling outer, SentenceMentions in) {
        boolean dayOfWords = !inner.times.isEmpty()
                && outer.times.contains(inner.times.get(0))
                && !isOf(
                        inner, in.grammar().sentence().headOf(inner.times.get(0).span()), in.grammar());
        if (dayOfWords) {
            inner.undate();
        } else if (!inner.times.isEmpty() && outer.times.equals(inner.times)) {
            outer.undate();
        }
        boolean placeOfDeed = inner.place.isPresent()
                && inner.place.equals(outer.place)
                && isOf(inner, inner.place.get().head(), in.grammar());
        if (placeOfDeed) {
            inner.placeBy(outer);
        }
    }

    /** Whether an expression stands below the words that tell of a deed. */
    private static boolean isOf(Telling deed, int token, Grammar grammar) {
        int predicate = deed.sense().arguments().predicate();
        boolean ofVerb = predicate >= 0
                && grammar.token(predicate).relation().equals("advcl")
                && grammar.isWithin(token, predicate);
        return token >= 0
                && (ofVerb || grammar.isWithin(token, deed.sense().trigger().head()));
    }

    /** "is prepared to shell the town": what is intended is the harm, and the willingness only says that it is intended. */
    private static boolean isIntentToHarm(Telling outer, Telling inner, Grammar grammar) {
        return outer.entry().type() == EventType.AGREE
                && outer.entry().frame() == LexiconEntry.Frame.ADDRESS
                && inner.status == Status.PLANNED
                && inner.entry().type().quad() == EventType.Quad.MATERIAL_CONFLICT
                && inner.sense().trigger().verbal()
                && isContent(inner, outer, grammar);
    }

    /** "signed an agreement to let ships leave": what was agreed is yet to come. */
    private static boolean isTermOfAccord(Telling inner, Telling outer, Grammar grammar) {
        return outer.entry().type() == EventType.SUPPORT
                && outer.entry().frame() == LexiconEntry.Frame.MUTUAL
                && outer.sense().trigger().verbal()
                && inner.sense().trigger().verbal()
                && isInfinitive(inner.sense().arguments().predicate(), grammar)
                && isContent(inner, outer, grammar);
    }

    /** "marched to demand his resignation", "marched and asked who was to blame": protesters ask, that is what they do. */
    private static boolean isAimOfProtest(Telling inner, Telling outer, Grammar grammar) {
        int aim = inner.sense().arguments().predicate();
        int protest = outer.sense().arguments().predicate();
        return outer.entry().type() == EventType.PROTEST
                && inner.entry().type() == EventType.REQUEST
                && inner.sense().trigger().verbal()
                && aim >= 0
                && grammar.token(aim).head() == protest
                && !grammar.hasOwnSubject(aim);
    }

    /** "signed a truce", "lifted the siege": the noun names what the verb is done to; who "fled the fighting" did nothing to it. */
    private static boolean isObject(Telling inner, Telling outer, SentenceMentions in) {
        if (inner.sense().trigger().verbal()
                || !outer.sense().trigger().verbal()
                || outer.entry().is(Trait.JOINS)
                || inner.entry().is(Trait.OUTCOME)) {
            return false;
        }
        int container = in.containerOf(inner.sense().trigger().head());
        // "freed from house arrest"
        boolean undone =
                outer.entry().type() == EventType.RETREAT && inner.entry().type() == EventType.COERCE;
        return outer.sense().arguments().all().stream()
                .anyMatch(a -> a.token() == container
                        && (a.role() == Role.OBJECT
                                || undone
                                        && a.role() == Role.OBLIQUE
                                        && a.preposition().equals("from")));
    }

    /** "threatened to attack unless the troops withdrew": the condition is part of the threat. */
    private static final Set<String> CONDITIONS = Set.of("unless", "if", "until");

    private static boolean isCondition(Telling inner, Grammar grammar) {
        int predicate = inner.sense().arguments().predicate();
        return predicate >= 0 && CONDITIONS.contains(grammar.marker(predicate));
    }

    private static final Set<String> PHASES = Set.of("go", "keep", "continue", "start", "resume");

    /** "vowed to go on attacking": the verb above only says how far the act has got. */
    private static boolean isPhase(int verb, Grammar grammar) {
        int above = grammar.token(verb).head();
        return grammar.token(verb).tag().equals("VBG")
                && above >= 0
                && PHASES.contains(grammar.token(above).lemma());
    }

    /** "urged them to free the editor and to let aid pass": the second is urged as much as the first. */
    private static boolean isInfinitive(int verb, Grammar grammar) {
        return grammar.token(verb).tag().equals("VB") && grammar.marker(verb).equals("to");
    }

    /** "gave them a week to step down" */
    private static boolean isTaskOf(int verb, Grammar grammar) {
        return grammar.token(verb).relation().equals("acl") && isInfinitive(verb, grammar);
    }

    /** "In telephone calls they demanded": how it was said, and nothing of what. */
    private static boolean isOpening(int node, Grammar grammar) {
        return grammar.token(node).relation().equals("obl")
                && node < grammar.token(node).head()
                && grammar.hasOwnSubject(grammar.token(node).head());
    }

    private static boolean isContent(Telling inner, Telling outer, Grammar grammar) {
        int top = outer.sense().arguments().predicate();
        int node = inner.sense().arguments().predicate();
        int from = node;
        while (node >= 0 && node != top) {
            boolean complement = grammar.token(node).isVerb()
                    ? grammar.link(node) == Grammar.Link.COMPLEMENT
                            || grammar.link(node) == Grammar.Link.PURPOSE
                            || grammar.link(node) == Grammar.Link.CONJUNCT
                                    && (node != from || isInfinitive(node, grammar))
                            || CONDITIONS.contains(grammar.marker(node))
                            || isPhase(node, grammar)
                            || isTaskOf(node, grammar)
                            || Set.of("of", "from", "for", "on").contains(grammar.marker(node))
                            || Set.of("of", "from", "for").contains(grammar.preposition(node))
                    : Set.of("obj", "nmod", "obl", "conj")
                                    .contains(grammar.token(node).relation())
                            && !isOpening(node, grammar);
            if (!complement) {
                return false;
            }
            node = grammar.token(node).head();
        }
        return node == top;
    }
}
