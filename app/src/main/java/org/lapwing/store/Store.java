package org.lapwing.store;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.event.Event;
import org.lapwing.incident.Account;
import org.lapwing.incident.AccountReader;
import org.lapwing.incident.Incident;
import org.lapwing.incident.IncidentBuilder;
import org.lapwing.report.Report;
import org.lapwing.review.Review;
import org.lapwing.review.Verdict;

/**
 * The record in one DuckDB file, laid out as {@code docs/store.md} says: what can be written to it and asked of it. A report
 * is stored with its events or not at all, whenever the program ends. For one thread; every failure is a
 * {@link StoreException}.
 */
public final class Store implements AutoCloseable {

    /** A day after all that is published: the last that is written with four digits. */
    public static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final InstantSource clock;
    private final StoredReports reports;
    private final StoredEvents events;
    private final StoredIncidents incidents;
    private final AuditTrail trail;
    private Optional<Codings> codings = Optional.empty();
    /** To know all actors takes a while. */
    private Optional<AccountReader> accountReader = Optional.empty();

    private Store(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.reports = new StoredReports(database);
        this.events = new StoredEvents(database);
        this.incidents = new StoredIncidents(database);
        this.trail = new AuditTrail(database);
    }

    /** Opens the store for writing and makes it if there is none. One program at a time can have it open so. */
    public static Store open(Path file) {
        return open(file, InstantSource.system());
    }

    /** @param clock gives the time of knowledge of what is written */
    static Store open(Path file, InstantSource clock) {
        Store store = new Store(Database.connect(file, false), clock);
        return store.after("make", () -> {
            Schema schema = new Schema(store.database);
            if (!schema.isThere()) {
                store.database.inTransaction(schema::make);
            }
            int version = schema.version();
            if (version < Schema.VERSION) {
                schema.upgrade(version, store.now());
            }
        });
    }

    /** Opens a store that exists; several programs can have it open so, if none writes. */
    public static Store openToRead(Path file) {
        if (!Files.exists(file)) {
            throw new StoreException(
                    "there is no store at " + file + "; 'lapwing code' makes one, or name another with --db");
        }
        Store store = new Store(Database.connect(file, true), InstantSource.system());
        return store.after("open", () -> new Schema(store.database).checkIsUpToDate());
    }

    /** Opens a store as {@link #openToRead(Path)} does, and reads what was known at a moment (UTC) and no more. */
    public static Store openAsOf(Path file, LocalDateTime moment) {
        Store store = openToRead(file);
        return store.after("read", () -> new Schema(store.database).showAsOf(moment));
    }

