package org.lapwing.export;

import static org.lapwing.export.AgreementRecord.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.Monitor;
import org.lapwing.ceasefire.Violation;

/**
 * How a ceasefire stood on a day, by what had been told until then. Incidents stand by their ids.
 *
 * @param status absent before it was announced
 * @param violations how many are told of, also of those that an analyst ruled out
 * @param daysSinceLastViolation absent if none that counts and has a day is told of
 * @param possible incidents that may concern it, by somebody who is not told closely enough
 * @param leftOut how many other incidents were looked at, by why they say nothing of it
 */
public record StandingRecord(
        String agreement,
        String name,
        LocalDate asOf,
        Optional<String> status,
        List<Change> changes,
        int violations,
        OptionalLong daysSinceLastViolation,
        List<RulingRecord> rulings,
        List<Week> weeks,
        List<First> firstHeavierWeapons,
        List<First> newDistricts,
        List<Kept> kept,
        List<Watcher> monitors,
        List<Exit> exits,
        List<String> possible,
        Map<String, Integer> leftOut) {

    /** @param recorded whether the registry says so, and not the rules */
    public record Change(LocalDate on, String status, String because, boolean recorded, List<String> incidents) {}

    public record RulingRecord(String incident, String state, String by, LocalDate on, String reason) {}

    /**
     * @param week its Monday
     * @param alleged the party; absent if undetermined
     */
    public record Week(LocalDate week, Optional<String> alleged, String state, int violations) {}

    /** @param what weapon or district */
    public record First(LocalDate on, String what, String incident) {}

    public record Kept(DaysRecord date, String deed, List<String> parties, String incident) {}

    /** @param present whether it is there on the day, as the registry knows */
    public record Watcher(String name, boolean present) {}

    /** A monitor is told to have left. */
    public record Exit(DaysRecord date, String monitor, Optional<String> place, String incident) {}

    public static StandingRecord of(Assessment assessment) {
        LocalDate day = assessment.asOf();
        return new StandingRecord(
                assessment.agreement().id(),
                assessment.agreement().name(),
                day,
                assessment.status().map(AgreementRecord::key),
                assessment.changes().stream()
                        .map(change -> new Change(
                                change.on(),
                                key(change.status()),
                                change.because(),
                                change.recorded(),
                                change.incidents()))
                        .toList(),
                assessment.violations().size(),
                assessment.daysSinceLastViolation(),
                assessment.violations().stream()
                        .flatMap(violation -> ruling(violation).stream())
                        .toList(),
                assessment.weeks().stream()
                        .map(week -> new Week(week.monday(), week.alleged(), key(week.state()), week.violations()))
                        .toList(),
                assessment.firstHeavierWeapons().stream()
                        .map(first -> new First(first.day(), key(first.kind()), first.incident()))
                        .toList(),
                assessment.newDistricts().stream()
                        .map(spread -> new First(
                                spread.violation().day(),
                                spread.district(),
                                spread.violation().incident()))
                        .toList(),
                assessment.compliances().stream()
                        .map(kept ->
                                new Kept(DaysRecord.of(kept.date()), key(kept.deed()), kept.parties(), kept.incident()))
                        .toList(),
                assessment.agreement().monitors().stream()
                        .map((Monitor monitor) -> new Watcher(monitor.name(), monitor.isPresent(day)))
                        .toList(),
                assessment.exits().stream()
                        .map(exit ->
                                new Exit(DaysRecord.of(exit.date()), exit.monitor(), exit.place(), exit.incident()))
                        .toList(),
                assessment.possible(),
                leftOut(assessment));
    }

    static Optional<RulingRecord> ruling(Violation violation) {
        return violation
                .ruling()
                .map(ruling -> new RulingRecord(
                        violation.incident(), key(ruling.state()), ruling.by(), ruling.on(), ruling.reason()));
    }

    private static Map<String, Integer> leftOut(Assessment assessment) {
        Map<String, Integer> counts = new TreeMap<>();
        assessment.notCovered().forEach((reason, count) -> counts.put(key(reason), count));
        return counts;
    }
}
