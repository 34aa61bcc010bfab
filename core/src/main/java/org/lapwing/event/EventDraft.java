package org.lapwing.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.NonConfirmation;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.coding.LexiconEntry;
import org.lapwing.coding.LexiconEntry.Trait;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.Status;
import org.lapwing.event.Event.Participant;
import org.lapwing.place.Countries;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.report.Report;
import org.lapwing.text.Span;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollMention;

/** An event in the making: its mentions so far. */
final class EventDraft {

    private final List<EventMention> mentions = new ArrayList<>();
    private final List<NonConfirmation> doubts = new ArrayList<>();

    private final Optional<EventDraft> referredTo;
    private final List<String> kind;
    private Optional<PlaceMention> scene = Optional.empty();
    private boolean takenOver = false;
    private Optional<EventMention> sameDay = Optional.empty();
    private Optional<EventDraft> accord = Optional.empty();
    private Optional<EventDraft> attack = Optional.empty();
    private Optional<EventDraft> accusation = Optional.empty();
    private Optional<EventDraft> answered = Optional.empty();

    /**
     * @param referredTo the event whose sides and place the founder takes over, as in "the fighting began a day earlier"
     * @param kind modes that it takes over from what it is told to be another of
     */
    EventDraft(EventMention founder, Optional<EventDraft> referredTo, List<String> kind) {
        this.referredTo = referredTo;
        this.kind = List.copyOf(kind);
        mentions.add(founder);
    }

    void add(EventMention mention) {
        mentions.add(mention);
    }

    void add(NonConfirmation doubt) {
        doubts.add(doubt);
    }

    List<EventMention> mentions() {
        return mentions;
    }

    /** Where the story stands when it comes to this event, for an event that is told without a place. */
    void setIn(PlaceMention scene) {
        this.scene = Optional.of(scene);
    }

    /** The same, where the story stands at another event. */
    void setBeside(PlaceMention scene) {
        setIn(scene);
        takenOver = true;
    }

    /** The attack in the course of which this was done: by the same people, where it is told without any. */
    void inTheCourseOf(EventDraft attack) {
        this.attack = Optional.of(attack);
    }

    /** Who made an attack that is told without any, or by some without a name: those blamed for it. */
    void isBlamedOn(EventDraft accusation) {
        this.accusation = Optional.of(accusation);
    }

    /** What this replies to: those who did it, or were party to it, are whom it concerns. */
    void answers(EventDraft told) {
        answered = Optional.of(told);
    }

    /** What was told just before and dates an event that goes on from it. */
    void follows(EventMention dated) {
        sameDay = Optional.of(dated);
    }

    /** The accord told before whose parties are the sides of a truce told without them. */
    void between(EventDraft accord) {
        this.accord = Optional.of(accord);
    }

    /** Whether it tells that the arms are silent, with fewer than two sides named. */
    boolean isTruce() {
        return type() == EventType.RETREAT
                && founder().modes().contains("ceasefire")
                && founder().entry().frame() == LexiconEntry.Frame.MUTUAL
                && parties().size() < 2;
    }

    /** Whether it is of a whole country, by any of the words for it. */
    boolean isNational() {
        return mentions.stream().anyMatch(m -> m.entry().is(Trait.NATIONAL));
    }

    /** Whether it may be a term of an accord, told after it: "both sides agreed to free their prisoners". */
    boolean isTerm() {
        return type() == EventType.AGREE
                && status() == Status.REPORTED
                && founder().narrated();
    }

    /** All who take part in it, on either side. */
    List<ActorMention> parties() {
        return told().stream().flatMap(m -> partiesOf(m).stream()).toList();
    }

    boolean isDated() {
        return dated().isPresent();
    }

    /** The mention that dates it most narrowly; of equal ones the first. */
    Optional<EventMention> dated() {
        return mentions.stream()
                .filter(m -> !m.date().isUnknown())
                .min(Comparator.comparing(m -> m.date().precision()))
                .or(() -> sameDay);
    }

    boolean isPlaced() {
        return place().isPresent();
    }

    /** "blamed each other" */
    private boolean isMutual() {
        return founder().actors().size() > 1
                && founder().recipients().containsAll(founder().actors());
    }

    /** Where it happened, if not only because an event told before happened there. */
    Optional<PlaceMention> stage() {
        return place().or(() -> scene.filter(s -> !takenOver));
    }

