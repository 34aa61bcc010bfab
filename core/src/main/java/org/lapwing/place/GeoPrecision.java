package org.lapwing.place;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * How narrowly a location is known, in the codes of three event data sets, so that nobody maps the middle of a province
 * as if something had happened there. A code is absent where the data set leaves such an event out.
 *
 * @param acled {@code geo_precision} of the ACLED codebook: 1 town or spot, 2 near one or a small area, 3 a larger
 *     region; absent if only a country or less is known
 * @param ucdp {@code where_prec} of UCDP GED: 1 exact, 2 within about 25 km of a known point, 3 second-order unit, 4
 *     first-order unit, 5 part of a country or a linear feature, 6 country, 7 international waters
 * @param plover {@code resolution} of the PLOVER JSON record: 5 within a city, 4 city, 3 district, 2 province, 1 country
 */
public record GeoPrecision(OptionalInt acled, OptionalInt ucdp, OptionalInt plover) {

    /** UCDP's "near": the furthest that a point may be from the place. */
    private static final double NEAR_KM = 25;

    private static final int PRECISE = 1;
    private static final int NEAR = 2;
    private static final int REGION = 3;

    /** Of GeoNames' areas and landforms those that are one site; the rest are regions, or lines such as roads and rivers. */
    private static final Set<String> SITES =
            Set.of("MILB", "PRT", "INDS", "CMPRF", "MNA", "OILF", "AIRF", "PASS", "HLL", "DAM", "WLL", "SPNG", "LCTY");

    private static final Set<String> WITHIN_A_SETTLEMENT = Set.of("PPLX");

    private static final GeoPrecision NONE = of(0, 0, 0);

    public GeoPrecision {
        check(acled, 3);
        check(ucdp, 7);
        check(plover, 5);
    }

    private static void check(OptionalInt code, int most) {
        if (code.isPresent() && (code.getAsInt() < 1 || code.getAsInt() > most)) {
            throw new IllegalArgumentException("not a precision of 1 to " + most + ": " + code.getAsInt());
        }
    }

    /** The codes of a location; of candidates that cannot be told apart and of unknown places, those of what encloses them. */
    public static GeoPrecision of(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return ofPlace(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            return ofArea(area);
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return ofEnclosing(ambiguous.candidates());
        }
        return ((Location.Unknown) location).within().map(GeoPrecision::ofPlace).orElse(NONE);
    }

    private static GeoPrecision ofPlace(Toponym place) {
        if (Features.isSettlement(place)) {
            return of(PRECISE, 1, WITHIN_A_SETTLEMENT.contains(place.featureCode()) ? 5 : 4);
        }
        if (place.featureClass() == 'S' || SITES.contains(place.featureCode())) {
            return of(PRECISE, 1, 5);
        }
        if (place.featureClass() == 'A') {
            return switch (Features.level(place)) {
                case 1 -> of(0, 6, 1);
                case 2 -> place.featureCode().equals("RGN") ? of(REGION, 5, 1) : of(REGION, 4, 2);
                default -> of(NEAR, 3, 3);
            };
        }
        return switch (place.featureCode()) {
            case "CONT" -> NONE;
            case "OCN", "SEA", "GULF", "STRT" -> place.country().isPresent() ? of(REGION, 5, 1) : of(0, 7, 0);
            // The gazetteer files a region or a river under the unit of its middle, which it may well reach beyond.
            default -> of(REGION, 5, place.country().isPresent() ? 1 : 0);
        };
    }

    private static GeoPrecision ofArea(Location.Approximate area) {
        if (area.relation() == Location.Relation.PART) {
            GeoPrecision whole = ofPlace(area.anchors().get(0));
            // "the north of the country" is narrower than the country, though no unit.
            return whole.ucdp().equals(OptionalInt.of(6)) ? of(REGION, 5, 1) : whole;
        }
        boolean pointLike = area.anchors().stream()
                .allMatch(anchor -> ofPlace(anchor).ucdp().equals(OptionalInt.of(1)));
        if (pointLike && area.radiusKm() <= NEAR_KM) {
            return of(NEAR, 2, enclosing(area.anchors()));
        }
        return of(REGION, 5, enclosing(area.anchors()));
    }

    private static GeoPrecision ofEnclosing(List<Toponym> places) {
        return switch (enclosing(places)) {
            case 3 -> of(NEAR, 3, 3);
            case 2 -> of(REGION, 4, 2);
            case 1 -> of(0, 6, 1);
            default -> NONE;
        };
    }

    /** PLOVER's code for the narrowest unit that all the places lie in, 0 if there is none. */
    private static int enclosing(List<Toponym> places) {
        if (!areOne(places, Toponym::country)) {
            return 0;
        }
        if (!areOne(places, Toponym::admin1)) {
            return 1;
        }
        return areOne(places, Toponym::admin2) ? 3 : 2;
    }

    private static boolean areOne(List<Toponym> places, Function<Toponym, Optional<String>> unit) {
        List<Optional<String>> units = places.stream().map(unit).distinct().toList();
        return units.size() == 1 && units.get(0).isPresent();
    }

    /** 0 stands for a code that is absent. */
    private static GeoPrecision of(int acled, int ucdp, int plover) {
        return new GeoPrecision(code(acled), code(ucdp), code(plover));
    }

    private static OptionalInt code(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
