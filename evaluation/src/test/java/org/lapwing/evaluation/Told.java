package org.lapwing.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.Status;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;

/** An event for tests, told piece by piece. */
final class Told {

    static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 10);

    private static final Span SPAN = new Span(0, 1);

    private final EventType type;
    private final List<String> modes = new ArrayList<>();
    private final List<Participant> actors = new ArrayList<>();
    private final List<Participant> recipients = new ArrayList<>();
    private final List<RoleFiller> roles = new ArrayList<>();
    private final List<Event.Toll> tolls = new ArrayList<>();
    private String trigger = "attack";
    private Status status = Status.REPORTED;
    private TimeRange date = TimeRange.UNKNOWN;
    private Optional<Event.Where> place = Optional.empty();

    private Told(EventType type) {
        this.type = type;
    }

    static Told of(EventType type) {
        return new Told(type);
    }

    Told by(String text, Optional<String> country, Sector sector) {
        actors.add(participant(text, Optional.empty(), country, Optional.of(sector), Optional.empty()));
        return this;
    }

    Told by(String text, String country) {
        actors.add(participant(text, Optional.of(text), Optional.of(country), Optional.empty(), Optional.empty()));
        return this;
    }

    Told byGroup(String text, String group) {
        actors.add(
                participant(text, Optional.of(group), Optional.empty(), Optional.of(Sector.REB), Optional.of(group)));
        return this;
    }

    Told on(String text, Optional<String> name, Optional<String> country, Sector sector) {
        recipients.add(participant(text, name, country, Optional.of(sector), Optional.empty()));
        return this;
    }

    Told on(String text, String country) {
        recipients.add(participant(text, Optional.of(text), Optional.of(country), Optional.empty(), Optional.empty()));
        return this;
    }

    Told mode(String mode) {
        modes.add(mode);
        return this;
    }

    Told trigger(String words) {
        trigger = words;
        return this;
    }

    Told status(Status told) {
        status = told;
        return this;
    }

    Told day(LocalDate day) {
        date = TimeRange.day(day);
        return this;
    }

    Told during(LocalDate start, LocalDate end) {
        date = new TimeRange(Optional.of(start), Optional.of(end), TimePrecision.MONTH);
        return this;
    }

    Told at(String name) {
        place = Optional.of(new Event.Where(new Location.Unknown(name, Optional.empty()), name));
        return this;
    }

    Told in(String name, String country) {
        Toponym toponym =
                new Toponym(1, name, Optional.of(country), Optional.empty(), Optional.empty(), 'P', "PPL", 0, 0, 0);
        place = Optional.of(new Event.Where(new Location.Resolved(toponym), name));
        return this;
    }

    Told role(RoleFiller.Role role, String text) {
        roles.add(new RoleFiller(role, text, SPAN));
        return this;
    }

    Told toll(TollMention mention) {
        tolls.add(new Event.Toll(
                mention.kind(),
                mention.range(),
                Optional.empty(),
                mention.text(),
                mention.span(),
                mention.partOf().isPresent()));
        return this;
    }

    Told toll(TollKind kind, int number) {
        tolls.add(new Event.Toll(kind, TollRange.exactly(number), Optional.empty(), "" + number, SPAN, false));
        return this;
    }

    Told toll(TollKind kind, int number, String people) {
        tolls.add(new Event.Toll(
                kind, TollRange.exactly(number), Optional.of(people), number + " " + people, SPAN, false));
        return this;
    }

    Event event() {
        return new Event(
                "r-1",
                "r",
                PUBLISHED,
                type,
                modes,
                List.of(),
                status,
                new Event.When(date, Optional.empty()),
                place,
                actors,
                recipients,
                roles,
                tolls,
                List.of(),
                List.of(SPAN),
                new Event.Trace("rule", trigger, List.of()));
    }

    private static Participant participant(
            String text,
            Optional<String> name,
            Optional<String> country,
            Optional<Sector> sector,
            Optional<String> group) {
        return new Participant(new Actor(name, country, sector, group), text, SPAN);
    }
}
