package org.lapwing.place;

import java.util.List;
import java.util.Set;

/** What feature codes say of rank and of containment. */
final class Features {

    private static final Set<String> COUNTRY_CODES =
            Set.of("PCLI", "PCLS", "PCL", "PCLD", "PCLF", "PCLIX", "TERR", "PCLH");

    private Features() {}

    static boolean isCountry(Toponym place) {
        return COUNTRY_CODES.contains(place.featureCode());
    }

    static boolean isProvince(Toponym place) {
        return place.featureCode().equals("ADM1");
    }

    static boolean isSettlement(Toponym place) {
        return place.featureClass() == 'P';
    }

    /** 0 beyond countries, 1 country, 2 province or region, 3 district, 4 settlement or spot. */
    static int level(Toponym place) {
        if (isCountry(place)) {
            return 1;
        }
        return switch (place.featureCode()) {
            case "CONT", "OCN", "SEA" -> 0;
            case "ADM1", "ADM1H", "RGN", "GULF", "DSRT", "PEN", "ISLS" -> 2;
            case "ADM2", "ADM3" -> 3;
            default -> 4;
        };
    }

    /** By the gazetteer's own codes, or for a region by its country; a place is not inside itself. */
    static boolean isInside(Toponym place, Toponym container) {
        if (place.id() == container.id() || !place.country().equals(container.country()) || level(place) == 0) {
            return false;
        }
        return switch (level(container)) {
            case 1 -> level(place) > 1;
            case 2 ->
                level(place) > 2 && isProvince(container) && place.admin1().equals(container.admin1());
            case 3 ->
                level(place) > 3
                        && place.admin1().equals(container.admin1())
                        && place.admin2().equals(container.admin2());
            default -> false;
        };
    }

    /** Whether a unit and a settlement of its name are the same to a reader: "Gao" is the city before the region. */
    static boolean isNamesake(Toponym unit, List<Toponym> candidates) {
        if (unit.featureClass() != 'A' || isCountry(unit)) {
            return false;
        }
        return candidates.stream()
                .anyMatch(place -> isSettlement(place)
                        && place.country().equals(unit.country())
                        && place.admin1().equals(unit.admin1())
                        && (!isProvince(unit) || place.population() * 10 >= unit.population()));
    }
}
