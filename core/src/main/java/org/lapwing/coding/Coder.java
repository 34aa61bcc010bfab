package org.lapwing.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.AttributionReader;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Argument;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Token;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;

/** Turns one parsed sentence and what was found in it into event mentions. Immutable and safe to share. */
public final class Coder {

    private final Lexicon lexicon;

    public Coder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a tagged sentence holds a trigger in the right part of speech, so that parsing it can pay. */
    public boolean hasCandidate(Sentence tagged) {
        return Trigger.candidates(tagged, lexicon).stream().anyMatch(t -> t.canMeetNeeds(tagged, lexicon, c -> true));
    }

    /** How many tokens may part an ordinary word from the actor that makes it a trigger. */
    private static final int NEAR = 20;

    /**
     * The same, for a sentence whose triggers are all ordinary words: one of them must have an actor beside it.
     *
     * @param actors the tokens where actors stand
     * @param named who they are; empty if one of them may be anybody, as a pronoun may
     */
    public boolean hasCandidateNear(Sentence tagged, BitSet actors, Optional<List<Actor>> named) {
        // Soldiers and states are known by name or noun before the parse; of others any may turn up after it.
        Predicate<FillerClass> present = c -> (c != FillerClass.ARMED && c != FillerClass.STATE)
                || named.isEmpty()
                || named.get().stream().anyMatch(c::holds);
        return Trigger.candidates(tagged, lexicon).stream()
                .anyMatch(t -> isNear(t.head(), actors) && t.canMeetNeeds(tagged, lexicon, present));
    }

    /** Whether an actor stands so near a token that the two may belong together. */
    public static boolean isNear(int token, BitSet actors) {
        int next = actors.nextSetBit(token);
        int last = actors.previousSetBit(token);
        return next >= 0 && next - token <= NEAR || last >= 0 && token - last <= NEAR;
    }

    /** The event mentions of one sentence, in order of their triggers. */
    public List<EventMention> code(SentenceMentions in, LocalDate published) {
        List<Sense> senses = senses(in);
        List<Telling> tellings = new ArrayList<>();
        for (Sense sense : senses) {
            tell(sense, in, published).ifPresent(tellings::add);
        }
        addSignatories(tellings, in);
        leaveToContent(tellings, in);
        absorbContent(tellings, in);
        dropDescriptions(tellings, in);
        merge(tellings, in);
        leaveDaysToTheirVerbs(tellings, in);
        dropUndatedBackground(tellings);
        attachTolls(tellings, in);
        tellings.forEach(telling -> countNamed(telling, in));
        dropTolllessTolls(tellings);
        List<EventMention> mentions = new ArrayList<>();
        for (Telling telling : tellings) {
            mentions.addAll(telling.mentions(in));
        }
        mentions.sort(Comparator.comparing(EventMention::trigger));
        return mentions;
    }

    private List<Sense> senses(SentenceMentions in) {
        Map<Integer, List<Trigger>> byHead = new LinkedHashMap<>();
        for (Trigger trigger : Trigger.candidates(in.grammar().sentence(), lexicon)) {
            Trigger headed = headed(trigger, in);
            byHead.computeIfAbsent(headed.head(), h -> new ArrayList<>()).add(headed);
        }
        List<Sense> result = new ArrayList<>();
        for (List<Trigger> candidates : byHead.values()) {
            candidates.sort(Comparator.<Trigger>comparingInt(t -> -t.tokens().size())
                    .thenComparingInt(t -> t.entry().needs().isEmpty() ? 1 : 0));
            List<String> rejected = new ArrayList<>();
            Sense winner = null;
            for (Trigger candidate : candidates) {
                Arguments arguments = Arguments.of(candidate, in, lexicon);
                Optional<String> failure = usage(candidate, in).or(() -> arguments.failure(in, lexicon));
                String name = name(candidate.entry());
                if (winner != null) {
                    rejected.add(name + ": " + winner.entry().rule() + " comes first");
                } else if (failure.isPresent()) {
                    rejected.add(name + ": " + failure.get());
                } else {
                    winner = new Sense(arguments, rejected);
                }
            }
            if (winner != null) {
                result.add(winner);
            }
        }
        // "opened fire": the noun inside a longer trigger is no trigger of its own.
        result.removeIf(s -> result.stream()
                .anyMatch(
                        o -> o != s && o.trigger().tokens().contains(s.trigger().head())));
        return result;
    }

    private static String name(LexiconEntry entry) {
        return entry.type() + " " + entry.rule();
    }

