package org.lapwing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.ceasefire.Obligation;
import org.lapwing.ceasefire.Proposal;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.incident.Incident;
import org.lapwing.report.Report;
import org.lapwing.review.Verdict;

/** What analysts rule of violations and proposals, and when; of reports as {@link FakeCoder} reads them. */
class CeasefireTrailTest {

    private static final FakeCoder CODER = new FakeCoder();
    private static final LocalDateTime LATEST = LocalDateTime.of(9999, 1, 1, 0, 0);
    private static final Report REPORT = FakeCoder.report(
            LocalDate.parse("2024-05-04"), "Gunmen attacked Gao on 2024-05-03, killing 3 villagers, a nurse said.");
    private static final Report OTHER = FakeCoder.report(
            LocalDate.parse("2024-05-05"), "Gunmen attacked Gao on 2024-05-03, killing 12 villagers, a nurse said.");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-06-01T10:00:00Z"));

    private Store open() {
        return Store.open(folder.resolve("test.duckdb"), now::get);
    }

    private Store stored() {
        Store store = open();
        store.put(
                List.of(new CodedReport(REPORT, CODER.apply(REPORT)), new CodedReport(OTHER, CODER.apply(OTHER))), "1");
        return store;
    }

    private static Incident incident(Store store, Report report) {
        return store.findIncident(store.incidentOf(report.id() + "-1").orElseThrow())
                .orElseThrow();
    }

    @Test
    void keepsEveryRulingWithItsTime() {
        try (Store store = stored()) {
            assertThat(store.rulings(LATEST)).isEmpty();
            Incident attack = incident(store, REPORT);
            store.rule("mli-test", attack, ViolationState.UNDER_REVIEW, "ann", "asked both sides");
            now.set(Instant.parse("2024-06-03T10:00:00Z"));
            store.rule("mli-test", attack, ViolationState.CONFIRMED, "bob", "seen on site");
            assertThat(store.rulings(LATEST))
                    .extracting(StoredRuling::ruling)
                    .containsExactly(
                            new Ruling(
                                    "mli-test/" + attack.id(),
                                    ViolationState.UNDER_REVIEW,
                                    "ann",
                                    LocalDate.parse("2024-06-01"),
                                    "asked both sides"),
                            new Ruling(
                                    "mli-test/" + attack.id(),
                                    ViolationState.CONFIRMED,
                                    "bob",
                                    LocalDate.parse("2024-06-03"),
                                    "seen on site"));
            assertThat(store.rulings(LocalDateTime.parse("2024-06-02T00:00:00")))
                    .extracting(StoredRuling::number)
                    .containsExactly(1L);
        }
    }

    @Test
    void aRulingThatIsUndoneStaysInTheTrailAndTheOneBeforeHoldsAgain() {
        try (Store store = stored()) {
            Incident attack = incident(store, REPORT);
            store.rule("mli-test", attack, ViolationState.UNDER_REVIEW, "ann", "asked both sides");
            store.rule("mli-test", attack, ViolationState.CONFIRMED, "bob", "seen on site");
            now.set(Instant.parse("2024-06-03T10:00:00Z"));
            store.undoRuling(2, "ann", "another town");

            assertThat(store.rulings(LATEST)).hasSize(2);
            assertThat(store.rulingsInForce(LATEST))
                    .extracting(StoredRuling::number)
                    .containsExactly(1L);
            assertThat(store.rulingsInForce(LocalDateTime.parse("2024-06-02T00:00:00")))
                    .hasSize(2);
            assertThat(store.undoings(LATEST))
                    .extracting(StoredUndoing::ruling, StoredUndoing::author, StoredUndoing::reason)
                    .containsExactly(tuple(2L, "ann", "another town"));
            assertThatThrownBy(() -> store.undoRuling(2, "ann", "again"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no ruling 2 is in force");
            assertThatThrownBy(() -> store.undoRuling(1, "ann", " ")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRulingFollowsTheEventsThatItWasMadeOn() {
        try (Store store = stored()) {
            Incident joined = incident(store, REPORT);
            assertThat(joined.members()).hasSize(2);
            store.review(
                    new Verdict.Split(Set.of(OTHER.id() + "-1"), Set.of(REPORT.id() + "-1")), "ann", "two attacks");
            Incident parted = incident(store, OTHER);
            store.rule("mli-test", parted, ViolationState.CONFIRMED, "ann", "seen on site");
            store.review(new Verdict.Undo(1), "ann", "one after all");
            assertThat(store.rulings(LATEST))
                    .singleElement()
                    .satisfies(ruled -> assertThat(ruled.ruling().violation())
                            .isEqualTo("mli-test/" + incident(store, OTHER).id()));
        }
    }

    @Test
    void refusesWhatNoAnalystCanSayAndLeavesNoTrace() {
        try (Store store = stored()) {
            Incident attack = incident(store, REPORT);
            assertThatThrownBy(() -> store.rule("mli-test", attack, ViolationState.CORROBORATED, "ann", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.rule("mli-test", attack, ViolationState.CONFIRMED, "ann", " "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.rulings(LATEST)).isEmpty();
        }
    }

    @Test
    void keepsWhatBecameOfProposals() {
        Proposal proposal = new Proposal(
                "mli-2024-05-03",
                List.of(new Proposal.Signatory("Government of Mali", Optional.of("MLI"), Optional.empty())),
                List.of(),
                LocalDate.parse("2024-05-03"),
                Optional.empty(),
                Optional.of("MLI"),
                Set.of(Obligation.CEASE_FIRE),
                false,
                Optional.empty(),
                1,
                List.of("I1"),
                List.of("e1", "e2"),
                List.of(new Proposal.Evidence("Wire", "words")));
        try (Store store = stored()) {
            store.decide(proposal, "", "ann", "talks only");
            store.decide(proposal, "mli-2024-05-04", "bob", "read in the text");
        }
        try (Store store = Store.openToRead(folder.resolve("test.duckdb"))) {
            assertThat(store.proposalVerdicts())
                    .extracting(StoredVerdict::number, StoredVerdict::isAccepted, StoredVerdict::agreement)
                    .containsExactly(tuple(1L, false, ""), tuple(2L, true, "mli-2024-05-04"));
            assertThat(store.proposalVerdicts().get(0).events()).containsExactly("e1", "e2");
        }
    }
}
