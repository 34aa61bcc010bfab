package org.lapwing.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a report's whereabouts outside its body.
 *
 * @param dateline place named before the first sentence ("BAMAKO")
 * @param published day of the report, which decides what names of the past mean; empty if it is not known
 * @param countries alpha-3 codes of the countries that the publisher writes for or about
 */
public record PlaceContext(Optional<String> dateline, Optional<LocalDate> published, List<String> countries) {

    /** Nothing is known. */
    public static final PlaceContext NONE = new PlaceContext(Optional.empty(), Optional.empty(), List.of());

    public PlaceContext {
        countries = List.copyOf(countries);
    }
}
