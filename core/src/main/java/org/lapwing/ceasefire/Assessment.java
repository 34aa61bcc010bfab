package org.lapwing.ceasefire;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.lapwing.time.TimePrecision;

/**
 * How a ceasefire stood on a day, by what had been told until then.
 *
 * @param violations in order of their days and ids; those ruled not to be violations too
 * @param compliances in order of their days
 * @param exits monitors that are told to have left, in order of their days
 * @param changes of status, in order; empty before it was announced
 * @param possible incidents that may concern the agreement, but do not tell closely enough who took part
 * @param notCovered how many incidents were looked at and left out, by reason; a reason without incidents is absent
 */
public record Assessment(
        Agreement agreement,
        LocalDate asOf,
        List<Violation> violations,
        List<Compliance> compliances,
        List<Declaration> declarations,
        List<MonitorExit> exits,
        List<StatusChange> changes,
        List<String> possible,
        Map<NotCovered.Reason, Integer> notCovered) {

    /** The first violation in a district: first-order unit and, if known, the unit below it. */
    public record NewDistrict(String district, Violation violation) {}

    public Assessment {
        violations = List.copyOf(violations);
        compliances = List.copyOf(compliances);
        declarations = List.copyOf(declarations);
        exits = List.copyOf(exits);
        changes = List.copyOf(changes);
        possible = List.copyOf(possible);
        notCovered = Map.copyOf(notCovered);
    }

    /** Empty before it was announced. */
    public Optional<CeasefireStatus> status() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).status());
    }

    /** From the last violation that counts to the day of the assessment; empty if there is none. */
    public OptionalLong daysSinceLastViolation() {
        return violations.stream()
                .filter(violation -> violation.counts() && violation.isDated())
                .mapToLong(violation -> asOf.toEpochDay() - violation.day().toEpochDay())
                .min();
    }

    /**
     * By week, alleged party (the undetermined last) and state, in that order. What is dated more widely than to a week
     * is in none; what may have happened in either of two is in the first.
     */
    public List<WeekCount> weeks() {
        record Key(LocalDate monday, Optional<String> alleged, ViolationState state) {}
        Comparator<Key> order = Comparator.comparing(Key::monday)
                .thenComparing(key -> key.alleged().isEmpty())
                .thenComparing(key -> key.alleged().orElse(""))
                .thenComparing(Key::state);
        Map<Key, Integer> counts = new TreeMap<>(order);
        for (Violation violation : violations) {
            if (violation.date().precision().compareTo(TimePrecision.WEEK) <= 0) {
                LocalDate monday = violation.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                counts.merge(new Key(monday, violation.alleged(), violation.state()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new WeekCount(
                        entry.getKey().monday(),
                        entry.getKey().alleged(),
                        entry.getKey().state(),
                        entry.getValue()))
                .toList();
    }

    /** Each violation with a heavier weapon than all before it, in order; the first with any weapon is the first. */
    public List<Violation> firstHeavierWeapons() {
        List<Violation> firsts = new ArrayList<>();
        int heaviest = 0;
        for (Violation violation : violations) {
            if (violation.counts() && violation.isDated() && violation.kind().weaponWeight() > heaviest) {
                heaviest = violation.kind().weaponWeight();
                firsts.add(violation);
            }
        }
        return firsts;
    }

    /** Where violations spread to, in order; those without a district, or of a whole country, spread to none. */
    public List<NewDistrict> newDistricts() {
        List<NewDistrict> spread = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Violation violation : violations) {
            Optional<String> district = violation.district();
            if (violation.counts() && violation.isDated() && district.isPresent() && known.add(district.get())) {
                spread.add(new NewDistrict(district.get(), violation));
            }
        }
        return spread;
    }

    /** Monitors that are there on the day of the assessment, as the registry knows; empty if it knows of none. */
    public List<Monitor> monitorsPresent() {
        return agreement.monitors().stream()
                .filter(monitor -> monitor.isPresent(asOf))
                .toList();
    }
}
