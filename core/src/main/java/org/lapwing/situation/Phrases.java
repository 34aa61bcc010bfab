package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.Violation;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.event.CanonicalLine;
import org.lapwing.incident.IncidentToll;

/** Values in the words of a situation report. */
final class Phrases {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private Phrases() {}

    static String number(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    static String quoted(String text) {
        return "\u201c" + CanonicalLine.printable(text) + "\u201d";
    }

    static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** In what capacity somebody speaks. */
    static String role(SpeakerRole role) {
        return switch (role) {
            case PARTY -> "one of the sides, or an official";
            case OFFICIAL -> "an official";
            case WITNESS -> "a witness";
            case MEDIC -> "a medic";
            case AID_GROUP -> "an aid group";
            case MISSION -> "a mission";
            case MEDIA -> "the media";
            case ANONYMOUS -> "not named";
        };
    }

    /** A canonical line without the country's code and without a name given twice: {@code near Kidal}. */
    static String place(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split(", ")));
        if (parts.size() > 1 && COUNTRY.matcher(parts.get(parts.size() - 1)).matches()) {
            parts.remove(parts.size() - 1);
        }
        if (parts.size() > 1 && parts.get(0).endsWith(parts.get(1))) {
            parts.remove(1);
        }
        return String.join(", ", parts).replace("?", " (not found on the map)");
    }

    /** {@code , Kidal}; nothing if no place is told. */
    static String commaPlace(Violation violation) {
        return violation
                .place()
                .map(where -> ", " + place(CanonicalLine.place(where)))
                .orElse("");
    }

    static String toll(IncidentToll toll) {
        String kind = words(toll.kind());
        boolean exact = toll.high().isPresent() && toll.high().getAsInt() == toll.low();
        if (exact) {
            return "Toll: " + toll.low() + " " + kind;
        }
        return "Toll: at least " + toll.low()
                + (toll.high().isPresent() ? " and at most " + toll.high().getAsInt() : "")
                + (toll.best().isPresent()
                        ? ", the best supported figure being " + toll.best().getAsInt()
                        : "") + " "
                + kind;
    }
}
