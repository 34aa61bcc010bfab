package org.lapwing.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers of the reports of a batch: of those that are stored already, and the next ones for the rest. */
final class ReportNumbers {

    /** So many are found one by one, by the index, before it is quicker to read all ids. */
    private static final int FEW = 500;

    private final Map<String, Long> known = new TreeMap<>();
    private final Map<String, Long> given = new HashMap<>();

    private ReportNumbers() {}

    static ReportNumbers of(List<CodedReport> batch, Database database) throws SQLException {
        ReportNumbers numbers = new ReportNumbers();
        long next = database.next("reports", "number");
        for (CodedReport coded : batch) {
            String id = coded.report().id();
            Optional<Long> number = database.find("SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), id);
            if (number.isPresent()) {
                numbers.known.put(id, number.get());
            } else {
                numbers.given.put(id, next++);
            }
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
