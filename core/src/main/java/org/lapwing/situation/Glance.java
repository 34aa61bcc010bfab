package org.lapwing.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.ceasefire.Monitor;
import org.lapwing.ceasefire.MonitorExit;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.ViolationState;

/** What somebody reads who reads no more. */
final class Glance {

    private final Material material;

    Glance(Material material) {
        this.material = material;
    }

    List<Block> write() {
        List<Sentence> items = new ArrayList<>();
        Optional<StatusChange> last = material.now().changes().stream().reduce((before, after) -> after);
        last.map(this::status).ifPresent(items::add);
        last.flatMap(change -> sinceThen(change.on())).ifPresent(items::add);
        items.add(counted());
        killed().ifPresent(items::add);
        material.agreement().monitors().forEach(monitor -> items.add(presence(monitor)));
        items.add(material.sight());
        return List.of(new Block.Bullets(items));
    }

    private Sentence status(StatusChange last) {
        return Sentence.of(
                "The ceasefire is " + Phrases.words(last.status()).toUpperCase(Locale.ROOT) + ", and has been since "
                        + Days.day(last.on()) + ": " + last.because() + ".",
                material.notesOf(last));
    }

    private Optional<Sentence> sinceThen(LocalDate since) {
        List<Violation> told = material.within(since, material.to());
        return told.isEmpty() || !since.isBefore(material.from())
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "Since then " + Phrases.number(told.size(), "violation has", "violations have")
                                + " been told of" + established(told) + ".",
                        material.withTellings(material.countsNote(), told)));
    }

    private Sentence counted() {
        List<Violation> here = material.here();
        int earlier = material.earlier().size();
        return Sentence.of(
                here.isEmpty()
                        ? "No violation is told of for this period; " + earlier + " for the one before."
                        : Phrases.number(here.size(), "violation is", "violations are") + " told of" + established(here)
                                + "; for the period before: " + earlier + ".",
                material.withTellings(material.countsNote(), here));
    }

    private static String established(List<Violation> violations) {
        long corroborated = count(violations, ViolationState.CORROBORATED);
        long confirmed = count(violations, ViolationState.CONFIRMED);
        return ", " + corroborated + " of them by two or more independent sources"
                + (confirmed == 0 ? "" : ", and " + confirmed + " confirmed by an analyst");
    }

    private static long count(List<Violation> violations, ViolationState state) {
        return violations.stream()
                .filter(violation -> violation.state() == state)
                .count();
    }

    private Optional<Sentence> killed() {
        List<Violation> deadly = material.here().stream()
                .filter(violation -> violation.leastKilled() > 0)
                .toList();
        int killed = deadly.stream().mapToInt(Violation::leastKilled).sum();
        return killed == 0
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "At least " + killed + (killed == 1 ? " person was" : " people were")
                                + " killed in them, by the lowest figures that the accounts allow.",
                        material.tellings(deadly)));
    }

    private Sentence presence(Monitor monitor) {
        List<Integer> shown = new ArrayList<>(List.of(material.notes().registry(material.agreement())));
        Optional<MonitorExit> exit = material.now().exits().stream()
                .filter(told -> told.monitor().equals(monitor.name()))
                .reduce((before, after) -> after);
        if (exit.isPresent()) {
            shown.addAll(material.notes().tellings(List.of(exit.get().incident())));
            return Sentence.of(
                    "A monitor has left: " + monitor.name()
                            + exit.get()
                                    .place()
                                    .map(place -> ", from " + Phrases.place(place))
                                    .orElse("")
                            + ", " + Days.range(exit.get().date()) + ".",
                    shown);
        }
        if (monitor.presences().isEmpty()) {
            return Sentence.of(monitor.name() + ": it is not known when it was there to watch.", shown);
        }
        return Sentence.of(
                monitor.name()
                        + (monitor.isPresent(material.to())
                                ? " was there to watch, by the registry of agreements."
                                : " was not there to watch, by the registry of agreements."),
                shown);
    }
}
