package org.lapwing.ceasefire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.place.Globe;
import org.lapwing.place.Globe.Point;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;

/** Where an agreement or one of its obligations binds. */
public sealed interface Area {

    /** How a location lies to an area. */
    enum Containment {
        INSIDE,
        /** It reaches over the edge, or only some of what it can mean lies inside. */
        PARTLY,
        OUTSIDE,
        UNKNOWN
    }

    /** Wherever the parties fight, in these countries (ISO 3166-1 alpha-3). */
    record WholeConflict(Set<String> countries) implements Area {
        public WholeConflict {
            countries = Set.copyOf(countries);
        }

        @Override
        public Containment containsPlace(Toponym place) {
            return place.country()
                    .map(country -> countries.contains(country) ? Containment.INSIDE : Containment.OUTSIDE)
                    .orElse(Containment.UNKNOWN);
        }

        @Override
        public Containment containsArea(Location.Approximate area) {
            return agreed(area.anchors().stream().map(this::containsPlace));
        }
    }

    /** First-order units of countries. */
    record Regions(List<Toponym> units) implements Area {
        public Regions {
            units = List.copyOf(units);
        }

        @Override
        public Containment containsPlace(Toponym place) {
            if (units.stream().anyMatch(unit -> encloses(unit, place))) {
                return Containment.INSIDE;
            }
            return units.stream().anyMatch(unit -> encloses(place, unit)) ? Containment.PARTLY : Containment.OUTSIDE;
        }

        @Override
        public Containment containsArea(Location.Approximate area) {
            return agreed(area.anchors().stream().map(this::containsPlace));
        }
    }

    /** What lies within so many kilometres of something that places mark. */
    sealed interface Reach extends Area {

        List<Toponym> places();

        /** More than 0. */
        double km();

        /** In kilometres from what the places mark. */
        double distance(Point point);

        @Override
        default Containment containsPlace(Toponym place) {
            if (place.featureClass() == 'A' && places().stream().anyMatch(inner -> encloses(place, inner))) {
                return Containment.PARTLY;
            }
            return within(distance(Globe.pointOf(place)), 0);
        }

        @Override
        default Containment containsArea(Location.Approximate area) {
            return within(distance(new Point(area.latitude(), area.longitude())), area.radiusKm());
        }

        private Containment within(double distance, double radius) {
            if (distance + radius <= km()) {
                return Containment.INSIDE;
            }
            return distance - radius > km() ? Containment.OUTSIDE : Containment.PARTLY;
        }
    }

    /** What lies around one of some places. */
    record Around(List<Toponym> places, double km) implements Reach {
        public Around {
            places = List.copyOf(places);
        }

        @Override
        public double distance(Point point) {
            return places.stream()
                    .mapToDouble(place -> Globe.kilometres(Globe.pointOf(place), point))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** What lies along a line through two or more places, on either side. */
    record Line(List<Toponym> places, double km) implements Reach {
        public Line {
            places = List.copyOf(places);
        }

        @Override
        public double distance(Point point) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 1; i < places.size(); i++) {
                Point from = Globe.pointOf(places.get(i - 1));
                Point to = Globe.pointOf(places.get(i));
                nearest = Math.min(nearest, Globe.kilometres(point, footOfPerpendicular(point, from, to)));
            }
            return nearest;
        }

        /** The nearest point of the stretch, on a map on which a degree of longitude is as long as at its beginning. */
        private static Point footOfPerpendicular(Point point, Point from, Point to) {
            double shrink = Math.cos(Math.toRadians(from.latitude()));
            double dx = (to.longitude() - from.longitude()) * shrink;
            double dy = to.latitude() - from.latitude();
            double length = dx * dx + dy * dy;
            if (length == 0) {
                return from;
            }
            double x = (point.longitude() - from.longitude()) * shrink;
            double y = point.latitude() - from.latitude();
            double share = Math.max(0, Math.min(1, (x * dx + y * dy) / length));
            return new Point(
                    from.latitude() + share * dy, from.longitude() + share * (to.longitude() - from.longitude()));
        }
    }

    /** ISO 3166-1 alpha-3 codes of the countries in which it lies. */
    default Set<String> countries() {
        if (this instanceof WholeConflict whole) {
            return whole.countries();
        }
        List<Toponym> places = this instanceof Regions regions ? regions.units() : ((Reach) this).places();
        return places.stream().flatMap(place -> place.country().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** How a place of the gazetteer lies to it. */
    Containment containsPlace(Toponym place);

    /** How a stated area lies to it. */
    Containment containsArea(Location.Approximate area);

    /** How a location lies to it. An unknown place is where what encloses it is, if that lies inside as a whole. */
    default Containment contains(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return containsPlace(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            return containsArea(area);
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return agreed(ambiguous.candidates().stream().map(this::containsPlace));
        }
        Optional<Toponym> within = ((Location.Unknown) location).within();
        Containment outer = within.map(this::containsPlace).orElse(Containment.UNKNOWN);
        return outer == Containment.PARTLY ? Containment.UNKNOWN : outer;
    }

    private static Containment agreed(Stream<Containment> answers) {
        List<Containment> distinct = answers.distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : Containment.PARTLY;
    }

    /** Whether the place is the unit or lies in it, by the gazetteer's own codes. */
    private static boolean encloses(Toponym unit, Toponym place) {
        if (unit.featureClass() != 'A' || !unit.country().equals(place.country())) {
            return false;
        }
        return switch (unit.featureCode()) {
            case "ADM1" -> unit.admin1().equals(place.admin1());
            case "ADM2" -> unit.admin1().equals(place.admin1()) && unit.admin2().equals(place.admin2());
            default -> unit.featureCode().startsWith("PCL");
        };
    }
}
