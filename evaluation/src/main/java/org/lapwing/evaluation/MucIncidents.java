package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.EventPlace;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;

/**
 * The incidents of one report: those of its events that MUC-4 counts, and those that share type, date and place as one.
 */
final class MucIncidents {

    private final String body;
    private final MucToll killed;
    private final MucToll injured;
    private final MucCountry country;

    /** @param tolls all of the report */
    MucIncidents(String body, List<TollMention> tolls, MucCountry country) {
        this.body = body;
        this.country = country;
        this.killed = new MucToll(TollKind.KILLED, tolls, body);
        this.injured = new MucToll(TollKind.INJURED, tolls, body);
    }

    /** By rules alone. */
    List<MucIncident> of(List<Event> events) {
        return among(events.stream().filter(MucRelevance::isIncident).toList(), events);
    }

    /**
     * The incidents of the rules, of these types only. For a type of which the rules have none, the first of those that
     * would be dropped stands, then the first violence that the rules take for no incident, then an incident of which nothing
     * is known but its type and the country that the report is from.
     */
    List<MucIncident> of(List<Event> events, Set<MucType> types) {
        List<MucIncident> ofRules = of(events);
        List<MucIncident> kept = new ArrayList<>(
                ofRules.stream().filter(i -> types.contains(i.type())).toList());
        List<MucIncident> spare = new ArrayList<>(
                ofRules.stream().filter(i -> !types.contains(i.type())).toList());
        List<Event> others = events.stream()
                .filter(e -> MucType.of(e).isPresent() && !MucRelevance.isIncident(e))
                .toList();
        spare.addAll(among(others, events));
        for (MucType type : types) {
            if (kept.stream().noneMatch(i -> i.type() == type)) {
                kept.add(
                        spare.isEmpty()
                                ? MucIncident.untold(type, besides(kept).or(() -> country.of(List.of(), events)))
                                : spare.remove(0).as(type));
            }
        }
        List<Event> left = events.stream()
                .filter(e -> MucType.of(e).isPresent())
                .filter(e -> !MucRelevance.isIncident(e)
                        || MucType.of(e).filter(types::contains).isEmpty())
                .toList();
        return kept.stream().map(incident -> completed(incident, left, events)).toList();
    }

    /** Where the incidents of a report happened, if in one country: another of which nothing is known was there too. */
    private static Optional<String> besides(List<MucIncident> known) {
        List<String> countries = all(known.stream().flatMap(i -> i.country().stream()));
        return countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
    }

    /**
     * Nothing is lost with violence that is no incident of its own, or of a type that does not stand ("his driver was killed"
     * in a kidnapping): it may be another telling or a part of one that stands.
     */
    private MucIncident completed(MucIncident incident, List<Event> others, List<Event> report) {
        List<Event> same = others.stream()
                .filter(e -> canBeOne(e.date().range(), incident.date()))
                .toList();
        return incident.completed(
                incident.date().isUnknown() ? day(incident.type(), same, report) : incident.date(),
                incident.killed().isPresent() ? incident.killed() : beside(killed, same),
                incident.injured().isPresent() ? incident.injured() : beside(injured, same));
    }

    /** Those of other violence, else of words that belong to none ("condemned the murder of the mayor"). */
    private static OptionalInt beside(MucToll toll, List<Event> others) {
        return toll.isUntold(others) ? or(toll.ofReport(), toll.of(others)) : toll.of(others);
    }

    /** That of violence of its type told beside it, else that of all violence of the days before the report. */
    private static TimeRange day(MucType type, List<Event> others, List<Event> report) {
        TimeRange ofType = onlyDay(others.stream()
                .filter(e -> MucType.of(e).filter(type::equals).isPresent())
                .toList());
        TimeRange ofAny =
                onlyDay(report.stream().filter(e -> MucType.of(e).isPresent()).toList());
        return ofType.isUnknown() && isOfLate(ofAny, report) ? ofAny : ofType;
    }

