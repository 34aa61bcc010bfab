package org.lapwing.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lapwing.event.Event;
import org.lapwing.report.Report;
import org.lapwing.review.Verdict;

/**
 * A process that stores made-up reports in small batches, and reviews an event after each, until it is killed or done. It
 * says which reports are stored and which reviews are made. What it has said is acknowledged: it must be there whatever
 * happens next. Started again it goes on where it was.
 */
public final class AnalystsAtWork {

    static final String CODEBOOK = "fake";
    static final String REVIEWED = "reviewed ";

    private static final int BATCH = 7;

    private AnalystsAtWork() {}

    /**
     * Works until killed or done.
     *
     * @param arguments the store, and the number of reports
     */
    public static void main(String[] arguments) {
        work(Path.of(arguments[0]), Integer.parseInt(arguments[1]), said -> {
            System.out.println(said);
            System.out.flush();
        });
    }

    /** @param acknowledge told the id of each report that is stored, and the number of each review after {@link #REVIEWED} */
    static void work(Path file, int reports, Consumer<String> acknowledge) {
        FakeCoder coder = new FakeCoder();
        try (Store store = Store.open(file)) {
            long reviews = store.trail().size();
            for (int batch = 0; batch * BATCH < reports; batch++) {
                List<Report> all = new ArrayList<>();
                for (int n = batch * BATCH; n < (batch + 1) * BATCH; n++) {
                    all.add(FakeCoder.report(n));
                }
                List<CodedReport> missing = all.stream()
                        .filter(report -> !store.isCoded(report.id(), CODEBOOK))
                        .map(report -> new CodedReport(report, coder.apply(report)))
                        .toList();
                store.put(missing, CODEBOOK);
                missing.forEach(coded -> acknowledge.accept(coded.report().id()));
                if (reviews <= batch) {
                    store.review(verdict(batch, all, coder), "ann", "as planned");
                    reviews++;
                    acknowledge.accept(REVIEWED + reviews);
                }
            }
        }
    }

    /** Every kind of verdict in turn, and every second undoing undone. */
    private static Verdict verdict(int batch, List<Report> reports, FakeCoder coder) {
        List<List<Event>> told = reports.stream()
                .map(report -> coder.apply(report).events())
                .filter(events -> !events.isEmpty())
                .toList();
        List<Event> longest =
                told.stream().filter(events -> events.size() == 3).findFirst().orElseThrow();
        String first = longest.get(0).id();
        String second = longest.get(1).id();
        String other = told.stream()
                .filter(events -> events != longest)
                .findFirst()
                .orElseThrow()
                .get(0)
                .id();
        return switch (batch % 8) {
            case 0 -> new Verdict.Accept(first, "ASSAULT");
            case 1 -> new Verdict.Reject(second, "ASSAULT", Optional.empty());
            case 2 -> new Verdict.Edit(first, "ASSAULT", Map.of("type", "\"COERCE\""));
            case 3 -> new Verdict.Merge(Set.of(first, other));
            case 4 -> new Verdict.Split(Set.of(first), Set.of(other));
            case 5 -> new Verdict.Reject(second, "ASSAULT", Optional.of(first));
            // Of what came before it: duplicates, and every second time the undoing of those that came eight before.
            case 6 -> new Verdict.Undo(batch % 16 == 6 ? batch : batch - 8L + 1);
            default -> new Verdict.Undo(batch - 3L);
        };
    }
}
