package org.lapwing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.report.Report;
import org.lapwing.review.Numbering;
import org.lapwing.review.Reviews;
import org.lapwing.review.Reviews.Precision;
import org.lapwing.review.Verdict;

/** What analysts decide, and what becomes of it; of reports as {@link FakeCoder} reads them. */
class ReviewTest {

    private static final FakeCoder CODER = new FakeCoder();

    private static final Report REPORT = FakeCoder.report(
            LocalDate.parse("2024-05-04"),
            "Gunmen attacked Gao on 2024-05-03, killing 3 villagers, a nurse said. Rebels denied it. "
                    + "Gunmen attacked Gao on 2024-05-01, killing 9 villagers, a nurse said.");

    private static final Report OTHER = FakeCoder.report(
            LocalDate.parse("2024-05-05"), "Gunmen attacked Gao on 2024-05-03, killing 12 villagers, a nurse said.");

    private static final String FIRST = REPORT.id() + "-1";
    private static final String THIRD = REPORT.id() + "-3";
    private static final String OF_OTHER = OTHER.id() + "-1";

    @TempDir
    private Path folder;

    @Test
    void anEditWinsOverEveryLaterRunUntilItIsUndone() {
        try (Store store = stored()) {
            store.review(
                    new Verdict.Edit(FIRST, "ASSAULT", Map.of("type", "\"COERCE\"", "toll", "null")), "ann", "read");
            assertThat(lines(store)).contains("1 COERCE 0", "3 ASSAULT 1");
            assertThat(store.findMachineEvent(FIRST).orElseThrow().type().name())
                    .isEqualTo("ASSAULT");
            put(store, "2", REPORT);
            assertThat(lines(store)).contains("1 COERCE 0", "3 ASSAULT 1");
            store.review(new Verdict.Undo(1), "ann", "wrong report");
            assertThat(lines(store)).contains("1 ASSAULT 1");
            store.review(new Verdict.Undo(2), "ann", "right after all");
            assertThat(lines(store)).contains("1 COERCE 0");
            assertThat(store.trail()).hasSize(3);
        }
    }

    /** Numbers shift when a rule finds more; what was said of an event must stay with its words. */
    @Test
    void aReviewStaysWithItsWordsWhenNumbersShift() {
        try (Store store = stored()) {
            store.review(new Verdict.Reject(THIRD, "ASSAULT", Optional.empty()), "ann", "an old story");
            assertThat(lines(store)).containsExactly("1 ASSAULT 1", "2 REJECT 0");
            List<Event> fewer = new ArrayList<>(CODER.apply(REPORT).events());
            fewer.remove(0);
            List<Event> shifted = Numbering.keep(List.of(), fewer, Set.of());
            assertThat(shifted).extracting(Event::id).containsExactly(FIRST, REPORT.id() + "-2");
            store.put(List.of(new CodedReport(REPORT, new Coded(shifted, 3, 3))), "2");
            assertThat(lines(store)).containsExactly("2 REJECT 0");
        }
    }

    @Test
    void mergesAndSplitsIncidentsAsRuled() {
        try (Store store = stored()) {
            assertThat(store.incidentOf(FIRST)).isEqualTo(store.incidentOf(OF_OTHER));
            store.review(new Verdict.Split(Set.of(OF_OTHER), Set.of(FIRST)), "ann", "two attacks");
            assertThat(store.incidentOf(FIRST)).isNotEqualTo(store.incidentOf(OF_OTHER));
            put(store, "2", REPORT, OTHER);
            assertThat(store.incidentOf(FIRST)).isNotEqualTo(store.incidentOf(OF_OTHER));
            store.review(new Verdict.Merge(Set.of(OF_OTHER, THIRD)), "bob", "one attack");
            assertThat(store.incidentOf(THIRD)).isPresent().isEqualTo(store.incidentOf(OF_OTHER));
            put(store, "3", OTHER);
            assertThat(store.incidentOf(THIRD)).isPresent().isEqualTo(store.incidentOf(OF_OTHER));
            store.review(new Verdict.Undo(2), "bob", "not so");
            store.review(new Verdict.Undo(1), "ann", "one attack");
            assertThat(store.incidentOf(FIRST)).isEqualTo(store.incidentOf(OF_OTHER));
            assertThat(store.incidentOf(THIRD)).isNotEqualTo(store.incidentOf(OF_OTHER));
        }
    }

    @Test
    void countsPrecisionByTheTypeThatTheMachineGave() {
        try (Store store = stored()) {
            store.review(new Verdict.Accept(FIRST, "ASSAULT"), "ann", "read");
            store.review(new Verdict.Edit(OF_OTHER, "ASSAULT", Map.of("type", "\"COERCE\"")), "ann", "read");
            store.review(new Verdict.Reject(THIRD, "ASSAULT", Optional.of(FIRST)), "ann", "told twice");
            assertThat(Reviews.of(store.trail()).precision())
                    .containsExactly(Map.entry("ASSAULT", new Precision(3, 1, 0, 1, 1)));
        }
    }

    @Test
    void aVerdictThatCannotBeCarriedOutLeavesNoTrace() {
        try (Store store = stored()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.review(
                            new Verdict.Edit(FIRST, "ASSAULT", Map.of("type", "\"BRAWL\"")), "ann", "read"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.review(new Verdict.Undo(7), "ann", "there is none"));
            assertThat(store.trail()).isEmpty();
            put(store, "2", REPORT);
            assertThat(lines(store)).containsExactly("1 ASSAULT 1", "2 REJECT 0", "3 ASSAULT 1");
        }
    }

    private Store stored() {
        Store store = Store.open(folder.resolve("s.duckdb"));
        put(store, "1", REPORT, OTHER);
        return store;
    }

    private static void put(Store store, String codebook, Report... reports) {
        store.put(
                List.of(reports).stream()
                        .map(report -> new CodedReport(report, CODER.apply(report)))
                        .toList(),
                codebook);
    }

    /** Number, type and how many figures, of the events of the first report. */
    private static List<String> lines(Store store) {
        List<String> lines = new ArrayList<>();
        store.forEach(EventFilter.ALL, stored -> {
            Event event = stored.event();
            if (event.report().equals(REPORT.id())) {
                lines.add(EventReference.number(event.id()) + " " + event.type() + " "
                        + event.tolls().size());
            }
        });
        return lines;
    }
}
