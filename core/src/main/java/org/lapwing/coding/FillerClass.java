package org.lapwing.coding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;

/** Kinds of argument that a lexicon entry can ask for by {@code @name}. */
enum FillerClass {
    /** Anyone at all. */
    ACTOR(EnumSet.allOf(Sector.class)),
    /** Those who bear arms. */
    ARMED(EnumSet.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.COP, Sector.CRM, Sector.SPY)),
    /** Those who bear them for no state. */
    REBEL(EnumSet.of(Sector.REB, Sector.UAF, Sector.PRM, Sector.CRM)),
    /** Those who rule or speak for a state, and states themselves. */
    STATE(EnumSet.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.LEG, Sector.JUD, Sector.SPY)),
    /** Those who bear no arms and rule no state. */
    CIVILIAN(EnumSet.of(
            Sector.CVL,
            Sector.REF,
            Sector.JRN,
            Sector.MED,
            Sector.EDU,
            Sector.AGR,
            Sector.LAB,
            Sector.BUS,
            Sector.REL,
            Sector.SOC));

    private final Set<Sector> sectors;

    FillerClass(Set<Sector> sectors) {
        this.sectors = sectors;
    }

    static boolean isName(String name) {
        return Arrays.stream(values()).anyMatch(c -> c.name().equals(name.toUpperCase(Locale.ROOT)));
    }

    static FillerClass of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean holds(Actor actor) {
        if (this == ACTOR) {
            return true;
        }
        boolean bareState =
                this == STATE && actor.sector().isEmpty() && actor.country().isPresent();
        return bareState || actor.sector().filter(sectors::contains).isPresent();
    }
}
