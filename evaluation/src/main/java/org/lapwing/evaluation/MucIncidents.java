package org.lapwing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.Sector;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.EventPlace;
import org.lapwing.event.TollHeadline;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * The incidents of one report: those of its events that MUC-4 counts, and those that share type, date and place as one.
 *
 * <p>MUC-4 counts acts of violence against civilians, their property and public officials, by whomever. Fighting between
 * armed forces is none, nor is what was over more than two months before the report (relevance guidelines).
 */
final class MucIncidents {

    private static final int DAYS_OF_RELEVANCE = 62;

    /** Those whom it is no terror to fight. Policemen are not among them: the keys have them as victims. */
    private static final Set<Sector> COMBATANTS = Set.of(Sector.MIL, Sector.REB, Sector.PRM, Sector.CRM);

    private final String body;
    private final LocalDate published;
    private final Optional<String> country;

    /** @param country alpha-3 code of where the report is from, which the keys assume for what the text does not place */
    MucIncidents(String body, LocalDate published, Optional<String> country) {
        this.body = body;
        this.published = published;
        this.country = country;
    }

    List<MucIncident> of(List<Event> events) {
        List<List<Event>> incidents = new ArrayList<>();
        for (Event event : events) {
            if (isIncident(event)) {
                Optional<List<Event>> same = incidents.stream()
                        .filter(i -> i.stream().allMatch(e -> canBeOne(e, event)))
                        .findFirst();
                same.ifPresentOrElse(i -> i.add(event), () -> incidents.add(new ArrayList<>(List.of(event))));
            }
        }
        return incidents.stream().map(this::incident).toList();
    }

    private boolean isIncident(Event event) {
        return MucType.of(event).isPresent() && isRecent(event) && isTold(event) && !isWar(event) && isSpecific(event);
    }

    private boolean isRecent(Event event) {
        TimeRange range = event.date().range();
        LocalDate latest = range.end().or(range::start).orElse(published);
        return !latest.isBefore(published.minusDays(DAYS_OF_RELEVANCE));
    }

    private static boolean isTold(Event event) {
        return event.status() == Status.REPORTED || event.status() == Status.BACKGROUND;
    }

    /** All that is harmed is armed. */
    private static boolean isWar(Event event) {
        boolean twoSided = event.recipients().isEmpty() && event.actors().size() > 1;
        Stream<Boolean> people =
                (twoSided ? event.actors() : event.recipients()).stream().map(MucIncidents::isCombatant);
        Stream<Boolean> things = event.roles().stream()
                .filter(r -> r.role() != Role.WEAPON)
                .map(r -> MucMention.of(r.text()).isMilitary());
        Stream<Boolean> counted = event.tolls().stream()
                .map(t -> MucMention.of(t.people().orElse(t.text())).isMilitary());
        List<Boolean> armed = Stream.of(people, things, counted).flatMap(s -> s).toList();
        return !armed.isEmpty() && armed.stream().allMatch(a -> a);
    }

    private static boolean isCombatant(Participant participant) {
        return participant.actor().sector().filter(COMBATANTS::contains).isPresent()
                || MucMention.of(participant.text()).isMilitary();
    }

    /**
     * "The wave of attacks must end" speaks of violence but tells of no incident; a bomb that went off on a day or in a
     * place is one, even if it hit nothing.
     */
    private static boolean isSpecific(Event event) {
        boolean harm = !event.recipients().isEmpty()
                || event.roles().stream().anyMatch(r -> r.role() != Role.WEAPON)
                || !event.tolls().isEmpty();
        boolean placed = event.place().isPresent() || !event.date().range().isUnknown();
        return harm
                || placed && MucType.of(event).filter(t -> t != MucType.ATTACK).isPresent();
    }

    private static boolean canBeOne(Event a, Event b) {
        List<String> here = places(a);
        List<String> there = places(b);
        boolean placed = here.isEmpty() || there.isEmpty() || here.stream().anyMatch(there::contains);
        boolean typed = MucType.of(a).equals(MucType.of(b)) || isGeneric(a) || isGeneric(b);
        return typed && placed && canBeOne(a.date().range(), b.date().range());
    }

