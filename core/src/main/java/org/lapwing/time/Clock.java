package org.lapwing.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Times of day: by the clock ("7:30 a.m.", "18:00 UTC", "noon") and by name ("morning", "dawn"). */
final class Clock {

    /** TIMEX3's parts of the day; dawn and dusk have none of their own. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("morning", "TMO"),
            Map.entry("dawn", "TMO"),
            Map.entry("daybreak", "TMO"),
            Map.entry("sunrise", "TMO"),
            Map.entry("midday", "TMI"),
            Map.entry("noon", "T12:00"),
            Map.entry("afternoon", "TAF"),
            Map.entry("evening", "TEV"),
            Map.entry("dusk", "TEV"),
            Map.entry("sunset", "TEV"),
            Map.entry("nightfall", "TEV"),
            Map.entry("night", "TNI"),
            Map.entry("midnight", "T00:00"));

    private static final Set<String> ZONES =
            Set.of("gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest", "eet", "eat", "wat", "msk");

    private static final Set<String> BEFORE_CLOCK =
            Set.of("at", "around", "about", "by", "before", "after", "from", "until", "since", "to", "and");

    private Clock() {}

    static Optional<Phrase<String>> part(Words words, int at) {
        return Optional.ofNullable(PARTS.get(words.at(at))).flatMap(value -> Phrase.of(at + 1, "part of day", value));
    }

    static Optional<Phrase<String>> clock(Words words, int at) {
        Optional<int[]> time = hourAndMinute(words.at(at));
        if (time.isEmpty()) {
            return Optional.empty();
        }
        int hour = time.get()[0];
        int minute = time.get()[1];
        boolean minutesStated = words.at(at).length() > 3;
        int next = at + 1;
        boolean half = words.is(next, "am", "pm");
        if (half && hour > 12) {
            return Optional.empty();
        }
        if (half) {
            hour = hour % 12 + (words.is(next, "pm") ? 12 : 0);
            next++;
        } else if (words.is(next, "o'clock")) {
            next++;
        } else if (!minutesStated || words.at(at).indexOf('.') > 0) {
            return Optional.empty();
        } else if (words.at(at).indexOf(':') < 0
                && !words.is(next, "hours", "hrs")
                && !ZONES.contains(words.at(next))) {
            return Optional.empty();
        }
        next = words.is(next, "hours", "hrs") ? next + 1 : next;
        int zoneAt = words.is(next, "(") ? next + 1 : next;
        boolean zone = ZONES.contains(words.at(zoneAt));
        boolean local = words.is(zoneAt, "local") && words.is(zoneAt + 1, "time");
        boolean certain = half
                || zone
                || local
                || next > at + 1
                || BEFORE_CLOCK.contains(words.at(at - 1))
                || words.is(at + 1, "on");
        if (!certain) {
            return Optional.empty();
        }
        boolean utc = words.is(zoneAt, "gmt", "utc") && zoneAt == next;
        int end = local ? zoneAt + 2 : zone && zoneAt == next ? zoneAt + 1 : next;
        return Phrase.of(end, "clock", String.format(Locale.ROOT, "T%02d:%02d%s", hour, minute, utc ? "Z" : ""));
    }

    /** Hours and minutes of "7", "7:30", "7.30", "0730"; empty if out of range. */
    private static Optional<int[]> hourAndMinute(String form) {
        int length = form.length();
        if (length == 0 || length > 5) {
            return Optional.empty();
        }
        int colon = Math.max(form.indexOf(':'), form.indexOf('.'));
        String digits = colon < 0 ? form : form.substring(0, colon) + form.substring(colon + 1);
        boolean shape = digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (colon < 0 ? length != 3 && length <= 4 : length - colon == 3 && colon > 0);
        if (!shape) {
            return Optional.empty();
        }
        int hourDigits = colon < 0 ? Math.min(2, length) : colon;
        int hour = Integer.parseInt(digits.substring(0, hourDigits));
        int minute = hourDigits == digits.length() ? 0 : Integer.parseInt(digits.substring(hourDigits));
        return hour < 25 && minute < 60 ? Optional.of(new int[] {hour, minute}) : Optional.empty();
    }
}
