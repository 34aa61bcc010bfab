package org.lapwing.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.NonConfirmation;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.coding.LexiconEntry;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.coding.Status;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.PlaceMention;
import org.lapwing.report.Report;
import org.lapwing.time.TimePrecision;
import org.lapwing.toll.TollKind;

/**
 * Joins the mentions of one report into events: one happening, however often it is told. Mentions are taken in the order
 * of the text; each joins the event that it fits best, or founds one.
 */
public final class EventLinker {

    /** What a mention must score to join an event; a mention that refers back ("the clashes") needs less. */
    private static final int ENOUGH = 2;

    private static final int ENOUGH_IF_DEFINITE = 1;

    /** A denial follows what it denies within so many sentences. */
    private static final int REACH_OF_DENIAL = 3;

    /** A toll is told at most so many sentences before the event that it belongs to. */
    private static final int REACH_OF_TOLL = 1;

    /** One count of the dead is not so many times another. */
    private static final int MOST_DISAGREEMENT = 10;

    /** So many events with people in them make a story of conflict, in which words of conflict mean what they say. */
    private static final int EVENTS_OF_STORY = 2;

    private final Countries countries;
    private final Gazetteer gazetteer;

    public EventLinker(Countries countries, Gazetteer gazetteer) {
        this.countries = countries;
        this.gazetteer = gazetteer;
    }

    public List<Event> link(
            Report report,
            List<EventMention> mentions,
            List<NonConfirmation> nonConfirmations,
            List<PlaceMention> places,
            List<ActorMention> actors) {
        Setting setting = Setting.of(places, actors);
        List<EventDraft> drafts = new ArrayList<>();
        List<EventMention> later = new ArrayList<>();
        for (EventMention mention : mentions) {
            Optional<EventDraft> home = home(mention, drafts);
            if (home.isPresent()) {
                home.get().add(mention);
            } else if (mention.founds()) {
                drafts.add(new EventDraft(mention, referredTo(mention, drafts), sameAs(mention, drafts)));
            } else {
                later.add(mention);
            }
        }
        // A toll told before the event that it belongs to ("Twelve people died when ...").
        for (EventMention mention : later) {
            home(mention, drafts)
                    .filter(d -> d.firstSentence() - mention.sentence() <= REACH_OF_TOLL)
                    .ifPresent(d -> d.add(mention));
        }
        for (NonConfirmation doubt : nonConfirmations) {
            drafts.stream()
                    .filter(d -> d.type() == EventType.ASSAULT && d.status() == Status.REPORTED)
                    .filter(d -> d.firstSentence() <= doubt.sentence())
                    .max(Comparator.comparingInt(d -> d.lastSentenceUpTo(doubt.sentence())))
                    .ifPresent(d -> d.add(doubt));
        }
        boolean story = drafts.stream().filter(EventDraft::namesPeople).count() >= EVENTS_OF_STORY;
        drafts.removeIf(d -> !d.isTold(setting, story));
        drafts.sort(Comparator.comparing(EventDraft::firstEvidence));
        new Blame(drafts).settle();
        new Story(drafts, setting, places, code -> countries.findByIso3(code).flatMap(gazetteer::country)).unfold();
        List<Event> events = new ArrayList<>();
        for (EventDraft draft : drafts) {
            events.add(draft.event(report, events.size() + 1, setting, countries));
        }
        return events;
    }

    private static Optional<EventDraft> home(EventMention mention, List<EventDraft> drafts) {
        if (mention.status() == Status.DENIED) {
            return denied(mention, drafts);
        }
        if (mention.another() || isNext(mention)) {
            return Optional.empty();
        }
        EventDraft best = null;
        int bestScore = 0;
        for (EventDraft draft : drafts) {
            boolean fits = isOfItsDay(mention, draft)
                    && draft.mentions().stream().allMatch(m -> isCompatible(mention, m))
                    && draft.mentions().stream().anyMatch(m -> canRetell(mention, m));
            int score = fits ? score(mention, draft) : 0;
            boolean ahead = score > bestScore || score == bestScore && isNearerInMind(draft, best, mention);
            if (score > 0 && ahead) {
                best = draft;
                bestScore = score;
            }
        }
        boolean refersBack = mention.definite()
                || !mention.founds()
                || isOutcome(mention) && mention.time().isEmpty();
        return bestScore >= (refersBack ? ENOUGH_IF_DEFINITE : ENOUGH) ? Optional.ofNullable(best) : Optional.empty();
    }

