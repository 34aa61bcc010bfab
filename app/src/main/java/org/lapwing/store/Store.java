package org.lapwing.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.lapwing.Coded;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.event.Event;
import org.lapwing.event.EventJson;
import org.lapwing.incident.Account;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.incident.Rulings;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.review.Numbering;
import org.lapwing.review.Review;
import org.lapwing.review.Reviews;
import org.lapwing.review.Verdict;

/**
 * The record in one DuckDB file, laid out as {@code docs/store.md} says. A report is stored with its events or not at
 * all, whenever the program ends. For one thread; every failure is a {@link StoreException}.
 */
public final class Store implements AutoCloseable {

    /** The layout that this program writes, and the newest that it reads. */
    public static final int SCHEMA_VERSION = 2;

    /** In place of a codebook's name, where people and no codebook have changed incidents. */
    private static final String REVIEW = "review";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final Path file;
    private final DuckDBConnection connection;
    private final InstantSource clock;
    private Optional<PreparedStatement> codebookOf = Optional.empty();
    private Optional<IncidentLedger> ledger = Optional.empty();
    private Optional<Reviews> reviews = Optional.empty();

    private Store(Path file, DuckDBConnection connection, InstantSource clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
    }

    /** Opens the store for writing and makes it if there is none. One program at a time can have it open so. */
    public static Store open(Path file) {
        return open(file, InstantSource.system());
    }

    /** @param clock gives the time of knowledge of what is written */
    static Store open(Path file, InstantSource clock) {
        Store store = connect(file, false, clock);
        try {
            store.run("make", () -> {
                if (!store.hasTables()) {
                    store.inTransaction(store::createTables);
                }
            });
            store.checked();
            store.run("upgrade", () -> {
                if (store.version() == 1) {
                    store.inTransaction(store::upgrade);
                }
            });
            return store;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    /** Opens a store that exists; several programs can have it open so, if none writes. */
    public static Store openToRead(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException(
                    "there is no store at " + file + "; 'lapwing code' makes one, or name another with --db");
        }
        Store store = connect(file, true, InstantSource.system());
        try {
            return store.checked();
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    /** Opens a store as {@link #openToRead(Path)} does, and reads what was known at a moment (UTC) and no more. */
    public static Store openAsOf(Path file, LocalDateTime moment) {
        Store store = openToRead(file);
        try {
            store.checkIncidents();
            store.run("read", () -> {
                try (Statement statement = store.connection.createStatement()) {
                    statement.execute(script("as-of.sql")
                            .replace("{DB}", '"' + store.connection.getCatalog().replace("\"", "\"\"") + '"')
                            .replace("{T}", "TIMESTAMP '" + MOMENT.format(moment) + "'"));
                }
            });
            return store;
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    private static Store connect(Path file, boolean readOnly, InstantSource clock) {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        // Coding needs the cores and the memory; batches and listings do with little.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "512MB");
        // DuckDB would otherwise look for extensions on the network.
        settings.setProperty("autoinstall_known_extensions", "false");
        try {
            DuckDBConnection connection =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
            return new Store(file, connection, clock);
        } catch (SQLException e) {
            String reason = firstLine(e);
            throw new StoreException(
                    reason.contains("lock")
                            ? "the store " + file
                                    + " is in use by another program; wait for it, or name another with --db"
                            : "cannot open " + file + " as a store (" + reason + "); name another with --db",
                    e);
        }
    }

    private Store checked() {
        List<Integer> versions = new ArrayList<>();
        run("open", () -> {
            if (hasTables()) {
                versions.addAll(query("open", "SELECT schema_version FROM meta", row -> row.getInt(1)));
            }
        });
        if (versions.size() != 1) {
            throw new StoreException(file + " holds no reports; 'lapwing code' stores some, or name another with --db");
        }
        if (versions.get(0) > SCHEMA_VERSION) {
            throw new StoreException("the store " + file + " was made by a newer Lapwing (its schema is "
                    + versions.get(0) + ", this program knows up to " + SCHEMA_VERSION
                    + "); use that version, or name another store with --db");
        }
        return this;
    }

    private boolean hasTables() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT table_name FROM duckdb_tables()")) {
            boolean any = false;
            while (tables.next()) {
                if (tables.getString(1).equals("meta")) {
                    return true;
                }
                any = true;
            }
            if (any) {
                throw new StoreException(
                        file + " is a DuckDB file of something else, not a store; name another with --db");
            }
            return false;
        }
    }

    private int version() {
        return query("open", "SELECT schema_version FROM meta", row -> row.getInt(1))
                .get(0);
    }

    private void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script("schema.sql"));
            statement.execute(script("schema-2.sql"));
        }
        try (PreparedStatement meta = connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            meta.setInt(1, SCHEMA_VERSION);
            meta.setString(2, "Lapwing");
            meta.execute();
        }
    }

