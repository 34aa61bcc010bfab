package org.lapwing.ceasefire;

import java.util.Optional;
import org.lapwing.time.TimeRange;

/**
 * Something told that keeps an obligation.
 *
 * @param party name of the party that did it; absent if it is not told or several did
 * @param families how many independent families of sources tell of it
 */
public record Compliance(
        String agreement,
        String incident,
        Obligation obligation,
        Deed deed,
        TimeRange date,
        Optional<String> party,
        int families)
        implements Finding {

    public enum Deed {
        WITHDRAWAL,
        DISARMAMENT,
        RELEASE,
        ACCESS,
        AID,
        FIRE_CEASED,
        /** Parties do something together, such as a patrol. */
        JOINT_ACTION
    }
}
