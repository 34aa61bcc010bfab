package org.lapwing.report;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.lapwing.report.Encoding.Decoded;
import org.lapwing.report.ReadOutcome.Refused;

/** Refusals that do not depend on the format. */
final class Refusals {

    private Refusals() {}

    static Refused tooLarge(String origin, int maxBytes) {
        return new Refused(
                origin,
                RefusalReason.TOO_LARGE,
                "is longer than the " + maxBytes + " bytes allowed for a report; split it, or raise the limit");
    }

    /** @param decoded anything but text */
    static Refused notText(String origin, Decoded decoded) {
        if (decoded instanceof Decoded.Undecodable bad) {
            return new Refused(
                    origin,
                    RefusalReason.BAD_ENCODING,
                    "is not " + bad.charset() + " at byte " + bad.offset()
                            + "; save it as UTF-8, or as UTF-16 with a byte order mark");
        }
        return new Refused(
                origin,
                RefusalReason.BINARY,
                "is not text"
                        + nulOffset(decoded)
                                .map(at -> " (NUL at byte " + at + ")")
                                .orElse("") + "; save it as text, and UTF-16 with a byte order mark");
    }

    static Refused spreadJson(String name) {
        return new Refused(
                name,
                RefusalReason.BROKEN_RECORD,
                "is one JSON array or object for the whole file; write one object a line, without brackets around them or"
                        + " commas between them (JSON Lines, as jq -c '.[]' makes of an array)");
    }

    static Refused unclosedQuote(String origin) {
        return new Refused(
                origin,
                RefusalReason.BROKEN_RECORD,
                "opens a quote that is not closed in this record; close it, or double it if it belongs to the text");
    }

    static Refused unreadable(String origin, IOException cause) {
        if (cause instanceof InflatedStream.BombException bomb) {
            return new Refused(
                    origin,
                    RefusalReason.TOO_LARGE,
                    "unpacks to more than " + bomb.ratio() + " times its size, so the rest was left; unpack it first");
        }
        return new Refused(origin, RefusalReason.UNREADABLE, explain(cause));
    }

    private static Optional<Long> nulOffset(Decoded decoded) {
        return decoded instanceof Decoded.Binary binary ? Optional.of(binary.offset()) : Optional.empty();
    }

    private static String explain(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "does not exist; check the name";
        }
        if (cause instanceof AccessDeniedException) {
            return "may not be read; check its permissions";
        }
        if (cause instanceof ZipException || cause instanceof EOFException) {
            return "has broken or cut-off gzip data; reports before the break are kept, so fetch the file again";
        }
        String detail =
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return "could not be read (" + Excerpt.plain(detail) + "); check the file and its disk";
    }
}
