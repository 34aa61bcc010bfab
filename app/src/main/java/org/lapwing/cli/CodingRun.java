package org.lapwing.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.report.ReadOutcome;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.ReadOutcome.Refused;
import org.lapwing.report.Report;
import org.lapwing.store.CodedReport;
import org.lapwing.store.Store;

/**
 * Read, code, store: one thread reads and stores, the others code. Reports are stored in the order in which they were
 * read, whatever the number of threads, and only a bounded number of them is in memory. For one run.
 */
final class CodingRun {

    /** Enough in hand that no thread waits for a long report before it, few enough to fit into memory. */
    private static final int AHEAD_PER_THREAD = 8;

    private static final int LARGEST_BATCH = 200;
    private static final int LARGEST_BATCH_BYTES = 1 << 24;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** Parsers recurse into sentences; the deepest stack seen in news is far below. */
    private static final int STACK_BYTES = 1 << 24;

    /** "stated containment in Long Beach": whose name a pass went by is no matter of the pass. */
    private static final Pattern OF_A_NAME = Pattern.compile(" (?:on|in|from) \\p{Lu}.*");

    static final String FAILED = "failed to code";

    private final Codebook codebook;
    private final String codebookName;
    private final Function<Report, CodedReport.Masking> maskings;
    private final Store store;
    private final int threads;
    private final Listener listener;

    private final long started = System.nanoTime();
    private final Deque<InWork> inWork = new ArrayDeque<>();
    private final List<CodedReport> batch = new ArrayList<>();
    private final Set<String> inHand = new HashSet<>();
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> places = new TreeMap<>();
    private long batchBytes;
    private long batchStarted = started;
    private long read;
    private long coded;
    private long withoutEvents;
    private long events;
    private long sentences;
    private long parsed;
    private long alreadyStored;

    private record InWork(Report report, Future<CodedReport> result) {}

    /** Told of what happens, by the thread that runs. */
    interface Listener {

        /** The reports are on disk. */
        void stored(List<CodedReport> batch);

        void refused(String message);

        /** After each report read or coded. */
        void moved(RunSummary soFar);
    }

    /** @param maskings looks for private persons in a report; safe to share between threads */
    CodingRun(
            Codebook codebook,
            Function<Report, CodedReport.Masking> maskings,
            Store store,
            int threads,
            Listener listener) {
        this.codebook = codebook;
        this.maskings = maskings;
        // To find the name, much is read; it cannot change in a run.
        this.codebookName = codebook.name();
        this.store = store;
        this.threads = threads;
        this.listener = listener;
    }

    /** @param stopping asked between reports; once true, no more are read, and what is coded is stored */
    RunSummary run(Iterator<ReadOutcome> outcomes, BooleanSupplier stopping) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, coders());
        try {
            Optional<Function<Report, Coded>> code = Optional.empty();
            while (!stopping.getAsBoolean() && outcomes.hasNext()) {
                ReadOutcome outcome = outcomes.next();
                read++;
                if (outcome instanceof Refused refusal) {
                    refuse(refusal.reason().label(), refusal.describe());
                } else if (outcome instanceof Accepted accepted) {
                    Report report = accepted.report();
                    if (inHand.contains(report.id()) || store.isCoded(report.id(), codebookName)) {
                        alreadyStored++;
                    } else {
                        Function<Report, Coded> pipeline = code.orElseGet(codebook::open);
                        code = Optional.of(pipeline);
                        inHand.add(report.id());
                        inWork.add(new InWork(
                                report,
                                pool.submit(() -> new CodedReport(
                                        report, pipeline.apply(report), Optional.of(maskings.apply(report))))));
                    }
                }
                while (inWork.size() > threads * AHEAD_PER_THREAD
                        || (!inWork.isEmpty() && inWork.element().result().isDone())) {
                    take();
                }
                listener.moved(summary());
            }
            while (!inWork.isEmpty() && !stopping.getAsBoolean()) {
                take();
                listener.moved(summary());
            }
            store();
            return summary();
        } finally {
            pool.shutdownNow();
        }
    }

    private void take() {
        InWork next = inWork.remove();
        try {
            batch.add(next.result().get());
            batchBytes += next.report().received().size();
        } catch (ExecutionException e) {
            // One report that breaks the coder must not end a run of millions; running out of memory must.
            if (e.getCause() instanceof OutOfMemoryError failure) {
                throw failure;
            }
            inHand.remove(next.report().id());
            refuse(FAILED, next.report().origin() + ": failed to code (" + e.getCause() + "); please report this");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", e);
        }
        if (batch.size() >= LARGEST_BATCH
                || batchBytes >= LARGEST_BATCH_BYTES
                || System.nanoTime() - batchStarted >= LONGEST_WAIT.toNanos()) {
            store();
        }
    }

    private void store() {
        store.put(batch, codebookName);
        for (CodedReport stored : batch) {
            inHand.remove(stored.report().id());
            coded++;
            events += stored.coded().events().size();
            stored.coded().events().forEach(this::countPlace);
            withoutEvents += stored.coded().events().isEmpty() ? 1 : 0;
            sentences += stored.coded().sentences();
            parsed += stored.coded().parsed();
        }
        if (!batch.isEmpty()) {
            listener.stored(List.copyOf(batch));
        }
        batch.clear();
        batchBytes = 0;
        batchStarted = System.nanoTime();
    }

    /** "nearest place name; focus of the report on MLI" counts for the focus of the report. */
    private void countPlace(Event event) {
        event.trace().decisions().stream()
                .filter(decision ->
                        decision.field().equals("place") && event.place().isPresent())
                .map(decision -> decision.rule().substring(decision.rule().lastIndexOf("; ") + 1))
                .map(pass -> OF_A_NAME.matcher(pass).replaceFirst("").strip())
                .reduce((first, last) -> last)
                .ifPresent(pass -> places.merge(pass, 1L, Long::sum));
    }

    private void refuse(String reason, String message) {
        refused.merge(reason, 1L, Long::sum);
        listener.refused(message);
    }

    private RunSummary summary() {
        return new RunSummary(
                read,
                coded,
                withoutEvents,
                events,
                sentences,
                parsed,
                places,
                alreadyStored,
                refused,
                Duration.ofNanos(System.nanoTime() - started));
    }

    private static ThreadFactory coders() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, "coder-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
