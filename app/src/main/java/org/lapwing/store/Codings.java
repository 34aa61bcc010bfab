package org.lapwing.store;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.incident.AccountReader;
import org.lapwing.report.Report;
import org.lapwing.review.Reviews;
import org.lapwing.review.Verdict;

/** Writes what was made of reports, as analysts have corrected it, and what becomes of incidents; in a transaction. */
final class Codings {

    /** In place of a codebook's name, where people and no codebook have changed incidents. */
    private static final String REVIEW = "review";

    private final Database database;
    private final StoredReports reports;
    private final AuditTrail trail;
    private final IncidentLedger ledger;
    private final AccountReader reader;

    Codings(Database database, StoredReports reports, AuditTrail trail) {
        this.database = database;
        this.reports = reports;
        this.trail = trail;
        this.ledger = new IncidentLedger(database);
        this.reader = AccountReader.load();
    }

    /** @param machine as coded, uncorrected */
    void write(List<CodedReport> machine, String codebook, LocalDateTime now) throws SQLException {
        Reviews holding = trail.holding();
        ReportNumbers numbers = ReportNumbers.of(machine, database);
        List<CodedReport> batch = new ArrayList<>();
        for (CodedReport coded : machine) {
            batch.add(numbers.isKnown(coded.report().id()) ? trail.corrected(coded, holding) : coded);
        }
        IncidentLedger.Removed removed = ledger.remove(numbers.known());
        replace(batch, numbers, codebook, now);
        Newcomers newcomers = Newcomers.of(batch, numbers, accounts(batch), reader);
        try (Batch rows = new Batch(database.connection())) {
            for (CodedReport coded : batch) {
                String report = coded.report().id();
                if (!numbers.isKnown(report)) {
                    rows.addReport(coded, codebook, numbers.of(report), now);
                }
                rows.addEvents(
                        coded,
                        numbers.of(report),
                        event -> newcomers.find(event.id()).orElseThrow().number(),
                        now);
            }
            rows.flush();
        }
        ledger.add(newcomers, removed, holding.rulings(), codebook, now);
    }

    /** Makes room for new events of reports that are stored already; the old ones are kept as past. */
    private void replace(List<CodedReport> batch, ReportNumbers numbers, String codebook, LocalDateTime now)
            throws SQLException {
        for (CodedReport coded : batch) {
            if (numbers.isKnown(coded.report().id())) {
                Coded made = coded.coded();
                database.update(
                        "UPDATE reports SET codebook = ?, sentences = ?, parsed = ?, events = ? WHERE id = ?",
                        codebook,
                        made.sentences(),
                        made.parsed(),
                        made.events().size(),
                        coded.report().id());
            }
        }
        List<Long> accounts =
                database.listOf("SELECT account FROM events", "report_number", numbers.known(), row -> row.getLong(1));
        if (!accounts.isEmpty()) {
            String theirs = " WHERE " + Database.in("account", accounts);
            for (String table : List.of("events", "actors", "claims")) {
                database.execute("INSERT INTO past_" + table + " BY NAME SELECT *, " + Database.literal(now)
                        + " AS replaced_at FROM " + table + theirs);
            }
            for (String table : List.of("events", "actors", "tolls", "claims", "evidence")) {
                database.execute("DELETE FROM " + table + theirs);
            }
        }
    }

    /** Brings events and incidents into line with a verdict that is in the trail. */
    void apply(Verdict verdict, LocalDateTime now) throws SQLException {
        if (verdict instanceof Verdict.Edit edit) {
            codeAgain(edit.event(), now);
        } else if (verdict instanceof Verdict.Reject reject) {
            codeAgain(reject.event(), now);
        } else if (verdict instanceof Verdict.Accept accept) {
            codeAgain(accept.event(), now);
        } else if (verdict instanceof Verdict.Merge merge) {
            ledger.reconsider(merge.events(), trail.holding().rulings(), REVIEW, now);
        } else if (verdict instanceof Verdict.Split split) {
            List<String> events = new ArrayList<>(split.events());
            events.addAll(split.others());
            ledger.reconsider(events, trail.holding().rulings(), REVIEW, now);
        }
    }

    /** The first of as many numbers as a batch has events. */
    private long accounts(List<CodedReport> batch) throws SQLException {
        int events =
                batch.stream().mapToInt(coded -> coded.coded().events().size()).sum();
        return database.take(events, "accounts", "number");
    }

    private void codeAgain(String event, LocalDateTime now) throws SQLException {
        Report report = reports.find(EventReference.report(event))
                .orElseThrow(() -> new IllegalArgumentException("no event " + event));
        List<Event> machine = trail.machineEvents(report);
        record Coding(int sentences, int parsed, String codebook) {}
        Coding coding = database.find(
                        "SELECT sentences, parsed, codebook FROM reports WHERE id = ?",
                        row -> new Coding(row.getInt(1), row.getInt(2), row.getString(3)),
                        report.id())
                .orElseThrow();
        Coded coded = new Coded(machine, coding.sentences(), coding.parsed());
        write(List.of(new CodedReport(report, coded)), coding.codebook(), now);
    }

    /** Fuses what a store of schema 1 holds: it has events, numbered in the order given here, but no incidents. */
    void fuse(CodedReport stored, String codebook, LocalDateTime now) throws SQLException {
        List<CodedReport> batch = List.of(stored);
        ReportNumbers numbers = ReportNumbers.of(batch, database);
        Newcomers newcomers = Newcomers.of(batch, numbers, accounts(batch), reader);
        ledger.add(newcomers, IncidentLedger.Removed.NONE, trail.holding().rulings(), codebook, now);
    }
}
