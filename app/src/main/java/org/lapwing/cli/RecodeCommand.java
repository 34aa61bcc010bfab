package org.lapwing.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lapwing.event.Event;
import org.lapwing.export.Masks;
import org.lapwing.report.ReadOutcome;
import org.lapwing.report.Report;
import org.lapwing.review.CodingDiff;
import org.lapwing.store.CodedReport;
import org.lapwing.store.EventReference;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "recode",
        description = {
            "Codes the stored reports again that another codebook (version, lexicon, gazetteer) has coded, and prints as"
                    + " CSV what is different: which events appeared, vanished, changed type or moved.",
            "Analysts' corrections stay. What was recorded before can still be read with --as-of."
        },
        footer = {"", "Example:", "  lapwing recode > what-changed.csv"})
final class RecodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to code at a time (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    private final Terminal terminal;
    private final Function<Path, Codebook> codebooks;

    RecodeCommand(Terminal terminal, Function<Path, Codebook> codebooks) {
        this.terminal = terminal;
        this.codebooks = codebooks;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        Store.openToRead(database.file()).close();
        Codebook codebook = codebooks.apply(data.path());
        try (Interruption interruption = new Interruption();
                Store store = Store.open(database.file())) {
            Recoding recoding =
                    new Recoding(store, mask.masks(store, data, spec), store.codedOtherwise(codebook.name()));
            CsvPrinter.write(List.of("kind", "event", "before", "after"), terminal.out());
            RunSummary summary = new CodingRun(codebook, data.masking(), store, threads, recoding)
                    .run(recoding, interruption::isWished);
            terminal.message((interruption.isWished() ? "stopped; run again to go on\n" : "") + summary.describe());
            terminal.message(recoding.describe());
            return summary.refusals() > 0 ? ExitCode.REFUSED : ExitCode.OK;
        }
    }

    /** Hands out stored reports, and prints what became of their events once they are stored again. */
    private final class Recoding implements Iterator<ReadOutcome>, CodingRun.Listener {

        private final Store store;
        private final Masks masks;
        private final Iterator<String> reports;
        private final Map<String, List<Event>> before = new HashMap<>();
        private final Map<CodingDiff.Kind, Integer> counts = new EnumMap<>(CodingDiff.Kind.class);

        Recoding(Store store, Masks masks, List<String> reports) {
            this.store = store;
            this.masks = masks;
            this.reports = reports.iterator();
        }

        @Override
        public boolean hasNext() {
            return reports.hasNext();
        }

        @Override
        public ReadOutcome next() {
            Report report = store.findReport(reports.next()).orElseThrow();
            before.put(report.id(), events(report.id()));
            return new ReadOutcome.Accepted(report);
        }

        private List<Event> events(String report) {
            return store.find(EventReference.parse(report).orElseThrow()).stream()
                    .map(masks::event)
                    .map(StoredEvent::event)
                    .toList();
        }

        @Override
        public void stored(List<CodedReport> batch) {
            for (CodedReport coded : batch) {
                String report = coded.report().id();
                List<Event> then = Optional.ofNullable(before.remove(report)).orElseGet(ArrayList::new);
                for (CodingDiff.Entry entry : CodingDiff.of(then, events(report))) {
                    counts.merge(entry.kind(), 1, Integer::sum);
                    CsvPrinter.write(
                            List.of(
                                    Labels.lower(entry.kind()),
                                    entry.event(),
                                    CsvPrinter.safe(entry.before()),
                                    CsvPrinter.safe(entry.after())),
                            terminal.out());
                }
            }
            terminal.out().flush();
        }

        @Override
        public void refused(String message) {
            terminal.message("refused: " + message);
        }

        @Override
        public void moved(RunSummary soFar) {}

        String describe() {
            List<String> parts = new ArrayList<>();
            for (CodingDiff.Kind kind : CodingDiff.Kind.values()) {
                parts.add(counts.getOrDefault(kind, 0) + " " + Labels.lower(kind));
            }
            return "events: " + String.join(", ", parts);
        }
    }
}
