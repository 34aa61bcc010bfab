package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireMonitor;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.export.Masks;
import org.lapwing.monitoring.Dossiers;
import org.lapwing.situation.Period;
import org.lapwing.situation.SituationReport;
import org.lapwing.situation.SituationReporter;
import org.lapwing.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = {
            "Writes a situation report on a ceasefire for a week or a day: what is told, by whom, what changed, what"
                    + " contradicts, how much could be seen, and what is not known.",
            "",
            "Every statement leads to the words of its sources. Only what had been published by the end of the period"
                    + " is used. The HTML page needs nothing else and can be printed or saved as PDF from a browser."
        },
        footer = {"", "Example:", "  lapwing ceasefire report mli-2015-06-20 --week 2023-11-06 --out week.html"})
final class CeasefireReportCommand implements Callable<Integer> {

    enum Format {
        HTML,
        MARKDOWN
    }

    static final class Days {
        @Option(
                names = "--week",
                paramLabel = "DAY",
                required = true,
                description = "The week, from Monday to Sunday, in which this day lies.")
        private Optional<LocalDate> week = Optional.empty();

        @Option(names = "--day", paramLabel = "DAY", required = true, description = "This day alone.")
        private Optional<LocalDate> day = Optional.empty();

        Period period() {
            return day.map(Period::day).or(() -> week.map(Period::week)).orElseThrow();
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreToRead database = new StoreToRead();

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private RulingOptions rulings = new RulingOptions();

    @Parameters(paramLabel = "AGREEMENT", description = "The agreement's id.")
    private String id = "";

    @ArgGroup(multiplicity = "1")
    private Days days = new Days();

    @Option(names = "--format", description = "html or markdown (default: html).")
    private Format format = Format.HTML;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private MaskOptions mask = new MaskOptions();

    private final Terminal terminal;

    CeasefireReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CeasefireRegistry.Reading reading = registry.read(terminal, database.enteredLater());
        Agreement agreement = CeasefireWatch.find(reading.registry(), id, spec);
        Period period = days.period();
        SituationReport report;
        Masks masks = mask.masks(database.file(), registry.data(), spec);
        try (Store store = database.open()) {
            CeasefireMonitor monitor = new CeasefireMonitor(reading.registry());
            report = SituationReporter.report(
                    monitor,
                    agreement,
                    new Dossiers(store, period.to(), masks).of(monitor, agreement),
                    rulings.read(store),
                    period.from(),
                    period.to());
        }
        String text = format == Format.HTML ? report.html() : report.markdown();
        if (out.isPresent()) {
            write(out.get(), text);
            terminal.message("written: " + out.get() + " (" + format.name().toLowerCase(Locale.ROOT) + ")");
        } else {
            terminal.out().print(text);
        }
        return reading.problems().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
