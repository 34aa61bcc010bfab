package org.lapwing.evaluation;

import static java.util.Comparator.comparingLong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;

/** The nine countries whose incidents MUC-4 asks for (relevance guidelines), and which of them a text names. */
final class MucScope {

    private static final List<String> COUNTRIES =
            List.of("ARG", "BOL", "CHL", "COL", "ECU", "SLV", "GTM", "HND", "PER");

    private final Map<String, Pattern> names = new LinkedHashMap<>();

    MucScope(Countries countries) {
        for (String code : COUNTRIES) {
            countries.findByIso3(code).ifPresent(country -> names.put(code, pattern(country)));
        }
    }

    private static Pattern pattern(Country country) {
        return Pattern.compile(
                Stream.of(country.names(), country.adjectives(), country.people())
                        .flatMap(List::stream)
                        .filter(name -> name.length() > 2)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.CASE_INSENSITIVE);
    }

    static boolean covers(String country) {
        return COUNTRIES.contains(country);
    }

    /** Alpha-3 codes of those that a text names by name or people, the one that it names most often first. */
    List<String> namedIn(String text) {
        Map<String, Long> times = new LinkedHashMap<>();
        names.forEach(
                (code, name) -> times.put(code, name.matcher(text).results().count()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
