package org.lapwing.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Trace;
import org.lapwing.event.Event.When;
import org.lapwing.event.Event.Where;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

/** One made-up report and the event that it tells, with everything that an event can have. */
record Told(String body) {

    static final String REPORT = "5e".repeat(32);

    static final Toponym GAO = new Toponym(
            2457163,
            "Gao",
            Optional.of("MLI"),
            Optional.of("Gao"),
            Optional.empty(),
            'P',
            "PPLA",
            16.27167,
            -0.04472,
            86633);
    static final Toponym KIDAL = new Toponym(
            2455290,
            "Kidal",
            Optional.of("MLI"),
            Optional.of("Kidal"),
            Optional.of("Kidal"),
            'P',
            "PPLA",
            18.44111,
            1.40778,
            25617);

    /** A province, which the gazetteer numbers itself. */
    static final Toponym OWN =
            new Toponym(-7, "Gao", Optional.of("MLI"), Optional.of("Gao"), Optional.empty(), 'A', "ADM1", 17.2, 0.5, 0);

    static Told ambush() {
        return new Told("\uD83D\uDD34 LIVE: Gunmen ambushed an army patrol near Gao on 4 May, killing 14 soldiers and"
                + " at least three civilians, a medic said. \"We were not there,\" a rebel spokesman said.");
    }

    Span span(String words) {
        int start = body.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("the report does not say: " + words);
        }
        return new Span(start, start + words.length());
    }

    Participant participant(Actor actor, String words) {
        return new Participant(actor, words, span(words));
    }

    Toll killed(TollRange range, String people, String words) {
        return new Toll(TollKind.KILLED, range, Optional.of(people), words, span(words), false);
    }

    Event event(Optional<Where> place) {
        return new Event(
                REPORT + "-1",
                REPORT,
                LocalDate.of(2024, 5, 5),
                EventType.ASSAULT,
                List.of("firearms"),
                List.of("military"),
                Status.REPORTED,
                new When(TimeRange.day(LocalDate.of(2024, 5, 4)), Optional.of("on 4 May")),
                place,
                List.of(participant(actor(null, null, Sector.UAF, null), "Gunmen")),
                List.of(participant(actor("Armed Forces of Mali", "MLI", Sector.MIL, null), "an army patrol")),
                List.of(new RoleFiller(Role.VICTIM, "14 soldiers", span("14 soldiers"))),
                List.of(
                        killed(TollRange.exactly(14), "soldiers", "14 soldiers"),
                        killed(atLeast(3), "civilians", "at least three civilians")),
                List.of(
                        new Claim(
                                "event",
                                "ASSAULT",
                                Optional.of("a medic"),
                                SpeakerRole.MEDIC,
                                Stance.ASSERTED,
                                span("Gunmen ambushed an army patrol near Gao on 4 May")),
                        new Claim(
                                "actor",
                                "rebels",
                                Optional.of("a rebel spokesman"),
                                SpeakerRole.PARTY,
                                Stance.DENIED,
                                span("We were not there"))),
                List.of(span("Gunmen ambushed an army patrol near Gao on 4 May, killing 14 soldiers")),
                new Trace(
                        "assault.ambush",
                        "ambushed",
                        List.of(new Decision(
                                "date", "2024-05-04", "calendar-day", List.of("2023-05-04: in the past")))));
    }

    /** The same report's barest event: all that may be absent is. */
    Event bare() {
        return new Event(
                REPORT + "-2",
                REPORT,
                LocalDate.of(2024, 5, 5),
                EventType.REJECT,
                List.of(),
                List.of(),
                Status.BACKGROUND,
                new When(TimeRange.UNKNOWN, Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(span("We were not there")),
                new Trace("reject", "not", List.of()));
    }

    static Optional<Where> nearGao() {
        return Optional.of(new Where(
                new Location.Approximate(Location.Relation.NEAR, List.of(GAO), 16.27167, -0.04472, 15), "near Gao"));
    }

    static TimeRange upTo(LocalDate end) {
        return new TimeRange(Optional.empty(), Optional.of(end), TimePrecision.UNKNOWN);
    }

    static TollRange atLeast(int n) {
        return new TollRange(n, OptionalInt.of(n), OptionalInt.empty());
    }

    static Actor actor(
            @Nullable String name, @Nullable String country, @Nullable Sector sector, @Nullable String group) {
        return new Actor(
                Optional.ofNullable(name),
                Optional.ofNullable(country),
                Optional.ofNullable(sector),
                Optional.ofNullable(group));
    }
}
