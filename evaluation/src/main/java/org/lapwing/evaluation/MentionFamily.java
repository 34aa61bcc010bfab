package org.lapwing.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which part of an incident a word tells: that somebody was hit, wounded or died, that shots were fired, or the whole. Words
 * of one part in the reports of one incident are taken for one event; the plural of a whole ("shootings") is of several.
 */
final class MentionFamily {

    private static final Map<String, Pattern> PARTS = parts();

    private static final Set<String> SEVERAL = Set.of(
            "shootings",
            "homicides",
            "incidents",
            "accidents",
            "crimes",
            "murders",
            "attacks",
            "these",
            "those",
            "cases");

    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s)$");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    /** What "shooting" stands before as an adjective would. */
    private static final Set<String> MODIFIED =
            Set.of("death", "deaths", "victim", "victims", "scene", "suspect", "case");

    private static final Pattern BEFORE_GERUND = Pattern.compile("after|before|with|for|by|of|and|then|\\w+ly");
    private static final Pattern OBJECT =
            Pattern.compile("him|her|them|his|an?|the|\\d.*|\\p{Lu}.*|himself|herself|themselves");

    private MentionFamily() {}

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        parts.put(
                "death",
                Pattern.compile(
                        "\\b(?:(?:not|unable to|never) (?:\\w+ )?(?:surviv|sav|reviv)|own life|perish"
                                + "|kill|dead|die[sd]?\\b|dying|death|murder|homicid|fatal|body\\b|bodies|manslaughter"
                                + "|autops|griev|mourn|deceas|suicid|slay|slain|loss of li[fv]|burial|buried|lifeless|funeral|lives?\\b)"));
        parts.put(
                "wound",
                Pattern.compile(
                        "\\b(?:fighting for|wound|injur|hospital|critical|stable|condition|paraly|surger|treat|hurt|graz)"));
        parts.put(
                "fire",
                Pattern.compile("\\b(?:shooting|gunshot|shots|shooter|gunfire|fired|firing|fire\\b|discharg|gunm[ae]n"
                        + "|shootout|bullet|trigger|went off|crossfire)"));
        parts.put(
                "hit",
                Pattern.compile(
                        "\\b(?:shot\\b|shoots?\\b|turn\\w* (?:the|a|his|her) (?:gun|weapon|rifle|pistol)\\b|hit|str[iu]ck|striking)"));
        parts.put(
                "whole",
                Pattern.compile("\\b(?:incident|it\\b|this\\b|that\\b|accident|case\\b|event|tragedy|altercation|attack"
                        + "|violence|crime)"));
        return parts;
    }

    /**
     * A name that mentions of one part share.
     *
     * @param id the mention's own, for those that tell of something else
     * @param before the tokens of its sentence before the mention
     * @param after those after it
     */
    static String of(String id, String mention, List<String> before, List<String> after) {
        String text = mention.toLowerCase(Locale.ROOT).strip();
        if (SEVERAL.contains(text)) {
            return text + " " + id;
        }
        if (text.equals("shooting")) {
            return shooting(before, after);
        }
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ENDING.matcher(text).replaceFirst(""));
    }

    /** "Charged with shooting a man" tells of a hit, "the shooting" of the whole, "a shooting" and "shooting death" of shots. */
    private static String shooting(List<String> before, List<String> after) {
        String last = before.isEmpty() ? "" : before.get(before.size() - 1).toLowerCase(Locale.ROOT);
        String next = after.isEmpty() ? "" : after.get(0);
        if (MODIFIED.contains(next.toLowerCase(Locale.ROOT))) {
            return "fire";
        }
        if (BEFORE_GERUND.matcher(last).matches() && OBJECT.matcher(next).matches()) {
            return "hit";
        }
        return DEFINITE.contains(last) ? "whole" : "fire";
    }
}
