package org.lapwing.ceasefire;

import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.incident.Incident;

/**
 * How often an indicator was followed by fighting, week by week as it would have been read at the time: by what had been
 * published until each Sunday. Followed means that within {@value #HORIZON} days after that Sunday there was
 * violence that independent sources tell of. It does not say that the one led to the other.
 *
 * @param weeks Sundays on which the agreement bound and whose outcome is known
 * @param followed of these, those that fighting followed: how often an indicator that is always raised would be right
 * @param raised on how many Sundays the indicator was raised, for the ceasefire or any district
 * @param right on how many of those fighting followed; the rest were false alarms
 */
public record TrackRecord(Indicator indicator, int weeks, int followed, int raised, int right) {

    public static final int HORIZON = 28;

    public TrackRecord {
        if (right > raised || right > followed || raised > weeks || followed > weeks) {
            throw new IllegalArgumentException("no such record: " + indicator);
        }
    }

    public int falseAlarms() {
        return raised - right;
    }

    /**
     * The record of every indicator, in their order, as known on a day.
     *
     * @param dossier what was published until that day, and possibly after
     * @param rulings of analysts on what came of it; nobody had them when a sign was read
     */
    public static List<TrackRecord> of(
            CeasefireMonitor monitor,
            Agreement agreement,
            Dossier dossier,
            Collection<Ruling> rulings,
            LocalDate asOf) {
        Dossier known = dossier.known(asOf);
        Dossier.Growth growth = known.new Growth();
        Judge judge = monitor.judge(agreement, List.of(), known);
        // an incident is judged anew only when something new is told of it
        Map<Incident, Finding> findings = new IdentityHashMap<>();
        List<Violation> outcome =
                monitor.assess(agreement, known.incidents(), known, rulings, asOf).violations().stream()
                        .filter(violation -> violation.counts() && violation.isDated())
                        .filter(violation -> violation.state().isEstablished() && violation.isViolent())
                        .toList();
        Map<Indicator, Integer> raised = new EnumMap<>(Indicator.class);
        Map<Indicator, Integer> right = new EnumMap<>(Indicator.class);
        int weeks = 0;
        int followed = 0;
        LocalDate last = monitor.lastDay(agreement).filter(asOf::isAfter).orElse(asOf);
        LocalDate sunday = agreement.firstFullDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (; !sunday.plusDays(HORIZON).isAfter(last); sunday = sunday.plusWeeks(1)) {
            LocalDate now = sunday;
            boolean fighting = outcome.stream()
                    .anyMatch(violation ->
                            violation.day().isAfter(now) && !violation.day().isAfter(now.plusDays(HORIZON)));
            weeks++;
            followed += fighting ? 1 : 0;
            List<Incident> incidents = growth.incidents(now);
            Assessment then = monitor.assess(
                    agreement, incidents, incident -> findings.computeIfAbsent(incident, judge::judge), now);
            for (Indicator indicator : raised(then, incidents, known)) {
                raised.merge(indicator, 1, Integer::sum);
                right.merge(indicator, fighting ? 1 : 0, Integer::sum);
            }
        }
        int all = weeks;
        int bad = followed;
        return EnumSet.allOf(Indicator.class).stream()
                .map(indicator -> new TrackRecord(
                        indicator, all, bad, raised.getOrDefault(indicator, 0), right.getOrDefault(indicator, 0)))
                .toList();
    }

    private static Set<Indicator> raised(Assessment then, List<Incident> incidents, Dossier dossier) {
        return EarlySigns.read(then, incidents, dossier).stream()
                .map(Sign::indicator)
                .collect(toCollection(() -> EnumSet.noneOf(Indicator.class)));
    }
}