    /** The phrase's head by grammar: "exchange" of "exchange of fire". */
    private static Trigger headed(Trigger trigger, SentenceMentions in) {
        if (trigger.verbal()) {
            Token token = in.grammar().token(trigger.head());
            // "will not meet", "is in Ankara for talks": what the modal or copula stands for.
            boolean auxiliary = token.head() >= 0
                    && (token.relation().startsWith("aux") || token.relation().equals("cop"));
            return auxiliary ? new Trigger(trigger.entry(), token.head(), true, trigger.tokens()) : trigger;
        }
        int head = in.grammar().sentence().headOf(trigger.span(in.grammar().sentence()));
        return trigger.tokens().contains(head) ? new Trigger(trigger.entry(), head, false, trigger.tokens()) : trigger;
    }

    /** In the present these say how things stand ("the group holds the city"). */
    private static final Set<String> STATES_OF_THINGS = Set.of("hold", "control", "occupy", "possess");

    private static final Set<String> STANCES = Set.of(
            "support", "back", "oppose", "favour", "favor", "fight", "represent", "endorse", "recognise", "recognize");

    /** Uses of a word in which it names no happening. */
    private static Optional<String> usage(Trigger trigger, SentenceMentions in) {
        Token token = in.grammar().token(trigger.head());
        if (!trigger.verbal() && token.relation().equals("compound")) {
            return Optional.of("only qualifies another noun");
        }
        boolean hasObject = in.grammar().children(trigger.head()).stream()
                .anyMatch(c -> in.grammar().token(c).relation().equals("obj"));
        if (!trigger.verbal() && token.isVerb() && hasObject) {
            return Optional.of("a verb here, not a noun");
        }
        boolean attribute = token.relation().equals("amod") || token.relation().equals("compound");
        if (trigger.verbal() && attribute && !in.grammar().isGerundWithObject(trigger.head())) {
            return Optional.of("an attribute, not a happening");
        }
        if (trigger.verbal() && hasForeignPreposition(trigger, in.grammar())) {
            return Optional.of("its preposition belongs to another word");
        }
        if (trigger.verbal() && hasForeignWord(trigger, in.grammar())) {
            return Optional.of("a word of it belongs to another");
        }
        boolean names = trigger.verbal()
                && in.grammar().children(trigger.head()).stream()
                        .anyMatch(c -> in.grammar().token(c).relation().equals("det"));
        if (names) {
            return Optional.of("names people (\"the wounded\")");
        }
        boolean behind = trigger.verbal()
                && trigger.tokens().size() == 1
                && in.grammar().children(trigger.head()).stream()
                        .anyMatch(c -> c == trigger.head() + 1
                                && in.grammar().token(c).lemma().equals("behind")
                                && in.grammar().children(c).isEmpty());
        if (behind) {
            return Optional.of("its particle makes it another verb");
        }
        boolean stays = token.head() >= 0
                && Set.of("stay", "remain")
                        .contains(in.grammar().token(token.head()).lemma())
                && (token.relation().equals("xcomp") || token.relation().equals("acl"));
        if (trigger.verbal() && stays) {
            return Optional.of("how things stand, not a happening");
        }
        boolean awaited = token.head() >= 0
                && in.grammar().token(token.head()).lemma().equals("wait")
                && token.relation().equals("xcomp");
        if (trigger.verbal() && awaited) {
            return Optional.of("awaited, and has not happened");
        }
        boolean present = token.tag().equals("VBZ")
                || token.tag().equals("VBP")
                || in.grammar().auxiliaries(trigger.head()).stream().anyMatch(Set.of("is", "are")::contains);
        if (trigger.verbal() && STATES_OF_THINGS.contains(token.lemma()) && present) {
            return Optional.of("how things stand, not a happening");
        }
        boolean describes = token.relation().equals("acl:relcl")
                && (token.tag().equals("VBZ") || token.tag().equals("VBP"));
        if (trigger.verbal() && STANCES.contains(token.lemma()) && describes) {
            return Optional.of("tells who somebody is (\"the coalition that supports the government\")");
        }
        if (in.actors().stream().anyMatch(m -> m.span().contains(token.span()) && m.head() != trigger.head())) {
            return Optional.of("part of a name");
        }
        return Optional.empty();
    }

    /** "A curfew was lifted" is to lift one, "condemned the curfew and lifted a ban" is not; nor is "in May let" to let in. */
    private static boolean hasForeignWord(Trigger trigger, Grammar grammar) {
        boolean particle = trigger.tokens().stream()
                .anyMatch(t -> t < trigger.head()
                        && Set.of("IN", "RP", "TO").contains(grammar.token(t).tag()));
        if (particle) {
            return true;
        }
        return trigger.tokens().stream()
                .filter(t -> t < trigger.head() && grammar.token(t).isNoun() && !grammar.isWithin(trigger.head(), t))
                .anyMatch(t -> grammar.ofVerb(trigger.head()).stream().noneMatch(a -> grammar.isWithin(t, a.token())));
    }

