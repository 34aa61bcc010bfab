package org.lapwing.time;

import java.time.LocalDate;
import java.util.Optional;
import org.lapwing.text.Span;

/**
 * A time expression and what it was taken to mean.
 *
 * @param sentence index of the sentence in its document
 * @param type TIMEX3 type
 * @param value TIMEX3 value (ISO 8601 with TIMEX3's extensions: {@code 2023-11-11}, {@code 2023-W45}, {@code P3D},
 *     {@code PAST_REF})
 * @param range the days it covers; unknown for durations and sets that are not anchored; open at the end
 *     after "since" and "after", at the start after "until", "by" and "before"
 * @param rule which rule decided, and what it was anchored to, for the trace
 */
public record TimeMention(int sentence, Span span, Type type, String value, TimeRange range, String rule) {

    /** TIMEX3 (ISO-TimeML) types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /**
     * The days up to and including {@code end} that this duration covers: "several days" before a Friday are the week
     * that ends on it. Empty unless this is a duration.
     */
    public Optional<TimeRange> before(LocalDate end) {
        return type == Type.DURATION ? Extent.parse(value).map(extent -> extent.before(end)) : Optional.empty();
    }
}
