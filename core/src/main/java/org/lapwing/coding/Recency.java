package org.lapwing.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.text.Grammar;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Whether what is dated is news, background or still to come, seen from the day of publication. */
final class Recency {

    /** What happened longer before publication than this is background to the news, not the news. */
    private static final int DAYS_OF_NEWS = 31;

    private Recency() {}

    static void assign(Telling telling, Grammar grammar, LocalDate published) {
        if (telling.status != Status.REPORTED) {
            return;
        }
        Optional<LocalDate> end = telling.date.end();
        if (end.isPresent() && end.get().isBefore(published.minusDays(DAYS_OF_NEWS))) {
            telling.status = Status.BACKGROUND;
            telling.decisions.add(new Decision(
                    "status",
                    "background",
                    "more than " + DAYS_OF_NEWS + " days before publication",
                    List.of("reported")));
        } else if (end.isEmpty()
                && telling.date.start().filter(published.minusYears(1)::isAfter).isPresent()) {
            telling.status = Status.BACKGROUND;
            telling.decisions.add(new Decision(
                    "status", "background", "so for more than a year before publication", List.of("reported")));
        } else if (isEarlierMonth(telling.date, published) && isPastPerfect(telling, grammar)) {
            telling.status = Status.BACKGROUND;
            telling.decisions.add(new Decision(
                    "status", "background", "an earlier month, told as over by then", List.of("reported")));
        } else if (telling.date.start().filter(published::isBefore).isPresent()) {
            telling.status = Status.PLANNED;
            telling.decisions.add(new Decision("status", "planned", "dated after publication", List.of("reported")));
        }
    }

    /** A month as a whole that was over when the month of publication began. */
    private static boolean isEarlierMonth(TimeRange date, LocalDate published) {
        return date.precision() == TimePrecision.MONTH
                && date.end()
                        .filter(end -> end.isBefore(published.withDayOfMonth(1)))
                        .isPresent();
    }

    private static boolean isPastPerfect(Telling telling, Grammar grammar) {
        int predicate = telling.sense().arguments().predicate();
        return predicate >= 0 && grammar.auxiliaries(predicate).contains("had");
    }
}
