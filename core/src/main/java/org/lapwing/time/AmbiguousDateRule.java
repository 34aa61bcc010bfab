package org.lapwing.time;

import java.time.LocalDate;
import java.util.Optional;

/** "7/8/07": the day if publication tells which number is the month, else only the year. */
final class AmbiguousDateRule implements Rule {

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        String form = words.at(at);
        return NumericDate.year(form).isEmpty()
                        || NumericDate.parse(form, LocalDate.EPOCH).isPresent()
                ? Optional.empty()
                : Phrase.of(
                        at + 1,
                        "numeric date of unclear order",
                        moment -> NumericDate.parse(form, moment.published())
                                .map(Resolution::day)
                                .orElseGet(() -> Resolution.ofYear(
                                        Years.full(NumericDate.year(form).getAsInt(), moment.published()))));
    }
}
