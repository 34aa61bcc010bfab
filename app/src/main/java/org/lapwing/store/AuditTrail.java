package org.lapwing.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.event.EventJson;
import org.lapwing.report.Report;
import org.lapwing.review.Numbering;
import org.lapwing.review.Review;
import org.lapwing.review.Reviews;

/** What analysts have decided, and the events as the machine coded them before. */
final class AuditTrail {

    private final Database database;
    private Optional<Reviews> holding = Optional.empty();

    AuditTrail(Database database) {
        this.database = database;
    }

    /** All of it, in order. */
    List<Review> read() throws SQLException {
        return ReviewRows.read(database.connection());
    }

    void add(Review review) throws SQLException {
        ReviewRows.add(database.connection(), review);
        forget();
    }

    /** To be called when a transaction that added to the trail has failed: what was read in it never was. */
    void forget() {
        holding = Optional.empty();
    }

    /** What holds. */
    Reviews holding() throws SQLException {
        Reviews present = holding.isPresent() ? holding.get() : Reviews.of(read());
        holding = Optional.of(present);
        return present;
    }

    /** With the numbers that reviews know its events by, and as these say; what the machine said is kept beside it. */
    CodedReport corrected(CodedReport coded, Reviews reviews) throws SQLException {
        Report report = coded.report();
        List<Event> before = reviews.holding().isEmpty() ? List.of() : machineEvents(report);
        database.update("DELETE FROM machine_events WHERE report = ?", report.id());
        if (!reviews.touch(before)) {
            return coded;
        }
        List<Event> machine = Numbering.keep(before, coded.coded().events(), reviews.events());
        EventJson json = EventJson.of(report.body());
        try (Rows rows = new Rows(database.connection(), "machine_events")) {
            for (Event event : machine) {
                rows.begin()
                        .add(report.id())
                        .add(event.id())
                        .add(json.write(event))
                        .end();
            }
            rows.flush();
        }
        return coded.with(new Coded(
                reviews.correct(machine, report.body()),
                coded.coded().sentences(),
                coded.coded().parsed()));
    }

    /** The events that the machine coded in a report, whatever analysts have said of them since, in order. */
    List<Event> machineEvents(Report report) throws SQLException {
        EventJson json = EventJson.of(report.body());
        List<String> records = database.list(
                "SELECT record FROM machine_events WHERE report = ?", row -> row.getString(1), report.id());
        if (records.isEmpty()) {
            records = database.list("""
                    SELECT record FROM events WHERE report_number = (SELECT number FROM reports WHERE id = ?)""", row -> row.getString(1), report.id());
        }
        List<Event> events = new ArrayList<>();
        records.forEach(line -> events.add(json.parse(line)));
        events.sort(Comparator.comparingInt(event -> EventReference.number(event.id())));
        return events;
    }
}
