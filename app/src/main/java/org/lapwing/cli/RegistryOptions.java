package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.CeasefireRegistry;
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
        CeasefireRegistry.Reading reading = read(List.of(), but);
        reading.problems().forEach(problem -> terminal.message(problem.toString()));
        return reading;
    }

    /** With more files than the user has named. */
    CeasefireRegistry.Reading read(List<Path> more) {
        return read(more, Set.of());
    }

    private CeasefireRegistry.Reading read(List<Path> more, Set<String> but) {
        try {
            List<Path> all = new ArrayList<>();
            for (Path file : own()) {
                if (!but.contains(String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", ""))) {
                    all.add(file);
                }
            }
            all.addAll(files);
            all.addAll(more);
            return CeasefireRegistry.starterWith(all, actors(), data.gazetteer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ActorLexicon actors() {
        return data.actors();
    }

    /** Where the user's own agreements are kept, a file for each that was accepted. */
    Path folder() {
        return data.path().resolve("agreements");
    }

    private List<Path> own() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder())) {
            return found.filter(file -> String.valueOf(file.getFileName()).endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether one of its parties is the country or fights there. */
    static boolean concerns(Agreement agreement, String country) {
        return agreement.area().countries().contains(country)
                || agreement.parties().stream()
                        .anyMatch(party -> party.state().filter(country::equals).isPresent());
    }

    /** @throws ParameterException if there is no such country */
    static String code(String country, CommandSpec spec) {
        Countries known = Countries.load();
        String upper = country.strip().toUpperCase(Locale.ROOT);
        Optional<Country> found = known.findByIso3(upper).or(() -> known.findByName(country.strip()));
        return found.map(Country::iso3)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--country " + country + ": no such country; give a name or an ISO 3166-1 code"));
    }

    DataFolder data() {
        return data;
    }
}
