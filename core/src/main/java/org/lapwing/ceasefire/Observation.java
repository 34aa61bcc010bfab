package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.lapwing.incident.Incident;
import org.lapwing.time.TimeRange;

/**
 * What incidents say of one agreement, as they come in. They may come in any order and in lots, so that not all have to be at
 * hand at once; of those that say nothing of it no more is kept than their number. For one thread.
 */
public final class Observation {

    private final Agreement agreement;
    private final BindingDays days;
    private final Map<String, Ruling> rulings;
    private final LocalDate asOf;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Compliance> compliances = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<MonitorExit> exits = new ArrayList<>();
    private final TreeSet<String> possible = new TreeSet<>();
    private final Map<NotCovered.Reason, Integer> left = new EnumMap<>(NotCovered.Reason.class);

    Observation(Agreement agreement, BindingDays days, Map<String, Ruling> rulings, LocalDate asOf) {
        this.agreement = agreement;
        this.days = days;
        this.rulings = rulings;
        this.asOf = asOf;
    }

    /**
     * @param incidents each once, as they were known on the day; those that happened after it are passed over
     * @param dossier the reports that tell of them
     */
    public void add(Collection<Incident> incidents, Dossier dossier) {
        add(incidents, new Judge(agreement, days, rulings, dossier)::judge);
    }

    void add(Collection<Incident> incidents, Function<Incident, Finding> judge) {
        incidents.stream()
                .filter(incident ->
                        incident.date().start().filter(asOf::isBefore).isEmpty())
                .map(judge)
                .forEach(this::add);
    }

    private void add(Finding finding) {
        if (finding instanceof Violation violation) {
            violations.add(violation);
        } else if (finding instanceof Compliance compliance) {
            compliances.add(compliance);
        } else if (finding instanceof Declaration declaration) {
            declarations.add(declaration);
        } else if (finding instanceof MonitorExit exit) {
            exits.add(exit);
        } else if (finding instanceof NotCovered none) {
            left.merge(none.reason(), 1, Integer::sum);
            if (none.reason() == NotCovered.Reason.UNIDENTIFIED) {
                possible.add(none.incident());
            }
        }
    }

    /** How it stood, by what has come in; the same whatever the order. */
    public Assessment assess() {
        violations.sort(Comparator.comparing(Violation::day).thenComparing(Violation::id));
        declarations.sort(Comparator.comparing(Declaration::day).thenComparing(Declaration::incident));
        compliances.sort(Comparator.comparing((Compliance compliance) -> last(compliance.date()))
                .thenComparing(Compliance::incident));
        exits.sort(Comparator.comparing((MonitorExit exit) -> last(exit.date())).thenComparing(MonitorExit::incident));
        List<StatusChange> changes = StatusRules.apply(agreement, days, violations, declarations, compliances, asOf);
        return new Assessment(
                agreement, asOf, violations, compliances, declarations, exits, changes, List.copyOf(possible), left);
    }

    private static LocalDate last(TimeRange date) {
        return date.end().or(date::start).orElse(LocalDate.MIN);
    }
}
