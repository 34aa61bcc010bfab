package org.lapwing.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The day of publication as suppliers write it: an ISO 8601 date, or date-time. */
final class PublicationDate {

    /** News is older than wire services but not than this; anything outside is a slip of the keyboard. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2200;
    private static final int DATE_LENGTH = "2023-11-12".length();

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private PublicationDate() {}

    /**
     * The day as written. An offset does not move it, because the publisher's calendar day is what "today" in the text
     * means. Databases write a blank for the T (RFC 3339 allows it), so that is read too.
     *
     * @return empty if there is no such day, or its year is outside 1800 to 2200
     */
    static Optional<LocalDate> parse(String text) {
        try {
            LocalDate day = ISO.parse(withT(text.strip()), LocalDate::from);
            return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withT(String text) {
        boolean blankInstead = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        return blankInstead ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
    }
}
