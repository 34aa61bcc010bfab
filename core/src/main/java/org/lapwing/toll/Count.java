package org.lapwing.toll;

import java.util.Optional;
import org.lapwing.text.Span;

/**
 * A phrase that counts: "at least 14 soldiers", "dozens", "a woman".
 *
 * @param start index of its first token
 * @param end index after its last token
 * @param noun lower-cased noun counted; empty if there is none
 * @param people span of the words for those counted, if any
 * @param rule the number rule that read it
 */
record Count(int start, int end, TollRange range, String noun, Optional<Span> people, String rule) {

    boolean covers(int token) {
        return start <= token && token < end;
    }

    /** Whether a number is said, be it a vague one; "civilians" alone has none. */
    boolean isNumber() {
        return !rule.equals("plural without number");
    }

    /** The count where its noun is the fate and not the people. */
    Count withoutPeople() {
        return new Count(start, end, range, "", Optional.empty(), rule);
    }
}