    /** This store, if the action succeeds; else it is closed. */
    private Store after(String doing, Database.SqlAction action) {
        try {
            database.run(doing, action);
            return this;
        } catch (StoreException e) {
            close();
            throw e;
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private Codings codings() {
        // To write needs more than to read: the actors that fusing compares.
        Codings present = codings.orElseGet(() -> new Codings(database, reports, trail));
        codings = Optional.of(present);
        return present;
    }

    /**
     * Stores all the reports or, if that fails, none. When it returns they are on disk. A report that is stored already
     * keeps its place, and its events are replaced.
     *
     * @param batch no report twice
     * @param codebook names the ontology, lexicon and gazetteer that coded them
     */
    public void put(List<CodedReport> batch, String codebook) {
        if (!batch.isEmpty()) {
            write(() -> codings().write(batch, codebook, now()));
        }
    }

    /**
     * Adds a verdict to the trail, and brings events and incidents into line with it; both or neither.
     *
     * @throws IllegalArgumentException if the verdict cannot be carried out; nothing is changed
     */
    public Review review(Verdict verdict, String author, String reason) {
        List<Review> made = new ArrayList<>();
        write(() -> {
            List<Review> before = trail.read();
            Review review = new Review(before.size() + 1L, now(), author, reason, verdict);
            trail.add(review);
            codings().apply(subject(verdict, before), review.recordedAt());
            made.add(review);
        });
        return made.get(0);
    }

    private void write(Database.SqlAction action) {
        boolean done = false;
        try {
            database.run("write", () -> database.inTransaction(action));
            done = true;
        } finally {
            if (!done) {
                trail.forget();
            }
        }
    }

    /** What is to be brought into line: of an undoing, that which is undone. */
    private static Verdict subject(Verdict verdict, List<Review> before) {
        Verdict subject = verdict;
        while (subject instanceof Verdict.Undo undo) {
            subject = before.stream()
                    .filter(review -> review.number() == undo.review())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no review " + undo.review()))
                    .verdict();
        }
        return subject;
    }

    /** All that analysts have decided, in order. */
    public List<Review> trail() {
        return read(trail::read);
    }

    /** The event as the machine coded it, whatever analysts have said of it since; empty if there is none of that id. */
    public Optional<Event> findMachineEvent(String id) {
        return read(() -> {
            Optional<Report> report = reports.find(EventReference.report(id));
            return report.isEmpty()
                    ? Optional.<Event>empty()
                    : trail.machineEvents(report.get()).stream()
                            .filter(event -> event.id().equals(id))
                            .findFirst();
        });
    }

    /** The events that the reference can mean, as the machine coded them. */
    public List<Event> findMachineEvents(EventReference reference) {
        return read(() -> {
            List<Event> found = new ArrayList<>();
            for (String id : reports.startingWith(reference.report()).keySet()) {
                found.addAll(trail.machineEvents(reports.find(id).orElseThrow()));
            }
            return found.stream()
                    .filter(event -> reference.number().isEmpty()
                            || EventReference.number(event.id())
                                    == reference.number().getAsInt())
                    .toList();
        });
    }

    /** Whether the report is stored with the events that this codebook gives it. */
    public boolean isCoded(String report, String codebook) {
        return read(() -> reports.isCoded(report, codebook));
    }

    /** The report as it was read, with the bytes that were received. */
    public Optional<Report> findReport(String id) {
        return read(() -> reports.find(id));
    }

    /** Ids of the reports that another codebook has coded, in order of publication and id. */
    public List<String> codedOtherwise(String codebook) {
        return read(() -> reports.codedOtherwise(codebook));
    }

    /** How many reports were published on each day, and by how many publishers; those that state none count as one. */
    public SortedMap<LocalDate, ReportCount> countReports() {
        return read(reports::count);
    }

    /** @param sources publishers */
    public record ReportCount(int reports, int sources) {}

    /** The events that pass, in order of publication, report and number, one at a time. */
    public void forEach(EventFilter filter, Consumer<StoredEvent> action) {
        database.run("read", () -> events.forEachOf(Condition.of(filter), action));
    }

    /**
     * The same as lists show them, which is much quicker.
     *
     * @param maskedBy what must have looked for private persons ({@link CodedReport.Masking#by}); empty if they are to be
     *     shown
     * @param shown what is to be seen of an event in which something else or nothing has looked for them
     */
    public void forEachListed(
            EventFilter filter,
            Optional<String> maskedBy,
            UnaryOperator<StoredEvent> shown,
            Consumer<ListedEvent> action) {
        database.run("read", () -> events.forEachKept(Condition.of(filter), KeptForm.listed(maskedBy, shown), action));
    }

    /** The same as records; the parameters are those of {@link #forEachListed}. */
    public void forEachRecord(
            EventFilter filter, Optional<String> maskedBy, UnaryOperator<StoredEvent> shown, Consumer<String> action) {
        database.run("read", () -> events.forEachKept(Condition.of(filter), KeptForm.record(maskedBy, shown), action));
    }

    /** The events that the reference can mean, in the same order; more than one if it is too short to tell. */
    public List<StoredEvent> find(EventReference reference) {
        List<StoredEvent> found = new ArrayList<>();
        database.run(
                "read",
                () -> events.forEach(
                        Condition.of(
                                reference,
                                reports.startingWith(reference.report()).values()),
                        found::add));
        return found;
    }

    /** Months in which reports with events were published. */
    public Set<YearMonth> monthsRead() {
        return read(events::months);
    }

    /** The incidents that pass, in order of day and id, one at a time. */
    public void forEachIncident(EventFilter filter, Consumer<StoredIncident> action) {
        database.run("read", () -> incidents.forEach(Condition.ofIncidents(filter), action));
    }

    /**
     * Ids of the incidents that concern something, each with the positions of what it concerns in the list; in no order.
     */
    public Map<String, BitSet> findConcerned(List<Concern> concerns) {
        return read(() -> incidents.concerning(concerns));
    }

    /** The incidents whose id begins so, in order of day and id; ids are case-insensitive. */
    public List<StoredIncident> findIncidents(String idStart) {
        return read(() -> incidents.startingWith(idStart.strip().toLowerCase(Locale.ROOT)));
    }

    /** The incident that an event tells of; empty if the event is not in the store. */
    public Optional<String> incidentOf(String event) {
        return read(() -> incidents.of(event));
    }

    /** With all that its reports tell. */
    public Optional<Incident> findIncident(String id) {
        return findIncident(id, UnaryOperator.identity());
    }

    /** @param shown what is to be seen of each event and its body */
    public Optional<Incident> findIncident(String id, UnaryOperator<StoredEvent> shown) {
        List<Account> accounts = findAccounts(List.of(id), shown).getOrDefault(id, List.of());
        return accounts.isEmpty() ? Optional.empty() : Optional.of(IncidentBuilder.incident(id, accounts));
    }

    /** What each report tells of incidents, by their ids; those that are not in the store are absent. */
    public SortedMap<String, List<Account>> findAccounts(Collection<String> ids) {
        return findAccounts(ids, UnaryOperator.identity());
    }

    /** @param shown what is to be seen of each event and its body */
    public SortedMap<String, List<Account>> findAccounts(Collection<String> ids, UnaryOperator<StoredEvent> shown) {
        return read(() -> incidents.accounts(ids, accountReader(), shown));
    }

    private AccountReader accountReader() {
        AccountReader present = accountReader.orElseGet(AccountReader::load);
        accountReader = Optional.of(present);
        return present;
    }

    /**
     * What was told of incidents.
     *
     * @param accounts by the incident's id
     * @param reports that they are from, by id
     */
    public record Told(SortedMap<String, List<Account>> accounts, SortedMap<String, Report> reports) {}

    /**
     * What reports that were published by a day tell of incidents; of those of which they tell nothing, nothing.
     *
     * @param shown what is to be seen of each event and its body
     */
    public Told findTold(Collection<String> ids, LocalDate until, UnaryOperator<StoredEvent> shown) {
        return read(() -> incidents.told(ids, until, accountReader(), shown));
    }

    /**
     * The same in lots of some thousand events, for what need not be at hand all at once; each incident is in one lot, with
     * all that is told of it.
     */
    public void forEachTold(
            Collection<String> ids, LocalDate until, UnaryOperator<StoredEvent> shown, Consumer<Told> action) {
        database.run("read", () -> incidents.forEachLot(ids, until, accountReader(), shown, action));
    }

    /** What became of incidents since a moment (UTC), in order, one at a time. */
    public void forEachChange(LocalDateTime since, Consumer<StoredChange> action) {
        database.run("read", () -> incidents.forEachChange(since, action));
    }

    /** What of it still held at that moment. */
    public List<StoredRuling> rulingsInForce(LocalDateTime until) {
        Set<Long> undone = undoings(until).stream().map(StoredUndoing::ruling).collect(toSet());
        return rulings(until).stream()
                .filter(ruling -> !undone.contains(ruling.number()))
                .toList();
    }

    /** Which rulings analysts had undone until a moment (UTC), in order. */
    public List<StoredUndoing> undoings(LocalDateTime until) {
        return read(() -> ceasefires().undoings(until));
    }

    /**
     * Says that a ruling no longer holds; the one before it on the same violation, if there is any, holds again.
     *
     * @param ruling its number
     * @throws IllegalArgumentException if no ruling of that number is in force, or there is no reason
     */
    public StoredUndoing undoRuling(long ruling, String author, String reason) {
        LocalDateTime now = now();
        if (rulingsInForce(now).stream().noneMatch(one -> one.number() == ruling)) {
            throw new IllegalArgumentException("no ruling " + ruling + " is in force");
        }
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("an undoing has an author and a reason");
        }
        List<StoredUndoing> made = new ArrayList<>();
        write(() -> made.add(ceasefires().undo(ruling, author, reason, now)));
        return made.get(0);
    }

    /** What analysts had ruled of violations until a moment (UTC), in order; also what has been undone since. */
    public List<StoredRuling> rulings(LocalDateTime until) {
        return read(() -> ceasefires().rulings(until));
    }

    /** Adds a ruling on the violation of an agreement by an incident; it holds until another follows. */
    public StoredRuling rule(String agreement, Incident incident, ViolationState state, String author, String reason) {
        LocalDateTime now = now();
        Ruling ruling = new Ruling(agreement + "/" + incident.id(), state, author, now.toLocalDate(), reason);
        List<String> events =
                incident.members().stream().map(Incident.Member::event).toList();
        List<StoredRuling> made = new ArrayList<>();
        write(() -> made.add(ceasefires().add(agreement, incident.id(), ruling, events, now)));
        return made.get(0);
    }

    /** What analysts have made of proposed agreements, in order. */
    public List<StoredVerdict> proposalVerdicts() {
        return read(() -> ceasefires().verdicts());
    }

    /**
     * Records that an agreement was entered in a registry without having been proposed.
     *
     * @param agreement its id
     */
    public StoredVerdict enter(String agreement, String author, String reason) {
        List<StoredVerdict> made = new ArrayList<>();
        write(() -> made.add(ceasefires().add("", List.of(), agreement, author, reason, now())));
        return made.get(0);
    }

    /** @param agreement id under which it was entered in a registry; empty if it is rejected */
    public StoredVerdict decide(Proposal proposal, String agreement, String author, String reason) {
        List<StoredVerdict> made = new ArrayList<>();
        write(() -> made.add(ceasefires().add(proposal.id(), proposal.events(), agreement, author, reason, now())));
        return made.get(0);
    }

    private CeasefireTrail ceasefires() {
        return new CeasefireTrail(database.connection());
    }

    /**
     * Writes down that somebody was given the names of private persons; on disk when it returns.
     *
     * @param command what was asked for, as typed
     */
    public void disclose(String command, String author, String reason) {
        write(() -> new Disclosures(database).add(command, author, reason, now()));
    }

    /** The day (UTC) on which an incident was last recorded or changed; empty if there are none. */
    public Optional<LocalDate> lastRecorded() {
        return read(incidents::lastRecorded);
    }

    private <T> T read(Database.SqlSupplier<T> action) {
        return database.get("read", action);
    }

    @Override
    public void close() {
        database.close();
    }
}
