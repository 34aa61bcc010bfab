package org.lapwing.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.Voice;
import org.lapwing.event.CanonicalLine;
import org.lapwing.incident.IncidentToll;

/** New and changed incidents, each with who tells what of it. */
final class Happenings {

    private final Material material;

    Happenings(Material material) {
        this.material = material;
    }

    List<Block> write() {
        Map<String, Violation> earlier = new HashMap<>();
        material.before().violations().forEach(violation -> earlier.put(violation.id(), violation));
        List<Block> blocks = new ArrayList<>();
        for (Violation violation : material.now().violations()) {
            if (material.isToldOfNow(violation.incident())) {
                blocks.add(entry(violation, Optional.ofNullable(earlier.get(violation.id()))));
            }
        }
        return blocks.isEmpty()
                ? material.nothing("No report of this period tells of a violation, old or new.")
                : blocks;
    }

    private Block entry(Violation violation, Optional<Violation> earlier) {
        List<Integer> shown = material.notes().tellings(List.of(violation.incident()));
        List<Sentence> items = new ArrayList<>();
        earlier.ifPresent(old -> items.add(Sentence.of(
                old.state() == violation.state()
                        ? "Already known before this period; there are new accounts."
                        : "Changed: " + Phrases.words(old.state()) + " before this period, now "
                                + Phrases.words(violation.state()) + ".",
                shown)));
        violation.ruling().map(this::ruling).ifPresent(items::add);
        items.add(Sentence.of(
                "Alleged party: " + violation.alleged().orElse("undetermined")
                        + (violation.involved().isEmpty()
                                ? "."
                                : ". Parties involved: " + String.join("; ", violation.involved()) + "."),
                shown));
        for (IncidentToll toll : violation.tolls()) {
            items.add(Sentence.of(Phrases.toll(toll) + ".", shown));
        }
        for (Voice voice : violation.alleging()) {
            voice.speaker()
                    .ifPresent(speaker -> items.add(Sentence.of(
                            "Said by " + Phrases.quoted(speaker) + " (" + Phrases.role(voice.role()) + ").",
                            tellings(violation, voice))));
        }
        for (Voice voice : violation.denying()) {
            items.add(Sentence.of(
                    "Denied by " + voice.speaker().map(Phrases::quoted).orElse("the report") + ".",
                    tellings(violation, voice)));
        }
        items.add(Sentence.of("Why it is listed so: " + String.join("; ", violation.reasons()) + ".", shown));
        return new Block.Entry(
                "incident-" + violation.incident().toLowerCase(Locale.ROOT),
                Sentence.of(Phrases.violation(violation), shown),
                items);
    }

    private Sentence ruling(Ruling ruling) {
        return Sentence.of(
                "An analyst ruled: " + Phrases.words(ruling.state()) + " (" + CanonicalLine.printable(ruling.by())
                        + ", " + Days.day(ruling.on()) + ").",
                List.of(material.notes().ruling(ruling)));
    }

    private List<Integer> tellings(Violation violation, Voice voice) {
        return material.dossier().accounts().getOrDefault(violation.incident(), List.of()).stream()
                .filter(account -> account.event().report().equals(voice.report()))
                .map(material.notes()::telling)
                .toList();
    }
}
