package org.lapwing.time;

import java.time.LocalDate;

/** What an expression is resolved against. */
record Moment(LocalDate published, NarrativeAnchor narrative, Tense tense) {

    Moment publishedOn(LocalDate day, Tense direction) {
        return new Moment(day, narrative, direction);
    }
}
