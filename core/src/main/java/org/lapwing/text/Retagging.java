package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Corrects tags that the engine's tagger gets wrong in news of war, which its training text hardly held: the parser builds
 * on the tags, and a verb lost there is an event lost.
 */
final class Retagging {

    /** Passive participles that are followed by what their noun is called ("a group named Ansar"). */
    private static final Set<String> NAMING =
            Set.of("called", "named", "dubbed", "codenamed", "nicknamed", "titled", "labelled", "labeled", "termed");

    /** Nouns that open a sentence ("Mortar fire hit ..."), where the tagger takes them for commands or names. */
    private static final Set<String> WEAPONS = Set.of("rocket", "mortar", "missile", "shell", "bomb", "gun", "mine");

    /** Nouns that name several without an ending of the plural. */
    private static final Set<String> PLURALS = Set.of("aircraft", "police", "infantry", "artillery");

    /** What opens an expression of time after a participle ("those killed the night before", "arrested last week"). */
    private static final Set<String> TIMES = Set.of(
            "day",
            "night",
            "morning",
            "evening",
            "afternoon",
            "week",
            "month",
            "year",
            "same",
            "previous",
            "following",
            "next",
            "last",
            "past");

    private Retagging() {}

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** "The minister offered to help": a sentence in which nothing else is said, unless it is a headline. */
    private static boolean isOnlyVerb(List<String> words, List<String> tags, int i) {
        boolean infinitive = i + 2 < words.size()
                && words.get(i + 1).equals("to")
                && tags.get(i + 2).equals("VB");
        return infinitive
                && i > 0
                && tags.get(i - 1).startsWith("NN")
                && tags.stream().noneMatch(FINITE::contains);
    }

    /** The tags of a sentence as they should be; both lists are of one length. */
    static List<String> mended(List<String> words, List<String> tags) {
        List<String> lower = words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
        List<String> mended = new ArrayList<>(tags);
        IntStream.range(0, tags.size()).forEach(i -> mended.set(i, mended(lower, mended, i)));
        return List.copyOf(mended);
    }

    private static String mended(List<String> words, List<String> tags, int i) {
        String tag = tags.get(i);
        String word = words.get(i);
        if (tag.equals("VBN") && isOnlyVerb(words, tags, i)) {
            return "VBD";
        }
        if (tag.equals("VBN")
                && word.equals("called")
                && i > 0
                && tags.get(i - 1).startsWith("NN")
                && i + 1 < words.size()
                && Set.of("on", "for").contains(words.get(i + 1))
                && tags.stream().noneMatch(FINITE::contains)) {
            // "The party called on its supporters"
            return "VBD";
        }
        if (word.equals("drone") && tag.startsWith("VB")) {
            return "NN";
        }
        if (i == 0 && (tag.equals("VB") || tag.startsWith("NNP")) && WEAPONS.contains(word)) {
            return "NN";
        }
        if (tag.startsWith("NN") && isSetting(words, tags, i)) {
            return "VBD";
        }
        boolean begins = i == 0 || words.get(i - 1).equals(":");
        if (begins
                && tag.startsWith("NNP")
                && BESIDE.contains(word)
                && i + 1 < tags.size()
                && tags.get(i + 1).startsWith("NNP")) {
            return "IN";
        }
        if (tag.startsWith("NN") && isHeadlineVerb(words, tags, i)) {
            return word.endsWith("s") ? "VBZ" : "VBP";
        }
        if (i == 0
                && tag.startsWith("NNP")
                && word.endsWith("s")
                && WEAPONS.contains(word.substring(0, word.length() - 1))) {
            return "NNS";
        }
        if (word.equals("drones") && tag.startsWith("VB")) {
            return "NNS";
        }
        if (word.equals("general") && isOfficer(words, tags, i)) {
            return "NN";
        }
        if (tag.equals("VBG") && (isHappening(words, tags, i) || isHouse(words, tags, i))) {
            return "NN";
        }
        if (isThosePeople(words, tags, i)) {
            return "NNS";
        }
        if (tag.startsWith("VB") && isOfThoseCounted(words, tags, i)) {
            return "JJ";
        }
        boolean afterName = tag.startsWith("VB") && i > 0 && tags.get(i - 1).startsWith("NNP") && i + 1 < tags.size();
        if (afterName && word.equals("states") && tags.get(i + 1).matches("VB[DN]")) {
            // "Sahel states accused"
            return "NNS";
        }
        if (afterName && INSIDE_NAMES.contains(word) && tags.get(i + 1).startsWith("NNP")) {
            return "NNP";
        }
        if (isCarried(words, tags, i)) {
            return "NNS";
        }
        if (isShooting(words, tags, i)) {
            return "VBD";
        }
        if (tag.startsWith("VB") && isStrike(words, i)) {
            return "NNS";
        }
        if (tag.equals("VBD") && isSetBetweenCommas(words, tags, i)) {
            return "VBN";
        }
        return tag.equals("VBN") && isFinite(words, tags, i) ? "VBD" : tag;
    }

