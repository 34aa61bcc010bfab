package org.lapwing.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.actor.Actor;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.AttributionReader;
import org.lapwing.claim.Stance;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.text.Grammar;
import org.lapwing.text.Grammar.Role;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Turns one parsed sentence and what was found in it into event mentions. Immutable and safe to share. */
public final class Coder {

    private final Lexicon lexicon;
    private final SenseReader senses;
    private final Participants participants;
    private final VerbalContent contents;

    public Coder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.senses = new SenseReader(lexicon);
        this.participants = new Participants(lexicon);
        this.contents = new VerbalContent(lexicon);
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
        List<Telling> tellings = new ArrayList<>();
        for (Sense sense : senses.read(in)) {
            tell(sense, in, published).ifPresent(tellings::add);
        }
        Participants.addSignatories(tellings, in);
        VerbalContent.leaveToContent(tellings, in);
        contents.absorb(tellings, in);
        SentenceLinker.dropDescriptions(tellings, in);
        Intervals.assign(tellings, in);
        Dating.dateRelatives(tellings, in.grammar());
        SentenceLinker.join(tellings, in);
        participants.completeFights(tellings, in);
        SentenceLinker.dropPurposes(tellings, in.grammar());
        SentenceLinker.dropWhatIsAnswered(tellings, in.grammar());
        Dating.leaveDaysToTheirVerbs(tellings, in);
        dropUndatedBackground(tellings, in.grammar());
        Counting.assign(tellings, in);
        tellings.forEach(telling -> Counting.countNamed(telling, in));
        Counting.dropTolllessTolls(tellings);
        List<EventMention> mentions = new ArrayList<>();
        for (Telling telling : tellings) {
            mentions.addAll(telling.mentions(in));
        }
        mentions.sort(Comparator.comparing(EventMention::trigger));
        return mentions;
    }

    private Optional<Telling> tell(Sense sense, SentenceMentions in, LocalDate published) {
        Arguments arguments = sense.arguments();
        LexiconEntry entry = sense.entry();
        Grammar grammar = in.grammar();
        int head = sense.trigger().head();
        Optional<Attribution> speaker = AttributionReader.over(grammar, in.attributions(), head)
                .filter(speech -> !isAboutContent(speech, sense, grammar));
        StatusReader.Reading reading = StatusReader.read(arguments, in, speaker);
        if (reading.status().isEmpty()) {
            return Optional.empty();
        }
        if (entry.is(Trait.OUTCOME) && entry.is(Trait.JOINS) && reading.status().get() == Status.HYPOTHETICAL) {
            // "many, it fears, could flee"
            return Optional.empty();
        }
        boolean promise = reading.status().get() == Status.PLANNED && isPromise(sense, in, speaker);
        Telling telling =
                new Telling(promise ? sense.promised() : sense, reading.status().get());
        telling.speaker = speaker;
        telling.decisions.add(
                new Decision("type", SenseReader.name(entry), "lexicon rule " + entry.rule(), sense.rejected()));
        telling.decisions.add(new Decision(
                "status", reading.status().get().name().toLowerCase(Locale.ROOT), reading.rule(), List.of()));
        participants.assign(telling, in);
        Participants.dropSpeaker(telling, in);
        Placing.assign(telling, in);
        // "reported on Monday that the toll had reached 30": when and where they were counted is not when they died.
        boolean counts = entry.is(Trait.JOINS)
                && entry.is(Trait.OUTCOME)
                && !sense.trigger().verbal();
        boolean lateDeath = Counting.isLateDeath(sense, grammar);
        if (counts || lateDeath || Counting.isFlight(sense, grammar)) {
            telling.place = Optional.empty();
        }
        if (!counts && !lateDeath) {
            Dating.assign(telling, in);
        }
        if (isStopOfOthers(telling, in)) {
            return Optional.empty();
        }
        if (entry.type() == EventType.CONSULT && entry.mode().isEmpty() && !isMeeting(telling, in)) {
            return Optional.empty();
        }
        if (entry.is(Trait.DATED)
                && (telling.times.isEmpty() || isAllusion(telling, in) || isOver(sense, grammar) || isAhead(telling))) {
            return Optional.empty();
        }
        if (promise) {
            telling.status = Status.REPORTED;
            telling.decisions.add(new Decision(
                    "type",
                    "AGREE promise",
                    "who acts says that they will",
                    List.of(SenseReader.name(entry) + ": still to come")));
            Dating.assignDayOfSpeech(telling, in);
        }
        Since.extend(telling, in.grammar(), published);
        Recency.assign(telling, in.grammar(), published);
        return Optional.of(telling);
    }

    /** "accused the army of killing villagers, which the government denies": the killing, not that it was accused. */
    private static boolean isAboutContent(Attribution speech, Sense sense, Grammar grammar) {
        int predicate = sense.arguments().predicate();
        return speech.stance() == Stance.DENIED
                && sense.entry().content().isPresent()
                && predicate >= 0
                && speech.verb() >= 0
                && grammar.isWithin(speech.verb(), predicate);
    }

    /** Acts that someone who says that they will do them promises. */
    private static final Set<EventType> COOPERATIVE =
            Set.of(EventType.AID, EventType.SUPPORT, EventType.COOPERATE, EventType.CONSULT);

    private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "shall");

    /**
     * "Japan said that it would send doctors": PLOVER files the intent to help or to sign under AGREE. What another than the
     * speaker will do is a plan.
     */
    private static boolean isPromise(Sense sense, SentenceMentions in, Optional<Attribution> speaker) {
        int predicate = sense.arguments().predicate();
        boolean future = in.grammar().token(predicate).isVerb()
                && in.grammar().auxiliaries(predicate).stream().anyMatch(FUTURE::contains);
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
        boolean mediated = telling.modes.contains("third-party") && parties > 0;
        return mediated || (isPlacedItself(telling, in) ? parties > 0 || telling.ownTime(in) : parties > 1);
    }

    /** "met in Vienna", but not "met to leave Vienna": the place of another verb is not where they met. */
    private static boolean isPlacedItself(Telling telling, SentenceMentions in) {
        return telling.place
                .filter(place -> in.grammar().clauseOf(place.head())
                        == in.grammar().clauseOf(telling.sense().trigger().head()))
                .isPresent();
    }

    /** "a campaign to halt the colonel's attacks": who stops another does not cease fire. */
    private static boolean isStopOfOthers(Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        return telling.modes.contains("ceasefire")
                && telling.sense().trigger().verbal()
                && telling.sense().trigger().tokens().stream()
                        .filter(t -> grammar.token(t).relation().equals("obj"))
                        .flatMap(t -> grammar.children(t).stream())
                        .filter(c -> grammar.token(c).relation().equals("nmod:poss"))
                        .flatMap(c -> in.actorAt(c).stream())
                        .anyMatch(owner -> telling.actors.stream()
                                .noneMatch(
                                        a -> a.actor().equals(owner.actor()) || isOfOneSide(a.actor(), owner.actor())));
    }

    /** "since the war ended in 1992": when it was over is not when it was. */
    private static boolean isOver(Sense sense, Grammar grammar) {
        int predicate = sense.arguments().predicate();
        return predicate >= 0 && ENDING.contains(grammar.token(predicate).lemma());
    }

    /** "fighters of the civil war will be paid in June": no war is arranged. */
    private static boolean isAhead(Telling telling) {
        return telling.status == Status.PLANNED && !telling.sense().trigger().verbal();
    }

    private static final Set<String> ENDING = Set.of("end", "cease", "stop", "finish");

    /** "rallied on Monday in favour of the coup": the day is that of the rally. */
    private static boolean isAllusion(Telling telling, SentenceMentions in) {
        Token noun = in.grammar().token(telling.sense().trigger().head());
        return !telling.sense().trigger().verbal()
                && Set.of("nmod", "obl", "appos").contains(noun.relation())
                && !Set.of("to", "into").contains(in.grammar().preposition(noun.index()))
                && !telling.ownTime(in);
    }

    /**
     * A sentence about the past dates what is news in it; what it leaves without a date is part of the story's past. A past
     * that only a noun phrase recalls is not that of the rest ("the junta, which seized power in 2021, shut the border",
     * "sentenced four men for a massacre in 2019").
     */
    private static void dropUndatedBackground(List<Telling> tellings, Grammar grammar) {
        List<Telling> past =
                tellings.stream().filter(t -> t.status == Status.BACKGROUND).toList();
        tellings.removeIf(t -> t.status == Status.REPORTED
                && t.date.isUnknown()
                && past.stream().anyMatch(p -> !isRecalled(p, t, grammar)));
        // "seized power in 2022, promising to win the north back": what was meant to come then is no plan of today
        tellings.removeIf(t -> t.status == Status.PLANNED
                && !t.times.isEmpty()
                && past.stream().anyMatch(p -> p.times.contains(t.times.get(0))));
    }

    private static boolean isRecalled(Telling past, Telling news, Grammar grammar) {
        int told = past.times.stream()
                .findFirst()
                .map(time -> grammar.sentence().headOf(time.span()))
                .filter(time -> time >= 0)
                .orElse(past.sense().trigger().head());
        for (int node = told; node >= 0; node = grammar.token(node).head()) {
            boolean insideNoun = grammar.token(node).relation().startsWith("acl")
                    || grammar.token(node).isNoun()
                            && (Dating.isReason(node, grammar) || Dating.isSaidOf(node, news, grammar));
            if (insideNoun && !grammar.isWithin(news.sense().trigger().head(), node)) {
                return true;
            }
        }
        return false;
    }
}
