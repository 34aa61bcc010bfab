package org.lapwing.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Attribution;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Span;
import org.lapwing.text.Token;

/** Finds who took part in what a trigger tells of, as actor, recipient or in another role. */
final class Participants {

    private final Lexicon lexicon;

    Participants(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Gives fights of which only one side is named with them who acts in their clause for the other. */
    void completeFights(List<Telling> tellings, SentenceMentions in) {
        tellings.stream()
                .filter(t -> t.entry().type() == EventType.ASSAULT
                        && t.entry().frame() == LexiconEntry.Frame.MUTUAL
                        && !t.actors.isEmpty())
                // "retook the village after fighting with guerrillas" is one fight
                .filter(t -> tellings.stream()
                        .noneMatch(o -> o != t
                                && o.entry().type() == EventType.ASSAULT
                                && o.sense().arguments().predicate()
                                        == in.grammar()
                                                .clauseOf(t.sense().trigger().head())))
                .forEach(
                        t -> Doers.addNew(new Doers(t.sense().arguments(), in, lexicon).otherSide(t.actors), t.actors));
    }

    void assign(Telling telling, SentenceMentions in) {
        Arguments arguments = telling.sense().arguments();
        if (telling.entry().is(Trait.JOINS) && telling.entry().is(Trait.OUTCOME)) {
            // Who dies or counts the dead has not done it; those who died are read with the toll.
            return;
        }
        Doers doers = new Doers(arguments, in, lexicon);
        if (telling.entry().frame() == LexiconEntry.Frame.MUTUAL) {
            telling.actors.addAll(doers.sides());
            if (telling.status == Status.PLANNED) {
                doers.addressed(telling.actors).forEach(m -> {
                    telling.actors.remove(m);
                    telling.recipients.add(m);
                });
            }
            if (telling.actors.size() == 1 && telling.recipients.isEmpty()) {
                telling.recipients.addAll(new Recipients(arguments, in, telling.actors).ofComplements());
            }
        } else {
            telling.actors.addAll(doers.actors());
            if (telling.modes.contains("suicide-attack")) {
                // "the man blew himself up": for whom, is not said
                telling.actors.removeIf(a -> a.actor().sector().equals(Optional.of(Sector.CVL)));
            }
            telling.recipients.addAll(new Recipients(arguments, in, telling.actors).find());
        }
        List<ActorMention> mediators = mediators(telling, in);
        if (!mediators.isEmpty() && telling.modes.isEmpty()) {
            telling.modes.add("third-party");
            mediators.stream().filter(m -> !telling.actors.contains(m)).forEach(telling.actors::add);
        }
        weaponsOf(telling.sense().trigger(), in).forEach(telling.roles::add);
        for (Argument a : arguments.all()) {
            int content = in.contentOf(a.token());
            String lemma = in.grammar().token(content).lemma();
            boolean weapon = lexicon.isInList("weapon", lemma)
                    && (a.role() == Role.SUBJECT
                            || a.role() == Role.MODIFIER
                            || a.role() == Role.OBJECT
                                    && telling.entry()
                                            .mode()
                                            .filter(LAUNCHING::contains)
                                            .isPresent()
                            || Set.of("with", "using", "by", "from").contains(a.preposition()));
            if (weapon) {
                telling.roles.add(filler(RoleFiller.Role.WEAPON, content, in));
            } else if (a.role() == Role.OBJECT && telling.entry().type() == EventType.ASSAULT) {
                boolean person =
                        lexicon.isInList("person", lemma) || in.actorAt(content).isPresent() && !isThing(lemma);
                if (isThing(lemma)) {
                    telling.roles.add(filler(RoleFiller.Role.TARGET, content, in));
                } else if (person && telling.entry().frame() == LexiconEntry.Frame.ACT) {
                    telling.roles.add(filler(RoleFiller.Role.VICTIM, content, in));
                }
            } else if (telling.entry().type() == EventType.ASSAULT
                    && (Set.of("on", "against", "at").contains(a.preposition()) && lexicon.isInList("facility", lemma)
                            || isBeside(a.preposition(), telling) && lexicon.isInList("premises", lemma))) {
                telling.roles.add(filler(RoleFiller.Role.TARGET, content, in));
            }
            if (weapon) {
                addModeOf(content, telling, in);
            }
        }
    }

    /** "attacked the town with drones and rockets": the weapons say how, where the verb does not. */
    private void addModeOf(int weapon, Telling telling, SentenceMentions in) {
        if (telling.entry().type() != EventType.ASSAULT
                || telling.entry().mode().isPresent()) {
            return;
        }
        Grammar grammar = in.grammar();
        Stream<Integer> joined = grammar.children(weapon).stream()
                .filter(c -> grammar.token(c).relation().equals("conj"));
        Stream.concat(Stream.of(weapon), joined)
                .map(w -> grammar.token(w).lemma())
                .flatMap(lemma -> MODES_OF_WEAPONS.stream().filter(mode -> lexicon.isInList("weapon_" + mode, lemma)))
                .filter(mode -> !telling.modes.contains(mode))
                .forEach(telling.modes::add);
    }

    private static final List<String> MODES_OF_WEAPONS =
            List.of("drone", "heavy-weapons", "firearms", "explosives", "primitive");

    /** Who tells of an act in words beside it ("..., a spokesman said") is not said to have done it. */
    static void dropSpeaker(Telling telling, SentenceMentions in) {
        telling.speaker.ifPresent(a -> a.speaker()
                .filter(said -> a.verb() != telling.sense().arguments().predicate() && !isOwnAct(telling, a, in))
                .ifPresent(said -> telling.actors.removeIf(
                        m -> m.sentence() == in.grammar().sentence().index() && said.contains(m.span()))));
    }

    /** "denies arming the rebels", "admitted to having shelled the town" */
    private static boolean isOwnAct(Telling telling, Attribution speech, SentenceMentions in) {
        Token predicate = in.grammar().token(telling.sense().arguments().predicate());
        return predicate.relation().equals("xcomp") && predicate.head() == speech.verb();
    }

    /** Modes of attack whose verbs have for object what is thrown, fired or laid. */
    private static final Set<String> LAUNCHING = Set.of("explosives", "firearms", "heavy-weapons");

    /** Where a charge lies tells what it was meant for: "a bomb exploded in front of the embassy". */
    private static final Set<String> BESIDE =
            Set.of("on", "against", "at", "in front of", "outside", "inside", "near", "next to", "under", "in");

    private static boolean isBeside(String preposition, Telling telling) {
        return BESIDE.contains(preposition)
                && telling.entry().mode().filter("explosives"::equals).isPresent();
    }

    private boolean isThing(String lemma) {
        return lexicon.isInList("facility", lemma) || lexicon.isInList("premises", lemma);
    }

    /** "A car bomb", "a dynamite attack": the words for the act name what it was done with. */
    private List<RoleFiller> weaponsOf(Trigger trigger, SentenceMentions in) {
        return trigger.verbal()
                ? List.of()
                : trigger.tokens().stream()
                        .filter(t ->
                                lexicon.isInList("weapon", in.grammar().token(t).lemma()))
                        .map(t -> filler(RoleFiller.Role.WEAPON, t, in))
                        .toList();
    }

    private static RoleFiller filler(RoleFiller.Role role, int head, SentenceMentions in) {
        Span span = in.nounPhrase(head);
        return new RoleFiller(role, in.text(span), span);
    }

    /** Whoever leads talks between others, by a participle that hangs on them. */
    private static List<ActorMention> mediators(Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int noun = telling.sense().trigger().head();
        if (telling.entry().type() != EventType.CONSULT
                || telling.sense().trigger().verbal()) {
            return List.of();
        }
        return Stream.of(noun, in.containerOf(noun))
                .distinct()
                .flatMap(n -> grammar.children(n).stream())
                .filter(c -> grammar.token(c).tag().equals("VBN")
                        && LEADING.contains(grammar.token(c).lemma()))
                .flatMap(c -> grammar.ofVerb(c).stream())
                .filter(a -> a.role() == Role.SUBJECT)
                .flatMap(a -> in.actorsBehind(a.token()).stream())
                .toList();
    }

    private static final Set<String> LEADING = Set.of("lead", "mediate", "broker", "facilitate", "chair", "sponsor");

    /** "signed a truce after talks led by the union": who signs has talked. */
    static void addSignatories(List<Telling> tellings, SentenceMentions in) {
        for (Telling talks : tellings) {
            int noun = in.containerOf(talks.sense().trigger().head());
            boolean before = talks.entry().type() == EventType.CONSULT
                    && !talks.sense().trigger().verbal()
                    && AFTER.contains(in.grammar().preposition(noun));
            if (before) {
                tellings.stream()
                        .filter(o -> o.entry().type() == EventType.SUPPORT
                                || o.entry().type() == EventType.AGREE)
                        .filter(o -> o.sense().arguments().predicate()
                                == in.grammar().token(noun).head())
                        .flatMap(o -> o.actors.stream())
                        .filter(a -> !talks.actors.contains(a))
                        .forEach(talks.actors::add);
            }
        }
    }

    private static final Set<String> AFTER = Set.of("after", "following", "at");
}
