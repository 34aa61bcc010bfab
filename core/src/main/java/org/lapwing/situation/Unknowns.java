package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lapwing.ceasefire.Coverage;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.ViolationState;

/** What we do not know. */
final class Unknowns {

    private final Material material;
    private final List<Sentence> items = new ArrayList<>();

    Unknowns(Material material) {
        this.material = material;
    }

    List<Block> write() {
        undated();
        ask(v -> v.alleged().isEmpty(), "Who began: ");
        ask(v -> v.place().isEmpty(), "Where it happened: ");
        ask(v -> !v.state().isEstablished(), "Whether a second source would tell the same: ");
        ask(v -> v.state() != ViolationState.CONFIRMED && v.tolls().isEmpty(), "How many people were hurt or killed: ");
        possible();
        if (material.coverage().sight() != Coverage.Sight.SEEN) {
            items.add(material.sight());
        }
        items.add(Sentence.of(
                "Whatever no report tells of, or was published only after " + Days.day(material.to()) + ".",
                List.of(material.sightNote())));
        return List.of(new Block.Bullets(items));
    }

    private void undated() {
        for (Violation violation : material.now().violations()) {
            if (!violation.isDated() && material.isToldOfNow(violation.incident())) {
                items.add(Sentence.of(
                        "When it happened: " + Phrases.words(violation.kind()) + Phrases.commaPlace(violation)
                                + ", told without a day, " + Days.range(violation.date()) + ".",
                        material.tellings(List.of(violation))));
            }
        }
    }

    private void ask(Predicate<Violation> open, String question) {
        List<Violation> asked = material.here().stream().filter(open).toList();
        if (!asked.isEmpty()) {
            items.add(Sentence.of(
                    question
                            + asked.stream()
                                    .map(v -> Phrases.words(v.kind()) + " of " + Days.range(v.date()))
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ".",
                    material.tellings(asked)));
        }
    }

    private void possible() {
        List<String> possible =
                material.now().possible().stream().filter(material::isToldOfNow).toList();
        if (!possible.isEmpty()) {
            items.add(Sentence.of(
                    "Who took part: " + Phrases.number(possible.size(), "incident", "incidents")
                            + " may concern the agreement, by somebody who is not told closely enough.",
                    material.notes().tellings(possible)));
        }
    }
}
