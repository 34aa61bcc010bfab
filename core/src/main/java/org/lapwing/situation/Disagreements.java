package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lapwing.ceasefire.Violation;
import org.lapwing.event.CanonicalLine;
import org.lapwing.incident.Contradiction;
import org.lapwing.incident.Incident;

/** Where the accounts of an incident cannot all be true. */
final class Disagreements {

    private final Material material;

    Disagreements(Material material) {
        this.material = material;
    }

    List<Block> write() {
        List<Sentence> items = new ArrayList<>();
        for (Violation violation : material.now().violations()) {
            if (material.isToldOfNow(violation.incident())) {
                add(items, violation, material.incident(violation.incident()));
            }
        }
        return items.isEmpty()
                ? material.nothing("No two accounts of this period contradict each other.")
                : List.of(new Block.Bullets(items));
    }

    private void add(List<Sentence> items, Violation violation, Incident incident) {
        List<Integer> shown = material.notes().tellings(List.of(incident.id()));
        String what =
                Days.range(violation.date()) + ", " + Phrases.words(violation.kind()) + Phrases.commaPlace(violation);
        for (Contradiction contradiction : incident.contradictions()) {
            items.add(Sentence.of(Phrases.sentenceCase(what) + ": " + differ(contradiction), shown));
        }
        if (incident.contradictions().isEmpty() && !violation.denying().isEmpty()) {
            items.add(Sentence.of(Phrases.sentenceCase(what) + ": told, and denied.", shown));
        }
    }

    private static String differ(Contradiction contradiction) {
        String subject = switch (contradiction.kind()) {
            case DENIAL -> "whether it happened";
            case BLAME -> "who did it";
            case TOLL -> "the number of " + CanonicalLine.printable(contradiction.field());
            case DAY -> "the day";
            case PLACE -> "the place";
        };
        return contradiction.kind() == Contradiction.Kind.DENIAL
                ? "told as having happened, and denied."
                : "accounts differ on " + subject + ": "
                        + contradiction.versions().stream()
                                .map(version -> Phrases.quoted(version.value()) + " ("
                                        + Phrases.number(version.families(), "source", "sources") + ")")
                                .collect(Collectors.joining(" against "))
                        + ".";
    }
}
