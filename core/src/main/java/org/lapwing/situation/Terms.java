package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Party;

/** The agreement itself, and how it has stood. */
final class Terms {

    private final Material material;

    Terms(Material material) {
        this.material = material;
    }

    List<Block> write() {
        Agreement agreement = material.agreement();
        List<Integer> registry = List.of(material.notes().registry(agreement));
        List<Sentence> terms = new ArrayList<>();
        terms.add(Sentence.of(
                "In effect since " + Days.range(agreement.effective())
                        + agreement
                                .expires()
                                .map(day -> ", until " + Days.day(day))
                                .orElse("") + ".",
                registry));
        terms.add(Sentence.of("Kind: " + Phrases.kind(agreement.agreementClass()) + ".", registry));
        if (!agreement.mediators().isEmpty()) {
            terms.add(Sentence.of("Mediated by: " + String.join("; ", agreement.mediators()) + ".", registry));
        }
        terms.add(Sentence.of(
                "Parties: " + agreement.parties().stream().map(Party::name).collect(Collectors.joining("; ")) + ".",
                registry));
        terms.add(Sentence.of(
                "What they promised: "
                        + agreement.commitments().stream()
                                .map(promise -> Phrases.promise(promise.obligation()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".",
                registry));
        agreement
                .doubts()
                .forEach(doubt -> terms.add(Sentence.of("The registry is not sure of this: " + doubt + ".", registry)));
        List<Sentence> life = material.now().changes().stream()
                .map(change -> Sentence.of(
                        Days.day(change.on()) + ": " + Phrases.words(change.status()) + " (" + change.because() + ").",
                        material.notesOf(change)))
                .toList();
        return List.of(
                new Block.Bullets(terms),
                new Block.Paragraph(List.of(Sentence.explanation("How it has stood:"))),
                new Block.Bullets(life));
    }
}
