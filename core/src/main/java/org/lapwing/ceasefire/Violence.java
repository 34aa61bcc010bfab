package org.lapwing.ceasefire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lapwing.incident.Fusion;

/**
 * The violence of a stretch of time that more than one source's word stands behind, and whether it is enough to say that
 * nothing is left of a ceasefire.
 *
 * <p>
 * It is if it was told of on {@value #DAYS} days or cost {@value #DEAD} lives, the latter being UCDP's threshold of an
 * armed conflict in a whole year, and if that does not hang on one incident: that two reports tell of one and the same
 * happening is a judgement of {@link Fusion}, and a wrong one would make two sources out of one. So the
 * threshold must also be reached without any one of the incidents, save those that an analyst confirmed or that
 * {@value #SURE} families tell of, of which two are left if one was joined wrongly.
 *
 * @param violations in order of their days
 */
record Violence(List<Violation> violations) {

    static final int DAYS = 4;
    static final int DEAD = 25;
    static final int SURE = 3;

    Violence {
        violations = violations.stream()
                .filter(violation -> violation.state().isEstablished() && violation.isViolent())
                .toList();
    }

    /** On how many days there was some. */
    int days() {
        return byDay().size();
    }

    /** The least that the accounts allow. */
    int killed() {
        return violations.stream().mapToInt(Violation::leastKilled).sum();
    }

    boolean leavesNothing() {
        long hanging = byDay().values().stream().anyMatch(day -> day.size() == 1 && isOneJoining(day.get(0))) ? 1 : 0;
        int deadliest = violations.stream()
                .filter(Violence::isOneJoining)
                .mapToInt(Violation::leastKilled)
                .max()
                .orElse(0);
        return days() - hanging >= DAYS || killed() - deadliest >= DEAD;
    }

    List<String> incidents() {
        return violations.stream().map(Violation::incident).toList();
    }

    private Map<LocalDate, List<Violation>> byDay() {
        return violations.stream().collect(groupingBy(Violation::day, TreeMap::new, toList()));
    }

    private static boolean isOneJoining(Violation violation) {
        return violation.state() != ViolationState.CONFIRMED && violation.families() < SURE;
    }
}
