package org.lapwing.incident;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.Sector;

/**
 * An actor for comparing.
 *
 * @param identities ids of its group and of the groups that is part of, or its name; empty for a description ("gunmen")
 * @param country its code, empty if it has none
 * @param force what kind of side it is
 */
public record Kin(Set<String> identities, String country, Force force) {

    private static final int LONGEST_NAME = 200;

    public enum Force {
        STATE,
        ARMED,
        CIVILIAN,
        UNKNOWN
    }

    public Kin {
        identities = java.util.Collections.unmodifiableSet(new TreeSet<>(identities));
    }

    static Kin of(Actor actor, ActorLexicon lexicon) {
        Set<String> identities = actor.group()
                .map(lexicon::wholes)
                .orElseGet(() -> actor.name().map(Kin::clipped).map(Set::of).orElse(Set.of()));
        return new Kin(identities, actor.country().orElse(""), force(actor));
    }

    /** Hostile text can have names as long as a report; what tells them apart comes early. */
    static String clipped(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static Force force(Actor actor) {
        return actor.sector().map(Kin::force).orElse(Force.UNKNOWN);
    }

    private static Force force(Sector sector) {
        return switch (sector) {
            case GOV, MIL, COP, SPY, PRM, JUD, LEG -> Force.STATE;
            case REB, UAF, CRM -> Force.ARMED;
            case UNK -> Force.UNKNOWN;
            default -> Force.CIVILIAN;
        };
    }

    /** Whether they are one, or one is a part of the other. */
    boolean isSame(Kin other) {
        return Stream.of(identities).flatMap(Set::stream).anyMatch(other.identities::contains);
    }

    /** Whether one may be a vaguer word for the other. */
    boolean canBe(Kin other) {
        if (!identities.isEmpty() && !other.identities.isEmpty()) {
            return isSame(other);
        }
        boolean countries = country.isEmpty() || other.country.isEmpty() || country.equals(other.country);
        boolean forces = force == Force.UNKNOWN || other.force == Force.UNKNOWN || force == other.force;
        return countries && forces;
    }
}
