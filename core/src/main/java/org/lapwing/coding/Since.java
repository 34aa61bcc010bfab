package org.lapwing.coding;

import java.time.LocalDate;
import java.util.List;
import org.lapwing.text.Grammar;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** What began on a day and is counted or fought on, up to publication. */
final class Since {

    private Since() {}

    /** Gives what goes on since a day before publication the days up to it. */
    static void extend(Telling telling, Grammar grammar, LocalDate published) {
        if (telling.status != Status.REPORTED) {
            return;
        }
        if (isSince(telling, grammar)
                && telling.date.start().filter(published::isAfter).isPresent()) {
            telling.date = TimeRange.between(telling.date.start().orElseThrow(), published);
            telling.decisions.add(
                    new Decision("date", "up to " + published, "since then, up to publication", List.of()));
        }
        if (isCountedSince(telling)
                && telling.date
                        .start()
                        .filter(published.minusYears(1)::isBefore)
                        .filter(published::isAfter)
                        .isPresent()) {
            telling.date = TimeRange.between(telling.date.start().orElseThrow(), published, TimePrecision.UNKNOWN);
            telling.decisions.add(new Decision("date", "up to " + published, "counted up to publication", List.of()));
        }
    }

    /** "1,300 have died since the fighting began on 27 September": from that day on. */
    private static boolean isSince(Telling telling, Grammar grammar) {
        boolean day = telling.entry().type() == EventType.ASSAULT
                && !telling.sense().trigger().verbal()
                && telling.date.precision() == TimePrecision.DAY
                && telling.date.start().isPresent()
                && !telling.times.isEmpty();
        int time = day ? grammar.sentence().headOf(telling.times.get(0).span()) : -1;
        int clause = time < 0 ? -1 : grammar.clauseOf(time);
        return clause >= 0
                && grammar.marker(clause).equals("since")
                && grammar.isWithin(telling.sense().trigger().head(), clause);
    }

    /** "More than 400 have been killed since January": those counted are so up to the count. */
    private static boolean isCountedSince(Telling telling) {
        return telling.entry().is(LexiconEntry.Trait.OUTCOME)
                && telling.date.start().isPresent()
                && telling.date.end().isEmpty()
                && telling.times.stream().limit(1).anyMatch(t -> t.rule().contains("up to publication"));
    }
}
