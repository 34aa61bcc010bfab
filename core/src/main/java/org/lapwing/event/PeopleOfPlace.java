package org.lapwing.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event.Participant;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;

/**
 * Completes actors from what the event says: people at home where it happens ("villagers" near Gao are Malians), and states
 * that act through a part of themselves ("Russia attacked": its military; "Russia protested": its government).
 */
final class PeopleOfPlace {

    /** Those who, when a text gives them no country, are of the country where they are told of. */
    private static final Set<Sector> AT_HOME = EnumSet.of(
            Sector.CVL,
            Sector.EDU,
            Sector.MED,
            Sector.AGR,
            Sector.LAB,
            Sector.REL,
            Sector.LEG,
            Sector.JUD,
            Sector.GOV,
            Sector.COP,
            Sector.MIL,
            Sector.OPP,
            Sector.SOC,
            Sector.BUS,
            Sector.PRM,
            Sector.REB);

    /** Acts of words, of which a state is the addressee through its government. */
    private static final Set<EventType> ADDRESSING = EnumSet.of(
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.SUPPORT,
            EventType.AGREE,
            EventType.REJECT,
            EventType.CONSULT,
            EventType.CONCEDE,
            EventType.COOPERATE,
            EventType.THREATEN);

    private final Countries countries;
    private final EventType type;
    private final boolean military;
    private final Optional<String> country;

    /**
     * @param military whether the act is one of armed forces, whatever its type
     * @param focus the country that the report is about, for an event that is told without a place
     */
    PeopleOfPlace(
            EventType type, boolean military, Optional<Location> place, Optional<String> focus, Countries countries) {
        this.countries = countries;
        this.type = type;
        this.military = military;
        Optional<String> there = place.flatMap(PeopleOfPlace::country);
        // where something is said tells less of who is meant than what the report is about
        this.country = type.quad().isMaterial() ? there.or(() -> focus) : focus.or(() -> there);
    }

    List<Participant> acting(List<Participant> participants) {
        return participants.stream().map(p -> with(p, acting(atHome(p)))).toList();
    }

    List<Participant> actedOn(List<Participant> participants) {
        return participants.stream().map(p -> with(p, addressed(atHome(p)))).toList();
    }

    private Actor atHome(Participant participant) {
        Actor actor = participant.actor();
        boolean homeless = !participant.text().toLowerCase(Locale.ROOT).contains("foreign")
                && actor.country().isEmpty()
                && actor.group().isEmpty()
                && actor.sector().filter(AT_HOME::contains).isPresent();
        return homeless ? new Actor(actor.name(), country, actor.sector(), actor.group()) : actor;
    }

    /** A state that is spoken to is its government; one that is struck or punished is the country as a whole. */
    private Actor addressed(Actor actor) {
        return isState(actor) && ADDRESSING.contains(type)
                ? new Actor(actor.name(), actor.country(), Optional.of(Sector.GOV), actor.group())
                : actor;
    }

    private Actor acting(Actor actor) {
        if (!isState(actor)) {
            return actor;
        }
        boolean byArms =
                type == EventType.ASSAULT || type == EventType.MOBILIZE || type == EventType.COOPERATE && military;
        return new Actor(actor.name(), actor.country(), Optional.of(byArms ? Sector.MIL : Sector.GOV), actor.group());
    }

    private boolean isState(Actor actor) {
        return actor.country()
                        .filter(c -> c.length() == 3 && !NO_STATES.contains(c))
                        .isPresent()
                && actor.sector().isEmpty()
                && actor.group().isEmpty()
                && actor.name()
                        .equals(countries.findByIso3(actor.country().get()).map(Country::name));
    }

    /** PLOVER's codes in the place of a country for those who have none. */
    private static final Set<String> NO_STATES = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    static boolean isNoState(String country) {
        return NO_STATES.contains(country);
    }

    private static Participant with(Participant p, Actor actor) {
        return p.actor().equals(actor) ? p : new Participant(actor, p.text(), p.span());
    }

    private static Optional<String> country(Location location) {
        if (location instanceof Location.Resolved r) {
            return r.toponym().country();
        }
        if (location instanceof Location.Approximate a) {
            return a.anchors().get(0).country();
        }
        if (location instanceof Location.Unknown u) {
            return u.within().flatMap(Toponym::country);
        }
        return Optional.empty();
    }
}
