package org.lapwing.ceasefire;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lapwing.ceasefire.Conduct.Breach;
import org.lapwing.coding.EventType;
import org.lapwing.incident.Incident;
import org.lapwing.incident.Incident.Participant;

/**
 * Tells whether whoever acts in an incident is told to have crossed the line that an agreement keeps the sides behind.
 * Reports call such a line by its name or kind and seldom by its course, so it is known by these words and not by the map.
 */
final class Crossing {

    private static final String LINE = "(?:line of (?:control|contact|separation|demarcation)|contact line"
            + "|(?:cease-?fire|armistice|separation|demarcation|disengagement|front) ?lines?|demilitari[sz]ed zone|dmz"
            + "|buffer zone|(?:green|blue|purple) line|loc)";

    private static final Pattern NAMED = Pattern.compile("\\b" + LINE + "\\b");

    private static final String CROSSES =
            "(?:cross(?:es|ed|ing)?(?: over)?|(?:mov|push|advanc|infiltrat|stray|march|com)\\w{0,5} (?:across|over|past|through)"
                    + "|penetrat\\w+|infiltrat\\w+|violat(?:ed|ing) and cross(?:ed|ing))";

    /** The words of who acts stand before: a patrol that shot somebody "who had crossed" has crossed nothing. */
    private static final String NOT_SOMEBODY_ELSE =
            "(?:,? (?!(?:who|that|which|not|never|whom)\\b)[\\p{L}-]{1,20}){0,3}? ";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final List<Obligation> BROKEN =
            List.of(Obligation.NO_MOVEMENT, Obligation.WITHDRAW_LINE, Obligation.CEASE_FIRE);

    private Crossing() {}

    /**
     * What it breaks, whichever of this the agreement promises; empty if there was none, or the agreement has no line: in
     * its name, as its area, or because a side is to withdraw from one.
     */
    static List<Breach> breaches(Incident incident, Sides sides, Agreement agreement, Dossier dossier) {
        boolean moves = incident.type() == EventType.MOBILIZE
                || incident.type() == EventType.ASSAULT
                || incident.type() == EventType.COERCE;
        return moves && !sides.acting().isEmpty() && hasLine(agreement) && isTold(incident, dossier)
                ? BROKEN.stream()
                        .map(obligation -> new Breach(obligation, ViolationKind.CROSSING, Severity.SERIOUS))
                        .toList()
                : List.of();
    }

    private static boolean hasLine(Agreement agreement) {
        return NAMED.matcher(agreement.name().toLowerCase(Locale.ROOT)).find()
                || agreement.area() instanceof Area.Line
                || agreement.commitments().stream()
                        .anyMatch(promise -> promise.obligation() == Obligation.WITHDRAW_LINE
                                || promise.area()
                                        .filter(Area.Line.class::isInstance)
                                        .isPresent());
    }

    private static boolean isTold(Incident incident, Dossier dossier) {
        String who = incident.actors().stream()
                .map(Participant::text)
                .map(Crossing::plain)
                .filter(text -> !text.isEmpty())
                .map(Pattern::quote)
                .collect(joining("|"));
        return !who.isEmpty()
                && Pattern.compile("\\b(?:" + who + ")" + NOT_SOMEBODY_ELSE + CROSSES + " (?:[\\p{L}-]{1,20} ){0,3}?"
                                + LINE + "\\b")
                        .matcher(plain(dossier.words(incident)))
                        .find();
    }

    private static String plain(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
