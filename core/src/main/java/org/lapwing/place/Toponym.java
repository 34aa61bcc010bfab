package org.lapwing.place;

import java.util.Optional;

/**
 * A gazetteer entry.
 *
 * @param id GeoNames id
 * @param country ISO 3166-1 alpha-3; empty for seas and other places of no country
 * @param admin1 name of the first-order unit, if it lies in one; so with {@code admin2}
 * @param featureClass GeoNames feature class: P settlement, A administrative unit, H water, T terrain, S spot, L area,
 *     R road, V vegetation
 * @param featureCode GeoNames feature code (PPLC, ADM1, ...)
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param population 0 if not known
 */
public record Toponym(
        long id,
        String name,
        Optional<String> country,
        Optional<String> admin1,
        Optional<String> admin2,
        char featureClass,
        String featureCode,
        double latitude,
        double longitude,
        long population) {}