    /** "Hours later a drone killed three": it came after what was told before, and is not of it. */
    private static boolean isNext(EventMention mention) {
        return mention.founds()
                && mention.verbal()
                && !mention.lemma().equals("die")
                && mention.time()
                        .filter(time -> time.rule().startsWith("later, from the narrative"))
                        .isPresent();
    }

    /**
     * Text refers back to what was told last, but "the clashes" without a day are those that the report has come back to
     * most often.
     */
    private static boolean isNearerInMind(EventDraft draft, @Nullable EventDraft best, EventMention mention) {
        if (isAside(draft, best)) {
            return false;
        }
        boolean bare = mention.definite() && mention.time().isEmpty() && !isOutcome(mention);
        return best == null
                || !bare
                || draft.mentions().size() >= best.mentions().size();
    }

    /** What came of an event, and has a day of its own, came of one of that day. */
    private static boolean isOfItsDay(EventMention mention, EventDraft draft) {
        return !isOutcome(mention)
                || mention.time().isEmpty()
                || draft.mentions().stream()
                        .allMatch(m -> m.date().isUnknown() || m.date().equals(mention.date()));
    }

    /** "fired on the base in answer to the attack on the town": of two events of one sentence the verb's is the news. */
    private static boolean isAside(EventDraft draft, @Nullable EventDraft best) {
        return best != null
                && draft.founder().sentence() == best.founder().sentence()
                && best.founder().verbal()
                && !draft.founder().verbal();
    }

    /** "denied that it had shot at the crowd": the happening told just before, in the words of one who denies it. */
    private static Optional<EventDraft> denied(EventMention mention, List<EventDraft> drafts) {
        return drafts.stream()
                .filter(d -> d.type() == mention.type() && ofStatus(d.status(), mention.status()))
                .filter(d -> mention.sentence() - d.lastSentenceUpTo(mention.sentence()) <= REACH_OF_DENIAL)
                .filter(d -> d.mentions().stream()
                        .allMatch(m -> Compatibility.ofDates(mention.date(), m.date())
                                && Compatibility.ofPlaces(mention.place(), m.place())
                                && Compatibility.ofActors(mention.actors(), m.actors())))
                .max(Comparator.comparingInt(d -> d.lastSentenceUpTo(mention.sentence())));
    }

    /**
     * The event that a definite mention points back to although it tells of another day: "the fighting had begun a day
     * earlier" is of the same sides at the same place.
     */
    private static Optional<EventDraft> referredTo(EventMention mention, List<EventDraft> drafts) {
        if (!mention.definite() || !mention.actors().isEmpty()) {
            return Optional.empty();
        }
        return drafts.stream()
                .filter(d -> d.type() == mention.type() && d.status() == mention.status())
                .filter(d -> !isFight(mention) || d.mentions().stream().anyMatch(EventLinker::isFight))
                .filter(d -> d.mentions().stream()
                        .allMatch(m -> Compatibility.ofModes(mention, m)
                                && Compatibility.ofPlaces(mention.place(), m.place())))
                .reduce((first, second) -> second);
    }

    /** "the clashes", "the fighting", "exchanged fire" */
    private static boolean isFight(EventMention mention) {
        return mention.entry().frame() == LexiconEntry.Frame.MUTUAL
                || mention.actors().size() > 1;
    }

    /** "In another strike": of the kind that was told last by the same word ("an air strike"). */
    private static List<String> sameAs(EventMention mention, List<EventDraft> drafts) {
        return mention.another() && mention.modes().isEmpty()
                ? drafts.stream()
                        .flatMap(d -> d.mentions().stream())
                        .filter(m -> m.type() == mention.type() && m.lemma().equals(mention.lemma()))
                        .reduce((first, second) -> second)
                        .map(EventMention::modes)
                        .orElse(List.of())
                : List.of();
    }