    /** "called the strike on the camp a crime" is no "call on". */
    private static boolean hasForeignPreposition(Trigger trigger, Grammar grammar) {
        if (trigger.tokens().size() != 2) {
            return false;
        }
        int second = trigger.tokens().get(1);
        Token preposition = grammar.token(second);
        if (second <= trigger.head() + 1 || !preposition.relation().equals("case")) {
            return false;
        }
        Token noun = grammar.token(preposition.head());
        return noun.index() != trigger.head() && noun.head() != trigger.head();
    }

    private Optional<Telling> tell(Sense sense, SentenceMentions in, LocalDate published) {
        Arguments arguments = sense.arguments();
        LexiconEntry entry = sense.entry();
        Grammar grammar = in.grammar();
        int head = sense.trigger().head();
        Optional<Attribution> speaker = AttributionReader.over(grammar, in.attributions(), head);
        StatusReader.Reading reading = StatusReader.read(arguments, in, speaker);
        if (reading.status().isEmpty()) {
            return Optional.empty();
        }
        boolean promise = reading.status().get() == Status.PLANNED && isPromise(sense, in, speaker);
        Telling telling =
                new Telling(promise ? sense.promised() : sense, reading.status().get());
        telling.speaker = speaker;
        telling.decisions.add(new Decision("type", name(entry), "lexicon rule " + entry.rule(), sense.rejected()));
        telling.decisions.add(new Decision(
                "status", reading.status().get().name().toLowerCase(Locale.ROOT), reading.rule(), List.of()));
        assignParticipants(telling, in);
        dropSpeaker(telling, in);
        Placing.assign(telling, in);
        // "reported on Monday that the toll had reached 30": when and where they were counted is not when they died.
        boolean counts = entry.joins() && entry.outcome() && !sense.trigger().verbal();
        if (counts || isLateDeath(sense, grammar)) {
            telling.place = Optional.empty();
        } else {
            Dating.assign(telling, in);
        }
        if (entry.type() == EventType.CONSULT && entry.mode().isEmpty() && !isMeeting(telling, in)) {
            return Optional.empty();
        }
        if (entry.dated() && (telling.times.isEmpty() || isAllusion(telling, in))) {
            return Optional.empty();
        }
        if (promise) {
            telling.status = Status.REPORTED;
            telling.decisions.add(new Decision(
                    "type", "AGREE promise", "who acts says that they will", List.of(name(entry) + ": still to come")));
            Dating.assignDayOfSpeech(telling, in);
        }
        Dating.assignStatus(telling, in, published);
        return Optional.of(telling);
    }

    /** Acts that someone who says that they will do them promises. */
    private static final Set<EventType> COOPERATIVE = Set.of(EventType.AID, EventType.SUPPORT, EventType.COOPERATE);

