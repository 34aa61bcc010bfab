package org.lapwing.cli;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.Assessment;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.ceasefire.Monitor;
import org.lapwing.ceasefire.MonitorExit;
import org.lapwing.ceasefire.NotCovered;
import org.lapwing.ceasefire.Ruling;
import org.lapwing.ceasefire.StatusChange;
import org.lapwing.ceasefire.WeekCount;
import org.lapwing.event.CanonicalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = {
            "Shows how ceasefires stand and how they came to stand so, by what the stored reports tell.",
            "",
            "News can allege and corroborate a violation; only an analyst confirms one. No violation told of may mean"
                    + " that there was none, or that nobody was there to tell."
        },
        footer = {"", "Example:", "  lapwing ceasefire status mli-2015-06-20 --as-of 2023-11-15"})
final class CeasefireStatusCommand implements Callable<Integer> {

    private static final int LABEL = 12;
    private static final int RECENT_WEEKS = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CeasefireWatch watch = new CeasefireWatch();

    @Parameters(
            paramLabel = "AGREEMENT",
            description = "Ids of agreements (default: all that are open on the day).",
            arity = "0..*")
    private List<String> ids = List.of();

    @Option(names = "--country", paramLabel = "NAME", description = "Those of a country: name or ISO 3166-1 code.")
    private Optional<String> country = Optional.empty();

    private final Terminal terminal;

    CeasefireStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry.Reading reading = watch.registry(terminal);
        Optional<String> code = country.map(name -> RegistryOptions.code(name, spec));
        List<Agreement> agreements = ids.isEmpty()
                ? new CeasefireMonitor(reading.registry()).openOn(watch.asOf())
                : ids.stream()
                        .map(id -> CeasefireWatch.find(reading.registry(), id, spec))
                        .toList();
        List<Agreement> wanted = agreements.stream()
                .filter(agreement -> code.map(agreement::concerns).orElse(true))
                .toList();
        String gap = "";
        for (Assessment assessment : watch.assess(reading.registry(), wanted, spec)) {
            terminal.out().print(gap);
            show(assessment);
            gap = "\n";
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void show(Assessment assessment) {
        Agreement agreement = assessment.agreement();
        line("agreement", agreement.id() + "  " + agreement.name());
        line("status", assessment.status().map(Labels::words).orElse("not announced yet") + " on " + assessment.asOf());
        assessment.changes().forEach(change -> line("", change(change)));
        line(
                "violations",
                assessment.daysSinceLastViolation().isPresent()
                        ? assessment.violations().size() + "; days since the last: "
                                + assessment.daysSinceLastViolation().getAsLong()
                        : "none told of");
        assessment.violations().stream()
                .flatMap(violation -> violation.ruling().stream().map(ruling -> ruling(violation.incident(), ruling)))
                .forEach(ruling -> line("ruled", ruling));
        weeks(assessment);
        assessment
                .firstHeavierWeapons()
                .forEach(first -> line(
                        "weapon", first.day() + " first " + Labels.words(first.kind()) + evidence(first.incident())));
        assessment
                .newDistricts()
                .forEach(spread -> line(
                        "district",
                        spread.violation().day() + " first in " + spread.district()
                                + evidence(spread.violation().incident())));
        assessment
                .compliances()
                .forEach(kept -> line(
                        "kept",
                        Labels.date(kept.date()) + " " + Labels.words(kept.deed()) + " by "
                                + String.join(" and ", kept.parties()) + evidence(kept.incident())));
        agreement.monitors().forEach(monitor -> line("monitor", presence(monitor, assessment.asOf())));
        assessment.exits().forEach(exit -> line("left", exit(exit)));
        line(
                "possible",
                assessment.possible().isEmpty()
                        ? ""
                        : assessment.possible().size()
                                + " incidents that may concern it, by somebody who is not told closely enough");
        line("left out", leftOut(assessment.notCovered()));
    }

    private static String ruling(String incident, Ruling ruling) {
        return ruling.on() + " " + Labels.words(ruling.state()) + " by " + ruling.by() + ": " + ruling.reason()
                + evidence(incident);
    }

    private static String change(StatusChange change) {
        return change.on() + " " + Labels.words(change.status()) + ": " + change.because()
                + (change.recorded() ? " (registry)" : "")
                + (change.incidents().isEmpty()
                        ? ""
                        : change.incidents().stream()
                                .map(IncidentTable::reference)
                                .collect(joining(", ", " [", "]")));
    }

    /** The last weeks that have violations: {@code 2023-11-06 undetermined 2 alleged; ...}. */
    private void weeks(Assessment assessment) {
        Map<LocalDate, String> weeks = new TreeMap<>();
        for (WeekCount week : assessment.weeks()) {
            String count =
                    week.alleged().orElse("undetermined") + " " + week.violations() + " " + Labels.words(week.state());
            weeks.merge(week.monday(), count, (before, added) -> before + "; " + added);
        }
        weeks.entrySet().stream()
                .skip(Math.max(0, weeks.size() - RECENT_WEEKS))
                .forEach(week -> line("week", week.getKey() + " " + week.getValue()));
    }

    private static String presence(Monitor monitor, LocalDate day) {
        if (monitor.presences().isEmpty()) {
            return monitor.name() + ": not known when it was there";
        }
        if (monitor.isPresent(day)) {
            String left = monitor.presences().stream()
                    .filter(presence -> presence.to().filter(day::isAfter).isPresent())
                    .map(presence -> presence.place().orElse("the area") + " since "
                            + presence.to().orElseThrow().plusDays(1))
                    .collect(joining(", "));
            return monitor.name() + ": there" + (left.isEmpty() ? "" : "; gone from " + left);
        }
        Optional<LocalDate> left = monitor.presences().stream()
                .flatMap(presence -> presence.to().stream())
                .filter(day::isAfter)
                .max(LocalDate::compareTo);
        return monitor.name()
                + left.map(last -> ": gone since " + last.plusDays(1)).orElse(": not there yet");
    }

    private static String exit(MonitorExit exit) {
        return Labels.date(exit.date()) + " " + exit.monitor()
                + exit.place().map(place -> " from " + place).orElse("") + evidence(exit.incident());
    }

    private static String evidence(String incident) {
        return " [" + IncidentTable.reference(incident) + "]";
    }

    private static String leftOut(Map<NotCovered.Reason, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " " + Labels.words(entry.getKey()))
                        .collect(joining(", "));
    }

    private void line(String label, String value) {
        String text = CanonicalLine.printable(value);
        if (!text.isEmpty()) {
            terminal.out().print(terminal.bold(label) + " ".repeat(LABEL - label.length()) + text + '\n');
        }
    }
}
