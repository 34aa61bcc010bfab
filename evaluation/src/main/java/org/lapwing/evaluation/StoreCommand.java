package org.lapwing.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.lapwing.Coded;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.evaluation.MadeUpWorld.Telling;
import org.lapwing.event.CanonicalLine;
import org.lapwing.privacy.PrivatePersons;
import org.lapwing.store.CodedReport;
import org.lapwing.store.EventFilter;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how the store does when it holds much. */
@Command(
        name = "store",
        description = {
            "Fills a store with made-up events of realistic skew, and says how long a query and a new report take and how"
                    + " large it is. A file that is there already is measured as it is.",
            "Of the reports, one in a thousand is held back to be the new ones; a run takes a tenth of these."
        },
        mixinStandardHelpOptions = true)
final class StoreCommand implements Callable<Integer> {

    private static final String CODEBOOK = "made up";
    private static final String MASKED_BY = "made up";
    private static final int HELD_BACK_OF = 1000;
    private static final int NEW_REPORTS = 100;
    private static final int QUERIES = 9;
    private static final int DAYS = 90;

    @Option(names = "--events", description = "How many (default: ${DEFAULT-VALUE}).")
    private int events = 1_000_000;

    @Option(names = "--db", required = true, description = "The store; made and filled if it is not there.")
    private Path file = Path.of("");

    @Option(names = "--batch", description = "How many reports to store at a time (default: ${DEFAULT-VALUE}).")
    private int batch = 20_000;

    @Option(
            names = "--seed",
            description = "Of the generator; the same gives the same events (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    private final PrivatePersons persons = PrivatePersons.by(ActorLexicon.load());

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            fill();
        }
        System.out.printf(Locale.ROOT, "file: %d MB%n", Files.size(file) >> 20);
        long start = System.nanoTime();
        Store.openToRead(file).close();
        System.out.printf(Locale.ROOT, "opening to read: %.0f ms%n", milliseconds(start));
        query("C10", "of the country with most events");
        query("C25", "of a country with about as many as most");
        addReports();
        peak().ifPresent(peak -> System.out.println("largest size of this process: " + peak));
        return 0;
    }

    private void fill() {
        long start = System.nanoTime();
        List<CodedReport> waiting = new ArrayList<>();
        int[] told = new int[2];
        try (Store store = Store.open(file)) {
            new MadeUpWorld(seed).forEachReport(events, telling -> {
                if (told[0]++ % HELD_BACK_OF != 0) {
                    waiting.add(coded(telling));
                }
                told[1] += telling.events().size();
                if (waiting.size() == batch) {
                    store.put(waiting, CODEBOOK);
                    waiting.clear();
                    System.err.printf(
                            Locale.ROOT, "%d events stored after %.1f s%n", told[1], milliseconds(start) / 1000);
                }
            });
            store.put(waiting, CODEBOOK);
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports with %d events stored in %.1f s%n",
                told[0],
                told[1],
                milliseconds(start) / 1000);
    }

    private CodedReport coded(Telling telling) {
        return new CodedReport(
                telling.report(),
                new Coded(telling.events(), 2, 1),
                Optional.of(new CodedReport.Masking(
                        MASKED_BY, persons.mask(telling.report().body()))));
    }

    /** What {@code lapwing events --country --from --to} does in the formats table, jsonl and lines, but for printing. */
    private void query(String country, String what) {
        LocalDate from = MadeUpWorld.START.plusDays(Math.max(1, events / MadeUpWorld.EVENTS_A_DAY) / 2);
        EventFilter filter = new EventFilter(
                Optional.of(from),
                Optional.of(from.plusDays(DAYS - 1)),
                Set.of(country),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Set.of());
        query(
                what + ", listed",
                (store, told) -> store.forEachListed(
                        filter, Optional.of(MASKED_BY), this::masked, listed -> told.accept(listed.who())));
        query(
                what + ", as records",
                (store, told) -> store.forEachRecord(filter, Optional.of(MASKED_BY), this::masked, told));
        query(
                what + ", read as events, not masked",
                (store, told) -> store.forEach(filter, stored -> told.accept(CanonicalLine.of(stored.event()))));
    }

    private StoredEvent masked(StoredEvent stored) {
        throw new IllegalStateException(
                "not masked when it was stored: " + stored.event().id());
    }

    private void query(String what, BiConsumer<Store, Consumer<String>> asking) {
        List<Took> took = new ArrayList<>();
        int[] found = new int[1];
        long[] length = new long[1];
        try (Store store = Store.openToRead(file)) {
            for (int i = 0; i < QUERIES; i++) {
                found[0] = 0;
                took.add(Took.of(() -> asking.accept(store, told -> {
                    found[0]++;
                    length[0] += told.length();
                })));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d days %s: %d events; first %s, median of %d %s%n",
                DAYS,
                what,
                found[0],
                took.get(0),
                QUERIES,
                Took.median(took));
    }

    private void addReports() {
        List<CodedReport> held = new ArrayList<>();
        int[] told = new int[1];
        new MadeUpWorld(seed).forEachReport(events, telling -> {
            if (told[0]++ % HELD_BACK_OF == 0) {
                held.add(coded(telling));
            }
        });
        List<Took> took = new ArrayList<>();
        long start = System.nanoTime();
        try (Store store = Store.open(file)) {
            System.out.printf(Locale.ROOT, "opening to write: %.0f ms%n", milliseconds(start));
            for (CodedReport report : held) {
                if (took.size() < NEW_REPORTS && !store.isCoded(report.report().id(), CODEBOOK)) {
                    took.add(Took.of(() -> store.put(List.of(report), CODEBOOK)));
                }
            }
            start = System.nanoTime();
        }
        System.out.printf(Locale.ROOT, "closing: %.0f ms%n", milliseconds(start));
        System.out.printf(
                Locale.ROOT,
                "one new report (of %d): first %s, median %s, nine of ten within %.0f ms, at most %.0f ms%n",
                took.size(),
                took.get(0),
                Took.median(took),
                Took.share(took, 0.9, Took::wall),
                Took.share(took, 1, Took::wall));
    }

    /** Empty where the system does not say. */
    private static Optional<String> peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst();
    }

    /**
     * What an action took, by the clock and of the processor that its thread had; on a shared machine only the second tells
     * much. The store works in the thread that asks it.
     */
    private record Took(double wall, double cpu) {

        static Took of(Runnable action) {
            var threads = ManagementFactory.getThreadMXBean();
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            action.run();
            return new Took(milliseconds(start), (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        }

        static Took median(List<Took> all) {
            return new Took(share(all, 0.5, Took::wall), share(all, 0.5, Took::cpu));
        }

        /** Within which such a share of them, 0 to 1, lies. */
        static double share(List<Took> all, double share, ToDoubleFunction<Took> of) {
            double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ms (%.0f of processor)", wall, cpu);
        }
    }

    private static double milliseconds(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
