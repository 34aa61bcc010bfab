package org.lapwing.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated news report.
 *
 * @param id lower-case hexadecimal SHA-256 of {@code received}
 * @param received what was received: the whole file, or the one line or record of a file that holds many
 * @param origin where it came from, for messages: file name, and line or record number if the file holds many
 * @param published the day of publication, as stated in the report
 * @param givenId the id that its supplier gave it
 * @param language ISO 639-1 code; English if the report does not say
 * @param body the text that is coded; all spans count from its start
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
        String body) {}
