package org.lapwing.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lapwing.incident.Account;
import org.lapwing.incident.Identities;
import org.lapwing.incident.Identities.Change;
import org.lapwing.incident.Identities.Identified;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ReportProfile;
import org.lapwing.incident.Revision;
import org.lapwing.incident.Rulings;
import org.lapwing.store.Accounts.Entry;
import org.lapwing.store.Accounts.Move;

/**
 * Keeps the incidents of the store true to its events, within the transaction that writes the events: with the outcome of
 * fusing everything at once, by looking at what a change can touch ({@link Revision}).
 */
final class IncidentLedger {

    private final Database database;
    private final Accounts accounts;

    IncidentLedger(Database database) {
        this.database = database;
        this.accounts = new Accounts(database);
    }

    /** Events that are no longer there, by the incident that they belonged to, and the versions of these incidents. */
    record Removed(Map<String, Set<String>> events, Map<String, Long> versions) {

        static final Removed NONE = new Removed(Map.of(), Map.of());

        Removed {
            events = Map.copyOf(events);
            versions = Map.copyOf(versions);
        }
    }

    /** To be called before the events of these reports are deleted. */
    Removed remove(Collection<Long> reports) throws SQLException {
        List<Accounts.Place> places = reports.isEmpty() ? List.of() : accounts.ofReports(reports);
        if (places.isEmpty()) {
            return Removed.NONE;
        }
        Map<String, Set<String>> events = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (Accounts.Place place : places) {
            events.computeIfAbsent(place.incident(), id -> new TreeSet<>()).add(place.event());
            versions.put(place.incident(), place.version());
        }
        accounts.remove(places.stream().map(Accounts.Place::number).toList());
        return new Removed(events, versions);
    }

    /** To be called after the events are written. */
    void add(Newcomers newcomers, Removed removed, Rulings rulings, String codebook, LocalDateTime now)
            throws SQLException {
        if (!newcomers.isEmpty() || !removed.versions().isEmpty()) {
            new Entering(newcomers, removed, rulings, codebook, now).run();
        }
    }

