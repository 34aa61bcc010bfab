package org.lapwing.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.LexiconEntry;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.time.TimeRange;

/** Whether two tellings can be of one happening: nothing that one says may contradict the other. */
final class Compatibility {

    private static final Set<Sector> STATE = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.PRM);
    private static final Set<Sector> CIVILIAN =
            Set.of(Sector.EDU, Sector.MED, Sector.REL, Sector.AGR, Sector.LAB, Sector.REF, Sector.BUS, Sector.SOC);
    private static final Set<Sector> NON_STATE = Set.of(Sector.REB, Sector.UAF, Sector.CRM, Sector.UNK);

    private static final Set<String> BLASTS = Set.of("aerial", "drone", "heavy-weapons", "suicide-attack");
    private static final Set<String> WEAPONS =
            Set.of("firearms", "primitive", "explosives", "aerial", "drone", "heavy-weapons", "unconventional");

    private static final Set<String> ACTS = Set.of("destroy", "abduct", "sexual", "torture");

    private Compatibility() {}

    static boolean ofDates(TimeRange a, TimeRange b) {
        if (a.isUnknown() || b.isUnknown()) {
            return true;
        }
        boolean aFirst = a.end().isPresent()
                && b.start().isPresent()
                && a.end().get().isBefore(b.start().get());
        boolean bFirst = b.end().isPresent()
                && a.start().isPresent()
                && b.end().get().isBefore(a.start().get());
        return !aFirst && !bFirst;
    }

    static boolean ofModes(EventMention a, EventMention b) {
        if (isActOfItsOwn(a, b) || isActOfItsOwn(b, a) || isFightNotBlast(a, b) || isFightNotBlast(b, a)) {
            return false;
        }
        return a.modes().isEmpty()
                || b.modes().isEmpty()
                || a.modes().stream().anyMatch(x -> b.modes().stream().anyMatch(y -> ofModes(x, y)));
    }

    /** Houses burnt, people carried off or raped in the course of an attack are told as more than the attack. */
    private static boolean isActOfItsOwn(EventMention act, EventMention other) {
        boolean fight = other.entry().frame() == LexiconEntry.Frame.MUTUAL;
        return (act.verbal() || fight)
                && !isTheRaid(act, other)
                && act.modes().stream().anyMatch(ACTS::contains)
                && act.modes().stream().noneMatch(other.modes()::contains);
    }

    /** "Clashes between the army and the militia" are not the bomb that fell on a hospital. */
    private static boolean isFightNotBlast(EventMention fight, EventMention blast) {
        return fight.entry().frame() == LexiconEntry.Frame.MUTUAL
                && fight.actors().size() > 1
                && !fight.definite()
                && blast.entry().frame() != LexiconEntry.Frame.MUTUAL
                && blast.modes().stream().anyMatch(mode -> mode.equals("explosives") || BLASTS.contains(mode))
                && !share(fight.actors(), blast.actors());
    }

    /** "the raid of 7 March", in which the pupils were carried off whom the report is about. */
    private static boolean isTheRaid(EventMention act, EventMention raid) {
        return act.modes().contains("abduct")
                && raid.definite()
                && !raid.verbal()
                && raid.modes().isEmpty()
                && share(act.recipients(), raid.recipients());
    }

    /** A blast is what a shell, a rocket or an air strike makes too, and a massacre is committed with some weapon. */
    private static boolean ofModes(String a, String b) {
        return a.equals(b)
                || a.equals("explosives") && BLASTS.contains(b)
                || b.equals("explosives") && BLASTS.contains(a)
                || a.equals("drone") && b.equals("aerial")
                || a.equals("aerial") && b.equals("drone")
                || a.equals("targeted") && WEAPONS.contains(b)
                || b.equals("targeted") && WEAPONS.contains(a);
    }

    static boolean ofPlaces(Optional<PlaceMention> a, Optional<PlaceMention> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        return ofLocations(a.get().location(), b.get().location());
    }

    static boolean ofLocations(Location a, Location b) {
        if (a instanceof Location.Unknown x && b instanceof Location.Unknown y) {
            return x.name().equalsIgnoreCase(y.name());
        }
        List<Toponym> as = toponyms(a);
        List<Toponym> bs = toponyms(b);
        return as.stream().anyMatch(x -> bs.stream().anyMatch(y -> encloses(x, y) || encloses(y, x)));
    }

    private static List<Toponym> toponyms(Location location) {
        if (location instanceof Location.Resolved r) {
            return List.of(r.toponym());
        }
        if (location instanceof Location.Approximate a) {
            return a.anchors();
        }
        if (location instanceof Location.Unknown unknown) {
            // a part of a town is in the town
            return unknown.within().filter(place -> place.featureClass() == 'P').stream()
                    .toList();
        }
        return location instanceof Location.Ambiguous many ? many.candidates() : List.of();
    }

    private static boolean encloses(Toponym outer, Toponym inner) {
        if (outer.id() == inner.id()) {
            return true;
        }
        if (outer.featureClass() != 'A' || !outer.country().equals(inner.country())) {
            return false;
        }
        return outer.featureCode().startsWith("PCL")
                || Optional.of(outer.name()).equals(inner.admin1())
                || Optional.of(outer.name()).equals(inner.admin2());
    }

    static boolean ofActors(List<ActorMention> a, List<ActorMention> b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.stream().anyMatch(x -> b.stream().anyMatch(y -> ofActors(x.actor(), y.actor())));
    }

    static boolean share(List<ActorMention> a, List<ActorMention> b) {
        return !a.isEmpty() && !b.isEmpty() && ofActors(a, b);
    }

    /** Whether one may be a vaguer or shorter word for the other. */
    static boolean ofActors(Actor a, Actor b) {
        if (a.name().isPresent() && a.name().equals(b.name())) {
            return true;
        }
        if (a.group().isPresent() && b.group().isPresent()) {
            return a.group().equals(b.group());
        }
        if (areOtherPersons(a, b) || isUnionAndGovernment(a, b) || isUnionAndGovernment(b, a)) {
            return false;
        }
        boolean countries = a.country().isEmpty()
                || b.country().isEmpty()
                || a.country().equals(b.country())
                || isUnnamedJihadist(a)
                || isUnnamedJihadist(b);
        return countries && ofSectors(a.sector(), b.sector());
    }

    /** Of those who bear names of their own, one is the other only if one name is part of the other. */
    private static boolean areOtherPersons(Actor a, Actor b) {
        return a.group().isEmpty()
                && b.group().isEmpty()
                && a.name().isPresent()
                && b.name().isPresent()
                && !a.name().get().contains(b.name().get())
                && !b.name().get().contains(a.name().get());
    }

    /** A government, of whatever country, is not the union of states that deals with it. */
    private static boolean isUnionAndGovernment(Actor union, Actor government) {
        return union.country().filter(PeopleOfPlace::isNoState).isPresent()
                && union.sector().isEmpty()
                && government.country().isEmpty()
                && government.sector().equals(Optional.of(Sector.GOV));
    }

    /** "Islamist groups" tells what they fight for, not where they are from. */
    private static boolean isUnnamedJihadist(Actor actor) {
        return actor.country().equals(Optional.of("ISM")) && actor.group().isEmpty();
    }

    /** Pupils, patients and herders are civilians. */
    private static boolean isOneOfThePeople(Sector people, Sector some) {
        return people == Sector.CVL && CIVILIAN.contains(some);
    }

    private static boolean ofSectors(Optional<Sector> a, Optional<Sector> b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return true;
        }
        return isOneOfThePeople(a.get(), b.get())
                || isOneOfThePeople(b.get(), a.get())
                || STATE.contains(a.get()) && STATE.contains(b.get())
                || NON_STATE.contains(a.get()) && NON_STATE.contains(b.get());
    }
}
