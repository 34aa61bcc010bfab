package org.lapwing.evaluation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who and what had a part in the violence of one report, as MUC-4's keys have it. */
final class MucParts {

    /**
     * From where on more is won than lost: one that is right with this likelihood raises F1 as long as F1 is below twice as
     * much (Lipton et al. 2014).
     */
    private static final double LEAST = 0.25;

    private final Map<Part, List<String>> entities = new EnumMap<>(Part.class);

    /** @param likelihoods that the key of one report has some entity in some part */
    MucParts(Map<Part, Map<String, Double>> likelihoods) {
        likelihoods.forEach((part, words) -> entities.put(
                part,
                likeliestFirst(words)
                        .filter(e -> e.getValue() >= LEAST)
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    /** As MUC-4 is scored: lower case, without punctuation and articles. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Punct}", "")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .trim()
                .replaceAll("\\s+", " ");
    }

    static Stream<Map.Entry<String, Double>> likeliestFirst(Map<String, Double> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    List<String> of(Part part) {
        return entities.getOrDefault(part, List.of());
    }

    void addTo(ObjectNode roles) {
        for (Part part : Part.values()) {
            ArrayNode slot = roles.putArray(MucIncident.slot(part));
            of(part).forEach(text -> slot.addArray().add(text));
        }
    }
}
