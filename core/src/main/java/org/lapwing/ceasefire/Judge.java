package org.lapwing.ceasefire;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.ceasefire.Area.Containment;
import org.lapwing.ceasefire.Compliance.Deed;
import org.lapwing.ceasefire.Conduct.Breach;
import org.lapwing.ceasefire.Conduct.Keeping;
import org.lapwing.ceasefire.NotCovered.Reason;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event.Where;
import org.lapwing.incident.Contradiction;
import org.lapwing.incident.Incident;
import org.lapwing.incident.Testimony;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Tests incidents against the obligations of one agreement. */
final class Judge {

    /** Modes that name a means, in {@link Violation#weapon}. */
    private static final Set<String> MEANS = Set.of(
            "firearms",
            "explosives",
            "suicide-attack",
            "aerial",
            "drone",
            "heavy-weapons",
            "primitive",
            "unconventional");

    private static final Pattern AGREEMENT = Pattern.compile("\\b(?:cease-?fire|truce|cessation of hostilities"
            + "|peace (?:accord|agreement|deal|pact|process|treaty)|(?:accord|agreement|deal|pact)s?)\\b");
    private static final Pattern FOR_A_WHILE = Pattern.compile("\\bsuspen");

    private final Agreement agreement;
    private final BindingDays days;
    private final SideReader sideReader;
    private final Map<String, Ruling> rulings;
    private final Dossier dossier;

    /**
     * @param rulings by the id of the violation; the latest where there are several
     * @param dossier the reports that tell of the incidents; those that are missing date nothing
     */
    Judge(Agreement agreement, BindingDays days, Map<String, Ruling> rulings, Dossier dossier) {
        this.agreement = agreement;
        this.days = days;
        this.sideReader = new SideReader(agreement);
        this.rulings = Map.copyOf(rulings);
        this.dossier = dossier;
    }

    Finding judge(Incident incident) {
        Status status = incident.status();
        boolean recalled = status == Status.BACKGROUND && incident.date().precision() == TimePrecision.DAY;
        boolean pledged = Pledge.isIn(incident, dossier);
        if (status != Status.REPORTED && !recalled && !pledged) {
            return notCovered(incident, Reason.NOT_TOLD_AS_HAPPENED);
        }
        TimeRange date = incident.date().isUnknown() ? before(incident) : incident.date();
        Optional<LocalDate> first = first(date);
        Optional<LocalDate> last = last(date);
        if (first.isEmpty() || last.isEmpty()) {
            return notCovered(incident, Reason.UNDATED);
        }
        if (!days.include(first.get(), last.get())) {
            return notCovered(incident, Reason.OUTSIDE_TIME);
        }
        Sides sides = Sides.of(incident, sideReader);
        Optional<Finding> word = declaration(incident, sides, date, last.get()).or(() -> monitorExit(incident, sides));
        if (word.isPresent()) {
            return word.get();
        }
        if (pledged) {
            return kept(incident, sides, List.of(new Keeping(Obligation.CEASE_FIRE, deed(incident))), date);
        }
        Conduct conduct = Conduct.of(incident, sides);
        if (conduct.keeps().isEmpty()) {
            return broken(incident, sides, breaks(incident, sides, conduct), date, first.get());
        }
        return kept(incident, sides, conduct.keeps(), date);
    }

    /** To fight is more than to have crossed a line for it; to move is less. */
    private List<Breach> breaks(Incident incident, Sides sides, Conduct conduct) {
        List<Breach> crossing = Crossing.breaches(incident, sides, agreement, dossier);
        boolean fights = incident.type() == EventType.ASSAULT;
        return Stream.of(fights ? conduct.breaks() : crossing, fights ? crossing : conduct.breaks())
                .flatMap(List::stream)
                .toList();
    }

    private NotCovered notCovered(Incident incident, Reason reason) {
        return new NotCovered(agreement.id(), incident.id(), reason);
    }

    /** Of what is told without a day only this is sure: it happened by the day on which it was first published. */
    private TimeRange before(Incident incident) {
        return new TimeRange(Optional.empty(), dossier.firstPublished(incident), TimePrecision.UNKNOWN);
    }

