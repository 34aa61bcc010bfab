package org.lapwing.ceasefire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.incident.IncidentToll;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;

/**
 * An incident that would break an agreement if it happened as it is told.
 *
 * @param id of the agreement and the incident, so that it lasts as long as theirs
 * @param obligations those it would break, the one most to the point first
 * @param day the first on which it can have happened; the day of first publication if no more is told
 * @param weapon PLOVER mode that names the means; absent if none is told
 * @param alleged name of the party that is told to have done it; absent if undetermined, which is a legal value
 * @param involved names of the parties that took part
 * @param tolls as the incident's accounts give them
 * @param alleging who tells of it
 * @param denying who denies it
 * @param families how many independent families of sources tell of it
 * @param ruling the analyst's word that the state rests on; absent if it rests on the reports alone
 * @param reasons why it counts, why its party and its state are what they are, and what may be wrong with that
 */
public record Violation(
        String id,
        String agreement,
        String incident,
        List<Obligation> obligations,
        ViolationKind kind,
        Severity severity,
        Optional<String> weapon,
        TimeRange date,
        LocalDate day,
        Optional<Where> place,
        Optional<String> alleged,
        List<String> involved,
        List<IncidentToll> tolls,
        List<Voice> alleging,
        List<Voice> denying,
        int families,
        ViolationState state,
        Optional<Ruling> ruling,
        List<String> reasons)
        implements Finding {

    public Violation {
        obligations = List.copyOf(obligations);
        involved = List.copyOf(involved);
        tolls = List.copyOf(tolls);
        alleging = List.copyOf(alleging);
        denying = List.copyOf(denying);
        reasons = List.copyOf(reasons);
        if (obligations.isEmpty()) {
            throw new IllegalArgumentException(id + " breaks nothing");
        }
    }

    /** The least number of killed that its accounts allow; 0 if none tells of killed. */
    public int leastKilled() {
        return tolls.stream()
                .filter(toll -> toll.kind() == TollKind.KILLED)
                .mapToInt(IncidentToll::low)
                .sum();
    }

    /** First-order unit and, if known, the unit below it; empty if its place is not told or is a whole country. */
    public Optional<String> district() {
        return place.map(where -> EventPlace.of(where.location()))
                .flatMap(at -> at.admin1()
                        .map(unit ->
                                at.admin2().map(lower -> unit + ", " + lower).orElse(unit)));
    }

    /** Whether anything but the day of publication dates it; what is not dated counts for no rate and no status. */
    public boolean isDated() {
        return date.precision() != TimePrecision.UNKNOWN || date.start().isPresent();
    }

    /** Whether people or positions were fired at; to take a place, or hold somebody, is force without it. */
    public boolean isViolent() {
        return severity != Severity.MINOR
                && kind != ViolationKind.MOVEMENT
                && kind != ViolationKind.CROSSING
                && kind != ViolationKind.DETENTION;
    }

    /** Whether it counts against the ceasefire. */
    public boolean counts() {
        return state != ViolationState.NOT_A_VIOLATION;
    }
}
