package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.export.Masks;
import org.lapwing.place.Gazetteer;
import org.lapwing.privacy.PrivatePersons;
import org.lapwing.report.Report;
import org.lapwing.store.CodedReport;
import picocli.CommandLine.Option;

/** Where the data folder is, unless {@code --data} says otherwise (XDG Base Directory Specification). */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Folder of imported places and actors (default: $XDG_DATA_HOME/lapwing or ~/.local/share/lapwing).")
    private Optional<Path> chosen = Optional.empty();

    Path path() {
        return chosen.orElseGet(() -> standard(System.getenv(), System.getProperty("user.home")));
    }

    /** The places that ship and those imported into this folder. */
    Gazetteer gazetteer() {
        try {
            return Gazetteer.open(Optional.of(path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The actors that ship and those imported into this folder. */
    ActorLexicon actors() {
        try {
            return ActorLexicon.open(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hides private persons; those that are among the actors of the user's own are public. */
    Masks masks() {
        return Masks.on(PipelineCodebook.masking(path()), () -> PrivatePersons.by(actors()));
    }

    /** Looks for private persons in reports; safe to share between threads. */
    Function<Report, CodedReport.Masking> masking() {
        String name = PipelineCodebook.masking(path());
        PrivatePersons persons = PrivatePersons.by(actors());
        return report -> new CodedReport.Masking(name, persons.mask(report.body()));
    }

    /** The specification has a relative path ignored. */
    static Path standard(Map<String, String> environment, String home) {
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(home, ".local", "share"))
                .resolve("lapwing");
    }
}
