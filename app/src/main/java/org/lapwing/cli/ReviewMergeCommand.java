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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        description = "Says that incidents are one.",
        footer = {
            "",
            "Example:",
            "  lapwing review merge I3fa29c1b-2 I77aa01c2-1 --reason 'same day, other spelling of the village'"
        })
final class ReviewMergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Parameters(
            arity = "2..*",
            paramLabel = "INCIDENT",
            description = "Ids of incidents, or their beginnings and -number.")
    private List<String> references = List.of();

    private final Terminal terminal;

    ReviewMergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store store = options.open()) {
            Set<String> events = new TreeSet<>();
            for (String reference : references) {
                EventQuery.findIncident(store, reference, spec).members().forEach(member -> events.add(member.event()));
            }
            options.record(store, new Verdict.Merge(events), terminal);
        }
        return ExitCode.OK;
    }
}
