package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.AgreementClass;
import org.lapwing.ceasefire.CeasefireStatus;
import org.lapwing.ceasefire.Obligation;
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

    /** {@code 7 November 2023, Kidal: attack on civilians, corroborated}. */
    static String violation(Violation violation) {
        String where =
                violation.place().map(at -> place(CanonicalLine.place(at))).orElse("place not told");
        return sentenceCase(Days.range(violation.date())) + ", " + where + ": " + words(violation.kind()) + ", "
                + words(violation.state());
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

    static String promise(Obligation obligation) {
        return switch (obligation) {
            case CEASE_FIRE -> "to cease fire";
            case NO_MOVEMENT -> "not to move troops";
            case NO_REINFORCEMENT -> "not to reinforce";
            case WITHDRAW_LINE -> "to withdraw troops or weapons";
            case NO_OVERFLIGHT -> "no flights";
            case AID_ACCESS -> "to let aid through";
            case PRISONER_RELEASE -> "to release prisoners";
            case NO_HOSTILE_MEDIA -> "no hostile propaganda";
            case PROTECT_CIVILIANS -> "to protect civilians";
            case MONITOR_ACCESS -> "to let monitors do their work";
        };
    }

    static String kind(AgreementClass agreementClass) {
        return switch (agreementClass) {
            case CESSATION -> "an end of fighting, with nothing to watch over it";
            case PRELIMINARY -> "a ceasefire with a body or a procedure that watches over it";
            case DEFINITIVE -> "a lasting ceasefire, with disarmament";
        };
    }

    /** How the ceasefire stands since a day, to follow its name. */
    static String standing(CeasefireStatus status, String day) {
        return switch (status) {
            case ANNOUNCED -> "was ANNOUNCED on " + day + " and is not in force yet";
            case IN_FORCE -> "has been IN FORCE since " + day;
            case STRAINED -> "is in force, and has been STRAINED since " + day;
            case SUSPENDED -> "has been SUSPENDED since " + day;
            case LAPSED -> "LAPSED, and was over, on " + day;
            case COLLAPSED -> "COLLAPSED on " + day;
            case DISPUTED -> "has been DISPUTED since " + day;
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
        OptionalInt best = toll.best();
        return "Toll: at least " + toll.low()
                + (toll.high().isPresent() ? " and at most " + toll.high().getAsInt() : "") + " " + kind
                + (best.isPresent() && best.getAsInt() != toll.low()
                        ? "; the best supported figure is " + best.getAsInt()
                        : "");
    }
}
