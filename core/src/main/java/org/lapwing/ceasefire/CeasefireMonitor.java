package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lapwing.incident.Incident;

/**
 * Does from what is published what a monitoring mechanism does from what it sees: tests incidents against agreements and
 * follows how each ceasefire stands. Equal input gives equal output. Safe to share between threads.
 */
public final class CeasefireMonitor {

    private final CeasefireRegistry registry;

    public CeasefireMonitor(CeasefireRegistry registry) {
        this.registry = registry;
    }

    /**
     * What each incident says of an agreement, in the order of the incidents.
     *
     * @param dossier the reports that tell of them
     */
    public List<Finding> judge(
            Agreement agreement, Collection<Incident> incidents, Collection<Ruling> rulings, Dossier dossier) {
        Judge judge = judge(agreement, rulings, dossier);
        return incidents.stream().map(judge::judge).toList();
    }

    Judge judge(Agreement agreement, Collection<Ruling> rulings, Dossier dossier) {
        return new Judge(agreement, BindingDays.of(agreement, registry), latest(rulings), dossier);
    }

    /**
     * How an agreement stood on a day.
     *
     * @param incidents as they were known on that day; those that happened after it are passed over
     * @param dossier the reports that tell of them: what is told without a day happened by the day of publication
     * @param rulings of analysts, whenever they were made; of several on one violation the latest holds
     */
    public Assessment assess(
            Agreement agreement,
            Collection<Incident> incidents,
            Dossier dossier,
            Collection<Ruling> rulings,
            LocalDate asOf) {
        Observation observation = observe(agreement, rulings, asOf);
        observation.add(incidents, dossier);
        return observation.assess();
    }

    /** @param judge what an incident says of the agreement */
    Assessment assess(
            Agreement agreement, Collection<Incident> incidents, Function<Incident, Finding> judge, LocalDate asOf) {
        Observation observation = observe(agreement, List.of(), asOf);
        observation.add(incidents, judge);
        return observation.assess();
    }

    /**
     * How an agreement stood on a day, for incidents that come in lots; the parameters are those of {@link #assess(Agreement,
     * Collection, Dossier, Collection, LocalDate)}.
     */
    public Observation observe(Agreement agreement, Collection<Ruling> rulings, LocalDate asOf) {
        return new Observation(agreement, BindingDays.of(agreement, registry), latest(rulings), asOf);
    }

    private static Map<String, Ruling> latest(Collection<Ruling> rulings) {
        Map<String, Ruling> latest = new HashMap<>();
        rulings.stream()
                .sorted(Comparator.comparing(Ruling::on))
                .forEach(ruling -> latest.put(ruling.violation(), ruling));
        return latest;
    }

    /** Whether somebody who takes part in an incident is a party of the agreement, or one of its monitors. */
    public Predicate<Incident.Participant> concerns(Agreement agreement) {
        SideReader reader = new SideReader(agreement);
        return participant -> {
            Side side = reader.read(participant);
            return side instanceof Side.OfParty || side instanceof Side.OfMonitor;
        };
    }

    /** The agreements that bind on a day, or that had been announced by then and were not over. */
    public List<Agreement> openOn(LocalDate day) {
        return registry.list().stream()
                .filter(agreement -> !agreement.firstKnown().isAfter(day))
                .filter(agreement -> {
                    Optional<LocalDate> last =
                            BindingDays.of(agreement, registry).last();
                    return last.map(end -> !day.isAfter(end)).orElse(true);
                })
                .toList();
    }

    /** The last day on which an agreement binds, as far as its own dates and the registry know; empty if it goes on. */
    public Optional<LocalDate> lastDay(Agreement agreement) {
        return BindingDays.of(agreement, registry).last();
    }
}