    /** The narrowest place that its own words give; of equal ones the first. */
    Optional<PlaceMention> place() {
        // where some of those hit were hit is not where the whole of it happened
        boolean act = !founder().entry().is(Trait.OUTCOME) && founder().place().isPresent();
        return told().stream()
                .filter(m -> !act || m == founder() || !m.entry().is(Trait.OUTCOME))
                .flatMap(m -> m.place().stream())
                .min(Comparator.comparingInt(EventDraft::breadth));
    }

    EventMention founder() {
        return mentions.get(0);
    }

    EventType type() {
        return mentions.get(0).type();
    }

    /** Reported by anyone outweighs denied by another: the denial stays as a claim. */
    Status status() {
        return mentions.stream().anyMatch(m -> m.status() == Status.REPORTED)
                ? Status.REPORTED
                : mentions.get(0).status();
    }

    Span firstEvidence() {
        return mentions.stream()
                .map(EventMention::trigger)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    int firstSentence() {
        return mentions.stream().mapToInt(EventMention::sentence).min().orElseThrow();
    }

    int lastSentenceUpTo(int sentence) {
        return mentions.stream()
                .mapToInt(EventMention::sentence)
                .filter(s -> s <= sentence)
                .max()
                .orElse(-1);
    }

    /** The mentions that tell who and where: those of the event referred to as well, if the own ones do not. */
    private List<EventMention> told() {
        // Of an event that someone denies, only those who report it say who and where.
        boolean reported = status() == Status.REPORTED;
        List<EventMention> told = mentions.stream()
                .filter(m -> !reported || m.status() != Status.DENIED)
                .collect(Collectors.toCollection(ArrayList::new));
        boolean bare = told.stream().allMatch(m -> m.actors().isEmpty());
        if (bare) {
            referredTo.ifPresent(r -> told.addAll(r.told()));
        }
        return told;
    }

    Event event(Report report, int number, Setting setting, Countries countries) {
        EventMention founder = mentions.get(0);
        List<EventMention> told = told();
        Optional<Event.Where> where = place().or(() -> scene).map(p -> new Event.Where(p.location(), p.text()));
        boolean military = founder.contexts().contains("military");
        PeopleOfPlace people = new PeopleOfPlace(
                founder.type(), military, where.map(Event.Where::location), setting.country(), countries);
        List<Participant> named = new ArrayList<>(Roster.of(report.body(), told, EventMention::actors, List.of()));
        accusation.ifPresent(a -> {
            named.clear();
            named.addAll(Roster.of(report.body(), a.told(), EventMention::recipients, List.of()));
        });
        accord.ifPresent(a -> Roster.of(report.body(), a.told(), EventDraft::partiesOf, named).stream()
                .filter(p -> named.stream().noneMatch(n -> Compatibility.ofActors(n.actor(), p.actor())))
                .forEach(named::add));
        if (named.isEmpty()) {
            attack.ifPresent(a -> named.addAll(Roster.of(report.body(), a.told(), EventMention::actors, List.of())));
        }
        List<Participant> actors = people.acting(named);
        PeopleOfPlace others = where.isEmpty() && founder.type() == EventType.COERCE
                // whom a state arrests and bars without a place is in that state
                ? new PeopleOfPlace(
                        founder.type(),
                        military,
                        Optional.empty(),
                        soleState(actors).or(setting::country),
                        countries)
                : people;
        List<Participant> recipients = others.actedOn(Roster.of(
                report.body(),
                told,
                EventMention::recipients,
                isMutual()
                        ? List.of()
                        : Stream.concat(
                                        named.stream()
                                                .filter(p -> p.actor().country().isPresent()),
                                        actors.stream())
                                .toList()));
        if (recipients.isEmpty() && answered.isPresent()) {
            recipients =
                    others.actedOn(Roster.of(report.body(), answered.get().told(), EventMention::actors, named).stream()
                            .filter(p -> actors.stream().noneMatch(a -> Compatibility.ofActors(a.actor(), p.actor())))
                            .toList());
        }
        if (isFight(actors)) {
            // who fell in a fight of two sides stood on one of them
            recipients = recipients.stream()
                    .filter(r -> actors.stream().noneMatch(a -> Compatibility.ofActors(a.actor(), r.actor())))
                    .toList();
        }
        Set<String> modes = new LinkedHashSet<>(kind);
        Set<String> contexts = new TreeSet<>();
        Set<RoleFiller> roles = new LinkedHashSet<>();
        Set<Span> tolled = new LinkedHashSet<>();
        List<Event.Toll> tolls = new ArrayList<>();
        for (EventMention m : mentions) {
            // Who denies an event may deny more than was told.
            if (m.status() != Status.DENIED || status() == Status.DENIED) {
                modes.addAll(m.modes());
            }
            contexts.addAll(m.contexts());
            roles.addAll(m.roles());
            boolean denied = m.status() == Status.DENIED && status() != Status.DENIED;
            for (TollMention t : m.tolls()) {
                if (!denied && !isVaguer(t) && tolled.add(t.span())) {
                    tolls.add(toll(t, report.body()));
                }
            }
        }
        if (modes.contains("drone")) {
            modes.remove("aerial");
        }
        return new Event(
                report.id() + "-" + number,
                report.id(),
                report.published(),
                founder.type(),
                List.copyOf(modes),
                List.copyOf(contexts),
                status(),
                when(report.body()),
                where,
                actors,
                recipients,
                List.copyOf(roles),
                tolls,
                EventClaims.of(
                        report.body(), mentions, doubts, accusation.map(EventDraft::founder), actors, recipients),
                evidence(),
                new Event.Trace(founder.entry().rule(), founder.trigger().of(report.body()), decisions(report.body())));
    }

    private boolean isFight(List<Participant> actors) {
        return type() == EventType.ASSAULT
                && founder().entry().frame() == LexiconEntry.Frame.MUTUAL
                && actors.size() > 1;
    }

    private static List<ActorMention> partiesOf(EventMention mention) {
        return Stream.concat(mention.actors().stream(), mention.recipients().stream())
                .toList();
    }

    private static Optional<String> soleState(List<Participant> actors) {
        List<String> countries = actors.stream()
                .flatMap(p -> p.actor().country().stream())
                .filter(country -> !PeopleOfPlace.isNoState(country))
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
    }

    /** Whether the report says who did it, or to whom, or how many suffered. */
    boolean namesPeople() {
        return told().stream()
                .anyMatch(m -> !m.actors().isEmpty()
                        || !m.recipients().isEmpty()
                        || !m.tolls().isEmpty());
    }

    /**
     * Whether the report tells a happening rather than uses a word of conflict: it says who or whom, or how many, or both
     * when and where; beside other events of one story, when or where is enough. "The visitors shelled the goal" says none
     * of it.
     */
    boolean isTold(Setting setting, boolean ofStory) {
        boolean people = namesPeople();
        boolean where = isPlaced()
                || isScened() && setting.sceneAt(mentions.get(0).sentence()).isPresent();
        boolean when = mentions.stream().anyMatch(m -> !m.date().isUnknown());
        boolean deniedBySomeone = status() == Status.DENIED
                && founder().verbal()
                && founder().speaker().flatMap(Attribution::actor).isPresent();
        return people
                || deniedBySomeone
                || when && (where || status() == Status.BACKGROUND)
                || ofStory && (when || isPlaced() || isNarrated());
    }

    /** Lines that have been cut stay cut: told in the perfect it is news. */
    private static final Set<String> CUTS = Set.of("withhold", "censor");

    /** "The market was looted", told in the course of the story. */
    private boolean isNarrated() {
        boolean deed = type() == EventType.PROTEST
                || type() == EventType.COERCE
                || founder().modes().contains("destroy")
                || type() == EventType.ASSAULT && founder().roles().stream().anyMatch(EventDraft::isOfBlow);
        boolean told = founder().verbal()
                        && (founder().narrated() || founder().modes().stream().anyMatch(CUTS::contains))
                || type() == EventType.COERCE && founder().there();
        return deed && told && isScened();
    }

    /** "A rocket hit the market": nobody is named, but something was struck, or with something. */
    private static boolean isOfBlow(RoleFiller filler) {
        return filler.role() != RoleFiller.Role.VICTIM;
    }

    /** Deeds of the news happen somewhere, and the story says where before it tells them; words can be said anywhere. */
    boolean isScened() {
        return type() != EventType.SANCTION
                && isDeed()
                && !isEmbargo()
                && !isOfWeeks()
                && !isRelease()
                && !isAccomplished();
    }

    /** "Medical supplies have been flown in": the perfect tells what is done by now, not how the story went on. */
    private boolean isAccomplished() {
        return founder().verbal()
                && !founder().narrated()
                && (type() == EventType.AID || founder().modes().contains("arrest"));
    }

    /** Captives are freed elsewhere than the story goes on. */
    private boolean isRelease() {
        return founder().modes().contains("release");
    }

    /** "1,300 have died since 27 September": of a stretch so long much happened elsewhere. */
    private boolean isOfWeeks() {
        return dated().filter(m -> m.date().isOfWeeks()
                        || m.date().end().isEmpty()
                                && m.time()
                                        .filter(t -> t.rule().contains("up to publication"))
                                        .isPresent())
                .isPresent();
    }

    /** "Imposed sanctions" is decided anywhere, as words are. */
    private boolean isEmbargo() {
        return type() == EventType.COERCE
                && founder().entry().contexts().contains("economic")
                && founder().modes().contains("restrict");
    }

    /** Deeds follow each other in a day ("closed the border and recalled its envoy"); words are remembered longer. */
    boolean isDeed() {
        return type().quad().isMaterial()
                && type() != EventType.COOPERATE
                && !founder().entry().is(Trait.ELSEWHERE)
                && (status() == Status.REPORTED || status() == Status.DENIED);
    }

    /** "Many deaths" adds nothing to an event of which a number is told. */
    private boolean isVaguer(TollMention toll) {
        return toll.range().isVague()
                && mentions.stream()
                        .flatMap(m -> m.tolls().stream())
                        .anyMatch(t -> t.kind() == toll.kind()
                                && t.range().low() > toll.range().low());
    }

    private static Event.Toll toll(TollMention t, String body) {
        return new Event.Toll(
                t.kind(),
                t.range(),
                t.people().map(p -> p.of(body)),
                t.text(),
                t.span(),
                t.partOf().isPresent());
    }

    private Event.When when(String body) {
        return dated().map(m ->
                        new Event.When(m.date(), m.time().map(t -> t.span().of(body))))
                .orElseGet(() -> new Event.When(TimeRange.UNKNOWN, Optional.empty()));
    }

    private static int breadth(PlaceMention place) {
        Location location = place.location();
        if (location instanceof Location.Resolved r) {
            return switch (r.toponym().featureClass()) {
                case 'P', 'S' -> 0;
                case 'A' -> r.toponym().featureCode().startsWith("PCL") ? 6 : 4;
                default -> 3;
            };
        }
        if (location instanceof Location.Approximate a) {
            return a.relation() == Location.Relation.NEAR || a.relation() == Location.Relation.DISTANCE ? 1 : 4;
        }
        return location instanceof Location.Ambiguous ? 2 : 5;
    }

    private List<Span> evidence() {
        TreeSet<Span> spans = new TreeSet<>();
        mentions.forEach(m -> spans.add(m.evidence()));
        List<Span> result = new ArrayList<>();
        for (Span span : spans) {
            Span last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && last.overlaps(span)) {
                result.set(result.size() - 1, Span.covering(last, span));
            } else {
                result.add(span);
            }
        }
        return result;
    }