    private static boolean isCompatible(EventMention a, EventMention b) {
        return a.type() == b.type()
                && ofStatus(a.status(), b.status())
                && Compatibility.ofModes(a, b)
                && Compatibility.ofDates(a.date(), b.date())
                && Compatibility.ofPlaces(a.place(), b.place())
                && !isStretchAround(a, b)
                && !isStretchAround(b, a)
                && !areOthersDead(a, b)
                && !areAttackersDead(a, b)
                && !areByOthers(a, b)
                && (isOutcome(a) || isOutcome(b) || ofParticipants(a, b));
    }

    /** "the fighting since last week" is more than what happened on one of its days. */
    private static boolean isStretchAround(EventMention stretch, EventMention day) {
        boolean since = stretch.time()
                .filter(t -> t.rule().contains("up to publication"))
                .isPresent();
        return (since || stretch.date().isOfWeeks()) && (day.date().precision() == TimePrecision.DAY || isOneDeed(day));
    }

    /** "Israel answered with artillery": told once, in the simple past. */
    private static boolean isOneDeed(EventMention mention) {
        return mention.date().isUnknown()
                && mention.verbal()
                && mention.narrated()
                && mention.founds()
                && !isOutcome(mention)
                && !mention.actors().isEmpty();
    }

    /**
     * "The killing of six priests on Thursday" is not the fighting that "left 1,000 dead in a week": figures so far apart
     * are no two counts of the same dead, if the words share neither day nor place and no party counts.
     */
    private static boolean areOthersDead(EventMention a, EventMention b) {
        OptionalInt here = dead(a);
        OptionalInt there = dead(b);
        return here.isPresent()
                && there.isPresent()
                && Math.max(here.getAsInt(), there.getAsInt())
                        >= MOST_DISAGREEMENT * Math.min(here.getAsInt(), there.getAsInt())
                && a.speaker().isEmpty()
                && b.speaker().isEmpty()
                && !a.date().equals(b.date())
                && (a.place().isEmpty() || b.place().isEmpty());
    }

    /** "The army replied, and several of the gunmen were killed": not in what the gunmen did, unless they blew themselves up. */
    private static boolean areAttackersDead(EventMention dead, EventMention attack) {
        return isOutcome(dead)
                && dead.founds()
                && attack.entry().frame() == LexiconEntry.Frame.ACT
                && !attack.modes().contains("suicide-attack")
                && !attack.recipients().isEmpty()
                && !dead.recipients().isEmpty()
                && dead.recipients().stream()
                        .allMatch(d ->
                                attack.actors().stream().anyMatch(a -> Compatibility.ofActors(d.actor(), a.actor())))
                && !Compatibility.share(dead.recipients(), attack.recipients());
    }

    /** "India launched its strikes, two weeks after gunmen shot dead 26 men": one sentence tells of two who acted. */
    private static boolean areByOthers(EventMention a, EventMention b) {
        return a.sentence() == b.sentence()
                && !a.actors().isEmpty()
                && !b.actors().isEmpty()
                && !Compatibility.ofActors(a.actors(), b.actors());
    }

    /** The greatest number of killed that a telling states. */
    private static OptionalInt dead(EventMention mention) {
        return mention.tolls().stream()
                .filter(toll -> toll.kind() == TollKind.KILLED
                        && !toll.cumulative()
                        && toll.partOf().isEmpty())
                .flatMapToInt(toll -> toll.range().best().stream())
                .filter(n -> n > 0)
                .max();
    }

    private static boolean ofParticipants(EventMention a, EventMention b) {
        return Compatibility.ofActors(a.actors(), b.actors())
                && (isClaimedDeed(a) || isClaimedDeed(b) || Compatibility.ofActors(a.recipients(), b.recipients()));
    }

    /** Who claims an attack told before may count other dead: fighters, where others speak of villagers. */
    private static boolean isClaimedDeed(EventMention mention) {
        return mention.definite()
                && !mention.verbal()
                && mention.time().isEmpty()
                && mention.place().isEmpty()
                && mention.tolls().stream().anyMatch(t -> t.kind() == TollKind.KILLED || t.kind() == TollKind.MISSING);
    }

    /** "Three peacekeepers were wounded": what came of a fight or attack told before, on whichever side they stood. */
    private static boolean isOutcome(EventMention mention) {
        return mention.entry().is(Trait.OUTCOME)
                && mention.actors().isEmpty()
                && mention.place().isEmpty();
    }

