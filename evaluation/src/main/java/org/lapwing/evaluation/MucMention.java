package org.lapwing.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A mention string as MUC-4 keys have it: no article and no count before it (fill rules, string fills). */
record MucMention(List<String> words) {

    private static final Set<String> BEFORE = Set.of(
            "the",
            "a",
            "an",
            "some",
            "several",
            "many",
            "various",
            "few",
            "at",
            "least",
            "about",
            "approximately",
            "around",
            "nearly",
            "almost",
            "over",
            "more",
            "than",
            "up",
            "to",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "dozens",
            "scores",
            "hundreds",
            "thousands",
            "of",
            "its",
            "his",
            "her",
            "their",
            "other",
            "another",
            "this",
            "these",
            "those",
            "that",
            "all",
            "both",
            "only",
            "alleged",
            "suspected");

    /** Words that begin what only says where or which. */
    private static final Set<String> BEHIND =
            Set.of("in", "near", "at", "on", "who", "which", "that", "today", "yesterday", "is", "was", "were", "are");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "who", "which", "him", "them", "himself", "themselves", "we", "i", "you");

    private static final Set<String> MILITARY = Set.of(
            "army",
            "armies",
            "military",
            "soldier",
            "soldiers",
            "troop",
            "troops",
            "guerrilla",
            "guerrillas",
            "guerilla",
            "guerillas",
            "rebel",
            "rebels",
            "combatant",
            "combatants",
            "fighter",
            "fighters",
            "insurgent",
            "insurgents",
            "subversive",
            "subversives",
            "terrorist",
            "terrorists",
            "barracks",
            "garrison",
            "battalion",
            "battalions",
            "brigade",
            "brigades",
            "regiment",
            "enemy",
            "patrol",
            "patrols",
            "contras",
            "militiamen",
            "servicemen",
            "infantry",
            "marines",
            "paratrooper",
            "paratroopers",
            "position",
            "positions",
            "helicopter",
            "helicopters",
            "warplane",
            "warplanes");

    /** Of an army, unless the words before say otherwise. */
    private static final Set<String> OFFICER = Set.of("officer", "officers");

    private static final Set<String> POLICE = Set.of("police", "guard", "public");

    MucMention {
        words = List.copyOf(words);
    }

    static MucMention of(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s]+"))
                .map(w -> w.replaceAll("^[\"'`(\\[,.]+|[\"'`)\\],.:;]+$", ""))
                .filter(w -> !w.isEmpty())
                .toList();
        int to = 1;
        while (to < words.size() && !BEHIND.contains(words.get(to))) {
            to++;
        }
        int from = 0;
        while (from < to - 1 && isBefore(words.get(from))) {
            from++;
        }
        return new MucMention(words.isEmpty() ? words : words.subList(from, to));
    }

    private static boolean isBefore(String word) {
        return BEFORE.contains(word)
                || Character.isDigit(word.charAt(0)) && word.chars().noneMatch(Character::isLetter);
    }

    /** The last word, which heads most English noun phrases; empty for an empty mention. */
    String head() {
        int of = words.indexOf("of");
        int end = of > 0 ? of : words.size();
        return end == 0 ? "" : words.get(end - 1);
    }

    /** "eln" of "eln guerrillas". */
    String withoutHead() {
        int head = words.indexOf(head());
        return String.join(" ", words.subList(0, head));
    }

    /** Whether it names fighters, or a thing that is theirs ("army trucks", "rebel positions"). */
    boolean isMilitary() {
        boolean officer =
                words.stream().anyMatch(OFFICER::contains) && words.stream().noneMatch(POLICE::contains);
        return officer || words.stream().anyMatch(MILITARY::contains);
    }

    /** Nothing that a key could have: keys resolve pronouns. */
    boolean isEmpty() {
        return PRONOUNS.containsAll(words);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
