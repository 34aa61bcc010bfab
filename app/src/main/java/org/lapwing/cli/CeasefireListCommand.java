package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Party;
import org.lapwing.event.CanonicalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = {
            "Lists agreements in order of time: id, first day of full effect, last day, class, form, why it ended, parties and"
                    + " name.",
            "",
            "A last day is that on which it ran out, was replaced, or was declared over; without one it goes on.",
            "--as-of leaves out what was entered in your registry since; --db is asked for no more than that."
        },
        footer = {"", "Example:", "  lapwing ceasefire list --country Mali"})
final class CeasefireListCommand implements Callable<Integer> {

    private static final int ID = 20;
    private static final int DAY = 10;
    private static final int CLASS = 11;
    private static final int FORM = 8;
    private static final int ENDED = 10;
    private static final int GAPS = 7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(names = "--country", paramLabel = "NAME", description = "Those of a country: name or ISO 3166-1 code.")
    private Optional<String> country = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "Those that were announced by this day and not over.")
    private Optional<LocalDate> day = Optional.empty();

    private final Terminal terminal;

    CeasefireListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<String> code = country.map(name -> RegistryOptions.code(name, spec));
        CeasefireRegistry.Reading reading = registry.read(terminal, database.enteredLater());
        CeasefireMonitor monitor = new CeasefireMonitor(reading.registry());
        List<Agreement> agreements =
                day.map(monitor::openOn).orElse(reading.registry().list());
        terminal.out()
                .print(terminal.bold(row("AGREEMENT", "FROM", "TO", "CLASS", "FORM", "ENDED", "PARTIES", "NAME"))
                        + '\n');
        for (Agreement agreement : agreements) {
            if (code.map(agreement::concerns).orElse(true)) {
                terminal.out()
                        .print(row(
                                        agreement.id(),
                                        agreement.firstFullDay().toString(),
                                        monitor.lastDay(agreement)
                                                .map(LocalDate::toString)
                                                .orElse(""),
                                        Labels.lower(agreement.agreementClass()),
                                        Labels.lower(agreement.form()),
                                        agreement.endReason().map(Labels::words).orElse(""),
                                        agreement.parties().stream()
                                                .map(Party::name)
                                                .map(CanonicalLine::printable)
                                                .collect(joining("; ")),
                                        CanonicalLine.printable(agreement.name()))
                                + '\n');
            }
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private String row(
            String id,
            String from,
            String to,
            String agreementClass,
            String form,
            String ended,
            String parties,
            String name) {
        int rest = Math.max(40, terminal.columns() - ID - 2 * DAY - CLASS - FORM - ENDED - GAPS);
        return String.join(
                        " ",
                        Labels.fit(id, ID),
                        Labels.fit(from, DAY),
                        Labels.fit(to, DAY),
                        Labels.fit(agreementClass, CLASS),
                        Labels.fit(form, FORM),
                        Labels.fit(ended, ENDED),
                        Labels.fit(parties, rest / 2),
                        Labels.fit(name, rest - rest / 2))
                .stripTrailing();
    }
}
