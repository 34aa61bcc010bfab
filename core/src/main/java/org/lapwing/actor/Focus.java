package org.lapwing.actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which countries a report is about, by how often it names them, their people, their capitals, their places and groups.
 *
 * @param counts how often each is named; a country that is not named is absent
 * @param lead those named in the first sentence
 */
record Focus(Map<String, Integer> counts, Set<String> lead) {

    /** A country is in focus alone when it is named more than this many times as often as any other. */
    private static final int DOMINANCE = 2;

    Focus {
        counts = Map.copyOf(counts);
        lead = Set.copyOf(lead);
    }

    static final class Builder {
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Set<String> lead = new TreeSet<>();

        void add(String country) {
            counts.merge(country, 1, Integer::sum);
        }

        void addInLead(String country) {
            add(country);
            lead.add(country);
        }

        Focus build() {
            return new Focus(counts, lead);
        }
    }

    int count(String country) {
        return counts.getOrDefault(country, 0);
    }

    /**
     * The one country that the report is about, if it is about one: the one that dominates or, as news says first what it
     * is about, the one that alone is named in the lead and nowhere outnumbered.
     */
    Optional<String> single() {
        return dominant().or(this::ofLead);
    }

    private Optional<String> ofLead() {
        return Optional.of(lead)
                .filter(countries -> countries.size() == 1)
                .map(countries -> countries.iterator().next())
                .filter(country -> counts.values().stream().allMatch(count -> count <= count(country)));
    }

    private Optional<String> dominant() {
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
