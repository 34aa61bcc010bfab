package org.lapwing.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Area;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireStatus;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.place.Toponym;

/** How ceasefires stood, for the columns of a panel. */
public final class Truces {

    static final List<String> STANDING = List.of("ceasefire_in_force", "days_since_announced", "agreements_announced");

    private final Map<String, List<Assessment>> ofCountries = new HashMap<>();
    /** Of agreements whose area is within so many kilometres of something, across borders too. */
    private final List<Assessment> reaching;

    private final LocalDate known;
    private final Set<String> violating = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();

    /**
     * @param assessments of all agreements that may have held in the months of the panel
     * @param known the last day of which anything is known
     */
    public Truces(Collection<Assessment> assessments, LocalDate known) {
        this.reaching = assessments.stream()
                .filter(assessment -> assessment.agreement().area() instanceof Area.Reach)
                .toList();
        this.known = known;
        for (Assessment assessment : assessments) {
            assessment
                    .agreement()
                    .area()
                    .countries()
                    .forEach(country -> ofCountries
                            .computeIfAbsent(country, c -> new ArrayList<>())
                            .add(assessment));
            assessment.violations().stream().filter(Violation::counts).forEach(violation -> {
                violating.add(violation.incident());
                if (violation.state() == ViolationState.CONFIRMED) {
                    confirmed.add(violation.incident());
                }
            });
        }
    }

    /** Whether the incident would break one of the agreements, or several, and no analyst has said otherwise. */
    boolean isViolation(String incident) {
        return violating.contains(incident);
    }

    boolean isConfirmed(String incident) {
        return confirmed.contains(incident);
    }

    /** Of the agreements whose area lies in a country. */
    List<Assessment> inCountry(String country) {
        return ofCountries.getOrDefault(country, List.of());
    }

    /** Of the agreements in whose area one of these places lies. */
    List<Assessment> at(Collection<Toponym> places) {
        // A panel has 70,000 cells, and most agreements are of one country.
        Set<Assessment> near = new LinkedHashSet<>(reaching);
        places.forEach(place -> place.country().map(this::inCountry).ifPresent(near::addAll));
        return near.stream()
                .filter(assessment -> places.stream()
                        .anyMatch(
                                place -> assessment.agreement().area().containsPlace(place) == Area.Containment.INSIDE))
                .toList();
    }

    /** The columns {@link #STANDING} of a unit's month; empty cells if nothing is known of the month. */
    List<String> standing(List<Assessment> ofUnit, YearMonth month) {
        if (month.atDay(1).isAfter(known)) {
            return List.of("", "", "");
        }
        List<Agreement> inForce = ofUnit.stream()
                .filter(assessment -> isInForce(assessment, month))
                .map(Assessment::agreement)
                .toList();
        Optional<LocalDate> newest = inForce.stream().map(Agreement::firstKnown).max(LocalDate::compareTo);
        long announced = ofUnit.stream()
                .filter(assessment ->
                        YearMonth.from(assessment.agreement().firstKnown()).equals(month))
                .count();
        return List.of(
                inForce.isEmpty() ? "0" : "1",
                newest.map(day -> Long.toString(ChronoUnit.DAYS.between(day, month.atEndOfMonth())))
                        .orElse(""),
                Long.toString(announced));
    }

    /** Whether it bound on a day of the month. */
    private static boolean isInForce(Assessment assessment, YearMonth month) {
        List<CeasefireStatus> held = new ArrayList<>();
        for (StatusChange change : assessment.changes()) {
            if (!change.on().isAfter(month.atDay(1))) {
                held.clear();
            }
            if (!change.on().isAfter(month.atEndOfMonth())) {
                held.add(change.status());
            }
        }
        return held.stream().anyMatch(CeasefireStatus::binds);
    }
}
