package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many violations of a week one party is told to have committed.
 *
 * @param monday the week's first day
 * @param alleged the party; absent for those of an undetermined party
 */
public record WeekCount(LocalDate monday, Optional<String> alleged, ViolationState state, int violations) {}
