package org.lapwing.place;

import java.util.List;
import java.util.Optional;

/**
 * A country or territory with a code of its own in ISO 3166-1; Kosovo too, under the code KOS that the field uses.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param numeric ISO 3166-1 numeric, three digits
 * @param name the usual English name
 * @param names every English name and short form, {@code name} among them
 * @param adjectives "Malian"; those of its former states as well
 * @param people nouns for its people: "Malians", "Spaniards"
 * @param capitals names and spellings of its capital, and of a second seat of government
 * @param former states of the past whose territory's events are counted as this country's today
 * @param neighbours alpha-3 codes of those it shares a land border with, in alphabetical order
 * @param latitude of the point that customarily stands for it, else of the centroid of the main land body, degrees
 *     north; so with {@code longitude}, degrees east
 * @param extent of the main land body; empty for a few specks without an outline, whose centroid is 0, 0
 * @param areaKm2 of the main land body
 */
public record Country(
        String iso3,
        String iso2,
        String numeric,
        String name,
        List<String> names,
        List<String> adjectives,
        List<String> people,
        List<String> capitals,
        List<FormerState> former,
        List<String> neighbours,
        double latitude,
        double longitude,
        Optional<Extent> extent,
        double areaKm2) {

    /** A state that is no more; both years inclusive. */
    public record FormerState(String name, int from, int until) {}

    public Country {
        if (iso3.length() != 3 || iso2.length() != 2) {
            throw new IllegalArgumentException("not country codes: " + iso3 + ", " + iso2);
        }
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
        capitals = List.copyOf(capitals);
        former = List.copyOf(former);
        neighbours = List.copyOf(neighbours);
    }
}
