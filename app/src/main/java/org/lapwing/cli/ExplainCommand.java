package org.lapwing.cli;

import java.util.concurrent.Callable;
import org.lapwing.coding.Decision;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.export.Masks;
import org.lapwing.store.Store;
import org.lapwing.store.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description =
                "Says why an event is coded as it is: its trigger and rule, every decision in the order taken, and"
                        + " why each alternative lost.",
        footer = {"", "Example:", "  lapwing explain 3fa29c1b-2"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Parameters(paramLabel = "EVENT", description = "The event's id, or the beginning of its report's id and -number.")
    private String reference = "";

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Masks masks = mask.masks(database.file(), data, spec);
        try (Store store = database.open()) {
            StoredEvent stored = masks.event(EventQuery.findOne(store, reference, spec));
            explain(stored.event(), stored.body());
        }
        return ExitCode.OK;
    }

    private void explain(Event event, String body) {
        print(terminal.bold(CanonicalLine.of(event)));
        Evidence.quote(event.evidence(), body, terminal).forEach(quote -> print("  " + quote));
        print("");
        print("trigger \"" + CanonicalLine.printable(event.trace().trigger()) + "\" fired rule "
                + CanonicalLine.printable(event.trace().rule()));
        for (Decision decision : event.trace().decisions()) {
            print(terminal.bold(CanonicalLine.printable(decision.field())) + ": "
                    + CanonicalLine.printable(decision.chosen()) + ", by " + CanonicalLine.printable(decision.rule()));
            decision.rejected().forEach(rejected -> print("  not " + CanonicalLine.printable(rejected)));
        }
    }

    private void print(String line) {
        terminal.out().print(line + '\n');
    }
}
