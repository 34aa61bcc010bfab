package org.lapwing.ceasefire;

import java.util.List;
import org.lapwing.time.TimeRange;

/**
 * Something told that keeps an obligation.
 *
 * @param parties names of those that did it, in the order told, at least one
 * @param own whether one of them is quoted as saying so, not only a report that tells of it
 * @param families how many independent families of sources tell of it
 */
public record Compliance(
        String agreement,
        String incident,
        Obligation obligation,
        Deed deed,
        TimeRange date,
        List<String> parties,
        boolean own,
        int families)
        implements Finding {

    public enum Deed {
        WITHDRAWAL,
        DISARMAMENT,
        RELEASE,
        ACCESS,
        AID,
        FIRE_CEASED,
        /** Fire is to cease, or does again, by the word of parties: a signature, a declaration, a return to the ceasefire. */
        PLEDGE,
        /** Parties do something together, such as a patrol. */
        JOINT_ACTION
    }

    public Compliance {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException(incident + ": nobody keeps an obligation");
        }
    }

    /** Whether more than one source's word for somebody else stands behind it. */
    public boolean isEstablished() {
        return own || families > 1;
    }
}
