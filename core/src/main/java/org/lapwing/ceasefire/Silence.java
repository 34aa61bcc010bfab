package org.lapwing.ceasefire;

import java.util.List;
import org.lapwing.time.TimeRange;

/**
 * Something told that keeps news from getting out of an area: a zero after it may be blindness.
 *
 * @param incident its id
 * @param where as a canonical line; "not told" if no report places it
 * @param events that tell of it
 */
public record Silence(Kind kind, String incident, TimeRange date, String where, List<String> events) {

    public enum Kind {
        /** Telephone, internet or power was cut. */
        COMMUNICATIONS_CUT,
        /** Journalists, monitors or aid workers were kept out or held. */
        ACCESS_DENIED
    }

    public Silence {
        events = List.copyOf(events);
    }
}
