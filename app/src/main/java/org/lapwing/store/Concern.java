package org.lapwing.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.incident.Incident.Participant;

/**
 * Which incidents can say something of a matter: those with a place in some countries, or in no country that is known, and
 * those without a place in which certain people take part.
 *
 * @param countries ISO 3166-1 alpha-3 codes
 * @param from what was over before this day is left out
 * @param participant whether it matters that somebody takes part
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
