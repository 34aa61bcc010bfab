package org.lapwing.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;
import org.lapwing.event.Event;
import org.lapwing.incident.Account;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Fusion;
import org.lapwing.incident.Identities;
import org.lapwing.incident.Identities.Change;
import org.lapwing.incident.Identities.Identified;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.incident.Particulars;
import org.lapwing.incident.ParticularsCodec;
import org.lapwing.incident.ReportProfile;
import org.lapwing.incident.Rulings;

/**
 * Keeps the incidents of the store true to its events, within the transaction that writes the events. New events are
 * compared with those that share a block with them; where a link arises, the whole neighbourhood is fused anew, so that the
 * outcome is that of fusing everything at once.
 */
final class IncidentLedger {

    private final DuckDBConnection connection;
    private final AccountReader reader;
    private final Supplier<Rulings> rulings;

    /** @param rulings what people have ruled by now */
    IncidentLedger(DuckDBConnection connection, AccountReader reader, Supplier<Rulings> rulings) {
        this.rulings = rulings;
        this.connection = connection;
        this.reader = reader;
    }

    /** A stored event as fusing sees it, and where it stands. */
    private record Entry(
            long number, long profile, Particulars particulars, long neighbourhood, String incident, long version) {}

    /** Events that are no longer there, with what they belonged to. */
    record Removed(Set<Long> neighbourhoods, Map<String, Set<String>> eventsOfIncidents, Map<String, Long> versions) {

        Removed {
            neighbourhoods = Set.copyOf(neighbourhoods);
            eventsOfIncidents = Map.copyOf(eventsOfIncidents);
            versions = Map.copyOf(versions);
        }
    }

