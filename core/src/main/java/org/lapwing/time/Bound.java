package org.lapwing.time;

import java.util.Optional;

/** Whether a preposition makes an expression the start or the end of a stretch: "since October", "until Friday". */
enum Bound {
    NONE(""),
    START(", open end"),
    END(", open start");

    private final String suffix;

    Bound(String suffix) {
        this.suffix = suffix;
    }

    static Bound before(Words words, int at) {
        boolean close = words.is(at - 2, "shortly", "just", "soon", "hours", "minutes", "immediately");
        return switch (words.at(at - 1)) {
            case "since" -> START;
            case "after" -> close ? NONE : START;
            case "until", "till", "by" -> END;
            // "before dawn on Tuesday" is an hour of that day.
            case "before" ->
                close || words.is(at, "dawn", "sunrise", "noon", "midday", "dusk", "midnight") ? NONE : END;
            default -> NONE;
        };
    }

    /** The range with its other end open; what has no day stays as it is. */
    TimeRange of(TimeRange range) {
        return switch (this) {
            case NONE -> range;
            case START -> new TimeRange(range.start(), Optional.empty(), range.precision());
            case END -> new TimeRange(Optional.empty(), range.end(), range.precision());
        };
    }

    /** What the trace adds to the rule. */
    String suffix() {
        return suffix;
    }
}
