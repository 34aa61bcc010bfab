package org.lapwing.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lapwing.review.Verdict;
import org.lapwing.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "split",
        description = "Says that events of an incident tell of another than the rest of it.",
        footer = {
            "",
            "Example:",
            "  lapwing review split I3fa29c1b-2 77aa01c2-1 --reason 'the report means the day before'"
        })
final class ReviewSplitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id, or the beginning and -number.")
    private String incident = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "EVENT",
            description = "Those to be taken out of it, together.")
    private List<String> references = List.of();

    private final Terminal terminal;

    ReviewSplitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Set<String> others = new TreeSet<>();
            EventQuery.findIncident(store, incident, spec).members().forEach(member -> others.add(member.event()));
            Set<String> events = new TreeSet<>();
            for (String reference : references) {
                String event =
                        EventQuery.findOne(store, reference, spec).event().id();
                if (!others.remove(event)) {
                    throw new ParameterException(spec.commandLine(), reference + " is not in incident " + incident);
                }
                events.add(event);
            }
            if (others.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "nothing would be left of incident " + incident);
            }
            options.record(store, new Verdict.Split(events, others), terminal);
        }
        return ExitCode.OK;
    }
}
