package org.lapwing.coding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lapwing.actor.Sector;

/** The few kinds of party that ACLED and UCDP tell apart. A sector may be of several kinds. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never handed out
enum Party {
    STATE(EnumSet.of(Sector.MIL, Sector.COP, Sector.SPY, Sector.GOV)),
    NONSTATE(EnumSet.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.PRE)),
    ARMED(union(STATE.sectors, NONSTATE.sectors)),
    OFFICIAL(EnumSet.of(Sector.GOV, Sector.LEG, Sector.JUD)),
    UNKNOWN(EnumSet.of(Sector.UNK)),
    CIVILIAN(EnumSet.complementOf(union(ARMED.sectors, UNKNOWN.sectors))),
    /** No party is named at all. */
    NOBODY(EnumSet.noneOf(Sector.class));

    private final EnumSet<Sector> sectors;

    Party(EnumSet<Sector> sectors) {
        this.sectors = sectors;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Sector sector) {
        return sectors.contains(sector);
    }

    boolean includesAny(Iterable<Sector> candidates) {
        for (Sector sector : candidates) {
            if (includes(sector)) {
                return true;
            }
        }
        return false;
    }

    private static EnumSet<Sector> union(Set<Sector> some, Set<Sector> others) {
        EnumSet<Sector> all = EnumSet.copyOf(some);
        Collections.addAll(all, others.toArray(Sector[]::new));
        return all;
    }
}
