package org.lapwing.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.lapwing.report.ReadOutcome.Refused;

/** Something to read, or to refuse when its turn comes, so that the order of outcomes is the order of names. */
sealed interface Input {

    /** What messages call it. */
    String name();

    /** Bytes as stored, packed or not; empty if only the end of the stream tells. */
    OptionalLong size();

    static Input file(Path path) {
        return new File(path);
    }

    static Input stream(String name, InputStream in) {
        return new Open(name, in);
    }

    static Input refused(Path path, RefusalReason reason, String message) {
        return new Closed(new Refused(path.toString(), reason, message));
    }

    static Input failed(Path path, IOException cause) {
        return new Closed(Refusals.unreadable(path.toString(), cause));
    }

    /** Opened only when its turn comes: a folder may hold more files than a process may open. */
    record File(Path path) implements Input {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public OptionalLong size() {
            try {
                return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
            } catch (IOException e) {
                return OptionalLong.empty();
            }
        }
    }

    record Open(String name, InputStream in) implements Input {

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }
    }

    record Closed(Refused refusal) implements Input {

        @Override
        public String name() {
            return refusal.origin();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(0);
        }
    }
}
