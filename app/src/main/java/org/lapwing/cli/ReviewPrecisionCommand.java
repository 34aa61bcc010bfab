package org.lapwing.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lapwing.review.Reviews;
import org.lapwing.review.Reviews.Precision;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "precision",
        description = {
            "Says by type, as CSV, how many events the machine had typed rightly, of those that analysts have reviewed.",
            "What is edited but keeps its type is right; duplicates count neither way. What was chosen for review need"
                    + " not be like the rest."
        },
        footer = {"", "Example:", "  lapwing review precision"})
final class ReviewPrecisionCommand implements Callable<Integer> {

    @Mixin
    private StoreToRead database = new StoreToRead();

    private final Terminal terminal;

    ReviewPrecisionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = database.open()) {
            terminal.out().print("type,reviewed,right,rejected,retyped,duplicates,precision\n");
            for (Map.Entry<String, Precision> row :
                    Reviews.of(store.trail()).precision().entrySet()) {
                Precision p = row.getValue();
                terminal.out()
                        .print(row.getKey()
                                + ','
                                + p.reviewed()
                                + ','
                                + p.right()
                                + ','
                                + p.rejected()
                                + ','
                                + p.retyped()
                                + ','
                                + p.duplicates()
                                + ','
                                + (Double.isNaN(p.precision()) ? "" : String.format(Locale.ROOT, "%.3f", p.precision()))
                                + '\n');
            }
        }
        return ExitCode.OK;
    }
}