    /** "The attack", "was killed", "was destroyed": words for what is told more closely elsewhere, or for its outcome. */
    private static boolean isGeneric(Event event) {
        return MucType.of(event).filter(t -> t == MucType.ATTACK).isPresent()
                && event.modes().stream().allMatch("destroy"::equals);
    }

    private static boolean canBeOne(TimeRange a, TimeRange b) {
        boolean days = a.precision() == TimePrecision.DAY && b.precision() == TimePrecision.DAY;
        return !days || a.equals(b);
    }

    private MucIncident incident(List<Event> events) {
        List<Participant> actors = all(events.stream().flatMap(e -> e.actors().stream()));
        List<Participant> recipients = all(events.stream().flatMap(e -> e.recipients().stream()));
        return new MucIncident(
                type(events),
                date(events),
                events.stream()
                        .flatMap(e -> e.place().stream())
                        .flatMap(p -> EventPlace.of(p.location()).country().stream())
                        .findFirst()
                        .or(() -> country),
                all(events.stream().flatMap(e -> places(e).stream())),
                toll(events, TollKind.KILLED),
                toll(events, TollKind.INJURED),
                all(actors.stream().flatMap(a -> MucPerpetrator.individual(a).stream())),
                all(actors.stream().flatMap(a -> MucPerpetrator.organisation(a, body).stream())),
                fillers(events, Role.TARGET),
                all(recipients.stream().flatMap(r -> MucVictim.name(r).stream())),
                all(Stream.concat(
                        fillers(events, Role.WEAPON).stream(), events.stream().flatMap(e -> bomb(e).stream()))));
    }

    private static MucType type(List<Event> events) {
        return events.stream()
                .flatMap(e -> MucType.of(e).stream())
                .max(Comparator.comparing(t -> t != MucType.ATTACK))
                .orElseThrow();
    }

    /** The narrowest date of any telling. */
    private static TimeRange date(List<Event> events) {
        return events.stream()
                .map(e -> e.date().range())
                .filter(r -> !r.isUnknown())
                .min(Comparator.comparing(TimeRange::precision))
                .orElse(TimeRange.UNKNOWN);
    }

    /** Lower-case names of an event's place and of the units around it, narrow to wide; empty if it has none. */
    private static List<String> places(Event event) {
        return event.place().stream()
                .flatMap(where -> {
                    EventPlace place = EventPlace.of(where.location());
                    return Stream.of(
                                    Optional.of(where.text()),
                                    Optional.of(place.name()),
                                    place.admin2(),
                                    place.admin1())
                            .flatMap(Optional::stream);
                })
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private OptionalInt toll(List<Event> events, TollKind kind) {
        List<Event.Toll> tolls =
                all(events.stream().flatMap(e -> e.tolls().stream()).filter(t -> t.kind() == kind));
        if (tolls.isEmpty()) {
            return OptionalInt.empty();
        }
        TollRange range = TollHeadline.of(tolls, body).range();
        return OptionalInt.of(range.best().orElse(range.low()));
    }

    /** The trigger of a bombing often names the weapon itself: "car bomb" of "a car bomb attack". */
    private static Optional<String> bomb(Event event) {
        boolean bombing = MucType.of(event).filter(t -> t == MucType.BOMBING).isPresent();
        return bombing ? MucMention.of(event.trace().trigger()).upTo(MucType.EXPLOSIVES) : Optional.empty();
    }

    private static List<String> fillers(List<Event> events, Role role) {
        return all(events.stream()
                .flatMap(e -> e.roles().stream())
                .filter(r -> r.role() == role)
                .map(r -> MucMention.of(r.text()))
                .filter(m -> !m.isEmpty())
                .map(MucMention::toString));
    }

    private static <T> List<T> all(Stream<T> values) {
        return values.distinct().toList();
    }
}
