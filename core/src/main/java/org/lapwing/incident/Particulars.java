package org.lapwing.incident;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.EventPlace;
import org.lapwing.place.Location;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/**
 * What tells one happening from another, of one event: all that fusing compares.
 *
 * @param standing events can be of one happening only if these are equal: what happened, or was said not to have, is one
 *     standing; plans, threats, demands and suppositions are each their own
 * @param areas where it may have been; more than one if the place is ambiguous, none if it is a country or not known
 * @param country code of the place's country, empty if not known
 * @param placeName in lower case, of a place that no gazetteer knows; else empty
 * @param killed figures of the killed, as ranges
 */
public record Particulars(
        String event,
        ReportProfile report,
        EventType type,
        Set<String> modes,
        Standing standing,
        Period period,
        List<Area> areas,
        String country,
        String placeName,
        List<Kin> actors,
        List<Kin> recipients,
        List<TollRange> killed) {

    public enum Standing {
        HAPPENED,
        PLANNED,
        REQUESTED,
        THREATENED,
        SUPPOSED;

        static Standing of(Status status) {
            return switch (status) {
                case REPORTED, DENIED, BACKGROUND -> HAPPENED;
                case PLANNED -> PLANNED;
                case REQUESTED -> REQUESTED;
                case THREATENED -> THREATENED;
                case HYPOTHETICAL -> SUPPOSED;
            };
        }
    }

    public Particulars {
        modes = Collections.unmodifiableSet(new TreeSet<>(modes));
        areas = List.copyOf(areas);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        killed = List.copyOf(killed);
    }

    public static Particulars of(Event event, ReportProfile report, ActorLexicon lexicon) {
        return new Particulars(
                event.id(),
                report,
                event.type(),
                Set.copyOf(event.modes()),
                Standing.of(event.status()),
                Period.of(event.date().range(), event.published()),
                event.place().map(p -> Area.of(p.location())).orElse(List.of()),
                event.place()
                        .map(p -> EventPlace.of(p.location()))
                        .flatMap(EventPlace::country)
                        .orElse(""),
                event.place()
                        .map(Event.Where::location)
                        .filter(Location.Unknown.class::isInstance)
                        .map(p -> Kin.clipped(((Location.Unknown) p).name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                kin(event.actors(), lexicon),
                kin(event.recipients(), lexicon),
                event.tolls().stream()
                        .filter(toll -> toll.kind() == TollKind.KILLED && !toll.part())
                        .map(Event.Toll::range)
                        .toList());
    }

    private static List<Kin> kin(List<Participant> participants, ActorLexicon lexicon) {
        return participants.stream().map(p -> Kin.of(p.actor(), lexicon)).toList();
    }

    TypeFamily family() {
        return TypeFamily.of(type);
    }

    boolean isPrecise() {
        return !areas.isEmpty() && areas.stream().allMatch(Area::isPrecise);
    }
}
