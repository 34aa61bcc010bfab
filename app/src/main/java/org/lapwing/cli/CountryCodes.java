package org.lapwing.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;

/** What {@code --country} means. */
final class CountryCodes {

    private CountryCodes() {}

    /**
     * Alpha-3 codes of countries that are given by code or name.
     *
     * @throws IllegalArgumentException if one is none
     */
    static Set<String> of(Collection<String> countries) {
        if (countries.isEmpty()) {
            return Set.of();
        }
        Countries known = Countries.load();
        Set<String> codes = new LinkedHashSet<>();
        for (String country : countries) {
            codes.add(known.find(country)
                    .map(Country::iso3)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "--country " + country + ": no such country; give a name or an ISO 3166-1 code")));
        }
        return codes;
    }
}
