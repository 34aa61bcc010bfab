package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who and what had a part in the violence of one report, as MUC-4's keys have it: each once, under its likeliest words.
 */
final class MucParts {

    /**
     * From where on more is won than lost: one that is right with this likelihood raises F1 as long as F1 is below twice as
     * much (Lipton et al. 2014).
     */
    private static final double LEAST = 0.25;

    private final Map<Part, List<String>> entities = new EnumMap<>(Part.class);

    /** @param likelihoods that the key of one report has some words in some part */
    MucParts(Map<Part, Map<String, Double>> likelihoods) {
        likelihoods.forEach((part, words) -> entities.put(part, distinct(words)));
    }

    /** As MUC-4 is scored: lower case, without punctuation and articles. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Punct}", "")
                .replaceAll("\\b(a|an|the)\\b", " ")
                .trim()
                .replaceAll("\\s+", " ");
    }

    /** Words of which some hold all of the others name one entity ("armed men", "group of armed men"). */
    private static List<String> distinct(Map<String, Double> likelihoods) {
        List<String> chosen = new ArrayList<>();
        likelihoods.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(text -> {
                    if (chosen.stream().noneMatch(other -> holds(text, other) || holds(other, text))) {
                        chosen.add(text);
                    }
                });
        return chosen;
    }

    private static boolean holds(String whole, String part) {
        return new HashSet<>(Arrays.asList(whole.split(" "))).containsAll(Arrays.asList(part.split(" ")));
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
