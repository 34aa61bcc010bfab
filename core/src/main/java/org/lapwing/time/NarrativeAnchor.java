package org.lapwing.time;

import java.time.LocalDate;

/**
 * Where the telling stands in time: what "a day earlier" and "the following year" count from.
 *
 * @param day the last day dated in the text; the day of publication before there is one
 * @param period the start of the last day, week, month or year dated in the text
 */
record NarrativeAnchor(LocalDate day, LocalDate period) {

    static NarrativeAnchor at(LocalDate published) {
        return new NarrativeAnchor(published, published);
    }

    NarrativeAnchor after(Resolution told) {
        boolean dated = (told.type() == TimeMention.Type.DATE || told.type() == TimeMention.Type.TIME)
                && !told.value().endsWith("_REF")
                && told.range().start().isPresent();
        if (!dated) {
            return this;
        }
        LocalDate start = told.range().start().get();
        return switch (told.range().precision()) {
            case DAY -> new NarrativeAnchor(start, start);
            case WEEK, MONTH, YEAR -> new NarrativeAnchor(day, start);
            case UNKNOWN -> this;
        };
    }
}
