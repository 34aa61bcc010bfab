package org.lapwing.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Violation;
import org.lapwing.event.CanonicalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "violations",
        description = {
            "Lists what is told against a ceasefire, in order of time: incident, days, kind, severity, state, independent"
                    + " sources, alleged party and place. Undetermined is a party that is not told or disputed.",
            "",
            "'lapwing show INCIDENT' has who says what."
        },
        footer = {"", "Example:", "  lapwing ceasefire violations mli-2015-06-20 --from 2023-11-06 --reasons"})
final class CeasefireViolationsCommand implements Callable<Integer> {

    private static final int INCIDENT = 12;
    private static final int DATE = 16;
    private static final int KIND = 23;
    private static final int SEVERITY = 8;
    private static final int STATE = 16;
    private static final int SOURCES = 7;
    private static final int GAPS = 7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CeasefireWatch watch = new CeasefireWatch();

    @Parameters(paramLabel = "AGREEMENT", description = "The agreement's id.")
    private String id = "";

    @Option(names = "--from", paramLabel = "DAY", description = "Violations on or after this day.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--reasons", description = "Says under each why it counts and why its state is what it is.")
    private boolean reasons;

    private final Terminal terminal;

    CeasefireViolationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry.Reading reading = watch.registry(terminal);
        Agreement agreement = CeasefireWatch.find(reading.registry(), id, spec);
        terminal.out()
                .print(terminal.bold(row(
                                "INCIDENT", "DATE", "KIND", "SEVERITY", "STATE", "SOURCES", "ALLEGED PARTY", "PLACE"))
                        + '\n');
        for (Assessment assessment : watch.assess(reading.registry(), List.of(agreement), spec)) {
            assessment.violations().stream()
                    .filter(violation ->
                            from.map(day -> !violation.day().isBefore(day)).orElse(true))
                    .forEach(this::print);
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void print(Violation violation) {
        terminal.out()
                .print(row(
                                IncidentTable.reference(violation.incident()),
                                Labels.date(violation.date()),
                                Labels.words(violation.kind()),
                                Labels.words(violation.severity()),
                                Labels.words(violation.state()),
                                Integer.toString(violation.families()),
                                violation.alleged().orElse("undetermined"),
                                violation
                                        .place()
                                        .map(CanonicalLine::place)
                                        .map(CanonicalLine::printable)
                                        .orElse(""))
                        + '\n');
        if (reasons) {
            violation.obligations().forEach(obligation -> reason("against " + obligation.key()));
            violation
                    .ruling()
                    .ifPresent(ruling -> reason("ruled " + Labels.words(ruling.state()) + " on " + ruling.on() + " by "
                            + ruling.by() + ": " + ruling.reason()));
            violation.reasons().forEach(this::reason);
        }
    }

    private void reason(String text) {
        terminal.out().print("  " + CanonicalLine.printable(text) + '\n');
    }

    private String row(
            String incident,
            String date,
            String kind,
            String severity,
            String state,
            String sources,
            String alleged,
            String place) {
        int rest = Math.max(24, terminal.columns() - INCIDENT - DATE - KIND - SEVERITY - STATE - SOURCES - GAPS);
        return String.join(
                        " ",
                        Labels.fit(incident, INCIDENT),
                        Labels.fit(date, DATE),
                        Labels.fit(kind, KIND),
                        Labels.fit(severity, SEVERITY),
                        Labels.fit(state, STATE),
                        Labels.fit(sources, SOURCES),
                        Labels.fit(alleged, rest / 2),
                        Labels.fit(place, rest - rest / 2))
                .stripTrailing();
    }
}
