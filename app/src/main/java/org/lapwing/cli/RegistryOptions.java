package org.lapwing.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.CeasefireRegistry;
import org.lapwing.monitoring.Agreements;
import org.lapwing.monitoring.Entry;
import org.lapwing.place.Countries;
import org.lapwing.place.Country;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which agreements a command knows. */
final class RegistryOptions {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description = "A file of agreements to know besides those that ship with Lapwing and those in the folder"
                    + " 'agreements' of the data folder; may be given again.")
    private List<Path> files = List.of();

    /** Tells on standard error what is wrong with the user's files. */
    CeasefireRegistry.Reading read(Terminal terminal) {
        return read(terminal, Set.of());
    }

    /** @param but ids of agreements that were entered later than is asked for */
    CeasefireRegistry.Reading read(Terminal terminal, Set<String> but) {
        return read(agreements(), terminal, but);
    }

    private static CeasefireRegistry.Reading read(Agreements agreements, Terminal terminal, Set<String> but) {
        CeasefireRegistry.Reading reading = agreements.read(but);
        reading.problems().forEach(problem -> terminal.message(problem.toString()));
        return reading;
    }

    /** Those that may be added to; tells first what is wrong with them as they are. */
    Agreements open(Terminal terminal) {
        Agreements agreements = agreements();
        read(agreements, terminal, Set.of());
        return agreements;
    }

    Agreements agreements() {
        return new Agreements(data.path().resolve("agreements"), files, actors(), data.gazetteer());
    }

    ActorLexicon actors() {
        return data.actors();
    }

    /** Tells on standard error what is wrong with what was to be entered. */
    static int exitCode(Entry entry, Terminal terminal) {
        if (entry instanceof Entry.Entered entered) {
            terminal.out().print(entered + "\n");
            return ExitCode.OK;
        }
        if (entry instanceof Entry.Taken taken) {
            terminal.message(taken.problem().toString());
        } else if (entry instanceof Entry.Refused refused) {
            refused.problems().forEach(problem -> terminal.message(problem.toString()));
        }
        return ExitCode.REFUSED;
    }

    /** @throws ParameterException if there is no such country */
    static String code(String country, CommandSpec spec) {
        return Countries.load()
                .find(country)
                .map(Country::iso3)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--country " + country + ": no such country; give a name or an ISO 3166-1 code"));
    }

    DataFolder data() {
        return data;
    }
}
