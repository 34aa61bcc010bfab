package org.lapwing.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dated news report.
 *
 * @param id lower-case hexadecimal SHA-256 of {@code received}
 * @param received what was received: the whole file, or the one line or record of a file that holds many
 * @param origin where it came from, for messages: file name, and line or record number if the file holds many
 * @param published the day of publication, as stated in the report
 * @param givenId the id that its supplier gave it
 * @param language ISO 639-1 code, or 639-2 where there is none; {@code en} if the report does not say, {@code und} if
 *     what it says is no language tag
 * @param body the text that is coded, from its first character that is not blank; all spans count from its start
 */
public record Report(
        String id,
        Received received,
        String origin,
        LocalDate published,
        Optional<String> givenId,
        Optional<String> title,
        Optional<String> source,
        Optional<String> url,
        String language,
        String body) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the id is no SHA-256, or language or body is blank */
    public Report {
        if (!SHA_256.matcher(id).matches()) {
            throw new IllegalArgumentException("not a lower-case SHA-256: " + id);
        }
        if (language.isBlank() || body.isBlank()) {
            throw new IllegalArgumentException("a report has a language and a body: " + origin);
        }
    }
}