    /** The day of all that have one; unknown if there are several. */
    private static TimeRange onlyDay(List<Event> events) {
        List<TimeRange> days =
                all(events.stream().map(e -> e.date().range()).filter(r -> r.precision() == TimePrecision.DAY));
        return days.size() == 1 ? days.get(0) : TimeRange.UNKNOWN;
    }

    private static boolean isOfLate(TimeRange day, List<Event> report) {
        return day.start()
                .filter(start -> !start.isAfter(report.get(0).published())
                        && start.plusWeeks(1).isAfter(report.get(0).published()))
                .isPresent();
    }

    /** @param report all events of the report */
    private List<MucIncident> among(List<Event> events, List<Event> report) {
        List<List<Event>> incidents = new ArrayList<>();
        for (Event event : events) {
            Optional<List<Event>> same = incidents.stream()
                    .filter(i -> i.stream().allMatch(e -> canBeOne(e, event)))
                    .findFirst();
            same.ifPresentOrElse(i -> i.add(event), () -> incidents.add(new ArrayList<>(List.of(event))));
        }
        return incidents.stream().map(i -> incident(i, report)).toList();
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

    /** @param report all events of the report */
    private MucIncident incident(List<Event> events, List<Event> report) {
        List<Participant> actors = all(events.stream().flatMap(e -> e.actors().stream()));
        List<Participant> recipients = all(events.stream().flatMap(e -> e.recipients().stream()));
        return new MucIncident(
                type(events),
                date(events),
                country.of(events, report),
                all(events.stream().flatMap(e -> places(e).stream())),
                toll(killed, events, report),
                toll(injured, events, report),
                all(actors.stream().flatMap(a -> MucPerpetrator.individual(a).stream())),
                all(actors.stream().flatMap(a -> MucPerpetrator.organisation(a, body).stream())),
                fillers(events, Role.TARGET),
                all(recipients.stream()
                        .filter(r -> events.stream().noneMatch(e -> isOfTarget(r, e)))
                        .flatMap(r -> MucVictim.name(r).stream())),
                fillers(events, Role.WEAPON).stream()
                        .map(w -> w.replaceFirst(" (gun)?fire$", ""))
                        .filter(w -> !w.endsWith("fire"))
                        .toList());
    }

    /** Words that give no number yield to violence that is no incident of its own, may be another telling, and gives one. */
    private static OptionalInt toll(MucToll toll, List<Event> events, List<Event> report) {
        OptionalInt told = toll.of(events);
        if (!toll.isVague(events)) {
            return told;
        }
        TimeRange date = date(events);
        List<Event> others = report.stream()
                .filter(e -> MucType.of(e).isPresent() && !MucRelevance.isIncident(e))
                .filter(e -> canBeOne(e.date().range(), date))
                .toList();
        if (!others.isEmpty() && !toll.isUntold(others) && !toll.isVague(others)) {
            return or(toll.of(others), told);
        }
        return toll.isNumberedInReport() ? or(toll.ofReport(), told) : told;
    }

    private static OptionalInt or(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    private static MucType type(List<Event> events) {
        return events.stream()
                .flatMap(e -> MucType.of(e).stream())
                .max(Comparator.comparing(t -> t != MucType.ATTACK))
                .orElseThrow();
    }

    /**
     * The narrowest date of any telling. More than a week is none, since the keys date by the day, and the report's is
     * nearer; nor is a day after the report, which is that of something else.
     */
    private static TimeRange date(List<Event> events) {
        return events.stream()
                .map(e -> e.date().range())
                .filter(r -> DATING.contains(r.precision()))
                .filter(r ->
                        r.end().or(r::start).stream().noneMatch(events.get(0).published()::isBefore))
                .min(Comparator.comparing(TimeRange::precision))
                .orElse(TimeRange.UNKNOWN);
    }

    private static final Set<TimePrecision> DATING = EnumSet.of(TimePrecision.DAY, TimePrecision.WEEK);

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

    /** Whose house it is that was attacked. */
    private static boolean isOfTarget(Participant participant, Event event) {
        return event.roles().stream()
                .anyMatch(r -> r.role() == Role.TARGET
                        && r.span().contains(participant.span())
                        && !r.span().equals(participant.span()));
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
