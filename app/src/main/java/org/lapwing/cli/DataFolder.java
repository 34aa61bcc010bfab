package org.lapwing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;
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

    /** The specification has a relative path ignored. */
    static Path standard(Map<String, String> environment, String home) {
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(home, ".local", "share"))
                .resolve("lapwing");
    }
}
