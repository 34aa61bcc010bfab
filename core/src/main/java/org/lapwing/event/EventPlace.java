package org.lapwing.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lapwing.place.Globe;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;

/**
 * A location as one flat row, the shape in which records and tables give it. An area bears its first anchor's name, and
 * the unit and country that all its anchors share; candidates that cannot be told apart give what they share; an unknown
 * place gives what encloses it. Only what is resolved, an area, or an unknown part of a known town has coordinates, so that
 * nobody maps a guess.
 *
 * @param kind resolved, approximate, ambiguous or unknown
 * @param latitude degrees north, WGS 84; so with {@code longitude}, degrees east
 * @param radiusKm of an area, or around the centre of the town that an unknown place is part of; greater than 0
 * @param geonamesId absent also for entries that the gazetteer has from elsewhere than GeoNames (ids below 0)
 */
public record EventPlace(
        String kind,
        String name,
        Optional<String> admin1,
        Optional<String> admin2,
        Optional<String> country,
        OptionalDouble latitude,
        OptionalDouble longitude,
        OptionalDouble radiusKm,
        OptionalLong geonamesId) {

    /** Within which of its town's centre a part of a town lies that no gazetteer has. */
    private static final double TOWN_KM = 20;

    public static EventPlace of(Location location) {
        if (location instanceof Location.Resolved resolved) {
            Toponym place = resolved.toponym();
            return at(
                    location,
                    place.name(),
                    List.of(place),
                    OptionalDouble.of(degrees(place.latitude())),
                    OptionalDouble.of(degrees(place.longitude())),
                    OptionalDouble.empty(),
                    place.id() > 0 ? OptionalLong.of(place.id()) : OptionalLong.empty());
        }
        if (location instanceof Location.Approximate area) {
            return at(
                    location,
                    area.anchors().get(0).name(),
                    area.anchors(),
                    OptionalDouble.of(degrees(area.latitude())),
                    OptionalDouble.of(degrees(area.longitude())),
                    OptionalDouble.of(kilometres(area.radiusKm())),
                    OptionalLong.empty());
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return nowhere(location, ambiguous.candidates().get(0).name(), ambiguous.candidates());
        }
        Location.Unknown unknown = (Location.Unknown) location;
        Optional<Toponym> town = unknown.within().filter(place -> place.featureClass() == 'P');
        return town.map(place -> at(
                        location,
                        unknown.name(),
                        List.of(place),
                        OptionalDouble.of(degrees(place.latitude())),
                        OptionalDouble.of(degrees(place.longitude())),
                        OptionalDouble.of(TOWN_KM),
                        OptionalLong.empty()))
                .orElseGet(() -> nowhere(
                        location, unknown.name(), unknown.within().stream().toList()));
    }

    private static EventPlace nowhere(Location location, String name, List<Toponym> around) {
        return at(
                location,
                name,
                around,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty());
    }

    private static EventPlace at(
            Location location,
            String name,
            List<Toponym> around,
            OptionalDouble latitude,
            OptionalDouble longitude,
            OptionalDouble radiusKm,
            OptionalLong geonamesId) {
        return new EventPlace(
                location.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                name,
                shared(around, Toponym::admin1),
                shared(around, Toponym::admin2),
                shared(around, Toponym::country),
                latitude,
                longitude,
                radiusKm,
                geonamesId);
    }

    /** What all places have in common of one property; empty if they differ, lack it, or there are none. */
    static Optional<String> shared(List<Toponym> places, Function<Toponym, Optional<String>> property) {
        List<Optional<String>> values = places.stream().map(property).distinct().toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }

    /** Five decimals, about a metre, as GeoNames gives them. */
    static double degrees(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    static double kilometres(double value) {
        return Math.max(Math.round(value * 10) / 10.0, 0.1);
    }

    /** Great-circle distance. */
    static double kilometresToFirstAnchor(Location.Approximate area) {
        return Globe.kilometres(
                new Globe.Point(area.latitude(), area.longitude()),
                Globe.pointOf(area.anchors().get(0)));
    }
}
