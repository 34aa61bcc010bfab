package org.lapwing.cli;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lapwing.event.Event;
import org.lapwing.event.EventJson;
import org.lapwing.export.Masks;
import org.lapwing.report.FieldNames;
import org.lapwing.report.ReportReader;
import org.lapwing.store.CodedReport;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "code",
        description = {
            "Codes news reports, stores them with their events, and prints the events.",
            "",
            "Reads text files whose header says 'date YYYY-MM-DD', JSONL, CSV, gzip of each, and folders of them. What"
                    + " is stored already is passed over, so a run that was stopped goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing code examples/reports",
            "  zcat wire.jsonl.gz | lapwing code - --field date=published --format jsonl"
        })
final class CodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - is standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many reports to code at a time (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--format",
            description = "How to print events: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private EventFormat format = EventFormat.TABLE;

    @Option(
            names = "--field",
            paramLabel = "FIELD=NAME",
            description = "What a JSON member or CSV column is called, where it is not id, date, title, text, source,"
                    + " url or language.")
    private Map<String, String> fields = Map.of();

    @Option(
            names = "--max-size",
            paramLabel = "BYTES",
            description = "Refuse reports that are larger (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + ReportReader.DEFAULT_MAX_REPORT_BYTES)
    private int maxSize = ReportReader.DEFAULT_MAX_REPORT_BYTES;

    private final Terminal terminal;
    private final Function<Path, Codebook> codebooks;

    CodeCommand(Terminal terminal, Function<Path, Codebook> codebooks) {
        this.terminal = terminal;
        this.codebooks = codebooks;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        ReportReader reader = reader();
        Codebook codebook = codebooks.apply(data.path());
        Progress progress = new Progress(terminal);
        try (Interruption interruption = new Interruption();
                Store store = Store.open(database.file());
                Inputs inputs = new Inputs(reader, paths, terminal.in(), database.file())) {
            CodingRun run = new CodingRun(
                    codebook,
                    data.masking(),
                    store,
                    threads,
                    new Output(inputs, progress, mask.masks(store, data, spec)));
            RunSummary summary = run.run(inputs, interruption::isWished);
            progress.clear();
            terminal.message((interruption.isWished() ? "stopped; run again to go on\n" : "") + summary.describe());
            terminal.message("stored in " + database.file()
                    + (summary.alreadyStored() > 0 ? "; 'lapwing events' lists what was stored before" : ""));
            return summary.refusals() > 0 ? ExitCode.REFUSED : ExitCode.OK;
        }
    }

    private ReportReader reader() {
        Set<String> known = new TreeSet<>(List.of("id", "date", "title", "text", "source", "url", "language"));
        Map<String, String> names = known.stream().collect(toMap(name -> name, name -> name));
        fields.forEach((field, name) -> {
            if (names.put(field, name) == null) {
                throw new ParameterException(
                        spec.commandLine(), "--field " + field + ": no such field; there are " + known);
            }
        });
        try {
            return new ReportReader(
                    maxSize,
                    new FieldNames(
                            names.getOrDefault("id", ""),
                            names.getOrDefault("date", ""),
                            names.getOrDefault("title", ""),
                            names.getOrDefault("text", ""),
                            names.getOrDefault("source", ""),
                            names.getOrDefault("url", ""),
                            names.getOrDefault("language", "")));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Events to standard output once they are stored, refusals and progress to standard error. */
    private final class Output implements CodingRun.Listener {

        private final Inputs inputs;
        private final Progress progress;
        private final Masks masks;
        private final EventPrinter printer = format.printer(terminal);
        private boolean begun;

        Output(Inputs inputs, Progress progress, Masks masks) {
            this.masks = masks;
            this.inputs = inputs;
            this.progress = progress;
        }

        @Override
        public void stored(List<CodedReport> batch) {
            progress.clear();
            for (CodedReport coded : batch) {
                String body = coded.report().body();
                EventJson json = EventJson.of(body);
                for (Event event : coded.coded().events()) {
                    if (!begun) {
                        printer.begin();
                        begun = true;
                    }
                    printer.print(masks.event(new StoredEvent(event, json.write(event), body)));
                }
            }
            terminal.out().flush();
        }

        @Override
        public void refused(String message) {
            progress.clear();
            terminal.message("refused: " + message);
        }

        @Override
        public void moved(RunSummary soFar) {
            progress.show(soFar, inputs.share());
        }
    }
}
