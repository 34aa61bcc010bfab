package org.lapwing.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;

/** Reads datelines as FBIS writes them: "BOGOTA, 4 FEB 90 (EFE)", "PARIS (FRANCE), 5 APR 90 (AFP)". */
final class Dateline {

    private static final Pattern FORM = Pattern.compile("([^,(]{1,60}+)(?:\\(([^,()]{1,60}+)\\))?+,.*");

    private final Countries countries;

    Dateline(Countries countries) {
        this.countries = countries;
    }

    /** Alpha-3 code of the country that is stated or that the city is the capital of. */
    Optional<String> country(String dateline) {
        Matcher form = FORM.matcher(dateline);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(form.group(2))
                .flatMap(countries::findByName)
                .or(() -> countries.findByCapital(form.group(1).strip()))
                .map(Country::iso3);
    }
}
