package org.lapwing.coding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Token;

/** Joins what several triggers of one sentence tell of one happening. */
final class SentenceLinker {

    private SentenceLinker() {}

    /**
     * Joins triggers of one sentence that tell one happening: "an attack that killed twelve". Those that stand nearest in the
     * tree go first: "freed those whom bandits had seized, after a battle in which one was killed".
     */
    static void join(List<Telling> tellings, SentenceMentions in) {
        for (Pair pair = nearest(tellings, in); pair != null; pair = nearest(tellings, in)) {
            Telling a = tellings.get(pair.first());
            Telling b = tellings.get(pair.second());
            Telling main = weight(a, in) >= weight(b, in) ? a : b;
            main.absorb(main == a ? b : a);
            tellings.set(pair.first(), main);
            tellings.remove(pair.second());
        }
    }

    /** Two tellings that are one, by their places in the list. */
    private record Pair(int first, int second) {}

    private static @Nullable Pair nearest(List<Telling> tellings, SentenceMentions in) {
        Pair best = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < tellings.size(); i++) {
            for (int j = tellings.size() - 1; j > i; j--) {
                int apart = apart(tellings.get(i), tellings.get(j), in.grammar());
                if (apart < least && isSame(tellings.get(i), tellings.get(j), in)) {
                    best = new Pair(i, j);
                    least = apart;
                }
            }
        }
        return best;
    }

    private static int apart(Telling a, Telling b, Grammar grammar) {
        return grammar.distance(a.sense().trigger().head(), b.sense().trigger().head());
    }

    /** What is of a whole country weighs most; an act more than what came of it, and that more than a count that says neither how, where nor by whom. */
    private static int weight(Telling telling, SentenceMentions in) {
        if (telling.entry().is(Trait.JOINS) && !telling.isAnother(in.grammar())) {
            return 1;
        }
        if (!telling.entry().is(Trait.OUTCOME)) {
            return telling.entry().is(Trait.NATIONAL) ? 4 : 3;
        }
        boolean bare = telling.modes.isEmpty() && telling.place.isEmpty() && telling.actors.isEmpty();
        return bare ? 0 : 2;
    }

    private static boolean isSame(Telling a, Telling b, SentenceMentions in) {
        if (a.entry().type() != b.entry().type() || a.status != b.status) {
            return false;
        }
        boolean sameWords =
                !a.times.isEmpty() && !b.times.isEmpty() && a.times.get(0).equals(b.times.get(0));
        if (!sameWords && !a.date.isUnknown() && !b.date.isUnknown() && !a.date.equals(b.date)) {
            return false;
        }
        Grammar grammar = in.grammar();
        if (isAnother(a, b, grammar) || isAnother(b, a, grammar)) {
            return false;
        }
        if (isMeantByIt(a, b, grammar) || isMeantByIt(b, a, grammar)) {
            return true;
        }
        int apart = apart(a, b, grammar);
        boolean result = a.entry().is(Trait.OUTCOME) || b.entry().is(Trait.OUTCOME);
        boolean modes = a.modes.isEmpty() || b.modes.isEmpty() || a.modes.equals(b.modes) || isOneProtest(a, b);
        boolean sameActors =
                a.actors.isEmpty() || b.actors.isEmpty() || a.actors.stream().anyMatch(b.actors::contains);
        boolean mediated = a.entry().type() == EventType.CONSULT
                && (a.modes.contains("third-party") || b.modes.contains("third-party"));
        // "An air strike destroyed a prison": the strike is what destroyed it.
        boolean subject = isSubject(a, b) || isSubject(b, a);
        return subject || mediated ? apart <= 4 : sameActors && (result ? apart <= 4 : modes && apart <= 2);
    }

    /** "broke a truce hours after it had come into force" */
    private static boolean isMeantByIt(Telling noun, Telling verb, Grammar grammar) {
        return !noun.sense().trigger().verbal()
                && verb.sense().trigger().verbal()
                && noun.sense().trigger().head() < verb.sense().trigger().head()
                && noun.modes.equals(verb.modes)
                && !noun.modes.isEmpty()
                && verb.sense().arguments().all().stream()
                        .anyMatch(a -> a.role() == Role.SUBJECT
                                && grammar.token(a.token()).lemma().equals("it"));
    }

    /** Whether the words between two tellings make one of them another happening than the other, however near. */
    private static boolean isAnother(Telling a, Telling b, Grammar grammar) {
        return isToldOfAnother(a, b, grammar)
                || isAnswered(a, grammar)
                || isLater(a, b, grammar)
                || areTwoDeeds(a, b, grammar)
                || areTwoClaims(a, b, grammar)
                || areInTwoPlaces(a, b, grammar)
                || areToldToOthers(a, b);
    }

    /** "put the toll at eight and says that its men were fighting": a total is of what was told before, or of its own words. */
    private static boolean isToldOfAnother(Telling total, Telling other, Grammar grammar) {
        int head = total.sense().trigger().head();
        int clause = grammar.clauseOf(head);
        int predicate = other.sense().arguments().predicate();
        return grammar.token(head).lemma().equals("toll")
                && clause >= 0
                && other.sense().trigger().verbal()
                && predicate != clause
                && grammar.isWithin(clause, predicate)
                && !grammar.isWithin(predicate, head);
    }

    /** "attacked a boat near Bamba; the same day an attack in Gao left 15 dead": each main clause names its own place. */
    private static boolean areInTwoPlaces(Telling a, Telling b, Grammar grammar) {
        int first = grammar.clauseOf(a.sense().arguments().predicate());
        int second = grammar.clauseOf(b.sense().arguments().predicate());
        return first >= 0
                && second >= 0
                && a.place.isPresent()
                && b.place.isPresent()
                && !a.place.equals(b.place)
                && Set.of("parataxis", "conj").contains(grammar.token(second).relation())
                && grammar.token(second).head() == first
                && grammar.isWithin(a.place.get().head(), first)
                && !grammar.isWithin(a.place.get().head(), second)
                && grammar.isWithin(b.place.get().head(), second);
    }

    /** "said that 26 had been killed, that it had downed five jets": each "that" tells something else. */
    private static boolean areTwoClaims(Telling a, Telling b, Grammar grammar) {
        int first = a.sense().arguments().predicate();
        int second = b.sense().arguments().predicate();
        boolean nested = first >= 0
                && second >= 0
                && (grammar.token(second).head() == first
                        || grammar.token(first).head() == second);
        return nested
                && grammar.marker(first).equals("that")
                && grammar.marker(second).equals("that");
    }

    /** "killed 12 people and took 30 hostages": the dead are not among those carried off. */
    private static boolean areTwoDeeds(Telling kill, Telling abduct, Grammar grammar) {
        int first = kill.sense().arguments().predicate();
        int second = abduct.sense().arguments().predicate();
        return kill.entry().is(Trait.OUTCOME)
                && kill.sense().trigger().verbal()
                && abduct.sense().trigger().verbal()
                && abduct.modes.contains("abduct")
                && (isConjunct(first, second, grammar)
                        || isConjunct(second, first, grammar)
                        || areConjuncts(first, second, grammar));
    }

    /** "urged the rebels to attend and called on Iran to stay out" */
    private static boolean areToldToOthers(Telling a, Telling b) {
        return a.entry().frame() == LexiconEntry.Frame.ADDRESS
                && a.sense().trigger().verbal()
                && b.sense().trigger().verbal()
                && !a.recipients.isEmpty()
                && !b.recipients.isEmpty()
                && a.recipients.stream().noneMatch(b.recipients::contains);
    }

    /** "broke through, killed 600 and took hostages" */
    private static boolean areConjuncts(int one, int other, Grammar grammar) {
        return grammar.token(one).relation().equals("conj")
                && grammar.token(other).relation().equals("conj")
                && grammar.token(one).head() == grammar.token(other).head();
    }

    private static boolean isConjunct(int one, int other, Grammar grammar) {
        return grammar.token(one).relation().equals("conj")
                && grammar.token(one).head() == other;
    }

    private static final Set<String> ANSWERS =
            Set.of("retaliation", "reprisal", "revenge", "response", "retribution", "vengeance", "answer");

    /** "an attack in retaliation for the killing of two militants": what was answered is another happening. */
    private static boolean isAnswered(Telling told, Grammar grammar) {
        int node = told.sense().trigger().head();
        for (int up = 0; up < 3 && node >= 0; up++) {
            node = grammar.token(node).head();
            if (node >= 0 && ANSWERS.contains(grammar.token(node).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "The killings took place after clashes" */
    private static boolean isLater(Telling later, Telling earlier, Grammar grammar) {
        Token noun = grammar.token(later.sense().trigger().head());
        Token before = grammar.token(earlier.sense().trigger().head());
        return noun.relation().equals("nsubj")
                && !later.sense().trigger().verbal()
                && grammar.isWithin(before.index(), noun.head())
                && Set.of("after", "following").contains(grammar.preposition(before.index()));
    }

    /** "threw stones and burned tyres" is one riot. */
    private static boolean isOneProtest(Telling a, Telling b) {
        return a.entry().type() == EventType.PROTEST && !a.actors.isEmpty() && a.actors.equals(b.actors);
    }

    private static boolean isSubject(Telling noun, Telling verb) {
        return !noun.sense().trigger().verbal()
                && verb.sense().arguments().all().stream()
                        .anyMatch(a -> a.role() == Role.SUBJECT
                                && a.token() == noun.sense().trigger().head());
    }

    /** "killed 68 people, the worst attack in 22 months of siege": how bad it was. */
    private static boolean isMeasured(Telling telling, List<Telling> tellings, Grammar grammar) {
        int noun = telling.sense().trigger().head();
        boolean nominal = !telling.sense().trigger().verbal()
                && telling.status != Status.REPORTED
                && telling.status != Status.BACKGROUND;
        for (int node = noun; nominal && node >= 0; node = grammar.token(node).head()) {
            int worst = node;
            boolean superlative = grammar.children(node).stream()
                    .anyMatch(
                            c -> Set.of("JJS", "RBS").contains(grammar.token(c).tag())
                                    && !Set.of("most", "least")
                                            .contains(grammar.token(c).lemma()));
            if (superlative && node > 0) {
                return tellings.stream()
                        .anyMatch(o -> o != telling
                                && o.sense().trigger().verbal()
                                && o.sense().trigger().head() < worst
                                && o.entry().type() == EventType.ASSAULT);
            }
            if (grammar.token(node).isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** "in an area controlled by the army": whose it is. */
    private static boolean isHeldBy(Telling telling, SentenceMentions in) {
        Token verb = in.grammar().token(telling.sense().trigger().head());
        return telling.modes.contains("seize")
                && Set.of("hold", "control").contains(verb.lemma())
                && verb.tag().equals("VBN")
                && verb.relation().equals("acl")
                && !telling.ownTime(in);
    }

    /** "a truce mediated by Qatar took effect": who mediated describes the truce, which is the news. */
    static void dropDescriptions(List<Telling> tellings, SentenceMentions in) {
        tellings.removeIf(t -> isHeldBy(t, in));
        tellings.removeIf(t -> isMeasured(t, tellings, in.grammar()));
        tellings.removeIf(t -> {
            Token verb = in.grammar().token(t.sense().trigger().head());
            return t.entry().type() == EventType.CONSULT
                    && verb.tag().equals("VBN")
                    && verb.relation().equals("acl")
                    && tellings.stream()
                            .anyMatch(o ->
                                    o != t && isOf(verb.head(), o) && o.entry().type() != EventType.CONSULT);
        });
    }

    /** "gave in to their demands", "rejected a call": what is answered was asked before. */
    static void dropWhatIsAnswered(List<Telling> tellings, Grammar grammar) {
        tellings.removeIf(t -> t.entry().type() == EventType.REQUEST
                && !t.sense().trigger().verbal()
                && tellings.stream()
                        .anyMatch(o -> ANSWERING.contains(o.entry().type())
                                && o.sense().trigger().verbal()
                                && grammar.isWithin(
                                        t.sense().trigger().head(),
                                        o.sense().trigger().head())
                                && grammar.clauseOf(t.sense().trigger().head())
                                        == o.sense().trigger().head()));
    }

    private static final Set<EventType> ANSWERING =
            Set.of(EventType.REJECT, EventType.CONCEDE, EventType.AGREE, EventType.SUPPORT);

    private static boolean isOf(int noun, Telling telling) {
        return telling.tokens().contains(noun)
                || telling.sense().arguments().all().stream()
                        .anyMatch(a -> a.token() == noun
                                && Set.of(Role.SUBJECT, Role.OBJECT).contains(a.role()));
    }

    /** "raided a house to arrest him": what an act was for is no other act, whether it came to it or not. */
    static void dropPurposes(List<Telling> tellings, Grammar grammar) {
        List<Telling> deeds = tellings.stream()
                .filter(t ->
                        t.entry().content().isEmpty() && t.sense().trigger().verbal())
                .toList();
        tellings.removeIf(t -> {
            int verb = t.sense().arguments().predicate();
            boolean infinitive = verb >= 0
                    && grammar.marker(verb).equals("to")
                    && Set.of("xcomp", "advcl").contains(grammar.token(verb).relation());
            return infinitive
                    && t.sense().trigger().verbal()
                    && deeds.stream()
                            .anyMatch(
                                    o -> o.tokens().contains(grammar.token(verb).head()));
        });
    }
}