    private List<Decision> decisions(String body) {
        List<Decision> result = new ArrayList<>();
        sameDay.filter(d -> mentions.stream().allMatch(m -> m.date().isUnknown()))
                .ifPresent(d -> result.add(new Decision(
                        "date", d.trigger().of(body), "the story goes on from what was told just before", List.of())));
        scene.filter(p -> !isPlaced())
                .ifPresent(p -> result.add(
                        new Decision("place", p.text(), "where the story stands; " + p.rule(), p.rejected())));
        answered.filter(a -> mentions.stream().allMatch(m -> m.recipients().isEmpty()))
                .ifPresent(a -> result.add(
                        new Decision("recipient", a.founder().trigger().of(body), "what this replies to", List.of())));
        accusation.ifPresent(a -> result.add(new Decision(
                "actor", a.founder().trigger().of(body), "who is blamed, undisputed", List.of("unknown"))));
        Map<String, String> actorRules = new LinkedHashMap<>();
        for (EventMention m : mentions) {
            if (m != mentions.get(0)) {
                result.add(new Decision(
                        "linking",
                        m.trigger().of(body),
                        "rule " + m.entry().rule() + (m.definite() ? ", refers back" : ", told again"),
                        List.of("an event of its own")));
            }
            result.addAll(m.decisions());
            m.actors().forEach(a -> actorRules.putIfAbsent(a.text(), a.rule()));
            m.recipients().forEach(a -> actorRules.putIfAbsent(a.text(), a.rule()));
        }
        actorRules.forEach((text, rule) -> result.add(new Decision("actor", text, rule, List.of())));
        return result;
    }
}
