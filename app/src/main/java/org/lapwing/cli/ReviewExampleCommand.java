package org.lapwing.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lapwing.actor.Sector;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.export.Masks;
import org.lapwing.report.Report;
import org.lapwing.store.EventReference;
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
        name = "example",
        description = {
            "Makes a test example of a report that was reviewed: its text in DIR/reports, and the events as they are"
                    + " recorded, corrections and all, in DIR/expected, in the form of examples/README.md.",
            "Read the lines before you keep them: those that nobody has reviewed are the machine's."
        },
        footer = {"", "Example:", "  lapwing review example 3fa29c1b-2 --out examples"})
final class ReviewExampleCommand implements Callable<Integer> {

    private static final int NAME_DIGITS = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Parameters(paramLabel = "EVENT", description = "An event of the report, even one that was rejected.")
    private String reference = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the two files go.")
    private Path out = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    ReviewExampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Masks masks = mask.masks(database.file(), data, spec);
        try (Store store = database.open()) {
            Event event = EventQuery.findMachine(store, reference, spec);
            Report report = masks.report(store.findReport(event.report()).orElseThrow());
            List<String> lines = new ArrayList<>();
            for (StoredEvent stored :
                    store.find(EventReference.parse(report.id()).orElseThrow())) {
                StoredEvent shown = masks.event(stored);
                lines.add(line(shown.event(), shown.body()));
            }
            String name = "review-" + report.id().substring(0, NAME_DIGITS) + "-" + report.published() + ".txt";
            write(
                    out.resolve("reports").resolve(name),
                    header(report) + "\n" + report.body().strip() + "\n");
            write(
                    out.resolve("expected").resolve(name),
                    String.join("", lines.stream().map(l -> l + '\n').toList()));
        }
        return ExitCode.OK;
    }

    private void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " is there already");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        terminal.out().print(file + "\n");
    }

    private static String header(Report report) {
        return "date " + report.published() + '\n'
                + report.title()
                        .map(title -> "title " + CanonicalLine.printable(title) + '\n')
                        .orElse("")
                + report.source()
                        .map(source -> "source " + CanonicalLine.printable(source) + '\n')
                        .orElse("");
    }

    private static String line(Event event, String body) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join(
                " ",
                Stream.concat(Stream.of(event.type().name()), event.modes().stream())
                        .toList()));
        parts.add(Labels.lower(event.status()));
        parts.add(CanonicalLine.date(event.date().range()).orElse("undated"));
        event.place().map(CanonicalLine::place).ifPresent(parts::add);
        participants("actor", event.actors(), parts);
        participants("recipient", event.recipients(), parts);
        event.tolls().forEach(toll -> parts.add(CanonicalLine.toll(toll)));
        parts.add("evidence: \"" + event.evidence().get(0).of(body) + '"');
        return CanonicalLine.printable(String.join(" | ", parts));
    }

    private static void participants(String label, List<Participant> participants, List<String> parts) {
        if (!participants.isEmpty()) {
            parts.add(label + ": "
                    + String.join(
                            "; ",
                            participants.stream()
                                    .map(ReviewExampleCommand::participant)
                                    .toList()));
        }
    }

    private static String participant(Participant participant) {
        String codes = (participant.actor().country().orElse("") + " "
                        + participant.actor().sector().map(Sector::name).orElse(""))
                .strip();
        return participant.actor().name().orElse(participant.text()) + " [" + codes + "]";
    }
}
