package org.lapwing.coding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lapwing.actor.Sector;

/**
 * Who did what to whom, as far as other ontologies need it to file an event under a type of theirs.
 *
 * @param modes may be empty
 * @param contexts may be empty
 * @param actors the sector of each actor in order, {@link Sector#UNK} for one whose sector is unknown; empty if the
 *     report names none; a fight of two sides has both here and no recipient
 * @param recipients likewise
 */
public record Conduct(
        EventType type,
        List<String> modes,
        List<String> contexts,
        List<Sector> actors,
        List<Sector> recipients,
        Set<Circumstance> circumstances) {

    public Conduct {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        circumstances = circumstances.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(circumstances));
    }

    /** Whether two sides fight each other. */
    public boolean isMutual() {
        return type == EventType.ASSAULT && actors.size() >= 2 && recipients.isEmpty();
    }

    /** What PLOVER has no code for but ACLED or UCDP asks. */
    public enum Circumstance {
        /** The first actor holds a place afterwards that the other side held before; of a withdrawal, the reverse. */
        TERRITORY_TAKEN,
        /** At least one person died. */
        DEATHS,
        /** At least one person was gravely hurt. */
        SERIOUS_INJURY,
        /** A protest was dispersed, or protesters were arrested. */
        INTERVENTION,
        /** What was seized is arms or explosives. */
        WEAPONS_TAKEN,
        /** The explosive was thrown by hand. */
        GRENADE
    }
}