    /** Before a name at the beginning of a sentence no part of it: "Near Komanda, gunmen ambushed". */
    /** "a mob set fire to" */
    private static boolean isSetting(List<String> words, List<String> tags, int i) {
        return words.get(i).equals("set")
                && i > 0
                && i + 1 < words.size()
                && tags.get(i - 1).startsWith("NN")
                && Set.of("fire", "ablaze", "alight").contains(words.get(i + 1));
    }

    /** "a brigadier-general", "a general announced" */
    private static boolean isOfficer(List<String> words, List<String> tags, int i) {
        boolean afterRank =
                i > 1 && words.get(i - 1).equals("-") && tags.get(i - 2).startsWith("NN");
        boolean subject = i > 0
                && i + 1 < tags.size()
                && Set.of("DT", "JJ", "PRP$").contains(tags.get(i - 1))
                && tags.get(i + 1).matches("VB[DNZP]|MD");
        return afterRank || subject;
    }

    private static final Set<String> BESIDE = Set.of("near", "outside", "inside", "around", "along", "across");

    /** "Gunmen shoot dead a guard", "Gunmen gun down a guard", "Missiles target depots": the present of headlines, taken for a noun. */
    private static boolean isHeadlineVerb(List<String> words, List<String> tags, int i) {
        if (i == 0 || i + 1 >= words.size()) {
            return false;
        }
        String after = tags.get(i + 1);
        boolean several = tags.get(i - 1).equals("NNS") || tags.get(i - 1).equals("NNPS");
        return Set.of("shoot", "shoots").contains(words.get(i))
                        && words.get(i + 1).equals("dead")
                || several && words.get(i).equals("gun") && words.get(i + 1).equals("down")
                || several
                        && Set.of("target", "shell", "kill", "raid", "storm", "strike", "bomb", "attack")
                                .contains(words.get(i))
                        && Set.of("NNS", "DT", "CD", "PRP$", "NNPS").contains(after);
    }

    /** "A sniper shot and wounded a girl", "Guards shot at a boat": no shot and no participle. */
    private static boolean isShooting(List<String> words, List<String> tags, int i) {
        boolean after = i > 0 && words.get(i).equals("shot") && tags.get(i - 1).startsWith("NN");
        if (!after || i + 2 >= words.size()) {
            return false;
        }
        boolean joined = words.get(i + 1).equals("and") && tags.get(i + 2).matches("VB[DN]");
        boolean aimed = tags.get(i).equals("VBN")
                && words.get(i + 1).equals("at")
                && tags.stream().noneMatch(FINITE::contains);
        boolean dead = tags.get(i).equals("VBN")
                && words.get(i + 1).equals("dead")
                && Set.of("CD", "DT", "PRP$", "NNS").contains(tags.get(i + 2));
        return joined || aimed || dead;
    }

    /** "Dar es Salaam": no verbs of English. */
    private static final Set<String> INSIDE_NAMES = Set.of(
            "es", "el", "al", "ul", "la", "le", "de", "del", "du", "da", "di", "dos", "bin", "ibn", "von", "van");

    private static final Set<String> STRUCK_WITH = Set.of("air", "drone", "missile", "rocket", "artillery");

    /** "Air strikes hit the capital" */
    private static boolean isStrike(List<String> words, int i) {
        return i > 0 && Set.of("strikes", "raids").contains(words.get(i)) && STRUCK_WITH.contains(words.get(i - 1));
    }

    /** "The truce, agreed in Jeddah on Saturday, was to start at ten": the verb of the subject comes after the second comma. */
    private static boolean isSetBetweenCommas(List<String> words, List<String> tags, int i) {
        boolean opens = i > 1
                && words.get(i).endsWith("ed")
                && words.get(i - 1).equals(",")
                && tags.get(i - 2).startsWith("NN")
                && tags.subList(0, i).stream().noneMatch(FINITE::contains);
        if (!opens) {
            return false;
        }
        int end = i + 1;
        while (end < tags.size() && !words.get(end).equals(",") && !FINITE.contains(tags.get(end))) {
            end++;
        }
        return end + 1 < tags.size() && words.get(end).equals(",") && FINITE.contains(tags.get(end + 1));
    }

