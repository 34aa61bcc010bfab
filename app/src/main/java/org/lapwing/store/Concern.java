package org.lapwing.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.incident.Incident.Participant;

/**
 * Which incidents can say something of a matter.
 *
 * @param countries ISO 3166-1 alpha-3 codes; those with a place in one of them, or in no country that is known
 * @param from and only those that were not over before this day
 * @param participant those without a place, if somebody takes part in them who passes
 */
public record Concern(Set<String> countries, LocalDate from, Predicate<Participant> participant) {
    public Concern {
        countries = Set.copyOf(countries);
    }

    /** @param end of an incident; empty if it is not known */
    boolean isOpen(Optional<LocalDate> end) {
        return end.filter(from::isAfter).isEmpty();
    }
}
