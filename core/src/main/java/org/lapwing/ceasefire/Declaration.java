package org.lapwing.ceasefire;

import java.time.LocalDate;
import org.lapwing.time.TimeRange;

/**
 * That a party is no longer held by an agreement, by its own word or by that of others.
 *
 * @param suspends whether it says so for the time being
 * @param own whether a side is quoted as saying it, not only a report that tells of it
 * @param day the last on which it can have been said
 * @param families how many independent families of sources tell of it
 */
public record Declaration(
        String agreement,
        String incident,
        String party,
        boolean suspends,
        boolean own,
        TimeRange date,
        LocalDate day,
        int families)
        implements Finding {

    /** Whether more than one source's word for somebody else stands behind it. */
    public boolean isEstablished() {
        return own || families > 1;
    }
}
