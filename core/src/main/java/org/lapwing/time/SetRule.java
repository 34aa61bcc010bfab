package org.lapwing.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lapwing.time.TimeMention.Type;

/** What recurs: "every Friday", "Fridays", "daily", "twice a week", "each year". */
final class SetRule implements Rule {

    private static final Map<String, String> ADVERBS = Map.ofEntries(
            Map.entry("hourly", "PT1H"),
            Map.entry("daily", "P1D"),
            Map.entry("nightly", "P1D"),
            Map.entry("weekly", "P1W"),
            Map.entry("monthly", "P1M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("annual", "P1Y"),
            Map.entry("annually", "P1Y"),
            Map.entry("yearly", "P1Y"));

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        String adverb = ADVERBS.get(words.at(at));
        if (adverb != null) {
            // A newspaper's name or an event's: "the Daily Star", "Annual General Meeting".
            boolean name = words.isCased() && words.isCapitalised(at) && words.isCapitalised(at + 1);
            return name ? Optional.empty() : set(at + 1, adverb);
        }
        Optional<DayOfWeek> plural = CalendarNames.weekdayPlural(words, at);
        if (plural.isPresent()) {
            return set(at + 1, value(plural.get()));
        }
        if (words.is(at, "every", "each")) {
            return every(words, words.is(at + 1, "other") ? at + 2 : at + 1, words.is(at + 1, "other") ? 2 : 1);
        }
        boolean rate = words.is(at, "per") || (words.is(at, "a", "an") && isCounted(words, at - 1));
        return rate ? every(words, at + 1, 1) : Optional.empty();
    }

    private static boolean isCounted(Words words, int at) {
        String before = words.at(at);
        boolean number = !before.isEmpty() && before.chars().allMatch(c -> c >= '0' && c <= '9');
        return number
                || words.is(
                        at, "once", "twice", "times", "million", "billion", "dollars", "euros", "percent", "%",
                        "barrels", "tonnes", "tons");
    }

    private static Optional<Phrase<Reading>> every(Words words, int at, int step) {
        Optional<DayOfWeek> weekday = CalendarNames.weekday(words, at);
        if (weekday.isPresent()) {
            int end = Clock.part(words, at + 1).isPresent() ? at + 2 : at + 1;
            return set(end, value(weekday.get()));
        }
        if (Clock.part(words, at).isPresent()) {
            return set(at + 1, "P1D");
        }
        Optional<Phrase<Extent>> counted = Lengths.match(words, at)
                .filter(length -> length.meaning().amount().isPresent());
        if (counted.isPresent()) {
            return set(counted.get().end(), counted.get().meaning().value());
        }
        return Unit.named(words.at(at))
                .filter(unit -> !words.at(at).endsWith("s"))
                .flatMap(unit -> set(at + 1, new Extent(OptionalDouble.of(step), unit).value()));
    }

    private static String value(DayOfWeek day) {
        return "XXXX-WXX-" + day.getValue();
    }

    private static Optional<Phrase<Reading>> set(int end, String value) {
        return Phrase.of(end, "set", moment -> Resolution.unanchored(Type.SET, value));
    }
}
