package org.lapwing.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.event.CanonicalLine;
import org.lapwing.export.AgreementRecord;
import org.lapwing.export.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description =
                "Shows an agreement as it was entered: by the names of the registry file, with what was left out filled in.",
        footer = {"", "Example:", "  lapwing ceasefire show mli-2015-06-20"})
final class CeasefireShowCommand implements Callable<Integer> {

    private static final int LABEL = 12;

    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "The agreement's id.")
    private String id = "";

    @Option(names = "--format", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    private final Terminal terminal;

    CeasefireShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry.Reading reading = registry.read(terminal, database.enteredLater());
        Agreement agreement = CeasefireWatch.find(reading.registry(), id, spec);
        AgreementRecord record = AgreementRecord.of(agreement);
        if (format == Format.JSON) {
            terminal.out().print(Json.write(record));
        } else {
            show(record);
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private void show(AgreementRecord agreement) {
        line("agreement", agreement.id() + " " + agreement.name());
        line("class", agreement.agreementClass());
        line("form", agreement.form());
        agreement.parties().forEach(party -> line("party", party(party)));
        line("outsiders", agreement.outsiders());
        line("mediators", agreement.mediators());
        line(
                "purpose",
                agreement.purpose().stream().map(CeasefireShowCommand::words).toList());
        line("announced", agreement.announced());
        line("effective", agreement.effective() + " " + agreement.timeZone());
        line("expires", agreement.expires());
        line("area", area(agreement.area()));
        agreement.obligations().forEach(promise -> line("obligation", promise(promise)));
        line("extends", agreement.prolonged());
        line("replaces", agreement.replaces());
        line("breaks", agreement.breaks());
        agreement.monitors().forEach(monitor -> line("monitor", monitor(monitor)));
        agreement
                .history()
                .forEach(turn -> line("history", turn.on() + " " + words(turn.status()) + ": " + turn.because()));
        line("end reason", agreement.endReason().map(CeasefireShowCommand::words));
        line("pa-x", agreement.paX().stream().boxed().findFirst());
        line("eth-prio", agreement.ethPrio());
        agreement.sources().forEach(source -> line("source", source));
        agreement.doubts().forEach(doubt -> line("doubt", doubt));
    }

    private static String party(AgreementRecord.PartyRecord party) {
        return party.name()
                + party.state().map(code -> "; state " + code).orElse("")
                + listed("; groups ", party.groups())
                + listed("; called ", party.called())
                + (party.bound() ? "" : "; not bound");
    }

    private static String area(AgreementRecord.AreaRecord area) {
        return words(area.kind())
                + listed(" ", area.places())
                + area.km().map(km -> " within " + km + " km").orElse("")
                + listed(" in ", area.countries());
    }

    private static String promise(AgreementRecord.Promise promise) {
        return promise.kind()
                + listed(" by ", promise.bound())
                + promise.area().map(area -> "; " + area(area)).orElse("")
                + promise.from().map(day -> "; from " + day).orElse("")
                + promise.to().map(day -> "; to " + day).orElse("");
    }

    private static String monitor(AgreementRecord.MonitorRecord monitor) {
        return monitor.name()
                + monitor.present().stream()
                        .map(presence -> "; " + presence.place().orElse("the area")
                                + presence.from().map(day -> " from " + day).orElse("")
                                + presence.to().map(day -> " to " + day).orElse(""))
                        .collect(Collectors.joining());
    }

    private static String listed(String before, List<String> names) {
        return names.isEmpty() ? "" : before + String.join(", ", names);
    }

    private static String words(String key) {
        return key.replace('_', ' ');
    }

    private void line(String label, List<String> values) {
        line(label, String.join(", ", values));
    }

    private void line(String label, Optional<?> value) {
        line(label, value.map(Object::toString).orElse(""));
    }

    private void line(String label, String value) {
        if (!value.isEmpty()) {
            terminal.out()
                    .print(terminal.bold(label)
                            + " ".repeat(LABEL - label.length())
                            + CanonicalLine.printable(value)
                            + '\n');
        }
    }
}