    private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "shall");

    /**
     * "Japan said that it would send doctors": PLOVER files the intent to help or to sign under AGREE. What another than the
     * speaker will do is a plan.
     */
    private static boolean isPromise(Sense sense, SentenceMentions in, Optional<Attribution> speaker) {
        boolean future = sense.trigger().verbal()
                && in.grammar().auxiliaries(sense.trigger().head()).stream().anyMatch(FUTURE::contains);
        return future
                && COOPERATIVE.contains(sense.entry().type())
                && speaker.flatMap(Attribution::actor)
                        .filter(who -> sense.arguments().all().stream()
                                .filter(a -> a.role() == Role.SUBJECT)
                                .flatMap(a -> in.actorsBehind(a.token()).stream())
                                .anyMatch(subject -> isOfOneSide(subject.actor(), who.actor())))
                        .isPresent();
    }

    private static boolean isOfOneSide(Actor a, Actor b) {
        return a.group().isPresent() && b.group().isPresent()
                ? a.group().equals(b.group())
                : a.country().isPresent() && a.country().equals(b.country());
    }

    /** Who talks with nobody and nowhere only talks; talks of nobody in particular are held somewhere and some day. */
    private static boolean isMeeting(Telling telling, SentenceMentions in) {
        int parties = telling.actors.size() + telling.recipients.size();
        return isPlacedItself(telling, in) ? parties > 0 || telling.ownTime(in) : parties > 1;
    }

    /** "met in Vienna", but not "met to leave Vienna": the place of another verb is not where they met. */
    private static boolean isPlacedItself(Telling telling, SentenceMentions in) {
        return telling.place
                .filter(place -> in.grammar().clauseOf(place.head())
                        == in.grammar().clauseOf(telling.sense().trigger().head()))
                .isPresent();
    }

    /** "rallied on Monday in favour of the coup": the day is that of the rally. */
    private static boolean isAllusion(Telling telling, SentenceMentions in) {
        Token noun = in.grammar().token(telling.sense().trigger().head());
        return !telling.sense().trigger().verbal()
                && Set.of("nmod", "obl", "appos").contains(noun.relation())
                && !Set.of("to", "into").contains(in.grammar().preposition(noun.index()))
                && !telling.ownTime(in);
    }

    /** Who tells of an act in words beside it ("..., a spokesman said") is not said to have done it. */
    private static void dropSpeaker(Telling telling, SentenceMentions in) {
        telling.speaker.ifPresent(a -> a.speaker()
                .filter(said -> a.verb() != telling.sense().arguments().predicate())
                .ifPresent(said -> telling.actors.removeIf(
                        m -> m.sentence() == in.grammar().sentence().index() && said.contains(m.span()))));
    }

    private void assignParticipants(Telling telling, SentenceMentions in) {
        Arguments arguments = telling.sense().arguments();
        if (telling.entry().joins() && telling.entry().outcome()) {
            // Who dies or counts the dead has not done it; those who died are read with the toll.
            return;
        }
        if (telling.entry().frame() == LexiconEntry.Frame.MUTUAL) {
            telling.actors.addAll(arguments.sides(in));
            if (telling.status == Status.PLANNED) {
                arguments.addressed(in, telling.actors).forEach(m -> {
                    telling.actors.remove(m);
                    telling.recipients.add(m);
                });
            }
            if (telling.actors.size() == 1 && telling.recipients.isEmpty()) {
                telling.recipients.addAll(arguments.complementRecipients(in, telling.actors));
            }
        } else {
            telling.actors.addAll(arguments.actors(in, lexicon));
            telling.recipients.addAll(arguments.recipients(in, telling.actors));
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
        }
    }

    /** "died of her wounds on Friday": the blow fell before. */
    private static boolean isLateDeath(Sense sense, Grammar grammar) {
        return DYING.contains(grammar.token(sense.trigger().head()).lemma())
                && sense.arguments().all().stream()
                        .filter(a -> Set.of("of", "from").contains(a.preposition()) || a.role() == Role.OBJECT)
                        .anyMatch(a -> Set.of("wound", "injury", "burn")
                                .contains(grammar.token(a.token()).lemma()));
    }

    private static final Set<String> DYING = Set.of("die", "perish");

    private static final Set<String> KILLINGS = Set.of("murder", "assassination", "killing", "execution", "slaying");

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

    /** "signed a truce after talks led by the union": who signs has talked. */
    private static void addSignatories(List<Telling> tellings, SentenceMentions in) {
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

    /** "accused the rebels of killing villagers in Kita on Friday": when and where is of what they are accused of. */
    private static void leaveToContent(List<Telling> tellings, SentenceMentions in) {
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
    private void absorbContent(List<Telling> tellings, SentenceMentions in) {
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
        tellings.stream()
                .filter(t -> t.entry().type() == EventType.THREATEN && t.recipients.isEmpty())
                .forEach(t -> t.sense().arguments().conditionSubject(in).stream()
                        .filter(m -> !t.actors.contains(m))
                        .forEach(t.recipients::add));
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

    /** "signed a truce", "lifted the siege": the noun names what the verb is done to. */
    private static boolean isObject(Telling inner, Telling outer, SentenceMentions in) {
        if (inner.sense().trigger().verbal()
                || !outer.sense().trigger().verbal()
                || inner.entry().outcome()) {
            return false;
        }
        int container = in.containerOf(inner.sense().trigger().head());
        return outer.sense().arguments().all().stream()
                .anyMatch(a -> a.role() == Role.OBJECT && a.token() == container);
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
                            || Set.of("of", "from", "for", "on").contains(grammar.marker(node))
                            || Set.of("of", "from", "for").contains(grammar.preposition(node))
                    : Set.of("obj", "nmod", "obl", "conj")
                            .contains(grammar.token(node).relation());
            if (!complement) {
                return false;
            }
            node = grammar.token(node).head();
        }
        return node == top;
    }

    /** "a truce mediated by Qatar took effect": who mediated describes the truce, which is the news. */
    private static void dropDescriptions(List<Telling> tellings, SentenceMentions in) {
        tellings.removeIf(t -> {
            Token verb = in.grammar().token(t.sense().trigger().head());
            return t.entry().type() == EventType.CONSULT
                    && verb.tag().equals("VBN")
                    && verb.relation().equals("acl")
                    && tellings.stream()
                            .anyMatch(o -> o != t
                                    && o.tokens().contains(verb.head())
                                    && o.entry().type() != EventType.CONSULT);
        });
    }

    /** Joins triggers of one sentence that tell one happening: "an attack that killed twelve". */
    private static void merge(List<Telling> tellings, SentenceMentions in) {
        for (int i = 0; i < tellings.size(); i++) {
            for (int j = tellings.size() - 1; j > i; j--) {
                Telling a = tellings.get(i);
                Telling b = tellings.get(j);
                if (isSame(a, b, in)) {
                    Telling main = weight(a) >= weight(b) ? a : b;
                    main.absorb(main == a ? b : a);
                    tellings.set(i, main);
                    tellings.remove(j);
                }
            }
        }
    }

    /** An act weighs more than what came of it, and that more than a count of it unless it says how or where. */
    private static int weight(Telling telling) {
        if (telling.entry().joins()) {
            return 1;
        }
        if (!telling.entry().outcome()) {
            return 3;
        }
        return telling.modes.isEmpty() && telling.place.isEmpty() ? 0 : 2;
    }

    /**
     * "fired on the base on Friday in answer to the attack on the town": the day is that of the verb that it stands with,
     * not of an event that the sentence only alludes to.
     */
    private static void leaveDaysToTheirVerbs(List<Telling> tellings, SentenceMentions in) {
        for (Telling telling : tellings) {
            boolean alluded = !telling.sense().trigger().verbal() && telling.isDefinite(in) && !telling.times.isEmpty();
            if (alluded && !telling.ownTime(in) && !followsAtOnce(telling, in)) {
                int clause = in.grammar()
                        .clauseOf(in.grammar()
                                .sentence()
                                .headOf(telling.times.get(0).span()));
                boolean taken = tellings.stream()
                        .anyMatch(o -> o != telling
                                && o.sense().trigger().verbal()
                                && o.sense().arguments().predicate() == clause);
                if (taken && telling.sense().arguments().predicate() != clause) {
                    telling.undate();
                }
            }
        }
    }

    /** "the first days of the invasion in May": wherever the parser hangs it. */
    private static boolean followsAtOnce(Telling telling, SentenceMentions in) {
        int gap = in.grammar().sentence().headOf(telling.times.get(0).span())
                - telling.sense().trigger().head();
        return gap > 0 && gap <= 2;
    }

    /** A sentence about the past dates what is news in it; what it leaves without a date is part of the story's past. */
    private static void dropUndatedBackground(List<Telling> tellings) {
        if (tellings.stream().anyMatch(t -> t.status == Status.BACKGROUND)) {
            tellings.removeIf(t -> t.status == Status.REPORTED && t.date.isUnknown());
        }
    }

    private static boolean isSame(Telling a, Telling b, SentenceMentions in) {
        if (a.entry().type() != b.entry().type() || a.status != b.status) {
            return false;
        }
        if (!a.date.isUnknown() && !b.date.isUnknown() && !a.date.equals(b.date)) {
            return false;
        }
        Grammar grammar = in.grammar();
        int apart =
                grammar.distance(a.sense().trigger().head(), b.sense().trigger().head());
        boolean result = a.entry().outcome() || b.entry().outcome();
        boolean modes = a.modes.isEmpty() || b.modes.isEmpty() || a.modes.equals(b.modes) || isOneProtest(a, b);
        boolean sameActors =
                a.actors.isEmpty() || b.actors.isEmpty() || a.actors.stream().anyMatch(b.actors::contains);
        boolean mediated = a.entry().type() == EventType.CONSULT
                && (a.modes.contains("third-party") || b.modes.contains("third-party"));
        // "An air strike destroyed a prison": the strike is what destroyed it.
        boolean subject = isSubject(a, b) || isSubject(b, a);
        return subject || mediated ? apart <= 4 : sameActors && (result ? apart <= 4 : modes && apart <= 2);
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

    private static void attachTolls(List<Telling> tellings, SentenceMentions in) {
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
            if (best != null && bestCost <= Nearness.REACH) {
                best.tolls.add(toll);
                addCounted(best, toll, in);
            }
        }
    }

    /** "The murder of So-and-so" is one death, though nothing in it is a number. */
    private static void countNamed(Telling telling, SentenceMentions in) {
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
    private static void dropTolllessTolls(List<Telling> tellings) {
        tellings.removeIf(t -> t.entry().joins() && t.entry().outcome() && t.tolls.isEmpty());
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
}
