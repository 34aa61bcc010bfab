package org.lapwing.ceasefire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.Toponym;

/** Reads the area of an agreement, whose places have to be in the gazetteer and in a country of its parties. */
final class AreaReader {

    /** A settlement with its outskirts, where a registry does not say how far an area reaches. */
    private static final double USUAL_KM = 20;

    private static final double LARGEST_KM = 500;
    private static final String WHOLE = "whole conflict";
    private static final String REMEDY = "write 'whole conflict', or one of countries, regions, around, line";

    private final Gazetteer gazetteer;
    private final Predicate<String> isCountry;

    AreaReader(Gazetteer gazetteer, Predicate<String> isCountry) {
        this.gazetteer = gazetteer;
        this.isCountry = isCountry;
    }

    /** @param countries those of the parties */
    Area read(RegistryValue value, Set<String> countries) {
        if (!value.isMapping()) {
            if (!value.text().equals(WHOLE)) {
                throw value.misfit("'" + value.text() + "' is no area", REMEDY);
            }
            return whole(value, countries);
        }
        Map<String, RegistryValue> entries = value.entries("countries", "regions", "around", "line", "km");
        long kinds = entries.keySet().stream().filter(key -> !key.equals("km")).count();
        if (kinds != 1) {
            throw value.misfit("an area is of one kind, this is of " + kinds, REMEDY);
        }
        RegistryValue listed = entries.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("km"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        if (entries.containsKey("countries")) {
            return whole(value, countriesOf(listed));
        }
        if (entries.containsKey("regions")) {
            return new Area.Regions(listed.items().stream()
                    .map(item ->
                            place(item, countries, place -> place.featureCode().equals("ADM1")))
                    .toList());
        }
        List<Toponym> places = listed.items().stream()
                .map(item -> place(item, countries, place -> place.featureClass() != 'A'))
                .toList();
        double km = entries.containsKey("km") ? km(entries.get("km")) : USUAL_KM;
        if (entries.containsKey("around")) {
            return new Area.Around(places, km);
        }
        if (places.size() < 2) {
            throw listed.misfit("a line needs two places", "name where it begins and where it ends");
        }
        return new Area.Line(places, km);
    }

    private static Area whole(RegistryValue value, Set<String> countries) {
        if (countries.isEmpty()) {
            throw value.misfit(
                    "no party has a country by which to bound the conflict", "give the area as 'countries: [...]'");
        }
        return new Area.WholeConflict(countries);
    }

    private Set<String> countriesOf(RegistryValue listed) {
        Set<String> codes = new TreeSet<>();
        for (RegistryValue item : listed.items()) {
            if (!isCountry.test(item.text())) {
                throw item.misfit("no country has the code " + item.text(), "write its ISO 3166-1 alpha-3 code");
            }
            codes.add(item.text());
        }
        return codes;
    }

    private static double km(RegistryValue value) {
        try {
            double km = Double.parseDouble(value.text());
            if (km > 0 && km <= LARGEST_KM) {
                return km;
            }
        } catch (NumberFormatException e) {
            // told below, as for numbers that are no length
        }
        throw value.misfit(
                "'" + value.text() + "' is no width in kilometres", "write a number from 1 to " + (int) LARGEST_KM);
    }

    /** "Kidal, MLI", or with its first-order unit "Kidal, Kidal, MLI"; the most prominent of several so named. */
    private Toponym place(RegistryValue item, Set<String> countries, Predicate<Toponym> fits) {
        String[] parts = item.text().split("\\s*,\\s*", -1);
        String country = parts[parts.length - 1];
        if (parts.length < 2 || parts.length > 3 || !isCountry.test(country)) {
            throw item.misfit("'" + item.text() + "' does not say in which country", "write it as 'Kidal, MLI'");
        }
        if (!countries.isEmpty() && !countries.contains(country)) {
            throw item.misfit(
                    item.text() + " lies in no country of the parties (" + String.join(", ", new TreeSet<>(countries))
                            + ")",
                    "correct the place or the parties");
        }
        List<Toponym> found = gazetteer.lookup(parts[0]).stream()
                .filter(place -> place.country().filter(country::equals).isPresent())
                .filter(place -> parts.length == 2
                        || place.admin1().filter(parts[1]::equalsIgnoreCase).isPresent())
                .toList();
        return found.stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> item.misfit(
                        found.isEmpty()
                                ? "the gazetteer has no " + item.text()
                                : item.text() + " is not of the kind that is needed here",
                        "see 'lapwing places lookup " + parts[0] + "', or import a gazetteer"));
    }
}
