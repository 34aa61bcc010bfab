package org.lapwing.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.RegistryFile;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Agreements;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.monitoring.Entry;
import org.lapwing.situation.SituationReport;
import org.lapwing.situation.SituationReporter;
import org.lapwing.store.Store;
import org.lapwing.store.StoredRuling;

/**
 * What can be asked of ceasefires and entered, for many threads. The store is opened for each request alone, so that other
 * programs can write to it in between, and requests that need it wait for each other: a store is for one thread.
 */
final class CeasefireDesk {

    private final Path database;
    private final Agreements agreements;
    private final Masks masks;
    private final int patienceSeconds;
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * @param masks hides private persons in whatever leaves
     * @param patienceSeconds how long a request waits for those before it
     */
    CeasefireDesk(Path database, Agreements agreements, Masks masks, int patienceSeconds) {
        this.database = database;
        this.agreements = agreements;
        this.masks = masks;
        this.patienceSeconds = patienceSeconds;
    }

    CeasefireRegistry registry() {
        return agreements.read().registry();
    }

    /** @throws Problem.Refusal if there is no such agreement, or others keep the store for too long */
    Assessment assess(String id, LocalDate asOf) {
        return withStore(
                id,
                (store, monitor, agreement) -> new Dossiers(store, asOf, masks)
                        .assess(monitor, List.of(agreement), rulings(store))
                        .get(0));
    }

    /** @throws Problem.Refusal as above */
    SituationReport report(String id, LocalDate from, LocalDate to) {
        return withStore(
                id,
                (store, monitor, agreement) -> SituationReporter.report(
                        monitor,
                        agreement,
                        new Dossiers(store, to, masks).of(monitor, agreement),
                        rulings(store),
                        from,
                        to));
    }

    /** @throws Problem.Refusal if others keep the store for too long */
    Entry enter(RegistryFile source, String analyst, String reason) {
        return inTurn(() -> {
            try (Store store = Store.open(database)) {
                return agreements.enter(source, agreement -> store.enter(agreement.id(), analyst, reason));
            }
        });
    }

    static Agreement find(CeasefireRegistry registry, String id) {
        return registry.find(id)
                .orElseThrow(() -> Problem.notFound("No agreement has this id; /api/v1/ceasefires has them.")
                        .refusal());
    }

    private interface Question<T> {
        T ask(Store store, CeasefireMonitor monitor, Agreement agreement);
    }

    private <T> T withStore(String id, Question<T> question) {
        CeasefireRegistry registry = registry();
        Agreement agreement = find(registry, id);
        return inTurn(() -> {
            try (Store store = Store.openToRead(database)) {
                return question.ask(store, new CeasefireMonitor(registry), agreement);
            }
        });
    }

    private static List<Ruling> rulings(Store store) {
        return store.rulingsInForce(Store.EVER.atStartOfDay()).stream()
                .map(StoredRuling::ruling)
                .toList();
    }

    private <T> T inTurn(Supplier<T> action) {
        try {
            if (!turn.tryLock(patienceSeconds, TimeUnit.SECONDS)) {
                throw Problem.unavailable("Others are being answered; try again shortly.")
                        .refusal();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is being stopped.").refusal();
        }
        try {
            return action.get();
        } finally {
            turn.unlock();
        }
    }
}
