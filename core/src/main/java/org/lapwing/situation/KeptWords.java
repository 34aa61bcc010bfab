package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import org.lapwing.ceasefire.Compliance;
import org.lapwing.ceasefire.Declaration;
import org.lapwing.ceasefire.MonitorExit;

/** Promises kept, what parties say of the ceasefire, and monitors that left. */
final class KeptWords {

    private final Material material;

    KeptWords(Material material) {
        this.material = material;
    }

    List<Block> write() {
        List<Sentence> items = new ArrayList<>();
        material.now().compliances().stream()
                .filter(kept -> material.overlaps(kept.date()))
                .map(this::kept)
                .forEach(items::add);
        material.now().declarations().stream()
                .filter(word -> material.overlaps(word.date()))
                .map(this::declared)
                .forEach(items::add);
        material.now().exits().stream()
                .filter(exit -> material.overlaps(exit.date()))
                .map(this::left)
                .forEach(items::add);
        return items.isEmpty()
                ? material.nothing(
                        "No report tells of a promise kept in this period, of a party that ended or suspended the ceasefire, or of a"
                                + " monitor that left.")
                : List.of(new Block.Bullets(items));
    }

    private Sentence kept(Compliance kept) {
        return Sentence.of(
                "Kept, " + Days.range(kept.date()) + ": " + Phrases.words(kept.deed()) + " by "
                        + String.join(" and ", kept.parties()) + ".",
                material.notes().tellings(List.of(kept.incident())));
    }

    private Sentence declared(Declaration word) {
        return Sentence.of(
                Phrases.sentenceCase(Days.range(word.date())) + ": " + word.party()
                        + (word.suspends() ? " is said to suspend it" : " is said to have ended it")
                        + (word.own() ? ", by its own word." : "."),
                material.notes().tellings(List.of(word.incident())));
    }

    private Sentence left(MonitorExit exit) {
        return Sentence.of(
                Phrases.sentenceCase(Days.range(exit.date())) + ": " + exit.monitor() + " left"
                        + exit.place().map(place -> " " + Phrases.place(place)).orElse("") + ".",
                material.notes().tellings(List.of(exit.incident())));
    }
}
