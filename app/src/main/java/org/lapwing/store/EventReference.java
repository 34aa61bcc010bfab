package org.lapwing.store;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event's id as people type it: the first digits of the report's id and, unless the report has one event only, a
 * hyphen and the event's number ({@code 3fa29c1b-2}).
 *
 * @param report at least four hexadecimal digits in lower case
 */
public record EventReference(String report, OptionalInt number) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{4,64})(?:-([1-9][0-9]{0,8}))?");

    /** Empty if the text is not of that form. */
    public static Optional<EventReference> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new EventReference(
                matcher.group(1),
                matcher.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(2)))));
    }

    /** The id of the report in an event's whole id; empty if that has none. */
    static String report(String event) {
        return event.substring(0, Math.max(0, event.lastIndexOf('-')));
    }

    /** The number in an event's whole id. */
    static int number(String event) {
        return Integer.parseInt(event.substring(event.lastIndexOf('-') + 1));
    }
}
