package org.lapwing.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of the reports of a batch: of those that are stored already, and the next ones for the rest. */
final class ReportNumbers {

    private final Map<String, Long> known = new TreeMap<>();
    private final Map<String, Long> given = new HashMap<>();

    private ReportNumbers() {}

    static ReportNumbers of(List<CodedReport> batch, Database database) throws SQLException {
        ReportNumbers numbers = new ReportNumbers();
        List<String> unknown = new ArrayList<>();
        for (CodedReport coded : batch) {
            String id = coded.report().id();
            Optional<Long> number = database.find("SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), id);
            if (number.isPresent()) {
                numbers.known.put(id, number.get());
            } else {
                unknown.add(id);
            }
        }
        long next = database.take(unknown.size(), "reports", "number");
        for (String id : unknown) {
            numbers.given.put(id, next++);
        }
        return numbers;
    }

    /** Whether it is stored already. */
    boolean isKnown(String report) {
        return known.containsKey(report);
    }

    /** Of those that are stored already. */
    Set<Long> known() {
        return new TreeSet<>(known.values());
    }

    long of(String report) {
        return Optional.ofNullable(known.get(report))
                .or(() -> Optional.ofNullable(given.get(report)))
                .orElseThrow();
    }
}
