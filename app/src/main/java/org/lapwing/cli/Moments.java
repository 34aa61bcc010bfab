package org.lapwing.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Moments as people type them: a day, or a day and a time; UTC unless the text gives an offset. */
final class Moments {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_999_000);

    private Moments() {}

    /** A day alone is its end. */
    static final class AtEnd implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            return parse(text, END_OF_DAY);
        }
    }

    /** A day alone is its beginning. */
    static final class AtStart implements ITypeConverter<LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            return parse(text, LocalTime.MIN);
        }
    }

    private static LocalDateTime parse(String text, LocalTime ofDay) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atTime(ofDay);
            }
            return text.endsWith("Z") || text.lastIndexOf('+') > 0
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no day or moment; write 2024-05-31 or 2024-05-31T12:00");
        }
    }
}
