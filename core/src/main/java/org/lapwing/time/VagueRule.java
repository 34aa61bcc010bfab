package org.lapwing.time;

import java.util.Map;
import java.util.Optional;
import org.lapwing.time.TimeMention.Type;

/** Now, once and some day: expressions that TIMEX3 values only as past, present or future. */
final class VagueRule implements Rule {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("now", "PRESENT_REF"),
            Map.entry("currently", "PRESENT_REF"),
            Map.entry("presently", "PRESENT_REF"),
            Map.entry("nowadays", "PRESENT_REF"),
            Map.entry("recently", "PAST_REF"),
            Map.entry("lately", "PAST_REF"));

    /** TimeML's way to write a date of which nothing is known. */
    private static final String UNSPECIFIED = "XXXX-XX-XX";

    @Override
    public Optional<Phrase<Reading>> match(Words words, int at) {
        int from = words.is(at, "more", "most") ? at + 1 : at;
        String value = WORDS.get(words.at(from));
        if (value != null && !words.isJoined(from + 1)) {
            return vague(from + 1, value);
        }
        if (words.matches(at, "at the moment") || words.matches(at, "at this time")) {
            return vague(at + 3, "PRESENT_REF");
        }
        if (words.matches(at, "at that time") || words.matches(at, "at the time")) {
            return vague(at + 3, "PAST_REF");
        }
        if (words.is(at, "a", "an")
                && words.is(at + 1, "later", "earlier", "unspecified", "undisclosed", "unknown", "unnamed")
                && words.is(at + 2, "date", "time")) {
            return vague(at + 3, UNSPECIFIED);
        }
        int nounAt = words.is(at + 1, "near", "recent", "immediate", "foreseeable", "distant") ? at + 2 : at + 1;
        if (words.is(at, "the") && words.is(nounAt, "future") && words.is(at - 1, "in", "for")) {
            return vague(nounAt + 1, "FUTURE_REF");
        }
        boolean past = words.is(at, "the")
                && words.is(nounAt, "past")
                && words.is(at - 1, "in", "of")
                && Unit.named(words.at(nounAt + 1)).isEmpty()
                && Lengths.match(words, nounAt + 1).isEmpty();
        return past ? vague(nounAt + 1, "PAST_REF") : Optional.empty();
    }

    private static Optional<Phrase<Reading>> vague(int end, String value) {
        return Phrase.of(end, "vague", moment -> Resolution.unanchored(Type.DATE, value));
    }
}
