package org.lapwing.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.time.TimeMention.Type;

/**
 * What goes on for days on end: "for a second day on Sunday", "for the third day in a row". The range runs from the first
 * of those days to the day told; TIMEX3 gives the day told.
 */
final class RunningDayRule implements Rule {

    private static final List<String> ORDINALS =
            List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        boolean running = words.is(at - 1, "for") && words.is(at, "a", "the");
        int days = ORDINALS.indexOf(words.at(at + 1)) + 1;
        if (!running || days == 0) {
            return Optional.empty();
        }
        int from = words.is(at + 2, "straight", "consecutive", "successive", "running") ? at + 3 : at + 2;
        if (!words.is(from, "day")) {
            return Optional.empty();
        }
        int end = words.matches(from + 1, "in a row") ? from + 4 : words.is(from + 1, "running") ? from + 2 : from + 1;
        Optional<Phrase<DayReading>> told = Days.match(words, words.is(end, "on", ",") ? end + 1 : end);
        DayReading day =
                told.map(Phrase::meaning).orElse(moment -> moment.narrative().day());
        return Phrase.of(told.map(Phrase::end).orElse(end), "running day", moment -> upTo(day.at(moment), days));
    }

    private static Resolution upTo(LocalDate last, int before) {
        return new Resolution(Type.DATE, last.toString(), TimeRange.between(last.minusDays(before), last));
    }
}
