package org.lapwing.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lapwing.actor.ActorName;
import org.lapwing.actor.Sector;
import org.lapwing.event.CanonicalLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "lookup",
        description =
                "Lists what a name or noun stands for, one line for each time in which it was something else: id, kind,"
                        + " countries, sector, first and last day, name, relations, source.",
        footer = {"", "Example:", "  lapwing actors lookup Taliban"})
final class ActorsLookupCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Case and accents make no difference.")
    private List<String> words = List.of();

    private final Terminal terminal;

    ActorsLookupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        List<ActorName> found = data.actors().lookup(name);
        found.forEach(actor -> terminal.out().print(line(actor) + '\n'));
        if (found.isEmpty()) {
            terminal.message(
                    CanonicalLine.printable(name) + " is in no list; 'lapwing actors import' adds a file of actors");
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private static String line(ActorName actor) {
        return String.format(
                        Locale.ROOT,
                        "%-12s %-7s %-3s %-10s %-10s  %s",
                        actor.kind(),
                        actor.countries().isEmpty() ? "-" : String.join(",", actor.countries()),
                        actor.sector().map(Sector::name).orElse("-"),
                        day(actor.from()),
                        day(actor.to()),
                        CanonicalLine.printable(actor.name())
                                + actor.id()
                                        .filter(id -> !id.equals(actor.name()))
                                        .map(id -> " [" + CanonicalLine.printable(id) + "]")
                                        .orElse("")
                                + listed(String.join(" ", actor.relations()))
                                + listed(actor.source()))
                .stripTrailing();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }

    private static String listed(String text) {
        return text.isBlank() ? "" : ", " + CanonicalLine.printable(text);
    }
}
