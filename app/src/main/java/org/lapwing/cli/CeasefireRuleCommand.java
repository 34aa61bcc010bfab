package org.lapwing.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Finding;
import org.lapwing.ceasefire.Violation;
import org.lapwing.ceasefire.ViolationState;
import org.lapwing.export.Masks;
import org.lapwing.incident.Incident;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.store.Store;
import org.lapwing.store.StoredRuling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rule",
        description = {
            "Records what an analyst finds of a violation: confirmed, not-a-violation, under-review or unconfirmed (looked,"
                    + " and could not). Of several rulings the last holds; all stay in the trail.",
            "",
            "'lapwing ceasefire violations AGREEMENT' lists incidents, 'lapwing ceasefire rulings' the trail;"
                    + " 'lapwing ceasefire undo' takes a ruling back."
        },
        footer = {
            "",
            "Example:",
            "  lapwing ceasefire rule mli-2015-06-20/I3fa29c1b-1 confirmed --reason 'both sides told us the same'"
        })
final class CeasefireRuleCommand implements Callable<Integer> {

    /** The states of a violation that an analyst can give, as they are typed. */
    enum Finds {
        CONFIRMED,
        NOT_A_VIOLATION,
        UNDER_REVIEW,
        UNCONFIRMED;

        ViolationState state() {
            return ViolationState.valueOf(name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private ReviewOptions review = new ReviewOptions();

    @Parameters(
            index = "0",
            paramLabel = "VIOLATION",
            description = "The agreement's id, a slash, and the incident's id or its beginning.")
    private String violation = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES}.")
    private Finds finds = Finds.UNDER_REVIEW;

    private final Terminal terminal;

    CeasefireRuleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int slash = violation.indexOf('/');
        if (slash < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + violation + "' is no violation; write AGREEMENT/INCIDENT, as mli-2015-06-20/I3fa29c1b-1");
        }
        CeasefireRegistry.Reading reading = registry.read(terminal);
        Agreement agreement = CeasefireWatch.find(reading.registry(), violation.substring(0, slash), spec);
        try (Store store = review.open()) {
            Incident incident = EventQuery.findIncident(store, violation.substring(slash + 1), spec);
            Finding finding = new CeasefireMonitor(reading.registry())
                    .judge(
                            agreement,
                            List.of(incident),
                            List.of(),
                            new Dossiers(store, Store.EVER, Masks.off()).of(List.of(incident.id())))
                    .get(0);
            if (!(finding instanceof Violation)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the incident is no violation of " + agreement.id()
                                + " that could be ruled on; 'lapwing ceasefire violations " + agreement.id()
                                + "' lists those that are");
            }
            StoredRuling ruled = store.rule(agreement.id(), incident, finds.state(), review.author(), review.reason());
            terminal.out().print("ruling " + ruled.number() + '\n');
        }
        return ExitCode.OK;
    }
}
