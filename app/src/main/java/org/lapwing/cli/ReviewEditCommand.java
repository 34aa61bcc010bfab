package org.lapwing.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lapwing.event.Event;
import org.lapwing.review.Corrector;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "edit",
        description = "Puts right what was coded wrongly.",
        footer = {
            "",
            "Example:",
            "  lapwing review edit 3fa29c1b-2 type=coerce date=2024-05-03 killed=14 --reason 'see last paragraph'"
        })
final class ReviewEditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(index = "0", paramLabel = "EVENT", description = "The event's id, or its beginning and -number.")
    private String reference = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FIELD=VALUE",
            description = "type, mode, context, status; date=DAY or DAY..DAY; place=NAME; killed=14 (so every kind of"
                    + " toll); actor and all others as JSON of the event record. Nothing after the = takes it away.")
    private List<String> edits = List.of();

    private final Terminal terminal;

    ReviewEditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Event event = EventQuery.findMachine(store, reference, spec);
            String body = store.findReport(event.report()).orElseThrow().body();
            try {
                Map<String, String> fields = new FieldEdits(event, body, data::gazetteer).json(edits);
                new Corrector(body).correct(event, fields);
                options.record(store, new Verdict.Edit(event.id(), event.type().name(), fields), terminal);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
        return ExitCode.OK;
    }
}
