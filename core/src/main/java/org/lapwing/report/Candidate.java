package org.lapwing.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lapwing.report.ReadOutcome.Accepted;
import org.lapwing.report.ReadOutcome.Refused;

/**
 * What was received and the fields found in it, not yet judged. All formats are judged here, by the same rules.
 *
 * @param values as written; an absent field has no entry
 */
record Candidate(Received received, String origin, Map<Field, String> values) {

    Candidate {
        values = Map.copyOf(values);
    }

    /** @param dateRemedy how a date is given in this format */
    ReadOutcome judge(String dateRemedy) {
        for (String value : values.values()) {
            Optional<Refused> unfit = unfit(value);
            if (unfit.isPresent()) {
                return unfit.get();
            }
        }
        Optional<String> date = value(Field.DATE);
        if (date.isEmpty()) {
            return refused(RefusalReason.NO_DATE, "has no date; " + dateRemedy);
        }
        Optional<LocalDate> published = date.flatMap(PublicationDate::parse);
        if (published.isEmpty()) {
            return refused(
                    RefusalReason.IMPOSSIBLE_DATE,
                    Excerpt.of(date.get()) + " is no day between 1800 and 2200; write YYYY-MM-DD");
        }
        String text = values.getOrDefault(Field.TEXT, "");
        String body = text.substring(Blank.skip(text, 0));
        if (body.isEmpty()) {
            return refused(RefusalReason.EMPTY, "has no text; add it, or leave the report out");
        }
        return new Accepted(new Report(
                received.sha256(),
                received,
                origin,
                published.get(),
                value(Field.ID),
                value(Field.TITLE),
                value(Field.SOURCE),
                value(Field.URL),
                value(Field.LANGUAGE).map(Candidate::languageCode).orElse("en"),
                body));
    }

    private Optional<String> value(Field field) {
        return Optional.ofNullable(values.get(field)).map(Blank::strip).filter(value -> !value.isEmpty());
    }

    /** JSON escapes can spell what no encoding may hold; stored as UTF-8 it would change, and every span with it. */
    private Optional<Refused> unfit(String value) {
        if (value.indexOf('\0') >= 0) {
            return Optional.of(
                    refused(RefusalReason.BINARY, "holds a NUL character, so it is not text; take the character out"));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                boolean pair = Character.isHighSurrogate(value.charAt(i))
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    return Optional.of(refused(
                            RefusalReason.BAD_ENCODING,
                            "holds half a surrogate pair at character " + i
                                    + " of a field; write the whole character"));
                }
                i++;
            }
        }
        return Optional.empty();
    }

    private Refused refused(RefusalReason reason, String message) {
        return new Refused(origin, reason, message);
    }

    /** BCP 47 tags are shortened to their language; what is no tag is {@code und}, as ISO 639-2 says for unknown. */
    private static String languageCode(String tag) {
        String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        if (language.length() == 3) {
            return twoLetters(language).orElse(language);
        }
        return language.isEmpty() ? "und" : language;
    }

    private static Optional<String> twoLetters(String iso639Part2) {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .filter(locale -> locale.getISO3Language().equals(iso639Part2))
                .map(Locale::getLanguage)
                .findFirst();
    }
}
