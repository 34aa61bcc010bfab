package org.lapwing.ceasefire;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lapwing.incident.Account;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.report.Report;

/**
 * What there is to go by when ceasefires of an area are judged: the reports that tell of it, their accounts of each
 * incident, and how many reports came in at all.
 *
 * @param accounts by the incident's id
 * @param reports those that the accounts are from, by id
 * @param received how much came in on each day, of whatever area; days without reports are absent
 */
public record Dossier(
        SortedMap<String, List<Account>> accounts,
        Map<String, Report> reports,
        SortedMap<LocalDate, Received> received) {

    /**
     * @param reports published on a day
     * @param sources how many publishers they are from; those that state none count as one
     */
    public record Received(int reports, int sources) {}

    public Dossier {
        TreeMap<String, List<Account>> copy = new TreeMap<>();
        accounts.forEach((id, told) -> copy.put(id, List.copyOf(told)));
        accounts = Collections.unmodifiableSortedMap(copy);
        reports = Map.copyOf(reports);
        received = Collections.unmodifiableSortedMap(new TreeMap<>(received));
    }

    /** What had been published by the end of a day. */
    public Dossier known(LocalDate day) {
        TreeMap<String, List<Account>> told = new TreeMap<>();
        accounts.forEach((id, all) -> {
            List<Account> some = published(all, day);
            if (!some.isEmpty()) {
                told.put(id, some);
            }
        });
        Map<String, Report> read = reports.entrySet().stream()
                .filter(entry -> !entry.getValue().published().isAfter(day))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Dossier(told, read, received.headMap(day.plusDays(1)));
    }

    private static List<Account> published(List<Account> accounts, LocalDate day) {
        return accounts.stream()
                .filter(account -> !account.report().published().isAfter(day))
                .toList();
    }

    /** The incidents, in order of their ids. */
    public List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        accounts.forEach((id, told) -> incidents.add(IncidentBuilder.incident(id, told)));
        return incidents;
    }

    /** Days of publication by the id of the report. */
    public Map<String, LocalDate> published() {
        return reports.values().stream().collect(toMap(Report::id, Report::published));
    }

    /** The account by which an event is known; empty if it is of no incident here. */
    public Optional<Account> account(String incident, String event) {
        return Optional.ofNullable(accounts.get(incident)).stream()
                .flatMap(List::stream)
                .filter(account -> account.event().id().equals(event))
                .findFirst();
    }

    /**
     * Gives the incidents as they were known on one day after another, and builds anew only those of which something
     * was published in between. Not safe to share between threads.
     */
    public final class Growth {
        private final Map<String, Incident> built = new HashMap<>();

        public List<Incident> incidents(LocalDate day) {
            List<Incident> known = new ArrayList<>();
            accounts.forEach((id, all) -> {
                List<Account> some = published(all, day);
                if (!some.isEmpty()) {
                    Incident before = built.get(id);
                    if (before == null || before.members().size() != some.size()) {
                        before = IncidentBuilder.incident(id, some);
                        built.put(id, before);
                    }
                    known.add(before);
                }
            });
            return known;
        }
    }
}
