package org.lapwing.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lapwing.event.Event;
import org.lapwing.incident.Account;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Identities;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ReportProfile;

/** Events that belong to no incident yet, with the numbers under which fusing will know them. */
final class Newcomers {

    static final Newcomers NONE = new Newcomers(Map.of(), Set.of());

    private final Map<Long, Newcomer> byNumber;
    private final Map<String, Newcomer> byEvent = new HashMap<>();
    private final Set<String> founding;

    /** @param report its number */
    record Newcomer(long number, long report, Event event, Particulars particulars, String body) {

        Account account() {
            return Account.of(event, particulars.report(), body);
        }
    }

    private Newcomers(Map<Long, Newcomer> byNumber, Set<String> founding) {
        this.byNumber = Collections.unmodifiableMap(byNumber);
        this.founding = founding;
        byNumber.values().forEach(newcomer -> byEvent.put(newcomer.event().id(), newcomer));
    }

    /**
     * The events of a batch, numbered in its order.
     *
     * @param first the number of its first event
     */
    static Newcomers of(List<CodedReport> batch, ReportNumbers reports, long first, AccountReader reader) {
        Map<Long, Newcomer> newcomers = new TreeMap<>();
        Set<String> founding = new HashSet<>();
        long number = first;
        for (CodedReport coded : batch) {
            if (!coded.coded().events().isEmpty()) {
                String report = coded.report().id();
                ReportProfile profile = reader.profile(coded.report());
                for (Event event : coded.coded().events()) {
                    newcomers.put(
                            number,
                            new Newcomer(
                                    number,
                                    reports.of(report),
                                    event,
                                    reader.particulars(event, profile),
                                    coded.report().body()));
                    number++;
                    if (!reports.isKnown(report)) {
                        founding.add(Identities.founded(event.id()));
                    }
                }
            }
        }
        return new Newcomers(newcomers, founding);
    }

    boolean isEmpty() {
        return byNumber.isEmpty();
    }

    Newcomer get(long number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow();
    }

    Optional<Newcomer> find(String event) {
        return Optional.ofNullable(byEvent.get(event));
    }

    /** Whether an incident of this id would be founded by a report that the store has only just got. */
    boolean areFounding(String incident) {
        return founding.contains(incident);
    }

    List<Particulars> particulars() {
        return byNumber.values().stream().map(Newcomer::particulars).toList();
    }

    /** Of their reports, by the numbers of these; the map is the caller's own. */
    Map<Long, ReportProfile> profiles() {
        Map<Long, ReportProfile> profiles = new TreeMap<>();
        byNumber.values()
                .forEach(newcomer ->
                        profiles.put(newcomer.report(), newcomer.particulars().report()));
        return profiles;
    }
}
