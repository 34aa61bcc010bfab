package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lapwing.role.Part;
import org.lapwing.role.PartMention;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who and what had a part in the violence of one report, as MUC-4's keys have it: each once, under its likeliest words.
 */
final class MucParts {

    /** From where on more is won than lost; where cross-validation on the training set put it. */
    private static final Map<Part, Double> LEAST = new EnumMap<>(Map.of(
            Part.PERPETRATOR, 0.2, Part.ORGANISATION, 0.25, Part.TARGET, 0.1, Part.VICTIM, 0.1, Part.WEAPON, 0.13));

    private final Map<Part, List<String>> entities = new EnumMap<>(Part.class);

    /** @param mentions of one report */
    MucParts(List<PartMention> mentions) {
        for (Part part : Part.values()) {
            Map<String, Double> likeliest = new LinkedHashMap<>();
            mentions.stream()
                    .filter(m -> m.part() == part && m.probability() >= LEAST.getOrDefault(part, 1.0))
                    .forEach(m -> likeliest.merge(PartExamples.normal(m.text()), m.probability(), Math::max));
            entities.put(part, distinct(likeliest));
        }
    }

    /** Words of which some hold all of the others name one entity ("armed men", "group of armed men"). */
    private static List<String> distinct(Map<String, Double> likeliest) {
        List<String> chosen = new ArrayList<>();
        likeliest.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(text -> !text.isEmpty())
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
