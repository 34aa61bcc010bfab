package org.lapwing.ceasefire;

import java.util.Set;
import java.util.regex.Pattern;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.EventType;
import org.lapwing.coding.Status;
import org.lapwing.incident.Incident;
import org.lapwing.incident.Testimony;

/** Tells whether an incident is that somebody agrees to cease fire, declares it, or says that it holds again. */
final class Pledge {

    private static final Set<EventType> BY_WORD = Set.of(EventType.AGREE, EventType.CONCEDE, EventType.SUPPORT);

    private static final Pattern CEASEFIRE = Pattern.compile("\\b(?:cease-?fires?|cease fire|truces?|armistice"
            + "|(?:cessation|end|halt) (?:of|to) (?:all )?(?:the )?(?:hostilit\\w+|fighting|attacks)"
            + "|peace (?:accord|agreement|deal|pact)|humanitarian pause)\\b");

    /** What two sides may agree on without a word of a ceasefire. */
    private static final Pattern DISENGAGEMENT = Pattern.compile("\\bdisengag\\w+|\\b(?:(?:withdraw|pull back|pull out)"
            + " (?:[\\w'-]+ ){0,3}(?:troops|forces|fighters|heavy weapons|artillery|tanks)"
            + "|withdrawal of (?:[\\w'-]+ ){0,3}(?:troops|forces|fighters|heavy weapons|artillery|tanks))\\b");

    /** To welcome a truce or to call for one is to promise nothing. */
    private static final Pattern PROMISES = Pattern.compile("\\b(?:agree[ds]?|accept\\w*|sign(?:s|ed|ing)?|declar\\w*"
            + "|announc\\w*|proclaim\\w*|reach\\w*|conclud\\w*|order\\w*|extend\\w*|renew\\w*|restor\\w*|return\\w*"
            + "|recommit\\w*|commit\\w*|respect\\w*|observ\\w*|resum\\w*|honou?r\\w*|implement\\w*)\\b");

    private static final Pattern UNDONE = Pattern.compile("\\b(?:fail\\w*|refus\\w*|reject\\w*|collaps\\w*|violat\\w*"
            + "|accus\\w*|br(?:eak|eaks|oke|oken|each\\w*)|unable|without|suspen\\w+|no longer"
            + "|(?:end(?:s|ed|ing)?|terminat\\w*) (?:the |its |their )?(?:cease-?fire|truce)"
            // To withdraw troops is what a truce promises; to withdraw from it, or one's word, is to end it.
            + "|withdr\\w+ from (?:[\\w-]+ ){0,3}(?:cease-?fire|truce|accord|agreement|deal|pact|talks|negotiations)"
            + "|withdr\\w+ (?:its |their |his |her |the )?(?:[\\w-]+ )?(?:signature|consent|support|offer|pledge|promise"
            + "|commitment|cease-?fire|truce))\\b");

    private Pledge() {}

    static boolean isIn(Incident incident, Dossier dossier) {
        if (incident.type() == EventType.RETREAT) {
            boolean ceases = incident.modes().contains("ceasefire");
            return ceases && (incident.status() == Status.REPORTED || isSaid(incident));
        }
        return BY_WORD.contains(incident.type())
                && incident.status() == Status.REPORTED
                && promises(dossier.words(incident), incident.type());
    }

    /** That a party will cease fire is a pledge if it says so itself, and an expectation if others do. */
    private static boolean isSaid(Incident incident) {
        return incident.status() == Status.PLANNED && isOwnWord(incident);
    }

    /** Whether one of those who pledge is quoted, not only told of. */
    static boolean isOwnWord(Incident incident) {
        return incident.testimonies().stream()
                .map(Testimony::claim)
                .anyMatch(claim -> (claim.stance() == Stance.ASSERTED || claim.stance() == Stance.PLANNED)
                        && (claim.role() == SpeakerRole.PARTY || claim.role() == SpeakerRole.OFFICIAL));
    }

    /** @param words in lower case */
    static boolean isOfFire(String words) {
        return CEASEFIRE.matcher(words).find();
    }

    private static boolean promises(String words, EventType type) {
        boolean isOfTroops =
                type == EventType.AGREE && DISENGAGEMENT.matcher(words).find();
        return (isOfFire(words) || isOfTroops)
                && PROMISES.matcher(words).find()
                && !UNDONE.matcher(words).find();
    }
}
