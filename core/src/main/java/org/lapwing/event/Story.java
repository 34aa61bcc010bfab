package org.lapwing.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventMention.Expanse;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;

/**
 * How a report goes on from one event to the next: what is told without a place happens where the story stands, and what
 * is told in the simple past of those who acted just before happens on the same day.
 *
 * @param drafts the report's events in order of first evidence
 * @param states the gazetteer's entry for a country by its ISO 3166-1 alpha-3 code
 */
record Story(
        List<EventDraft> drafts,
        Setting setting,
        List<PlaceMention> places,
        Function<String, Optional<Toponym>> states) {

    /** A story stays where its last event was told for so many sentences. */
    private static final int REACH_OF_SCENE = 3;

    /** The day of an event is that of the next sentences, no further: stories leap. */
    private static final int REACH_OF_DAY = 1;

    /** What happened so long before what else is told belongs to another story. */
    private static final int DAYS_OF_STORY = 14;

    /** What is answered is remembered longer than where the story stands. */
    private static final int REACH_OF_REPLY = 6;

    /** A sentence further, if it says no more of who acts than "they" or nothing. */
    private static final int REACH_OF_DAY_IF_UNNAMED = 2;

    Story {
        drafts = List.copyOf(drafts);
        places = List.copyOf(places);
    }

    /** Gives each event what it takes over from those before it. */
    void unfold() {
        for (EventDraft draft : drafts) {
            Optional<Expanse> expanse = draft.founder().expanse();
            if (draft.isNational() && !draft.isPlaced()) {
                countryOf(draft.founder()).ifPresent(draft::setIn);
            } else if (expanse.equals(Optional.of(Expanse.REGION)) && !draft.isPlaced()) {
                regionMeantBy(draft.founder()).ifPresent(draft::setIn);
            } else if (expanse.equals(Optional.of(Expanse.COUNTRY)) && !draft.isPlaced()) {
                setting.country().flatMap(this::named).ifPresent(draft::setIn);
            } else if (draft.founder().there() && !draft.isPlaced()) {
                placeMeantBy(draft.founder()).ifPresent(draft::setIn);
            } else if (draft.isScened() && !draft.isPlaced() && !isElsewhere(draft)) {
                Optional<PlaceMention> other = sceneBefore(draft.founder());
                other.ifPresent(draft::setBeside);
                if (other.isEmpty()) {
                    setting.sceneAt(draft.founder().sentence()).ifPresent(draft::setIn);
                }
            }
            if (draft.isDeed() && !draft.isDated()) {
                before(draft).ifPresent(before -> {
                    before.dated().filter(EventMention::narrated).ifPresent(draft::follows);
                    if (isOfSameAttack(draft.founder(), before)) {
                        draft.inTheCourseOf(before);
                    }
                });
            }
            if (draft.isTerm() && !draft.isDated()) {
                accordBefore(draft)
                        .flatMap(EventDraft::dated)
                        .filter(Story::isOfOneDay)
                        .ifPresent(draft::follows);
            }
            draft.founder().answers().flatMap(noun -> answeredBy(draft, noun)).ifPresent(draft::answers);
            if (draft.isTruce()) {
                accordBefore(draft).ifPresent(draft::between);
            }
        }
    }

    /** "In the north" is not where the story stands, nor are "the attacks of 11 September" of long before it. */
    private boolean isElsewhere(EventDraft draft) {
        EventMention event = draft.founder();
        boolean recalled = event.definite()
                && !event.verbal()
                && event.time().isPresent()
                && drafts.stream()
                        .filter(d -> d != draft && d.isDeed())
                        .flatMap(d -> d.dated().stream())
                        .anyMatch(m -> isLongBefore(event, m));
        return recalled || event.expanse().equals(Optional.of(Expanse.PART));
    }

    private static boolean isLongBefore(EventMention event, EventMention other) {
        return event.date().end().isPresent()
                && other.date()
                        .start()
                        .filter(event.date().end().get().plusDays(DAYS_OF_STORY)::isBefore)
                        .isPresent();
    }

    /** "It took effect at midnight": between those who were told just before to have signed or agreed to it. */
    private Optional<EventDraft> accordBefore(EventDraft term) {
        return drafts.stream()
                .filter(d -> d.type() == EventType.AGREE || d.type() == EventType.SUPPORT)
                .filter(d -> isBefore(d.founder(), term.founder(), REACH_OF_SCENE))
                .filter(d -> d.parties().size() > 1)
                .filter(d -> term.parties().isEmpty() || Compatibility.share(term.parties(), d.parties()))
                .reduce((first, second) -> second);
    }

    private static final Set<String> OFFERS =
            Set.of("offer", "proposal", "invitation", "initiative", "pledge", "promise", "it");
    private static final Set<String> MOVES = Set.of("move", "step", "decision", "announcement", "gesture", "plan");
    private static final Set<String> REQUESTS = Set.of("request", "demand", "call", "appeal", "ultimatum", "plea");
    private static final Set<String> ACCORDS =
            Set.of("talk", "negotiation", "truce", "ceasefire", "agreement", "accord", "deal", "pact", "treaty");

    /** "welcomed the offer", "broke off the talks": the last that was told of that kind, by others or with others. */
    private Optional<EventDraft> answeredBy(EventDraft reply, String noun) {
        Predicate<EventDraft> meant = draft -> switch (draft.type()) {
            case AGREE, CONCEDE -> OFFERS.contains(noun) || MOVES.contains(noun) || isLeft(reply, draft, noun);
            case REQUEST, THREATEN -> REQUESTS.contains(noun) || noun.equals("it");
            case SUPPORT, CONSULT -> MOVES.contains(noun) || isLeft(reply, draft, noun);
            case RETREAT, COERCE, SANCTION, AID, MOBILIZE -> MOVES.contains(noun);
            default -> false;
        };
        return drafts.stream()
                .filter(d -> d != reply && isBefore(d.founder(), reply.founder(), REACH_OF_REPLY))
                .filter(meant)
                .filter(d -> !d.founder().actors().isEmpty())
                .filter(d -> isLeft(reply, d, noun)
                        || !Compatibility.share(
                                d.founder().actors(), reply.founder().actors()))
                .reduce((first, second) -> second);
    }

    /** Of talks and accords, those that one of the parties leaves; who praises or blames them means nobody in particular. */
    private static boolean isLeft(EventDraft reply, EventDraft draft, String noun) {
        return ACCORDS.contains(noun)
                && (reply.type() == EventType.SANCTION || reply.type() == EventType.REJECT)
                && Compatibility.share(draft.parties(), reply.founder().actors());
    }

    /** Where the story stands; in the same sentence a country says so too ("fired at Ukraine, whose army shot down ten"). */
    private Optional<PlaceMention> sceneBefore(EventMention event) {
        return drafts.stream()
                .filter(EventDraft::isScened)
                .filter(d -> d.stage().isPresent())
                .flatMap(d -> d.mentions().stream()
                        .filter(m -> isBefore(m, event, REACH_OF_SCENE))
                        .filter(m -> m.sentence() == event.sentence()
                                || isNarrow(d.stage().orElseThrow()))
                        .map(m -> new Stage(m.trigger(), d.stage().orElseThrow())))
                .max(Comparator.comparing(Stage::told))
                .map(Stage::place);
    }

    /**
     * "the town": where the first event is told to have happened, since that is what the report is about; else the place
     * named last.
     */
    private Optional<PlaceMention> placeMeantBy(EventMention event) {
        return drafts.stream()
                .filter(d -> d.founder().trigger().compareTo(event.trigger()) < 0)
                .flatMap(d -> d.place().stream())
                .filter(Setting::isScene)
                .findFirst()
                .map(this::itself)
                .or(() -> setting.places().stream()
                        .filter(p -> p.span().compareTo(event.trigger()) < 0)
                        .reduce((first, second) -> second));
    }

    /** "the region": the province or district named last. */
    private Optional<PlaceMention> regionMeantBy(EventMention event) {
        return places.stream()
                .filter(p -> p.span().compareTo(event.trigger()) < 0)
                .filter(p -> p.location() instanceof Location.Resolved r
                        && r.toponym().featureCode().startsWith("ADM"))
                .reduce((first, second) -> second);
    }

    /** Fought over near a town, "the town" is the town itself, where the report names it by itself. */
    private PlaceMention itself(PlaceMention scene) {
        if (!(scene.location() instanceof Location.Approximate area)) {
            return scene;
        }
        return places.stream()
                .filter(p -> p.location() instanceof Location.Resolved r
                        && r.toponym().equals(area.anchors().get(0)))
                .findFirst()
                .orElse(scene);
    }

    /** The country of who acts, of several the one that the report is about; else that one, where the report names it. */
    private Optional<PlaceMention> countryOf(EventMention event) {
        List<String> own = event.actors().stream()
                .flatMap(a -> a.actor().country().stream())
                .filter(code -> !PeopleOfPlace.isNoState(code))
                .toList();
        Optional<String> country = own.isEmpty()
                ? setting.country()
                : setting.country().filter(own::contains).or(() -> own.stream().findFirst());
        return country.flatMap(this::named);
    }

    /** A country by the first name that means it or a part of it, else by that of the first place in it that is known. */
    private Optional<PlaceMention> named(String country) {
        return places.stream()
                .flatMap(p -> country(p).stream())
                .filter(p -> isIn(country, p))
                .findFirst()
                .or(() -> places.stream()
                        .filter(p -> isIn(country, p))
                        .findFirst()
                        .flatMap(
                                p -> states.apply(country).map(state -> at(state, p, "the country in which it lies"))));
    }

    private static boolean isIn(String country, PlaceMention place) {
        return place.location() instanceof Location.Resolved r
                && r.toponym().country().equals(Optional.of(country));
    }

    /** The country that a name means or names a part of ("the north-east of Colombia"). */
    private static Optional<PlaceMention> country(PlaceMention place) {
        return unit(place.location())
                .filter(t -> t.featureCode().startsWith("PCL"))
                .map(t -> place.location() instanceof Location.Resolved ? place : at(t, place, place.rule()));
    }

    private static PlaceMention at(Toponym country, PlaceMention place, String rule) {
        return new PlaceMention(
                place.sentence(),
                place.head(),
                place.span(),
                place.name(),
                place.text(),
                new Location.Resolved(country),
                rule,
                place.rejected());
    }

    /** What is only alluded to or quoted beside the story ("after announcing on Thursday") is not its day. */
    private Optional<EventDraft> before(EventDraft draft) {
        EventMention event = draft.founder();
        if (!event.narrated() || event.type() == EventType.RETREAT) {
            return Optional.empty();
        }
        boolean unnamed = event.actors().stream().allMatch(a -> a.rule().startsWith("pronoun"));
        int reach = unnamed ? REACH_OF_DAY_IF_UNNAMED : REACH_OF_DAY;
        return drafts.stream()
                .filter(EventDraft::isDeed)
                .filter(d -> d != draft && d.dated().filter(Story::isOfOneDay).isPresent())
                .flatMap(d -> d.mentions().stream()
                        .filter(m -> isBefore(m, event, reach))
                        .map(m -> new Dated(m.trigger(), d)))
                .max(Comparator.comparing(Dated::told))
                .map(Dated::draft)
                .filter(d -> isOfSameAttack(event, d) || share(event, d));
    }

    private static boolean isOfOneDay(EventMention event) {
        return event.date().precision() == TimePrecision.DAY;
    }

    private static boolean share(EventMention event, EventDraft draft) {
        return draft.mentions().stream()
                .anyMatch(m -> Compatibility.share(event.actors(), m.actors())
                        || Compatibility.share(event.recipients(), m.actors())
                        || Compatibility.share(event.actors(), m.recipients()));
    }

    /**
     * "The bus was set on fire": what is told without who did it, right after an attack, was done in it, unless it was done to
     * those who attacked.
     */
    private static boolean isOfSameAttack(EventMention event, EventDraft before) {
        boolean deed = event.type() == EventType.ASSAULT
                || event.entry().mode().filter("seize"::equals).isPresent();
        boolean answer = before.mentions().stream().anyMatch(m -> Compatibility.share(event.recipients(), m.actors()));
        return event.actors().isEmpty() && event.verbal() && deed && !answer && before.type() == EventType.ASSAULT;
    }

    private static boolean isBefore(EventMention earlier, EventMention event, int sentences) {
        return earlier.status() == Status.REPORTED
                && earlier.trigger().compareTo(event.trigger()) < 0
                && event.sentence() - earlier.sentence() <= sentences;
    }

    private record Stage(Span told, PlaceMention place) {}

    private record Dated(Span told, EventDraft draft) {}

    /** A country or a part of one is no scene: it says who is meant as often as where. */
    private static boolean isNarrow(PlaceMention place) {
        return unit(place.location())
                .filter(t -> t.featureCode().startsWith("PCL"))
                .isEmpty();
    }

    private static Optional<Toponym> unit(Location location) {
        return location instanceof Location.Resolved r
                ? Optional.of(r.toponym())
                : location instanceof Location.Approximate a
                        ? Optional.of(a.anchors().get(0))
                        : Optional.empty();
    }
}
