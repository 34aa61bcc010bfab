package org.lapwing.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "changes",
        description = {
            "Prints as CSV what became of incidents, in order: founded, changed, merged, split_off, deleted. Who keeps a"
                    + " copy applies them in this order: what is merged or deleted is to be taken out, the rest to be"
                    + " fetched anew."
        },
        footer = {
            "",
            "Examples:",
            "  lapwing changes --since 2024-05-01",
            "  lapwing changes --since 2024-05-01T12:00 --db mali.duckdb"
        })
final class ChangesCommand implements Callable<Integer> {

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Option(
            names = "--since",
            required = true,
            paramLabel = "MOMENT",
            converter = Moments.AtStart.class,
            description = "A day, or a day and a time (UTC).")
    private LocalDateTime since = LocalDateTime.MIN;

    private final Terminal terminal;

    ChangesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = database.open()) {
            CsvPrinter.write(
                    List.of("number", "recorded_at", "kind", "incident", "other", "codebook", "reason"),
                    terminal.out());
            store.forEachChange(
                    since,
                    change -> CsvPrinter.write(
                            List.of(
                                    Long.toString(change.number()),
                                    change.recordedAt() + "Z",
                                    change.kind(),
                                    change.incident(),
                                    change.other().equals(change.incident()) ? "" : change.other(),
                                    CsvPrinter.safe(change.codebook()),
                                    CsvPrinter.safe(change.reason())),
                            terminal.out()));
        }
        return ExitCode.OK;
    }
}