    /** To be called before the events of these reports are deleted. */
    Removed remove(Collection<String> reports) throws SQLException {
        Set<Long> neighbourhoods = new TreeSet<>();
        Map<String, Set<String>> events = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (String report : reports) {
            List<Long> numbers = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT number, neighbourhood, incident, version, event FROM accounts WHERE report = ?")) {
                select.setString(1, report);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        numbers.add(row.getLong(1));
                        neighbourhoods.add(row.getLong(2));
                        versions.put(row.getString(3), row.getLong(4));
                        events.computeIfAbsent(row.getString(3), id -> new TreeSet<>())
                                .add(row.getString(5));
                    }
                }
            }
            if (!numbers.isEmpty()) {
                execute("DELETE FROM blocks WHERE " + in("account", numbers));
                execute("DELETE FROM accounts WHERE " + in("number", numbers));
            }
        }
        return new Removed(neighbourhoods, events, versions);
    }

    /** To be called after the events are written. */
    void add(Newcomers newcomers, Removed removed, String codebook, LocalDateTime now) throws SQLException {
        writeProfiles(newcomers);
        Set<Long> neighbourhoods = new TreeSet<>(removed.neighbourhoods());
        neighbourhoods.addAll(touched(newcomers));
        Map<String, Entry> affected = new LinkedHashMap<>();
        List<Long> list = List.copyOf(neighbourhoods);
        if (!list.isEmpty()) {
            entries(in("neighbourhood", list))
                    .forEach(e -> affected.put(e.particulars().event(), e));
        }
        List<Particulars> all = new ArrayList<>();
        affected.values().forEach(e -> all.add(e.particulars()));
        all.addAll(newcomers.particulars.values());
        if (all.isEmpty() && removed.versions().isEmpty()) {
            return;
        }
        record(all, affected, newcomers, removed, codebook, now);
    }

    /** Events that are not in the accounts yet; numbers go up with time, so that what is near in time is near on disk. */
    static final class Newcomers {
        private final Map<String, Particulars> particulars = new LinkedHashMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<String, long[]> blocks = new HashMap<>();
        private final Map<String, Long> profileNumbers = new HashMap<>();
        private final Map<String, ReportProfile> profiles = new LinkedHashMap<>();
        private final Map<String, CodedReport> reports = new HashMap<>();

        long number(Event event) {
            return Optional.ofNullable(numbers.get(event.id())).orElseThrow();
        }
    }

    Newcomers newcomers(List<CodedReport> batch) throws SQLException {
        Newcomers newcomers = new Newcomers();
        long number = next("accounts", "number");
        long profileNumber = next("profiles", "number");
        for (CodedReport coded : batch) {
            if (coded.coded().events().isEmpty()) {
                continue;
            }
            String report = coded.report().id();
            ReportProfile profile = reader.profile(coded.report());
            newcomers.profiles.put(report, profile);
            newcomers.profileNumbers.put(report, profileNumber++);
            newcomers.reports.put(report, coded);
            for (Event event : coded.coded().events()) {
                Particulars particulars = reader.particulars(event, profile);
                newcomers.particulars.put(event.id(), particulars);
                newcomers.blocks.put(event.id(), Fusion.blocks(particulars));
                newcomers.numbers.put(event.id(), number++);
            }
        }
        return newcomers;
    }

    private void writeProfiles(Newcomers newcomers) throws SQLException {
        try (Rows profiles = new Rows(connection, "profiles")) {
            for (Map.Entry<String, ReportProfile> profile : newcomers.profiles.entrySet()) {
                profiles.begin()
                        .add(Optional.ofNullable(newcomers.profileNumbers.get(profile.getKey()))
                                .orElseThrow())
                        .add(ParticularsCodec.write(profile.getValue()))
                        .end();
            }
            profiles.flush();
        }
    }

    /** The neighbourhoods to which a new event is linked. */
    private Set<Long> touched(Newcomers newcomers) throws SQLException {
        Set<Long> blocks = new TreeSet<>();
        newcomers.blocks.values().forEach(of -> LongStream.of(of).forEach(blocks::add));
        if (blocks.isEmpty()) {
            return Set.of();
        }
        Set<Long> candidates = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT DISTINCT account FROM blocks WHERE " + in("block", blocks))) {
            while (rows.next()) {
                candidates.add(rows.getLong(1));
            }
        }
        candidates.addAll(ruledTogether(newcomers.particulars.keySet()));
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Map<String, Entry> byEvent = new HashMap<>();
        entries(in("number", candidates))
                .forEach(e -> byEvent.put(e.particulars().event(), e));
        List<Particulars> compared = new ArrayList<>(newcomers.particulars.values());
        byEvent.values().forEach(e -> compared.add(e.particulars()));
        Set<Long> touched = new TreeSet<>();
        for (List<Particulars> neighbours : Fusion.neighbourhoods(compared, rulings.get())) {
            if (neighbours.stream().anyMatch(p -> newcomers.particulars.containsKey(p.event()))) {
                for (Particulars p : neighbours) {
                    Entry entry = byEvent.get(p.event());
                    if (entry != null) {
                        touched.add(entry.neighbourhood());
                    }
                }
            }
        }
        return touched;
    }

    /** Accounts that share no block with a newcomer and yet belong with it, as people say. */
    private Set<Long> ruledTogether(Set<String> newcomers) throws SQLException {
        Set<String> events = new TreeSet<>();
        for (Rulings.Pair pair : rulings.get().together()) {
            if (newcomers.contains(pair.first()) || newcomers.contains(pair.second())) {
                events.add(pair.first());
                events.add(pair.second());
            }
        }
        return numbers("number", events);
    }

    private Set<Long> numbers(String column, Set<String> events) throws SQLException {
        Set<Long> numbers = new TreeSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + column + " FROM accounts WHERE event = ?")) {
            for (String event : events) {
                select.setString(1, event);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        numbers.add(row.getLong(1));
                    }
                }
            }
        }
        return numbers;
    }

    /** Fuses the neighbourhoods of these events anew, as rulings on them have changed. */
    void reconsider(Set<String> events, String codebook, LocalDateTime now) throws SQLException {
        add(new Newcomers(), new Removed(numbers("neighbourhood", events), Map.of(), Map.of()), codebook, now);
    }

    private List<Entry> entries(String condition) throws SQLException {
        record Row(long number, long profile, byte[] particulars, long neighbourhood, String incident, long version) {}
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, profile, particulars, neighbourhood, incident, version FROM accounts WHERE "
                                + condition)) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBytes(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6)));
            }
        }
        Map<Long, ReportProfile> profiles =
                profiles(rows.stream().map(Row::profile).collect(toCollection(TreeSet::new)));
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            ReportProfile profile = profiles.get(row.profile());
            if (profile == null) {
                throw new SQLException("no profile " + row.profile());
            }
            entries.add(new Entry(
                    row.number(),
                    row.profile(),
                    ParticularsCodec.particulars(row.particulars(), profile),
                    row.neighbourhood(),
                    row.incident(),
                    row.version()));
        }
        return entries;
    }

    private Map<Long, ReportProfile> profiles(Set<Long> numbers) throws SQLException {
        Map<Long, ReportProfile> profiles = new HashMap<>();
        if (numbers.isEmpty()) {
            return profiles;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT number, profile FROM profiles WHERE " + in("number", numbers))) {
            while (row.next()) {
                profiles.put(row.getLong(1), ParticularsCodec.profile(row.getBytes(2)));
            }
        }
        return profiles;
    }

    private void record(
            List<Particulars> all,
            Map<String, Entry> affected,
            Newcomers newcomers,
            Removed removed,
            String codebook,
            LocalDateTime now)
            throws SQLException {
        Map<String, Long> neighbourhoodOf = new HashMap<>();
        for (List<Particulars> neighbours : Fusion.neighbourhoods(all, rulings.get())) {
            long number = neighbours.stream()
                    .mapToLong(p -> number(p.event(), affected, newcomers))
                    .min()
                    .orElseThrow();
            neighbours.forEach(p -> neighbourhoodOf.put(p.event(), number));
        }
        List<Set<String>> groups = Fusion.fuse(all, rulings.get()).stream()
                .map(group -> group.stream().map(Particulars::event).collect(toCollection(() ->
                        (Set<String>) new TreeSet<String>())))
                .toList();
        Map<String, Set<String>> before = new TreeMap<>();
        Map<String, Long> versionOf = new HashMap<>(removed.versions());
        removed.eventsOfIncidents().forEach((id, events) -> before.put(id, new TreeSet<>(events)));
        for (Entry entry : affected.values()) {
            before.computeIfAbsent(entry.incident(), id -> new TreeSet<>())
                    .add(entry.particulars().event());
            versionOf.put(entry.incident(), entry.version());
        }
        Identities.Outcome outcome = Identities.assign(
                before.entrySet().stream()
                        .map(e -> new Identified(e.getKey(), e.getValue()))
                        .toList(),
                groups,
                id -> isTaken(id, before.keySet()));
        Set<String> ended = new HashSet<>(before.keySet());
        List<Identified> changed = new ArrayList<>();
        for (Identified incident : outcome.incidents()) {
            boolean same = incident.events().equals(before.get(incident.id()))
                    && incident.events().stream().noneMatch(newcomers.particulars::containsKey);
            if (same) {
                ended.remove(incident.id());
            } else {
                changed.add(incident);
            }
        }
        replace(ended.stream().map(versionOf::get).toList(), now);
        Map<String, Long> newVersions = write(changed, affected, newcomers, codebook, now);
        write(outcome.changes(), before, outcome.incidents(), codebook, now);
        writeAccounts(outcome.incidents(), neighbourhoodOf, newVersions, versionOf, affected, newcomers);
    }

    private static long number(String event, Map<String, Entry> affected, Newcomers newcomers) {
        Entry entry = affected.get(event);
        return entry != null
                ? entry.number()
                : Optional.ofNullable(newcomers.numbers.get(event)).orElseThrow();
    }

    private boolean isTaken(String id, Set<String> before) {
        if (before.contains(id)) {
            return false;
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM accounts WHERE incident = ? LIMIT 1")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new StoreException("cannot read the store: " + e.getMessage(), e);
        }
    }

    private void replace(List<Long> versions, LocalDateTime now) throws SQLException {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE incidents SET replaced_at = ? WHERE " + in("version", versions))) {
            update.setObject(1, now);
            update.execute();
        }
    }

    private Map<String, Long> write(
            List<Identified> changed,
            Map<String, Entry> affected,
            Newcomers newcomers,
            String codebook,
            LocalDateTime now)
            throws SQLException {
        Map<String, Account> stored = storedAccounts(changed, affected);
        Map<String, Long> versions = new HashMap<>();
        long version = next("incidents", "version");
        try (IncidentRows rows = new IncidentRows(connection)) {
            for (Identified identified : changed) {
                List<Account> accounts = new ArrayList<>();
                for (String event : identified.events()) {
                    Account account = stored.get(event);
                    accounts.add(account != null ? account : account(event, newcomers));
                }
                Incident incident = IncidentBuilder.incident(identified.id(), accounts);
                rows.add(incident, version, codebook, now);
                versions.put(identified.id(), version++);
            }
            rows.flush();
        }
        return versions;
    }

    private static Account account(String event, Newcomers newcomers) {
        Particulars particulars =
                Optional.ofNullable(newcomers.particulars.get(event)).orElseThrow();
        CodedReport coded = Optional.ofNullable(
                        newcomers.reports.get(particulars.report().report()))
                .orElseThrow();
        Event told = coded.coded().events().stream()
                .filter(e -> e.id().equals(event))
                .findFirst()
                .orElseThrow();
        return Account.of(told, particulars.report(), coded.report().body());
    }

    /** What is told by members that were there before. */
    private Map<String, Account> storedAccounts(List<Identified> changed, Map<String, Entry> affected)
            throws SQLException {
        Map<Long, Entry> wanted = new TreeMap<>();
        for (Identified incident : changed) {
            for (String event : incident.events()) {
                Entry entry = affected.get(event);
                if (entry != null) {
                    wanted.put(entry.number(), entry);
                }
            }
        }
        Map<String, Account> accounts = new HashMap<>();
        if (!wanted.isEmpty()) {
            Map<String, ReportProfile> profiles = new HashMap<>();
            wanted.values()
                    .forEach(e -> profiles.put(
                            e.particulars().event(), e.particulars().report()));
            StoredEvents.forEach(connection, new Condition(in("account", wanted.keySet()), List.of()), stored -> {
                ReportProfile profile = profiles.get(stored.event().id());
                if (profile != null) {
                    accounts.put(stored.event().id(), Account.of(stored.event(), profile, stored.body()));
                }
            });
        }
        return accounts;
    }

    private void write(
            List<Change> changes,
            Map<String, Set<String>> before,
            List<Identified> after,
            String codebook,
            LocalDateTime now)
            throws SQLException {
        Map<String, Set<String>> nowOf = new HashMap<>();
        after.forEach(incident -> nowOf.put(incident.id(), incident.events()));
        long number = next("changes", "number");
        try (Rows rows = new Rows(connection, "changes")) {
            for (Change change : changes) {
                rows.begin()
                        .add(number++)
                        .add(now)
                        .add(codebook)
                        .add(change.kind().name().toLowerCase(Locale.ROOT))
                        .add(change.incident())
                        .add(change.other())
                        .add(reason(
                                before.getOrDefault(change.incident(), Set.of()),
                                nowOf.getOrDefault(change.incident(), Set.of())))
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

    private void writeAccounts(
            List<Identified> incidents,
            Map<String, Long> neighbourhoodOf,
            Map<String, Long> newVersions,
            Map<String, Long> versionOf,
            Map<String, Entry> affected,
            Newcomers newcomers)
            throws SQLException {
        List<String> updates = new ArrayList<>();
        Set<Long> updated = new TreeSet<>();
        try (Rows accounts = new Rows(connection, "accounts");
                Rows blocks = new Rows(connection, "blocks")) {
            for (Identified incident : incidents) {
                long version = Optional.ofNullable(newVersions.get(incident.id()))
                        .or(() -> Optional.ofNullable(versionOf.get(incident.id())))
                        .orElseThrow();
                for (String event : new TreeSet<>(incident.events())) {
                    long neighbourhood =
                            Optional.ofNullable(neighbourhoodOf.get(event)).orElseThrow();
                    Entry entry = affected.get(event);
                    if (entry == null) {
                        addAccount(event, neighbourhood, incident.id(), version, newcomers, accounts, blocks);
                    } else if (entry.version() != version
                            || entry.neighbourhood() != neighbourhood
                            || !entry.incident().equals(incident.id())) {
                        updated.add(entry.number());
                        updates.add("(" + entry.number() + ", " + neighbourhood + ", '" + incident.id() + "', "
                                + version + ")");
                    }
                }
            }
            accounts.flush();
            blocks.flush();
        }
        if (!updates.isEmpty()) {
            // Ids are of our own making: hexadecimal digits, a letter and a hyphen.
            execute("UPDATE accounts SET neighbourhood = v.n, incident = v.i, version = v.v FROM (VALUES "
                    + String.join(", ", updates) + ") v(a, n, i, v) WHERE accounts.number = v.a AND "
                    + in("accounts.number", updated));
        }
    }

    private static void addAccount(
            String event,
            long neighbourhood,
            String incident,
            long version,
            Newcomers newcomers,
            Rows accounts,
            Rows blocks)
            throws SQLException {
        Particulars particulars =
                Optional.ofNullable(newcomers.particulars.get(event)).orElseThrow();
        long number = Optional.ofNullable(newcomers.numbers.get(event)).orElseThrow();
        String report = particulars.report().report();
        accounts.begin()
                .add(number)
                .add(Optional.ofNullable(newcomers.profileNumbers.get(report)).orElseThrow())
                .add(report)
                .add(event)
                .add(neighbourhood)
                .add(incident)
                .add(version)
                .add(ParticularsCodec.write(particulars))
                .end();
        for (long block : newcomers.blocks.getOrDefault(event, new long[0])) {
            blocks.begin().add(block).add(number).end();
        }
    }

    private long next(String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT coalesce(max(" + column + "), 0) + 1 FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The bounds let DuckDB pass over what lies elsewhere; numbers near each other lie near each other. */
    private static String in(String column, Collection<Long> numbers) {
        LongStream all = numbers.stream().mapToLong(Long::longValue);
        var bounds = all.summaryStatistics();
        return column + " BETWEEN " + bounds.getMin() + " AND " + bounds.getMax() + " AND " + column + " IN ("
                + numbers.stream().map(String::valueOf).collect(joining(",")) + ")";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
