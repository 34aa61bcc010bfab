package org.lapwing.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;

/**
 * Which events to list. Every condition that is given must hold; a set that is empty asks nothing. An event that lacks
 * what a condition asks for does not pass: one without a date passes no filter by date.
 *
 * @param from first day of interest, and {@code to} the last; an event passes if its days overlap
 * @param countries ISO 3166-1 alpha-3 codes of the place
 * @param actor a country code, sector or group id of an actor or recipient, or part of its name or description
 * @param stances an event passes if one of its claims has one of them
 */
public record EventFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<String> countries,
        Optional<Circle> near,
        Set<EventType> types,
        Optional<String> actor,
        Set<Status> statuses,
        Set<Stance> stances) {

    public static final EventFilter ALL = new EventFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Set.of());

    public EventFilter {
        countries = Set.copyOf(countries);
        types = Set.copyOf(types);
        statuses = Set.copyOf(statuses);
        stances = Set.copyOf(stances);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it starts: " + from.get() + " to " + to.get());
        }
    }

    /**
     * A point and the distance from it; an event whose place is an area passes if the area reaches into the circle.
     *
     * @param latitude degrees north, WGS 84; so with {@code longitude}, degrees east
     * @param radiusKm greater than 0
     */
    public record Circle(double latitude, double longitude, double radiusKm) {
        public Circle {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || !(radiusKm > 0)) {
                throw new IllegalArgumentException(
                        "not a circle on Earth: " + latitude + "," + longitude + " within " + radiusKm + " km");
            }
        }
    }
}
