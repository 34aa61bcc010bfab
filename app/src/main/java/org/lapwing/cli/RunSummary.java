package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of coding came to.
 *
 * @param read reports found in the input, refused ones included
 * @param coded coded and stored in this run
 * @param withoutEvents of those, how many gave no event
 * @param events in the reports coded
 * @param sentences in the reports coded, and {@code parsed} how many of them were parsed
 * @param places how many events have their place by each pass of the resolver
 * @param alreadyStored passed over because this codebook has coded them before, or because they came twice
 * @param refused how many by the reason's label
 */
record RunSummary(
        long read,
        long coded,
        long withoutEvents,
        long events,
        long sentences,
        long parsed,
        Map<String, Long> places,
        long alreadyStored,
        Map<String, Long> refused,
        Duration elapsed) {

    RunSummary {
        places = Map.copyOf(places);
        refused = Map.copyOf(refused);
    }

    long refusals() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    double reportsASecond() {
        return elapsed.isZero() ? 0 : coded * 1e9 / elapsed.toNanos();
    }

    String describe() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d read, %,d coded, %,d without events, %,d already stored, %,d refused",
                read,
                coded,
                withoutEvents,
                alreadyStored,
                refusals()));
        if (!refused.isEmpty()) {
            text.append(new TreeMap<>(refused)
                    .entrySet().stream()
                            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                            .collect(joining(", ", " (", ")")));
        }
        text.append(String.format(Locale.ROOT, "%n%,d events", events));
        if (sentences > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    ", %,d of %,d sentences parsed (%.1f %%)",
                    parsed,
                    sentences,
                    100.0 * parsed / sentences));
        }
        text.append(String.format(
                Locale.ROOT, ", %.1f s, %.1f reports a second", elapsed.toNanos() / 1e9, reportsASecond()));
        if (!places.isEmpty()) {
            text.append(places.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                    .collect(joining("; ", String.format(Locale.ROOT, "%nplaces of events by "), "")));
        }
        return text.toString().replace("\r", "");
    }
}