    /** Fuses the incidents of these events anew, as rulings on them have changed. */
    void reconsider(Collection<String> events, Rulings rulings, String codebook, LocalDateTime now)
            throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        accounts.entries(accounts.ofEvents(events)).forEach(entry -> versions.put(entry.incident(), entry.version()));
        add(Newcomers.NONE, new Removed(Map.of(), versions), rulings, codebook, now);
    }

    /** One change of the ledger. */
    private final class Entering implements Revision.Groups {

        private final Newcomers newcomers;
        private final Removed removed;
        private final Rulings rulings;
        private final String codebook;
        private final LocalDateTime now;
        private final Map<Long, Entry> entries = new HashMap<>();
        private final Map<String, Entry> byEvent = new HashMap<>();
        private final Map<String, Long> versions;

        Entering(Newcomers newcomers, Removed removed, Rulings rulings, String codebook, LocalDateTime now) {
            this.newcomers = newcomers;
            this.removed = removed;
            this.rulings = rulings;
            this.codebook = codebook;
            this.now = now;
            this.versions = new HashMap<>(removed.versions());
        }

        void run() throws SQLException {
            Map<String, List<Particulars>> broken = new TreeMap<>();
            removed.versions().keySet().forEach(id -> broken.put(id, List.of()));
            broken.putAll(whole(removed.versions().keySet()));
            Revision.Outcome revision = Revision.of(newcomers.particulars(), broken, this, rulings);
            SortedMap<String, Set<String>> before = new TreeMap<>();
            revision.before().forEach((id, events) -> before.put(id, ids(events)));
            removed.events()
                    .forEach((id, events) ->
                            before.computeIfAbsent(id, x -> new TreeSet<>()).addAll(events));
            Identities.Outcome outcome = Identities.assign(
                    before.entrySet().stream()
                            .map(e -> new Identified(e.getKey(), e.getValue()))
                            .toList(),
                    revision.after().stream().map(Entering::ids).toList(),
                    id -> isTaken(id, before.keySet()));
            List<Identified> changed = outcome.incidents().stream()
                    .filter(incident -> !isAsBefore(incident, before))
                    .toList();
            Set<String> ended = new HashSet<>(before.keySet());
            outcome.incidents().stream()
                    .filter(incident -> isAsBefore(incident, before))
                    .forEach(incident -> ended.remove(incident.id()));
            endVersions(ended);
            writeVersions(changed);
            writeChanges(outcome, before);
            place(changed);
        }

        @Override
        public Map<String, List<Particulars>> meeting(Collection<Particulars> events) {
            return database.get("read", () -> {
                Set<Long> numbers = new TreeSet<>(accounts.meeting(events));
                numbers.addAll(ruledTogether(events));
                return byIncident(numbers);
            });
        }

        @Override
        public Map<String, List<Particulars>> whole(Set<String> incidents) {
            return database.get(
                    "read",
                    () -> byIncident(accounts.ofVersions(
                            incidents.stream().map(this::version).toList())));
        }

        private long version(String incident) {
            return Optional.ofNullable(versions.get(incident)).orElseThrow();
        }

        private Map<String, List<Particulars>> byIncident(Set<Long> numbers) throws SQLException {
            Set<Long> unread = new TreeSet<>(numbers);
            unread.removeAll(entries.keySet());
            for (Entry entry : accounts.entries(unread)) {
                entries.put(entry.number(), entry);
                byEvent.put(entry.particulars().event(), entry);
                versions.put(entry.incident(), entry.version());
            }
            Map<String, List<Particulars>> byIncident = new HashMap<>();
            for (long number : numbers) {
                Optional.ofNullable(entries.get(number))
                        .ifPresent(entry -> byIncident
                                .computeIfAbsent(entry.incident(), id -> new ArrayList<>())
                                .add(entry.particulars()));
            }
            return byIncident;
        }

        /** Accounts that may share no block with these events and yet belong with them, as people say. */
        private Set<Long> ruledTogether(Collection<Particulars> events) throws SQLException {
            if (rulings.together().isEmpty()) {
                return Set.of();
            }
            Set<String> asking = events.stream().map(Particulars::event).collect(toCollection(HashSet::new));
            return accounts.ofEvents(rulings.together().stream()
                    .filter(pair -> asking.contains(pair.first()) || asking.contains(pair.second()))
                    .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                    .collect(toCollection(TreeSet::new)));
        }

        private static Set<String> ids(List<Particulars> events) {
            return events.stream().map(Particulars::event).collect(toCollection(TreeSet::new));
        }

        private boolean isAsBefore(Identified incident, Map<String, Set<String>> before) {
            return incident.events().equals(before.get(incident.id()))
                    && incident.events().stream()
                            .noneMatch(event -> newcomers.find(event).isPresent());
        }

        private boolean isTaken(String id, Set<String> before) {
            // Nobody can have founded an incident with a report that has only just come in.
            return !newcomers.areFounding(id)
                    && !before.contains(id)
                    && database.get("read", () -> accounts.isIncident(id));
        }

        private void endVersions(Set<String> incidents) throws SQLException {
            if (!incidents.isEmpty()) {
                database.execute("UPDATE incidents SET replaced_at = " + Database.literal(now) + " WHERE "
                        + Database.in(
                                "version", incidents.stream().map(this::version).toList()));
            }
        }

        private void writeVersions(List<Identified> changed) throws SQLException {
            Map<String, Account> stored = storedAccounts(changed);
            long version = database.take(changed.size(), "incidents", "version");
            try (IncidentRows rows = new IncidentRows(database.connection())) {
                for (Identified incident : changed) {
                    Map<Long, Account> told = new TreeMap<>();
                    for (String event : incident.events()) {
                        told.put(
                                number(event),
                                newcomers
                                        .find(event)
                                        .map(Newcomers.Newcomer::account)
                                        .or(() -> Optional.ofNullable(stored.get(event)))
                                        .orElseThrow());
                    }
                    rows.add(
                            IncidentBuilder.incident(incident.id(), List.copyOf(told.values())),
                            version,
                            this::number,
                            codebook,
                            now);
                    versions.put(incident.id(), version++);
                }
                rows.flush();
            }
        }

        /** What is told by members that were there before. */
        private Map<String, Account> storedAccounts(List<Identified> changed) throws SQLException {
            List<Long> wanted = changed.stream()
                    .flatMap(incident -> incident.events().stream())
                    .filter(event -> newcomers.find(event).isEmpty())
                    .map(this::number)
                    .toList();
            Map<String, Account> told = new HashMap<>();
            new StoredEvents(database).forEach(wanted, stored -> {
                ReportProfile profile = entry(stored.event().id()).particulars().report();
                told.put(stored.event().id(), Account.of(stored.event(), profile, stored.body()));
            });
            return told;
        }

        private long number(String event) {
            return newcomers
                    .find(event)
                    .map(Newcomers.Newcomer::number)
                    .orElseGet(() -> entry(event).number());
        }

        private Entry entry(String event) {
            return Optional.ofNullable(byEvent.get(event)).orElseThrow();
        }

        private void writeChanges(Identities.Outcome outcome, Map<String, Set<String>> before) throws SQLException {
            Map<String, Set<String>> after = new HashMap<>();
            outcome.incidents().forEach(incident -> after.put(incident.id(), incident.events()));
            long number = database.take(outcome.changes().size(), "changes", "number");
            try (Rows rows = new Rows(database.connection(), "changes")) {
                for (Change change : outcome.changes()) {
                    rows.begin()
                            .add(number++)
                            .add(now)
                            .add(codebook)
                            .add(change.kind().name().toLowerCase(Locale.ROOT))
                            .add(change.incident())
                            .add(change.other())
                            .add(reason(
                                    before.getOrDefault(change.incident(), Set.of()),
                                    after.getOrDefault(change.incident(), Set.of())))
                            .end();
                }
                rows.flush();
            }
        }

        private static String reason(Set<String> before, Set<String> after) {
            Set<String> joined = new TreeSet<>(after);
            joined.removeAll(before);
            Set<String> left = new TreeSet<>(before);
            left.removeAll(after);
            return List.of(
                            joined.isEmpty() ? "" : "joined: " + String.join(", ", joined),
                            left.isEmpty() ? "" : "left: " + String.join(", ", left))
                    .stream()
                    .filter(part -> !part.isEmpty())
                    .collect(joining("; "));
        }

        /** Tells the accounts which incidents they are of now. */
        private void place(List<Identified> changed) throws SQLException {
            List<Move> added = new ArrayList<>();
            List<Move> moved = new ArrayList<>();
            for (Identified incident : changed) {
                for (String event : new TreeSet<>(incident.events())) {
                    (newcomers.find(event).isPresent() ? added : moved)
                            .add(new Move(number(event), incident.id(), version(incident.id())));
                }
            }
            added.sort((a, b) -> Long.compare(a.number(), b.number()));
            accounts.add(newcomers, added);
            accounts.move(moved);
        }
    }
}
