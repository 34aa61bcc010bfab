package org.lapwing.ceasefire;

import java.time.LocalDate;
import org.lapwing.time.TimeRange;

/**
 * A party's word that it is no longer held by an agreement.
 *
 * @param suspends whether it says so for the time being
 * @param day the last on which it can have been said
 * @param families how many independent families of sources tell of it
 */
public record Declaration(
        String agreement, String incident, String party, boolean suspends, TimeRange date, LocalDate day, int families)
        implements Finding {}
