package org.lapwing.ceasefire;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from sentences that tell of a pledge what else it promises than to cease fire. A draft names it and shows the
 * sentences; an analyst reads in the agreement who is bound by it and where.
 */
final class StatedObligations {

    private static final String FEW = "(?:[\\p{L}\\d'-]{1,20} ){0,4}?";
    private static final String STOP = "\\b(?:halt|stop|suspend|end|ceas|ground|ban|bar|refrain from|freez)\\w{0,3} ";
    private static final String LET =
            "\\b(?:let|allow|permit|admit|ensur|guarante|grant|facilitat|giv|provid|open|accept|invit"
                    + "|receiv|respect)\\w{0,4} ";

    private static final Map<Obligation, Pattern> PROMISES = promises();

    private StatedObligations() {}

    private static Map<Obligation, Pattern> promises() {
        Map<Obligation, Pattern> promises = new EnumMap<>(Obligation.class);
        put(
                promises,
                Obligation.NO_OVERFLIGHT,
                STOP + FEW + "(?:over)?flights\\b|\\bnot (?:to )?(?:over)?fly\\b|\\bno-fly zone\\b");
        put(
                promises,
                Obligation.PRISONER_RELEASE,
                "\\b(?:releas|free|swap|exchang|return)\\w{0,3} (?:of )?" + FEW
                        + "(?:prisoners|detainees|captives|hostages)\\b"
                        + "|\\b(?:prisoners?|hostages?|captives?|detainees?) (?:swap|exchange|release)s?\\b");
        put(
                promises,
                Obligation.AID_ACCESS,
                LET + FEW + "(?:aid|relief|humanitarian|food|medical supplies)\\b"
                        + "|\\bhumanitarian (?:access|corridors?)\\b|\\bcorridors? for (?:aid|relief|civilians)\\b");
        put(
                promises,
                Obligation.WITHDRAW_LINE,
                "\\b(?:pull(?:ing)? (?:back|out)|disengag\\w+|withdraw(?:al|ing|)) " + FEW
                        + "(?:troops|forces|fighters|weapons|artillery|guns|tanks|units|from)\\b"
                        + "|\\bdisengagement of\\b");
        put(
                promises,
                Obligation.NO_MOVEMENT,
                "\\b(?:freez|hold|keep|stay|remain)\\w{0,3} (?:to |in |at )?" + FEW + "positions\\b|" + STOP + FEW
                        + "(?:advances?|(?:troop )?movements?|offensive)\\b|\\bnot (?:to )?(?:advance|move)\\b");
        put(
                promises,
                Obligation.NO_REINFORCEMENT,
                STOP + FEW + "(?:reinforc\\w+|recruit\\w+|rearm\\w+)\\b"
                        + "|\\bnot (?:to )?(?:reinforce|rearm|recruit|send (?:more|new|fresh))\\b");
        put(
                promises,
                Obligation.NO_HOSTILE_MEDIA,
                STOP + FEW + "(?:propaganda|broadcasts|hate speech|media campaigns?|inflammatory \\w+)\\b");
        put(
                promises,
                Obligation.PROTECT_CIVILIANS,
                "\\b(?:protect|spar)\\w{0,4} (?:of )?" + FEW
                        + "(?:civilians|villagers|residents)\\b|\\b(?:not (?:to )?|stop |halt |end )" + FEW
                        + "(?:attack|attacks|attacking|target|targeting|harm|harming)(?: on| against)? " + FEW
                        + "civilians\\b");
        put(
                promises,
                Obligation.MONITOR_ACCESS,
                LET + FEW + "(?:monitors|observers|inspectors|monitoring (?:mission|team)s?)\\b"
                        + "|\\b(?:monitor|supervis|verif|observ)\\w{0,4} by (?:the |an? )?" + FEW
                        + "(?:united nations|un|african union|osce|mission|monitors|observers|committee)\\b");
        return Map.copyOf(promises);
    }

    private static void put(Map<Obligation, Pattern> promises, Obligation obligation, String pattern) {
        promises.put(obligation, Pattern.compile(pattern));
    }

    /** In the order of {@link Obligation}; to cease fire among them unless only a withdrawal of troops is told of. */
    static Set<Obligation> in(String words) {
        String lower = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Set<Obligation> stated = EnumSet.noneOf(Obligation.class);
        PROMISES.forEach((obligation, pattern) -> {
            if (pattern.matcher(lower).find()) {
                stated.add(obligation);
            }
        });
        if (!stated.contains(Obligation.WITHDRAW_LINE) || Pledge.isOfFire(lower)) {
            stated.add(Obligation.CEASE_FIRE);
        }
        return stated;
    }
}
