package org.lapwing.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lapwing.ceasefire.Assessment;
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
        lastOne().ifPresent(items::add);
        firsts(items);
        material.agreement().monitors().forEach(monitor -> items.add(presence(monitor)));
        items.add(material.sight());
        return List.of(new Block.Bullets(items));
    }

    private Sentence status(StatusChange last) {
        return Sentence.of(
                "The ceasefire " + Phrases.standing(last.status(), Days.day(last.on())) + ": " + last.because() + ".",
                material.notesOf(last));
    }

    private Optional<Sentence> sinceThen(LocalDate since) {
        List<Violation> told = material.within(since, material.to());
        return told.isEmpty() || !since.isBefore(material.from())
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "Since then " + Phrases.number(told.size(), "violation has", "violations have")
                                + " been reported" + established(told) + ".",
                        material.withTellings(material.countsNote(), told)));
    }

    private Sentence counted() {
        List<Violation> here = material.here();
        int earlier = material.earlier().size();
        return Sentence.of(
                here.isEmpty()
                        ? "No violation of this period is reported; in the period before: " + earlier + "."
                        : "In this period: " + Phrases.number(here.size(), "violation", "violations") + " reported"
                                + established(here) + "; in the period before: " + earlier + ".",
                material.withTellings(material.countsNote(), here));
    }

    private static String established(List<Violation> violations) {
        long corroborated = count(violations, ViolationState.CORROBORATED);
        long confirmed = count(violations, ViolationState.CONFIRMED);
        String by = " by two or more independent sources";
        return (violations.size() == 1 ? corroborated == 1 ? "," + by : "" : ", " + corroborated + " of them" + by)
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
                                + " killed in the violations of this period, by the lowest figures reported.",
                        material.tellings(deadly)));
    }

    /** How long ago the last one was, where the period itself has none. */
    private Optional<Sentence> lastOne() {
        return material.within(LocalDate.MIN, material.from().minusDays(1)).stream()
                .filter(violation -> material.here().isEmpty())
                .reduce((before, after) -> after)
                .map(last -> Sentence.of(
                        "The last violation was reported for " + Days.day(last.day()) + ", "
                                + Phrases.number(
                                        (int) ChronoUnit.DAYS.between(last.day(), material.to()), "day", "days")
                                + " before the end of this period.",
                        material.withTellings(material.countsNote(), List.of(last))));
    }

    /** What had not been seen in this ceasefire before. */
    private void firsts(List<Sentence> items) {
        for (Violation first : material.now().firstHeavierWeapons()) {
            if (first.kind().weaponWeight() > 1 && material.here().contains(first)) {
                items.add(Sentence.of(
                        "For the first time in this ceasefire: " + Phrases.words(first.kind())
                                + Phrases.commaPlace(first) + ", " + Days.range(first.date()) + ".",
                        material.tellings(List.of(first))));
            }
        }
        for (Assessment.NewDistrict spread : material.now().newDistricts()) {
            if (material.here().contains(spread.violation())) {
                items.add(Sentence.of(
                        "The first violation in this district: " + spread.district() + ", "
                                + Days.range(spread.violation().date()) + ".",
                        material.tellings(List.of(spread.violation()))));
            }
        }
    }

    private Sentence presence(Monitor monitor) {
        List<Integer> shown = new ArrayList<>(List.of(material.notes().registry(material.agreement())));
        Optional<MonitorExit> exit = material.now().exits().stream()
                .filter(told -> told.monitor().equals(monitor.name()))
                .reduce((before, after) -> after);
        if (exit.isPresent()) {
            shown.addAll(material.notes().tellings(List.of(exit.get().incident())));
            return Sentence.of(
                    "Those who watched have left: " + monitor.name()
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
                                ? " was there to watch, according to the registry of agreements."
                                : " was not there to watch, according to the registry of agreements."),
                shown);
    }
}
