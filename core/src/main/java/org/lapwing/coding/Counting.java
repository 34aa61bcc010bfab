package org.lapwing.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorMention;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;

/** Gives each toll of a sentence to the event that it is of. */
final class Counting {

    private Counting() {}

    static void assign(List<Telling> tellings, SentenceMentions in) {
        for (TollMention toll : in.tolls()) {
            Telling best = null;
            int bestCost = Integer.MAX_VALUE;
            for (Telling telling : tellings) {
                if (!canBear(telling.entry().type(), toll.kind())) {
                    continue;
                }
                int cost = telling.tokens().contains(toll.trigger())
                        ? 0
                        : in.grammar()
                                .distance(
                                        toll.trigger(),
                                        telling.sense().trigger().head());
                if (cost < bestCost) {
                    best = telling;
                    bestCost = cost;
                }
            }
            if (best != null && bestCost <= Nearness.REACH && !isOfAccusation(toll.trigger(), best, in.grammar())) {
                best.tolls.add(toll);
                addCounted(best, toll, in);
            }
        }
    }

    /** "was shot hours after he had accused them of murdering civilians": whom they are said to have murdered died elsewhere. */
    private static boolean isOfAccusation(int counting, Telling telling, Grammar grammar) {
        Token act = grammar.token(counting);
        return act.tag().equals("VBG")
                && grammar.marker(counting).equals("of")
                && act.head() >= 0
                && ACCUSING.contains(grammar.token(act.head()).lemma())
                && !telling.tokens().contains(counting);
    }

    private static final Set<String> ACCUSING = Set.of("accuse", "suspect", "convict", "acquit");

    /** "The murder of So-and-so" is one death, though nothing in it is a number. */
    static void countNamed(Telling telling, SentenceMentions in) {
        Token act = in.grammar().token(telling.sense().trigger().head());
        if (telling.sense().trigger().verbal() || !KILLINGS.contains(act.lemma()) || !telling.tolls.isEmpty()) {
            return;
        }
        for (ActorMention victim : telling.recipients) {
            boolean here = victim.sentence() == in.grammar().sentence().index();
            boolean named =
                    victim.actor().name().isPresent() && victim.actor().group().isEmpty();
            if (here && named && in.grammar().token(victim.head()).tag().equals("NNP")) {
                telling.tolls.add(new TollMention(
                        victim.sentence(),
                        act.index(),
                        victim.span(),
                        in.text(victim.span()),
                        TollKind.KILLED,
                        TollRange.exactly(1),
                        Optional.of(victim.span()),
                        Optional.empty(),
                        false,
                        "one name, whose killing is told of"));
            }
        }
    }

    /** "The number of dead is still in dispute": words for a toll that count nobody add nothing to an event. */
    static void dropTolllessTolls(List<Telling> tellings) {
        tellings.removeIf(t -> t.entry().is(Trait.JOINS) && t.entry().is(Trait.OUTCOME) && t.tolls.isEmpty());
    }

    /** Those counted are those to whom it was done, if the sentence does not say otherwise. */
    private static void addCounted(Telling telling, TollMention toll, SentenceMentions in) {
        boolean otherVerb = !telling.tokens().contains(toll.trigger())
                || DYING.contains(in.grammar().token(toll.trigger()).lemma());
        if (otherVerb && toll.kind() == TollKind.KILLED && toll.people().isPresent()) {
            // "the judge died in an attack": whoever is counted among the dead did not carry it out
            Span dead = toll.people().get();
            List<ActorMention> killed =
                    telling.actors.stream().filter(a -> a.span().overlaps(dead)).toList();
            telling.actors.removeAll(killed);
            killed.stream().filter(k -> !telling.recipients.contains(k)).forEach(telling.recipients::add);
        }
        if (!telling.recipients.isEmpty()
                || toll.people().isEmpty()
                || toll.kind() == TollKind.DISPLACED
                || telling.entry().frame() == LexiconEntry.Frame.MUTUAL && telling.actors.size() > 1) {
            return;
        }
        int head = in.grammar().sentence().headOf(toll.people().get());
        in.actorAt(head).filter(a -> !telling.actors.contains(a)).ifPresent(telling.recipients::add);
    }

    private static boolean canBear(EventType type, TollKind kind) {
        return switch (kind) {
            case KILLED, INJURED, MISSING -> type == EventType.ASSAULT || type == EventType.PROTEST;
            case ABDUCTED, CAPTURED -> type == EventType.ASSAULT || type == EventType.COERCE;
            case ARRESTED -> type == EventType.COERCE || type == EventType.PROTEST;
            case DISPLACED -> type == EventType.ASSAULT || type == EventType.COERCE;
        };
    }

    /** "died of her wounds on Friday": the blow fell before. */
    static boolean isLateDeath(Sense sense, Grammar grammar) {
        return DYING.contains(grammar.token(sense.trigger().head()).lemma())
                && sense.arguments().all().stream()
                        .filter(a -> Set.of("of", "from").contains(a.preposition()) || a.role() == Role.OBJECT)
                        .anyMatch(a -> Set.of("wound", "injury", "burn")
                                .contains(grammar.token(a.token()).lemma()));
    }

    /** "11,000 people have fled to the town": where they are now is not where they were attacked. */
    static boolean isFlight(Sense sense, Grammar grammar) {
        return sense.entry().is(Trait.JOINS)
                && FLEEING.contains(grammar.token(sense.trigger().head()).lemma());
    }

    private static final Set<String> FLEEING = Set.of("flee", "leave", "abandon");

    private static final Set<String> DYING = Set.of("die", "perish");

    private static final Set<String> KILLINGS = Set.of("murder", "assassination", "killing", "execution", "slaying");
}