    /**
     * Whether the words can tell the same happening again: they refer back, say nothing of their own, repeat the word, or
     * name the same day. A new verb without a date of its own tells what happened next.
     */
    private static boolean canRetell(EventMention a, EventMention b) {
        return a.definite()
                || !a.founds()
                || isOutcome(a)
                || isOutcome(b) && !isFlight(b)
                || isOutcomeWithin(a, b)
                || a.there() && !a.modes().isEmpty() && a.modes().equals(b.modes())
                || isBare(a)
                || a.lemma().equals(b.lemma())
                || isOfThoseTold(a, b)
                || isDetail(a, b)
                || !a.verbal()
                || !a.date().isUnknown() && a.date().equals(b.date());
    }

    /** "Three people were wounded in Sderot": what came of rockets told to have struck the south. */
    private static boolean isOutcomeWithin(EventMention outcome, EventMention act) {
        return outcome.entry().is(Trait.OUTCOME)
                && outcome.actors().isEmpty()
                && outcome.time().isEmpty()
                && act.place().isPresent()
                && act.sentence() < outcome.sentence();
    }

    /** "11,000 people fled": the next sentence does not tell by whom, as it does of the dead. */
    private static boolean isFlight(EventMention outcome) {
        return !outcome.tolls().isEmpty() && outcome.tolls().stream().allMatch(t -> t.kind() == TollKind.DISPLACED);
    }

    /** "A teacher was abducted with them": it was done to others who were told of as well. */
    private static boolean isOfThoseTold(EventMention a, EventMention b) {
        return a.entry().rule().equals(b.entry().rule())
                && a.recipients().stream()
                        .filter(r -> r.rule().startsWith("pronoun"))
                        .anyMatch(r ->
                                b.recipients().stream().anyMatch(o -> o.actor().equals(r.actor())));
    }

    /** "Boys were hacked with machetes", told in the sentence after an attack: how it was done. */
    private static boolean isDetail(EventMention a, EventMention b) {
        return a.type() == EventType.ASSAULT
                && a.verbal()
                && a.narrated()
                && !a.modes().isEmpty()
                && a.actors().isEmpty()
                && a.date().isUnknown()
                && a.place().isEmpty()
                && !b.verbal()
                && a.sentence() == b.sentence() + 1;
    }

    private static boolean isBare(EventMention mention) {
        return mention.date().isUnknown()
                && mention.place().isEmpty()
                && mention.actors().isEmpty()
                && mention.recipients().isEmpty();
    }

    private static boolean ofStatus(Status a, Status b) {
        Set<Status> told = Set.of(Status.REPORTED, Status.DENIED);
        return a == b || told.contains(a) && told.contains(b);
    }

    /** "Others put the toll at 100", "30 of the dead were children": of an event of which dead were told. */
    private static boolean isTotalOf(EventMention mention, EventMention other) {
        return isOutcome(mention)
                && mention.definite()
                && mention.tolls().stream().anyMatch(t -> other.tolls().stream().anyMatch(o -> o.kind() == t.kind()));
    }

    private static int score(EventMention mention, EventDraft draft) {
        int score = 0;
        for (EventMention other : draft.mentions()) {
            int s = 0;
            if (!mention.date().isUnknown() && mention.date().equals(other.date())) {
                s += 2;
            }
            if (mention.place().isPresent() && other.place().isPresent()) {
                s += 2;
            }
            if (Compatibility.share(mention.actors(), other.actors())) {
                s += 2;
            }
            if (Compatibility.share(mention.recipients(), other.recipients())) {
                s += 1;
            }
            if (!isOutcome(mention)
                    && mention.entry().rule().equals(other.entry().rule())) {
                s += 1;
            }
            if (mention.sentence() - other.sentence() <= 1) {
                s += 1;
            }
            if (isTotalOf(mention, other)) {
                s += 2;
            }
            // "Twelve people were killed": the next sentence tells by whom.
            if (isOutcome(other) && !isFlight(other) && !isOutcome(mention)) {
                s += 1;
            }
            score = Math.max(score, s);
        }
        // Nothing told but the word itself: it can only be what was told before.
        return score + (mention.definite() || isBare(mention) || isOutcome(mention) || !mention.founds() ? 1 : 0);
    }
}
