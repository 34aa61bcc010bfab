package org.lapwing.actor;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which countries a report is about, by how often it names them, their people, their capitals, their places and groups.
 */
record Focus(Map<String, Integer> counts) {

    /** A country is in focus alone when it is named more than this many times as often as any other. */
    private static final int DOMINANCE = 2;

    Focus {
        counts = Map.copyOf(counts);
    }

    static final class Builder {
        private final Map<String, Integer> counts = new TreeMap<>();

        void add(String country) {
            counts.merge(country, 1, Integer::sum);
        }

        Focus build() {
            return new Focus(counts);
        }
    }

    int count(String country) {
        return counts.getOrDefault(country, 0);
    }

    /** The one country that the report is about, if it is about one. */
    Optional<String> single() {
        Optional<Map.Entry<String, Integer>> most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        return most.filter(top -> counts.entrySet().stream()
                        .allMatch(other ->
                                other.getKey().equals(top.getKey()) || top.getValue() > DOMINANCE * other.getValue()))
                .map(Map.Entry::getKey);
    }

    /** The most often named of some countries; empty if none is named or two are named equally often. */
    Optional<String> mostNamed(Iterable<String> among) {
        String best = "";
        boolean tie = false;
        for (String country : among) {
            int lead = Integer.compare(count(country), count(best));
            if (lead > 0) {
                best = country;
                tie = false;
            } else if (lead == 0 && !best.isEmpty()) {
                tie = true;
            }
        }
        return best.isEmpty() || tie ? Optional.empty() : Optional.of(best);
    }
}
