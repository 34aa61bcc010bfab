package org.lapwing.evaluation;

import java.util.LinkedHashMap;
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

    private static final Set<String> SEVERAL =
            Set.of("shootings", "homicides", "incidents", "murders", "attacks", "these", "those", "cases");

    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s)$");

    private MentionFamily() {}

    private static Map<String, Pattern> parts() {
        Map<String, Pattern> parts = new LinkedHashMap<>();
        parts.put(
                "death",
                Pattern.compile(
                        "\\b(?:kill|dead|die[sd]?\\b|dying|death|murder|homicid|fatal|body\\b|bodies|manslaughter"
                                + "|autops|griev|mourn|deceas|suicid|slay|slain|loss of life|burial|buried|lifeless|funeral|lives?\\b)"));
        parts.put(
                "wound",
                Pattern.compile("\\b(?:wound|injur|hospital|critical|stable|condition|paraly|surger|treat|hurt|graz)"));
        parts.put(
                "fire",
                Pattern.compile("\\b(?:shooting|gunshot|shots|shooter|gunfire|fired|firing|fire\\b|discharg|gunm[ae]n"
                        + "|shootout|bullet|trigger|went off|crossfire)"));
        parts.put("hit", Pattern.compile("\\b(?:shot\\b|shoots?\\b|hit|str[iu]ck|striking)"));
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
     * @param before the text before the mention
     */
    static String of(String id, String mention, String before) {
        String text = mention.toLowerCase(Locale.ROOT).strip();
        if (SEVERAL.contains(text)) {
            return text + " " + id;
        }
        boolean definite = before.stripTrailing().toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:the|this|that)");
        if (text.equals("shooting") && definite) {
            return "whole";
        }
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ENDING.matcher(text).replaceFirst(""));
    }
}
