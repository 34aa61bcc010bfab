package org.lapwing.store;

import static java.util.stream.Collectors.toCollection;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.incident.Account;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Incident.Participant;
import org.lapwing.incident.ReportProfile;
import org.lapwing.report.Report;
import org.lapwing.store.StoredIncident.Figures;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Reads incidents as they are now, and what became of them. */
final class StoredIncidents {

    private static final String CURRENT = "replaced_at IS NULL AND ";

    private static final String COLUMNS = """
            id, recorded_at, codebook, type, mode, status, date_start, date_end, date_precision, place_kind, place_name,
            admin1, country, latitude, longitude, radius_km, actors, recipients, reports, families, corroboration,
            killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, contradictions, record""";

    private final Database database;
    private final StoredReports reports;
    private final StoredEvents events;

    StoredIncidents(Database database) {
        this.database = database;
        this.reports = new StoredReports(database);
        this.events = new StoredEvents(database);
    }

    /** In order of day and id, those without a day last. */
    void forEach(Condition condition, Consumer<StoredIncident> action) throws SQLException {
        String sql = "SELECT " + COLUMNS + " FROM incidents WHERE " + CURRENT + condition.sql()
                + " ORDER BY coalesce(date_start, date_end) NULLS LAST, id";
        try (PreparedStatement select = database.connection().prepareStatement(sql)) {
            condition.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    action.accept(incident(row));
                }
            }
        }
    }

    /** Whose id begins so, in lower case; in the same order. */
    List<StoredIncident> startingWith(String idStart) throws SQLException {
        List<StoredIncident> found = new ArrayList<>();
        forEach(new Condition("starts_with(lower(id), ?)", List.of(idStart)), found::add);
        return found;
    }

    /** Ids of the incidents that concern something, each with the positions of what it concerns. */
    Map<String, BitSet> concerning(List<Concern> concerns) throws SQLException {
        Map<String, BitSet> found = new HashMap<>();
        LocalDate from =
                concerns.stream().map(Concern::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        if (!concerns.isEmpty()) {
            placed(concerns, from, found);
            unplaced(concerns, from, found);
        }
        return found;
    }

    private void placed(List<Concern> concerns, LocalDate from, Map<String, BitSet> found) throws SQLException {
        BitSet all = new BitSet();
        all.set(0, concerns.size());
        Map<String, BitSet> ofCountries = new HashMap<>();
        for (int i = 0; i < concerns.size(); i++) {
            for (String country : concerns.get(i).countries()) {
                ofCountries.computeIfAbsent(country, c -> new BitSet()).set(i);
            }
        }
        database.list(
                "SELECT id, country, date_end FROM incidents WHERE " + CURRENT + "place_kind IS NOT NULL"
                        + " AND (date_end IS NULL OR date_end >= ?)"
                        + " AND (country IS NULL OR country IN (SELECT unnest(string_split(?, ','))))",
                row -> {
                    BitSet there = text(row, "country")
                            .flatMap(country -> Optional.ofNullable(ofCountries.get(country)))
                            .orElse(all);
                    add(row.getString("id"), day(row, "date_end"), there, concerns, found);
                    return true;
                },
                from,
                String.join(",", ofCountries.keySet()));
    }

    private void unplaced(List<Concern> concerns, LocalDate from, Map<String, BitSet> found) throws SQLException {
        // Few are named, and each in many incidents.
        database.list(
                """
                SELECT a.name, a.country, a.sector, a.actor_group, a.text, min(a.event),
                    list(DISTINCT i.id || ' ' || coalesce(i.date_end::VARCHAR, ''))
                FROM incidents i JOIN memberships m USING (version) JOIN actors a ON a.event = m.event
                WHERE i.replaced_at IS NULL AND i.place_kind IS NULL AND (i.date_end IS NULL OR i.date_end >= ?)
                GROUP BY a.name, a.country, a.sector, a.actor_group, a.text""",
                row -> {
                    Actor actor = new Actor(
                            Optional.ofNullable(row.getString(1)),
                            Optional.ofNullable(row.getString(2)),
                            Optional.ofNullable(row.getString(3)).map(Sector::valueOf),
                            Optional.ofNullable(row.getString(4)));
                    Participant participant = new Participant(actor, row.getString(5), List.of(row.getString(6)));
                    BitSet concerned = new BitSet();
                    for (int i = 0; i < concerns.size(); i++) {
                        concerned.set(i, concerns.get(i).participant().test(participant));
                    }
                    if (!concerned.isEmpty()) {
                        for (String told : strings(row.getArray(7))) {
                            int blank = told.indexOf(' ');
                            add(
                                    told.substring(0, blank),
                                    Optional.of(told.substring(blank + 1))
                                            .filter(day -> !day.isEmpty())
                                            .map(LocalDate::parse),
                                    concerned,
                                    concerns,
                                    found);
                        }
                    }
                    return true;
                },
                from);
    }

    /** @param among positions of what it may concern if it was not over too soon */
    private static void add(
            String id, Optional<LocalDate> end, BitSet among, List<Concern> concerns, Map<String, BitSet> found) {
        among.stream()
                .filter(i -> concerns.get(i).isOpen(end))
                .forEach(i -> found.computeIfAbsent(id, key -> new BitSet()).set(i));
    }

    /** Id of the incident that an event tells of. */
    Optional<String> of(String event) throws SQLException {
        return database.find(
                "SELECT i.id FROM incidents i JOIN memberships m USING (version) WHERE " + CURRENT + "m.event = ?",
                row -> row.getString(1),
                event);
    }

    /** Of so many accounts, and the rest of the incidents that they are of, the texts are read at once. */
    private static final int CHUNK = 1000;

    private record Member(String incident, String event, long account, long report) {}

    /** What each report tells of incidents, by their ids; such as are not in the store are absent. */
    SortedMap<String, List<Account>> accounts(
            Collection<String> ids, AccountReader reader, UnaryOperator<StoredEvent> shown) throws SQLException {
        return told(ids, Store.EVER, reader, shown).accounts();
    }

    /** The same of what was published by a day, with the reports. */
    Store.Told told(Collection<String> ids, LocalDate until, AccountReader reader, UnaryOperator<StoredEvent> shown)
            throws SQLException {
        SortedMap<String, List<Account>> accounts = new TreeMap<>();
        SortedMap<String, Report> read = new TreeMap<>();
        forEachLot(ids, until, reader, shown, lot -> {
            accounts.putAll(lot.accounts());
            read.putAll(lot.reports());
        });
        return new Store.Told(accounts, read);
    }

    /** The same in lots, each of which has all that is told of its incidents. */
    void forEachLot(
            Collection<String> ids,
            LocalDate until,
            AccountReader reader,
            UnaryOperator<StoredEvent> shown,
            Consumer<Store.Told> action)
            throws SQLException {
        List<Member> chunk = new ArrayList<>();
        for (List<Member> members : membersInOrderOfTime(ids, until)) {
            chunk.addAll(members);
            if (chunk.size() >= CHUNK) {
                action.accept(read(chunk, reader, shown));
                chunk.clear();
            }
        }
        action.accept(read(chunk, reader, shown));
    }

    /**
     * The members of each incident. What is near in time is near on disk, so that a chunk of them is a short stretch of each
     * table; in order of ids each would lie all over it.
     */
    private Collection<List<Member>> membersInOrderOfTime(Collection<String> ids, LocalDate until) throws SQLException {
        Map<String, List<Member>> members = new LinkedHashMap<>();
        database.list(
                        """
                        SELECT i.id, e.id, e.account, e.report_number
                        FROM incidents i JOIN memberships m USING (version) JOIN events e ON e.id = m.event
                        WHERE i.replaced_at IS NULL AND i.id IN (SELECT unnest(string_split(?, ','))) AND e.published <= ?
                        ORDER BY e.account""",
                        row -> new Member(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
                        String.join(",", ids),
                        until)
                .forEach(member -> members.computeIfAbsent(member.incident(), id -> new ArrayList<>())
                        .add(member));
        return members.values();
    }

    private Store.Told read(List<Member> members, AccountReader reader, UnaryOperator<StoredEvent> shown)
            throws SQLException {
        SortedMap<String, List<Account>> accounts = new TreeMap<>();
        Map<String, String> incidentOf = new HashMap<>();
        members.forEach(member -> incidentOf.put(member.event(), member.incident()));
        List<StoredEvent> told = new ArrayList<>();
        events.forEach(members.stream().map(Member::account).toList(), told::add);
        SortedMap<String, Report> theirs =
                reports.findAll(members.stream().map(Member::report).collect(toCollection(TreeSet::new)));
        Map<String, ReportProfile> profiles = new HashMap<>();
        theirs.forEach((id, report) -> profiles.put(id, reader.profile(report)));
        for (StoredEvent stored : told) {
            StoredEvent seen = shown.apply(stored);
            ReportProfile profile =
                    Optional.ofNullable(profiles.get(stored.event().report())).orElseThrow();
            String incident =
                    Optional.ofNullable(incidentOf.get(stored.event().id())).orElseThrow();
            accounts.computeIfAbsent(incident, i -> new ArrayList<>())
                    .add(Account.of(seen.event(), profile, seen.body()));
        }
        return new Store.Told(accounts, theirs);
    }

    /** What became of incidents since a moment (UTC), in order, one at a time. */
    void forEachChange(LocalDateTime since, Consumer<StoredChange> action) throws SQLException {
        try (PreparedStatement select = database.connection()
                .prepareStatement("SELECT number, recorded_at, codebook, kind, incident, other, reason"
                        + " FROM changes WHERE recorded_at >= ? ORDER BY number")) {
            select.setObject(1, since);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    action.accept(new StoredChange(
                            row.getLong(1),
                            row.getObject(2, LocalDateTime.class),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
        }
    }

    /** The day (UTC) on which one was last recorded or changed. */
    Optional<LocalDate> lastRecorded() throws SQLException {
        return database.find(
                "SELECT max(recorded_at)::DATE FROM incidents HAVING count(*) > 0",
                row -> row.getObject(1, LocalDate.class));
    }

    private static StoredIncident incident(ResultSet row) throws SQLException {
        return new StoredIncident(
                row.getString("id"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("codebook"),
                EventType.valueOf(row.getString("type")),
                text(row, "mode"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                new TimeRange(
                        Optional.ofNullable(row.getObject("date_start", LocalDate.class)),
                        Optional.ofNullable(row.getObject("date_end", LocalDate.class)),
                        text(row, "date_precision")
                                .map(p -> TimePrecision.valueOf(p.toUpperCase(Locale.ROOT)))
                                .orElse(TimePrecision.UNKNOWN)),
                text(row, "place_kind"),
                text(row, "place_name"),
                text(row, "admin1"),
                text(row, "country"),
                number(row, "latitude"),
                number(row, "longitude"),
                number(row, "radius_km"),
                list(row, "actors"),
                list(row, "recipients"),
                row.getInt("reports"),
                row.getInt("families"),
                row.getInt("corroboration"),
                new Figures(count(row, "killed_low"), count(row, "killed_best"), count(row, "killed_high")),
                new Figures(count(row, "injured_low"), count(row, "injured_best"), count(row, "injured_high")),
                list(row, "contradictions"),
                row.getString("record"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt count(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return strings(row.getArray(column));
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
