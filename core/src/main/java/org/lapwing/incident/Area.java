package org.lapwing.incident;

import java.util.List;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;

/**
 * Where something may have happened, as a circle.
 *
 * @param latitude degrees north, WGS 84; so with {@code longitude}, degrees east
 * @param radiusKm greater than 0
 */
public record Area(double latitude, double longitude, double radiusKm) {

    /** Wider than this (about a district) an area says little of which happening is meant. */
    static final double PRECISE_KM = 60;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Area {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || !(radiusKm > 0)) {
            throw new IllegalArgumentException("not an area: " + latitude + "," + longitude + " " + radiusKm);
        }
    }

    /** The areas that a location can mean; none for countries and for places that are not known. */
    static List<Area> of(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return of(List.of(resolved.toponym()));
        }
        if (location instanceof Location.Approximate a) {
            return List.of(new Area(a.latitude(), a.longitude(), a.radiusKm()));
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return of(ambiguous.candidates());
        }
        return of(((Location.Unknown) location).within().stream().toList());
    }

    private static List<Area> of(List<Toponym> places) {
        return places.stream()
                .filter(place -> !place.featureCode().startsWith("PCL"))
                .map(place -> new Area(place.latitude(), place.longitude(), radius(place)))
                .toList();
    }

    /**
     * How far from its point a place reaches, in km: gazetteers give points only. Settlements by the square root of their
     * people, as cities are about equally dense; units by their order.
     */
    private static double radius(Toponym place) {
        return switch (place.featureClass()) {
            case 'P' -> 5 + Math.sqrt(place.population()) / 100;
            case 'S', 'R', 'V' -> 5;
            case 'A' ->
                switch (place.featureCode()) {
                    case "ADM1" -> 150;
                    case "ADM2" -> 50;
                    default -> 25;
                };
            default -> 100;
        };
    }

    boolean isPrecise() {
        return radiusKm <= PRECISE_KM;
    }

    boolean overlaps(Area other) {
        return kilometres(other) <= radiusKm + other.radiusKm;
    }

    /** Between the centres; haversine on a sphere. */
    double kilometres(Area other) {
        double dy = Math.toRadians(other.latitude - latitude) / 2;
        double dx = Math.toRadians(other.longitude - longitude) / 2;
        double h = Math.pow(Math.sin(dy), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(dx), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