    /** A store of schema 1 has events but no incidents: they are fused as if they were new. */
    private void upgrade() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script("schema-2.sql"));
            statement.execute("UPDATE meta SET schema_version = 2");
        }
        record Coding(String report, String codebook) {}
        List<Coding> codings = query(
                "upgrade",
                "SELECT id, codebook FROM reports WHERE events > 0 ORDER BY published, id",
                row -> new Coding(row.getString(1), row.getString(2)));
        LocalDateTime now = now();
        for (Coding coding : codings) {
            List<Event> events = new ArrayList<>();
            StoredEvents.forEach(
                    connection,
                    new Condition("report = ?", List.of(coding.report())),
                    stored -> events.add(stored.event()));
            Report report = findReport(coding.report()).orElseThrow();
            List<CodedReport> batch = List.of(new CodedReport(report, new Coded(events, List.of(), 0, 0)));
            IncidentLedger.Newcomers newcomers = ledger().newcomers(batch);
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE events SET account = ?, recorded_at = ? WHERE report = ? AND id = ?")) {
                for (Event event : events) {
                    update.setLong(1, newcomers.number(event));
                    update.setObject(2, now);
                    update.setString(3, coding.report());
                    update.setString(4, event.id());
                    update.execute();
                }
            }
            ledger().add(newcomers, ledger().remove(List.of()), coding.codebook(), now);
        }
    }

    private IncidentLedger ledger() {
        IncidentLedger present =
                ledger.orElseGet(() -> new IncidentLedger(connection, AccountReader.load(), this::rulings));
        ledger = Optional.of(present);
        return present;
    }

    private Rulings rulings() {
        List<Rulings> rulings = new ArrayList<>();
        run("read", () -> rulings.add(reviews().rulings()));
        return rulings.get(0);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String script(String name) {
        try (InputStream in = Store.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the report is stored with the events that this codebook gives it. */
    public boolean isCoded(String report, String codebook) {
        List<String> codebooks = new ArrayList<>();
        run("read", () -> {
            // Asked for every report of a run: preparing it each time would cost ten times as much as asking.
            PreparedStatement select = codebookOf.isPresent()
                    ? codebookOf.get()
                    : connection.prepareStatement("SELECT codebook FROM reports WHERE id = ?");
            codebookOf = Optional.of(select);
            select.setString(1, report);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    codebooks.add(row.getString(1));
                }
            }
        });
        return codebooks.contains(codebook);
    }

    /**
     * Stores all the reports or, if that fails, none. When it returns they are on disk. A report that is stored already
     * keeps its place, and its events are replaced.
     *
     * @param batch no report twice
     * @param codebook names the ontology, lexicon and gazetteer that coded them
     */
    public void put(List<CodedReport> batch, String codebook) {
        if (batch.isEmpty()) {
            return;
        }
        run("write", () -> inTransaction(() -> write(batch, codebook, now())));
    }

    /** Stores what the machine coded as analysts have corrected it. */
    private void write(List<CodedReport> machine, String codebook, LocalDateTime now) throws SQLException {
        List<CodedReport> batch = new ArrayList<>();
        for (CodedReport coded : machine) {
            batch.add(corrected(coded));
        }
        IncidentLedger.Removed removed =
                ledger().remove(batch.stream().map(coded -> coded.report().id()).toList());
        IncidentLedger.Newcomers newcomers = ledger().newcomers(batch);
        List<CodedReport> added = new ArrayList<>();
        for (CodedReport coded : batch) {
            if (!replaceCoding(coded, codebook, now)) {
                added.add(coded);
            }
        }
        try (Batch rows = new Batch(connection)) {
            for (CodedReport coded : added) {
                rows.addReport(coded, codebook);
            }
            for (CodedReport coded : batch) {
                rows.addEvents(coded, newcomers::number, now);
            }
            rows.flush();
        }
        ledger().add(newcomers, removed, codebook, now);
    }

    /** With the numbers that reviews know its events by, and as these say; what the machine said is kept beside it. */
    private CodedReport corrected(CodedReport coded) throws SQLException {
        String report = coded.report().id();
        if (reviews().holding().isEmpty()) {
            return coded;
        }
        List<Event> before = machineEvents(coded.report());
        if (!reviews().touch(before)) {
            delete("DELETE FROM machine_events WHERE report = ?", report);
            return coded;
        }
        List<Event> machine =
                Numbering.keep(before, coded.coded().events(), reviews().events());
        delete("DELETE FROM machine_events WHERE report = ?", report);
        EventJson json = EventJson.of(coded.report().body());
        try (Rows rows = new Rows(connection, "machine_events")) {
            for (Event event : machine) {
                rows.begin().add(report).add(event.id()).add(json.write(event)).end();
            }
            rows.flush();
        }
        return new CodedReport(
                coded.report(),
                new Coded(
                        reviews().correct(machine, coded.report().body()),
                        coded.coded().parts(),
                        coded.coded().sentences(),
                        coded.coded().parsed()));
    }

    private List<Event> machineEvents(Report report) throws SQLException {
        EventJson json = EventJson.of(report.body());
        List<Event> events = new ArrayList<>();
        try (PreparedStatement select = ReviewRows.machineEvents(connection)) {
            select.setString(1, report.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(json.parse(rows.getString(1)));
                }
            }
        }
        events.sort(Comparator.comparingInt(event -> EventReference.number(event.id())));
        return events;
    }

    private Reviews reviews() throws SQLException {
        Reviews present = reviews.isPresent() ? reviews.get() : Reviews.of(ReviewRows.read(connection));
        reviews = Optional.of(present);
        return present;
    }

    /** All that analysts have decided, in order. */
    public List<Review> trail() {
        checkIncidents();
        List<Review> trail = new ArrayList<>();
        run("read", () -> trail.addAll(ReviewRows.read(connection)));
        return trail;
    }

    /** The event as the machine coded it, whatever analysts have said of it since; empty if there is none of that id. */
    public Optional<Event> findMachineEvent(String id) {
        checkIncidents();
        List<Event> found = new ArrayList<>();
        int hyphen = id.lastIndexOf('-');
        Optional<Report> report = findReport(id.substring(0, Math.max(0, hyphen)));
        if (report.isPresent()) {
            run("read", () -> found.addAll(machineEvents(report.get())));
        }
        return found.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The events that the reference can mean, as the machine coded them. */
    public List<Event> findMachineEvents(EventReference reference) {
        checkIncidents();
        List<Event> found = new ArrayList<>();
        List<String> reports = query(
                "read", "SELECT id FROM reports WHERE starts_with(id, ?)", row -> row.getString(1), reference.report());
        for (String report : reports) {
            run("read", () -> found.addAll(machineEvents(findReport(report).orElseThrow())));
        }
        return found.stream()
                .filter(event -> reference.number().isEmpty()
                        || EventReference.number(event.id())
                                == reference.number().getAsInt())
                .toList();
    }

    /**
     * Adds a verdict to the trail, and brings events and incidents into line with it; both or neither.
     *
     * @throws IllegalArgumentException if the verdict cannot be carried out; nothing is changed
     */
    public Review review(Verdict verdict, String author, String reason) {
        List<Review> made = new ArrayList<>();
        reviews = Optional.empty();
        try {
            run(
                    "write",
                    () -> inTransaction(() -> {
                        List<Review> trail = ReviewRows.read(connection);
                        Review review = new Review(trail.size() + 1L, now(), author, reason, verdict);
                        ReviewRows.add(connection, review);
                        apply(subject(verdict, trail), review.recordedAt());
                        made.add(review);
                    }));
            return made.get(0);
        } finally {
            // What was read within a transaction that failed never was.
            reviews = Optional.empty();
        }
    }

    /** What is to be brought into line: of an undoing, that which is undone. */
    private static Verdict subject(Verdict verdict, List<Review> trail) {
        Verdict subject = verdict;
        while (subject instanceof Verdict.Undo undo) {
            subject = trail.stream()
                    .filter(review -> review.number() == undo.review())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no review " + undo.review()))
                    .verdict();
        }
        return subject;
    }

    private void apply(Verdict verdict, LocalDateTime now) throws SQLException {
        if (verdict instanceof Verdict.Edit edit) {
            codeAgain(edit.event(), now);
        } else if (verdict instanceof Verdict.Reject reject) {
            codeAgain(reject.event(), now);
        } else if (verdict instanceof Verdict.Accept accept) {
            codeAgain(accept.event(), now);
        } else if (verdict instanceof Verdict.Merge merge) {
            ledger().reconsider(merge.events(), REVIEW, now);
        } else if (verdict instanceof Verdict.Split split) {
            Set<String> events = new TreeSet<>(split.events());
            events.addAll(split.others());
            ledger().reconsider(events, REVIEW, now);
        }
    }

    private void codeAgain(String event, LocalDateTime now) throws SQLException {
        Report report = findReport(event.substring(0, Math.max(0, event.lastIndexOf('-'))))
                .orElseThrow(() -> new IllegalArgumentException("no event " + event));
        List<Event> machine = machineEvents(report);
        try (PreparedStatement select =
                connection.prepareStatement("SELECT sentences, parsed, codebook FROM reports WHERE id = ?")) {
            select.setString(1, report.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Coded coded = new Coded(machine, List.of(), row.getInt(1), row.getInt(2));
                write(List.of(new CodedReport(report, coded)), row.getString(3), now);
            }
        }
    }

    private boolean replaceCoding(CodedReport coded, String codebook, LocalDateTime now) throws SQLException {
        String report = coded.report().id();
        String update = "UPDATE reports SET codebook = ?, sentences = ?, parsed = ?, events = ? WHERE id = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, codebook);
            statement.setInt(2, coded.coded().sentences());
            statement.setInt(3, coded.coded().parsed());
            statement.setInt(4, coded.coded().events().size());
            statement.setString(5, report);
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        keepPast(report, now);
        for (String table : List.of("actors", "tolls", "claims", "evidence")) {
            delete("DELETE FROM " + table + " WHERE event IN (SELECT id FROM events WHERE report = ?)", report);
        }
        delete("DELETE FROM events WHERE report = ?", report);
        return true;
    }

    private void keepPast(String report, LocalDateTime now) throws SQLException {
        for (String insert : List.of(
                "INSERT INTO past_events SELECT *, ? FROM events WHERE report = ?",
                "INSERT INTO past_actors SELECT *, ? FROM actors WHERE event IN (SELECT id FROM events WHERE report = ?)",
                "INSERT INTO past_claims SELECT *, ? FROM claims WHERE event IN (SELECT id FROM events WHERE report = ?)")) {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                statement.setObject(1, now);
                statement.setString(2, report);
                statement.execute();
            }
        }
    }

    private void delete(String sql, String report) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, report);
            statement.execute();
        }
    }

    /** The events that pass, in order of publication, report and number, one at a time. */
    public void forEach(EventFilter filter, Consumer<StoredEvent> action) {
        forEach(Condition.of(filter), action);
    }

    /** The events that the reference can mean, in the same order; more than one if it is too short to tell. */
    public List<StoredEvent> find(EventReference reference) {
        List<StoredEvent> found = new ArrayList<>();
        forEach(Condition.of(reference), found::add);
        return found;
    }

    private void forEach(Condition condition, Consumer<StoredEvent> action) {
        run("read", () -> StoredEvents.forEach(connection, condition, action));
    }

    /** The incidents that pass, in order of day and id, one at a time. */
    public void forEachIncident(EventFilter filter, Consumer<StoredIncident> action) {
        checkIncidents();
        run("read", () -> StoredIncidents.forEach(connection, Condition.ofIncidents(filter), action));
    }

    /** The incidents whose id begins so, in order of day and id; ids are case-insensitive. */
    public List<StoredIncident> findIncidents(String idStart) {
        checkIncidents();
        List<StoredIncident> found = new ArrayList<>();
        Condition condition = new Condition(
                "starts_with(lower(id), ?)", List.of(idStart.strip().toLowerCase(Locale.ROOT)));
        run("read", () -> StoredIncidents.forEach(connection, condition, found::add));
        return found;
    }

    /** The incident that an event tells of; empty if the event is not in the store, or the store is of schema 1. */
    public Optional<String> incidentOf(String event) {
        if (version() < SCHEMA_VERSION) {
            return Optional.empty();
        }
        return query(
                        "read",
                        "SELECT i.id FROM incidents i JOIN memberships m USING (version)"
                                + " WHERE i.replaced_at IS NULL AND m.event = ?",
                        row -> row.getString(1),
                        event)
                .stream()
                .findFirst();
    }

    /** With all that its reports tell. */
    public Optional<Incident> findIncident(String id) {
        List<Account> accounts = findAccounts(List.of(id)).getOrDefault(id, List.of());
        return accounts.isEmpty() ? Optional.empty() : Optional.of(IncidentBuilder.incident(id, accounts));
    }

    /** What each report tells of incidents, by their ids; those that are not in the store are absent. */
    public SortedMap<String, List<Account>> findAccounts(Collection<String> ids) {
        checkIncidents();
        AccountReader reader = AccountReader.load();
        SortedMap<String, List<Account>> found = new TreeMap<>();
        for (String id : ids) {
            Condition members = new Condition(
                    "id IN (SELECT m.event FROM memberships m JOIN incidents i USING (version)"
                            + " WHERE i.replaced_at IS NULL AND i.id = ?)",
                    List.of(id));
            List<StoredEvent> events = new ArrayList<>();
            forEach(members, events::add);
            List<Account> accounts = new ArrayList<>();
            for (StoredEvent stored : events) {
                Report report = findReport(stored.event().report()).orElseThrow();
                accounts.add(Account.of(stored.event(), reader.profile(report), stored.body()));
            }
            if (!accounts.isEmpty()) {
                found.put(id, accounts);
            }
        }
        return found;
    }

    /** How many reports were published on each day, and by how many publishers; those that state none count as one. */
    public SortedMap<LocalDate, ReportCount> countReports() {
        SortedMap<LocalDate, ReportCount> counts = new TreeMap<>();
        query(
                        "read",
                        """
                        SELECT published, count(*), count(DISTINCT coalesce(source, '')) FROM reports
                        GROUP BY published ORDER BY published""",
                        row -> Map.entry(
                                row.getObject(1, LocalDate.class), new ReportCount(row.getInt(2), row.getInt(3))))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** @param sources publishers */
    public record ReportCount(int reports, int sources) {}

    /** What became of incidents since a moment (UTC), in order, one at a time. */
    public void forEachChange(LocalDateTime since, Consumer<StoredChange> action) {
        checkIncidents();
        run("read", () -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT number, recorded_at, codebook, kind, incident, other, reason"
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
        });
    }

    /** What analysts had ruled of violations until a moment (UTC), in order. */
    public List<StoredRuling> rulings(LocalDateTime until) {
        List<StoredRuling> rulings = new ArrayList<>();
        run("read", () -> rulings.addAll(new CeasefireTrail(connection).rulings(until)));
        return rulings;
    }

    /** Adds a ruling on the violation of an agreement by an incident; it holds until another follows. */
    public StoredRuling rule(String agreement, Incident incident, ViolationState state, String author, String reason) {
        LocalDateTime now = now();
        Ruling ruling = new Ruling(agreement + "/" + incident.id(), state, author, now.toLocalDate(), reason);
        List<String> events =
                incident.members().stream().map(Incident.Member::event).toList();
        List<StoredRuling> made = new ArrayList<>();
        run(
                "write",
                () -> inTransaction(() ->
                        made.add(new CeasefireTrail(connection).add(agreement, incident.id(), ruling, events, now))));
        return made.get(0);
    }

    /** What analysts have made of proposed agreements, in order. */
    public List<StoredVerdict> proposalVerdicts() {
        List<StoredVerdict> verdicts = new ArrayList<>();
        run("read", () -> verdicts.addAll(new CeasefireTrail(connection).verdicts()));
        return verdicts;
    }

    /** @param agreement id under which it was entered in a registry; empty if it is rejected */
    public StoredVerdict decide(Proposal proposal, String agreement, String author, String reason) {
        List<StoredVerdict> made = new ArrayList<>();
        run(
                "write",
                () -> inTransaction(() -> made.add(new CeasefireTrail(connection)
                        .add(proposal.id(), proposal.events(), agreement, author, reason, now()))));
        return made.get(0);
    }

    /** Months in which reports with events were published. */
    public Set<YearMonth> monthsRead() {
        return Set.copyOf(query(
                "read",
                "SELECT DISTINCT date_trunc('month', published)::DATE FROM events",
                row -> YearMonth.from(row.getObject(1, LocalDate.class))));
    }

    /** The day (UTC) on which an incident was last recorded or changed; empty if there are none. */
    public Optional<LocalDate> lastRecorded() {
        return query(
                        "read",
                        "SELECT max(recorded_at)::DATE FROM incidents HAVING count(*) > 0",
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst();
    }

    /** Ids of the reports that another codebook has coded, in order of publication and id. */
    public List<String> codedOtherwise(String codebook) {
        return query(
                "read",
                "SELECT id FROM reports WHERE codebook <> ? ORDER BY published, id",
                row -> row.getString(1),
                codebook);
    }

    private void checkIncidents() {
        if (version() < SCHEMA_VERSION) {
            throw new StoreException("the store " + file
                    + " was made by an older Lapwing and holds no incidents; the next 'lapwing code' adds them");
        }
    }

    /** The report as it was read, with the bytes that were received. */
    public Optional<Report> findReport(String id) {
        return query(
                        "read",
                        """
                        SELECT id, received, origin, published, given_id, title, source, url, language, body
                        FROM reports WHERE id = ?""",
                        row -> new Report(
                                row.getString(1),
                                Received.copyOf(row.getBytes(2)),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                Optional.ofNullable(row.getString(5)),
                                Optional.ofNullable(row.getString(6)),
                                Optional.ofNullable(row.getString(7)),
                                Optional.ofNullable(row.getString(8)),
                                row.getString(9),
                                row.getString(10)),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public void close() {
        run("close", connection::close);
    }

    private <T> List<T> query(String doing, String sql, RowMapper<T> mapper, String... parameters) {
        List<T> found = new ArrayList<>();
        run(doing, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(mapper.map(rows));
                    }
                }
            }
        });
        return found;
    }

    /** The appender writes in the connection's transaction only if that was begun by name. */
    private void inTransaction(SqlAction action) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                action.run();
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                try {
                    statement.execute("ROLLBACK");
                } catch (SQLException rollback) {
                    e.addSuppressed(rollback);
                }
                throw e;
            }
        }
    }

    private void run(String doing, SqlAction action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw new StoreException("cannot " + doing + " the store " + file + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @FunctionalInterface
    private interface SqlAction {
        void run() throws SQLException;
    }

    @FunctionalInterface
    private interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