    /** "flew 40 wounded Palestinians to Ankara": right between a number and those counted. */
    private static boolean isOfThoseCounted(List<String> words, List<String> tags, int i) {
        return SUFFERING.contains(words.get(i))
                && i > 0
                && tags.get(i - 1).equals("CD")
                && i + 1 < tags.size()
                && Set.of("NNS", "NNPS").contains(tags.get(i + 1));
    }

    private static final Set<String> SUFFERING = Set.of(
            "wounded", "injured", "displaced", "arrested", "detained", "accused", "kidnapped", "abducted", "condemned");

    /** "evacuated the wounded from the town", "relatives of the arrested": people, where no noun follows. */
    private static boolean isThosePeople(List<String> words, List<String> tags, int i) {
        boolean people =
                i > 0 && SUFFERING.contains(words.get(i)) && words.get(i - 1).equals("the");
        String after = i + 1 < tags.size() ? tags.get(i + 1) : ".";
        boolean described = after.startsWith("NN")
                || after.startsWith("JJ")
                || Set.of("CD", "VBG", "VBN", "HYPH", "POS").contains(after);
        return people
                && !described
                && !(i + 1 < words.size() && words.get(i + 1).equals("by"));
    }

    /** "flew 58 wounded to a hospital": people, though no noun follows. */
    private static boolean isCarried(List<String> words, List<String> tags, int i) {
        return SUFFERING.contains(words.get(i))
                && i > 1
                && tags.get(i - 1).equals("CD")
                && CARRYING.contains(words.get(i - 2))
                && i + 1 < words.size()
                && Set.of("to", "from", "into").contains(words.get(i + 1));
    }

    private static final Set<String> CARRYING =
            Set.of("flew", "took", "carried", "moved", "evacuated", "brought", "transferred", "ferried");

    private static final Set<String> HAPPENINGS =
            Set.of("shelling", "bombing", "fighting", "shooting", "looting", "killing", "bombardment");

    private static final Set<String> BLAMED = Set.of("blamed", "condemned", "denounced", "deplored");

    private static final Set<String> CAUSES = Set.of("by", "during", "amid", "despite", "from");

    private static final Set<String> OPENS_NOUNS = Set.of("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD");

    /** "blamed Ukrainian shelling", "hurt by shelling": with nothing that is shelled, it is a noun. */
    private static boolean isHappening(List<String> words, List<String> tags, int i) {
        boolean object = i + 1 < tags.size() && OPENS_NOUNS.contains(tags.get(i + 1));
        boolean told = i > 1 && BLAMED.contains(words.get(i - 2)) && OPENS_NOUNS.contains(tags.get(i - 1));
        boolean cause = i > 0 && CAUSES.contains(words.get(i - 1));
        return HAPPENINGS.contains(words.get(i)) && (told || cause) && !object;
    }

    /** "hit an apartment building in the city": with an article before it and nothing that is built, it is a house. */
    private static boolean isHouse(List<String> words, List<String> tags, int i) {
        if (!words.get(i).equals("building") || i < 2) {
            return false;
        }
        boolean object = i + 1 < tags.size() && OPENS_NOUNS.contains(tags.get(i + 1));
        boolean described = tags.get(i - 1).startsWith("NN") || tags.get(i - 1).startsWith("JJ");
        return !object && described && Set.of("DT", "PRP$", "CD").contains(tags.get(i - 2));
    }

    /** "Jets bombed the town": right after a noun, and with an object of its own, it is no participle. */
    private static boolean isFinite(List<String> words, List<String> tags, int i) {
        if (i == 0 || i + 2 >= tags.size() || NAMING.contains(words.get(i))) {
            return false;
        }
        if (i > 2 && isVerbalCompound(words.get(i - 2), words.get(i - 1))) {
            return tags.get(i - 3).startsWith("NN");
        }
        String before = tags.get(i - 1);
        boolean several = before.equals("NNS") || before.equals("NNPS") || PLURALS.contains(words.get(i - 1));
        String after = tags.get(i + 1);
        boolean time = isTime(words.get(i + 1)) || isTime(words.get(i + 2));
        boolean named = Set.of("DT", "PRP$", "NNP", "NNPS").contains(after);
        boolean bare = several && after.equals("NNS");
        return before.startsWith("NN") && (named || bare) && !time;
    }

    /** What makes one verb with that behind the hyphen: "test-fired a missile", "booby-trapped the bridge". */
    private static final Set<String> BEFORE_VERBS =
            Set.of("test", "car", "carpet", "fire", "gang", "booby", "drone", "machine", "co", "petrol");

    static boolean isVerbalCompound(String before, String hyphen) {
        return hyphen.equals("-") && BEFORE_VERBS.contains(before.toLowerCase(Locale.ROOT));
    }

    private static boolean isTime(String word) {
        return TIMES.contains(word) || Grammar.DAYS_AND_MONTHS.contains(word);
    }
}
