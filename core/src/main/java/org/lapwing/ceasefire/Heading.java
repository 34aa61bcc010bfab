package org.lapwing.ceasefire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lapwing.incident.Incident;

/** How troops that move go by the place where the incident is told to be. */
enum Heading {
    TOWARDS,
    AWAY,
    /** They move or gather there, and whither is not told. */
    UNTOLD;

    private static final String OF_PLACE =
            " (?:the )?(?:(?:towns?|city|village|area|region|district|outskirts|direction"
                    + "|front|camps?|base|positions?) (?:of|in|at|near) )?";
    private static final String TO =
            "(towards?|to|for|into|on|onto|against|at the gates of|enter(?:s|ed|ing)?|reach(?:es|ed)?"
                    + "|approach(?:es|ed|ing)?|reinforc(?:e|es|ed|ing))";
    private static final String FROM = "(from|out of|left|leav(?:e|es|ing)|quit(?:s|ted)?)";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** By the words that stand before the place's name; towards it if they can be read either way. */
    static Heading of(Incident incident, Dossier dossier) {
        Optional<String> place = incident.place().map(where -> plain(where.text()));
        if (place.isEmpty() || place.get().isEmpty()) {
            return UNTOLD;
        }
        Matcher told = Pattern.compile("\\b(?:" + TO + "|" + FROM + ")" + OF_PLACE + Pattern.quote(place.get()) + "\\b")
                .matcher(plain(dossier.words(incident)));
        Heading heading = UNTOLD;
        while (told.find()) {
            heading = told.group(1) != null ? TOWARDS : heading == UNTOLD ? AWAY : heading;
        }
        return heading;
    }

    /** For people; empty if it is not told. */
    Optional<String> told(Incident incident) {
        return incident.place()
                .filter(where -> this != UNTOLD)
                .map(where -> (this == TOWARDS ? "troops go towards " : "troops leave ") + where.text());
    }

    private static String plain(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
