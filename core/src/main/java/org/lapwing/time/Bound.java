package org.lapwing.time;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a preposition makes an expression the start or the end of a stretch: "since October", "until Friday". */
enum Bound {
    NONE(""),
    SINCE(", up to publication"),
    START(", open end"),
    END(", open start");

    private final String suffix;

    Bound(String suffix) {
        this.suffix = suffix;
    }

    static Bound before(Words words, int at, Resolution told) {
        boolean close = words.is(at - 2, "shortly", "just", "soon", "hours", "minutes", "immediately");
        return switch (words.at(at - 1)) {
            case "since" -> SINCE;
            case "after" -> close ? NONE : START;
            // "By Tuesday evening" is when it was seen to have happened; "by Friday" is a limit.
            case "by" -> told.type() == TimeMention.Type.TIME ? NONE : END;
            case "until", "till" -> END;
            // "before dawn on Tuesday" is an hour of that day.
            case "before" ->
                close || words.is(at, "dawn", "sunrise", "noon", "midday", "dusk", "midnight") ? NONE : END;
            default -> NONE;
        };
    }

    /**
     * The range with its other end open; what has no day stays as it is. "Since Friday" and "since last week" run up to
     * publication; "since May" and "since 1969" are about a state, and how long it lasts stays open.
     */
    TimeRange of(TimeRange range, LocalDate published) {
        return switch (this) {
            case NONE -> range;
            case SINCE -> since(range, published);
            case START -> new TimeRange(range.start(), Optional.empty(), range.precision());
            case END -> new TimeRange(Optional.empty(), range.end(), range.precision());
        };
    }

    private static TimeRange since(TimeRange range, LocalDate published) {
        Optional<LocalDate> start = range.start().filter(day -> !day.isAfter(published));
        boolean recent = range.precision() == TimePrecision.DAY || range.precision() == TimePrecision.WEEK;
        return recent && start.isPresent()
                ? TimeRange.between(start.get(), published)
                : new TimeRange(range.start(), Optional.empty(), TimePrecision.UNKNOWN);
    }

    /** What the trace adds to the rule. */
    String suffix() {
        return suffix;
    }
}