    /**
     * The first day of a range; of one that is open, as far back as its precision reaches. Where nothing but the day of
     * publication bounds it, that day stands for it, and {@link Violation#isDated} tells so.
     */
    private static Optional<LocalDate> first(TimeRange range) {
        if (range.start().isEmpty() && range.precision() == TimePrecision.UNKNOWN) {
            return range.end();
        }
        return range.start()
                .or(() -> range.end().flatMap(end -> width(range.precision()).map(end::minusDays)));
    }

    private static Optional<LocalDate> last(TimeRange range) {
        return range.end()
                .or(() ->
                        range.start().flatMap(start -> width(range.precision()).map(start::plusDays)));
    }

    private static Optional<Long> width(TimePrecision precision) {
        return switch (precision) {
            case DAY -> Optional.of(0L);
            case WEEK -> Optional.of(6L);
            case MONTH -> Optional.of(30L);
            case YEAR -> Optional.of(365L);
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Finding> declaration(Incident incident, Sides sides, TimeRange date, LocalDate day) {
        boolean ends = incident.type() == EventType.SANCTION
                && (incident.modes().contains("withdraw") || incident.modes().contains("discontinue"));
        Optional<Party> party = sides.acting().stream().filter(Party::bound).findFirst();
        if (!ends || party.isEmpty() || sides.hitsMonitor()) {
            return Optional.empty();
        }
        List<Testimony> words = incident.testimonies().stream()
                .filter(testimony -> AGREEMENT.matcher(lower(testimony)).find())
                .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(
                        agreement.id(),
                        incident.id(),
                        party.get().name(),
                        words.stream()
                                .anyMatch(
                                        word -> FOR_A_WHILE.matcher(lower(word)).find()),
                        words.stream().anyMatch(Judge::isOwnWord),
                        date,
                        day,
                        families(incident)));
    }

    private static String lower(Testimony testimony) {
        return testimony.text().toLowerCase(Locale.ROOT);
    }

    /** Whether one of the sides is quoted as saying it; who acts is a party of the agreement already. */
    private static boolean isOwnWord(Testimony testimony) {
        SpeakerRole role = testimony.claim().role();
        return testimony.claim().stance() == Stance.ASSERTED
                && (role == SpeakerRole.PARTY || role == SpeakerRole.OFFICIAL);
    }

    private Optional<Finding> monitorExit(Incident incident, Sides sides) {
        boolean leaves = (incident.type() == EventType.RETREAT || incident.type() == EventType.SANCTION)
                && incident.modes().contains("withdraw");
        if (!leaves || !sides.monitorActs()) {
            return Optional.empty();
        }
        return sides.actors().stream()
                .filter(Side.OfMonitor.class::isInstance)
                .map(side -> ((Side.OfMonitor) side).monitor().name())
                .findFirst()
                .map(monitor -> new MonitorExit(
                        agreement.id(),
                        incident.id(),
                        monitor,
                        incident.date(),
                        incident.place().map(CanonicalLine::place),
                        families(incident)));
    }

    private Finding kept(Incident incident, Sides sides, List<Keeping> keeps, TimeRange date) {
        Set<Party> acting = sides.acting();
        if (acting.isEmpty()) {
            return notCovered(incident, Reason.NO_PARTY);
        }
        for (Keeping keeping : keeps) {
            Optional<Commitment> commitment = agreement.commitments().stream()
                    .filter(promise -> promise.obligation() == keeping.obligation())
                    .filter(promise -> contains(promise, incident, true) != Containment.OUTSIDE)
                    .findFirst();
            if (commitment.isPresent()) {
                return new Compliance(
                        agreement.id(),
                        incident.id(),
                        keeping.obligation(),
                        keeping.deed(),
                        date,
                        acting.stream().map(Party::name).toList(),
                        Pledge.isOwnWord(incident),
                        families(incident));
            }
        }
        return notCovered(incident, Reason.NOT_BARRED);
    }

    private static Deed deed(Incident incident) {
        return incident.type() == EventType.RETREAT && incident.status() == Status.REPORTED
                ? Deed.FIRE_CEASED
                : Deed.PLEDGE;
    }

    private Finding broken(Incident incident, Sides sides, List<Breach> breaks, TimeRange date, LocalDate day) {
        List<String> doubts = new ArrayList<>();
        List<Breach> barred = new ArrayList<>();
        boolean elsewhere = false;
        boolean otherTime = false;
        Heading heading = incident.type() == EventType.MOBILIZE ? Heading.of(incident, dossier) : Heading.UNTOLD;
        for (Breach breach : breaks) {
            for (Commitment promise : agreement.commitments()) {
                if (promise.obligation() == breach.obligation() && !leaves(promise, heading)) {
                    Containment containment =
                            contains(promise, incident, sides.parties().size() > 1);
                    if (containment == Containment.OUTSIDE) {
                        elsewhere = true;
                    } else if (!promise.holdsOn(day)) {
                        otherTime = true;
                    } else if (barred.stream().noneMatch(breach::equals)) {
                        barred.add(breach);
                        if (containment != Containment.INSIDE) {
                            doubts.add("its place may lie outside the area of the agreement");
                        }
                        heading.told(incident).ifPresent(doubts::add);
                    }
                }
            }
        }
        if (barred.isEmpty()) {
            Reason away = incident.place().isPresent() ? Reason.OUTSIDE_AREA : Reason.UNPLACED;
            return notCovered(incident, elsewhere ? away : otherTime ? Reason.OUTSIDE_TIME : Reason.NOT_BARRED);
        }
        return concern(sides, barred.get(0))
                .<Finding>map(reason -> notCovered(incident, reason))
                .orElseGet(() -> violation(incident, sides, barred, date, day, doubts));
    }

    /** Who leaves reinforces nobody there, and does not move into an area from which movement is barred. */
    private static boolean leaves(Commitment promise, Heading heading) {
        boolean barsEntry = promise.obligation() == Obligation.NO_REINFORCEMENT
                || promise.obligation() == Obligation.NO_MOVEMENT
                        && promise.area().isPresent();
        return heading == Heading.AWAY && barsEntry;
    }

    /** Why a breach is no matter of this agreement's parties; empty if it is one. */
    private Optional<Reason> concern(Sides sides, Breach breach) {
        Set<Party> acting = sides.acting();
        Set<String> bound = agreement.commitments().stream()
                .filter(promise -> promise.obligation() == breach.obligation())
                .flatMap(promise -> promise.bound().stream())
                .collect(toCollection(LinkedHashSet::new));
        boolean onlyUnbound =
                !acting.isEmpty() && acting.stream().map(Party::name).noneMatch(bound::contains);
        if (onlyUnbound) {
            return Optional.of(Reason.NOT_BOUND);
        }
        // Nobody need be met behind a line for it to be crossed.
        if (breach.obligation() != Obligation.CEASE_FIRE || breach.kind() == ViolationKind.CROSSING) {
            return !acting.isEmpty() ? Optional.empty() : strangers(sides);
        }
        if (sides.parties().size() > 1) {
            return Optional.empty();
        }
        return sides.parties().isEmpty() || sides.hasOutsider() ? strangers(sides) : unnamedOther();
    }

    /** Who fires is not told, or is told and is none of the parties. */
    private Optional<Reason> strangers(Sides sides) {
        if (sides.hasOutsider()) {
            return Optional.of(Reason.OUTSIDER);
        }
        if (sides.all().allMatch(Side.Civilian.class::isInstance)
                && !sides.actors().isEmpty()) {
            return Optional.of(Reason.NO_PARTY);
        }
        return unnamedOther();
    }

    /** Where others fight in the same area, somebody unnamed may be one of them. */
    private Optional<Reason> unnamedOther() {
        return agreement.outsiders().isEmpty() ? Optional.empty() : Optional.of(Reason.UNIDENTIFIED);
    }

    private Containment contains(Commitment promise, Incident incident, boolean partiesAreSure) {
        Area area = promise.area().orElse(agreement.area());
        Optional<Where> place = incident.place();
        if (place.isPresent()) {
            Containment containment = area.contains(place.get().location());
            return containment == Containment.UNKNOWN && !partiesAreSure ? Containment.OUTSIDE : containment;
        }
        // Parties that fight each other do so in their conflict, wherever that was.
        return partiesAreSure ? Containment.UNKNOWN : Containment.OUTSIDE;
    }

    private Violation violation(
            Incident incident, Sides sides, List<Breach> barred, TimeRange date, LocalDate day, List<String> doubts) {
        Breach main = barred.get(0);
        String id = agreement.id() + "/" + incident.id();
        List<String> reasons = new ArrayList<>();
        Map<String, Set<String>> known = new LinkedHashMap<>();
        sides.all()
                .filter(Side.OfParty.class::isInstance)
                .map(Side.OfParty.class::cast)
                .forEach(side -> known.computeIfAbsent(side.party().name(), name -> new LinkedHashSet<>())
                        .add(side.reason()));
        known.forEach((name, by) -> reasons.add(name + " took part (" + String.join(", and ", by) + ")"));
        Optional<String> alleged = alleged(incident, sides, reasons);
        List<Voice> denying = voices(incident, Stance.DENIED);
        ViolationState state = state(incident, denying, reasons);
        Optional<Ruling> ruling = Optional.ofNullable(rulings.get(id));
        reasons.addAll(doubts.stream().distinct().toList());
        if (incident.date().isUnknown()) {
            reasons.add("its day is not told: it happened by " + day
                    + ", when it was first published, and may have happened before the agreement bound");
        } else if (date.precision() != TimePrecision.DAY) {
            reasons.add("its day is not known");
        }
        return new Violation(
                id,
                agreement.id(),
                incident.id(),
                barred.stream().map(Breach::obligation).distinct().toList(),
                main.kind(),
                main.severity(),
                incident.modes().stream().filter(MEANS::contains).findFirst(),
                date,
                day,
                incident.place(),
                alleged,
                sides.parties().stream().map(Party::name).toList(),
                incident.tolls(),
                voices(incident, Stance.ASSERTED),
                denying,
                families(incident),
                ruling.map(Ruling::state).orElse(state),
                ruling,
                reasons);
    }

    private Optional<String> alleged(Incident incident, Sides sides, List<String> reasons) {
        Set<Party> acting = sides.acting();
        if (hasContradiction(incident, Contradiction.Kind.BLAME)) {
            reasons.add("undetermined party: the accounts blame different sides");
            return Optional.empty();
        }
        if (acting.size() == 1) {
            return acting.stream().map(Party::name).findFirst();
        }
        reasons.add(
                acting.isEmpty()
                        ? "undetermined party: nobody says who did it"
                        : "undetermined party: more than one side fought, and it is not told who began");
        return Optional.empty();
    }

    /** How many independent families tell it; of what is only recalled, how many recall it. */
    private static int families(Incident incident) {
        return incident.status() == Status.BACKGROUND ? incident.families().size() : incident.corroboration();
    }

    private static boolean hasContradiction(Incident incident, Contradiction.Kind kind) {
        return incident.contradictions().stream().anyMatch(contradiction -> contradiction.kind() == kind);
    }

    /**
     * A denial stands against one family's word, but not against that of two: whoever breaks a ceasefire mostly denies it.
     */
    private static ViolationState state(Incident incident, List<Voice> denying, List<String> reasons) {
        int families = families(incident);
        if (families > 1) {
            reasons.add(families + " independent sources tell of it");
            return ViolationState.CORROBORATED;
        }
        boolean rival = hasContradiction(incident, Contradiction.Kind.BLAME);
        if (rival || !denying.isEmpty() || hasContradiction(incident, Contradiction.Kind.DENIAL)) {
            reasons.add(rival ? "the sides blame each other" : "it is denied");
            return ViolationState.CONTRADICTED;
        }
        if (!voices(incident, Stance.UNCONFIRMED).isEmpty()) {
            reasons.add("somebody looked and could not confirm it");
            return ViolationState.UNCONFIRMED;
        }
        reasons.add("one independent source tells of it");
        return ViolationState.ALLEGED;
    }

    private static List<Voice> voices(Incident incident, Stance stance) {
        return incident.testimonies().stream()
                .filter(testimony -> testimony.claim().field().equals("event")
                        && testimony.claim().stance() == stance)
                .map(Judge::voice)
                .distinct()
                .toList();
    }

    private static Voice voice(Testimony testimony) {
        return new Voice(testimony.claim().speaker(), testimony.claim().role(), testimony.report(), testimony.text());
    }
}
