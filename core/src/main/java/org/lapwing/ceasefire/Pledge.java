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

    /** To welcome a truce or to call for one is to promise nothing. */
    private static final Pattern PROMISES = Pattern.compile("\\b(?:agree[ds]?|accept\\w*|sign(?:s|ed|ing)?|declar\\w*"
            + "|announc\\w*|proclaim\\w*|reach\\w*|conclud\\w*|order\\w*|extend\\w*|renew\\w*|restor\\w*|return\\w*"
            + "|recommit\\w*|commit\\w*|respect\\w*|observ\\w*|resum\\w*|honou?r\\w*|implement\\w*)\\b");

    private static final Pattern UNDONE = Pattern.compile("\\b(?:fail\\w*|refus\\w*|reject\\w*|collaps\\w*|violat\\w*"
            + "|accus\\w*|br(?:eak|eaks|oke|oken|each\\w*)|unable|withdr\\w+|without|suspen\\w+|no longer"
            + "|(?:end(?:s|ed|ing)?|terminat\\w*) (?:the |its |their )?(?:cease-?fire|truce))\\b");

    private Pledge() {}

    static boolean isIn(Incident incident, Dossier dossier) {
        if (incident.type() == EventType.RETREAT) {
            boolean ceases = incident.modes().contains("ceasefire");
            return ceases && (incident.status() == Status.REPORTED || isSaid(incident));
        }
        return BY_WORD.contains(incident.type())
                && incident.status() == Status.REPORTED
                && promises(dossier.words(incident));
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

    private static boolean promises(String words) {
        return CEASEFIRE.matcher(words).find()
                && PROMISES.matcher(words).find()
                && !UNDONE.matcher(words).find();
    }
}
