package org.lapwing.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The written forms of English lemmas, so that a screen over raw text can be drawn from a lexicon of lemmas. Regular
 * spelling rules plus the irregular verbs and nouns that news of conflict uses; a form too many costs a look, a form
 * too few an event.
 */
final class Inflection {

    private static final Map<String, List<String>> IRREGULAR = irregular("""
            be is are was were been being am
            beat beat beaten
            begin began begun
            bind bound
            blow blew blown
            break broke broken
            bring brought
            build built
            burn burnt burned
            burst burst
            buy bought
            catch caught
            choose chose chosen
            come came
            cut cut
            deal dealt
            dig dug
            draw drew drawn
            drive drove driven
            fall fell fallen
            feed fed
            fight fought
            find found
            flee fled
            fly flew flown
            forbid forbade forbidden
            forgive forgave forgiven
            freeze froze frozen
            get got gotten
            give gave given
            go went gone
            hang hung hanged
            have had has
            hear heard
            hit hit
            hold held
            hurt hurt
            keep kept
            lay laid
            lead led
            leave left
            lend lent
            let let
            lie lay lain lying
            lose lost
            make made
            meet met
            overrun overran overrun
            overthrow overthrew overthrown
            pay paid
            put put
            quit quit
            rebuild rebuilt
            retake retook retaken
            ride rode ridden
            rise rose risen
            run ran
            say said
            see saw seen
            seek sought
            sell sold
            send sent
            set set
            shake shook shaken
            shoot shot
            shut shut
            slay slew slain
            speak spoke spoken
            split split
            spread spread
            stand stood
            steal stole stolen
            stick stuck
            strike struck stricken
            swear swore sworn
            sweep swept
            take took taken
            tear tore torn
            tell told
            throw threw thrown
            undertake undertook undertaken
            wage waged
            withdraw withdrew withdrawn
            withhold withheld
            write wrote written
            coup coups
            child children
            man men
            woman women
            """);

    private static final Set<String> DOUBLING = Set.of(
            "ban",
            "bar",
            "stop",
            "stab",
            "rob",
            "kidnap",
            "gun",
            "cut",
            "hit",
            "get",
            "put",
            "set",
            "shut",
            "let",
            "trap",
            "pin",
            "plan",
            "ship",
            "grab",
            "rap",
            "permit",
            "commit",
            "admit",
            "submit",
            "expel",
            "rebel",
            "compel",
            "quit",
            "run",
            "begin",
            "sit",
            "win",
            "jam",
            "slam",
            "strip",
            "plot",
            "drop",
            "step",
            "control",
            "patrol",
            "refer",
            "transfer",
            "occur",
            "tap",
            "nab",
            "ram",
            "chop",
            "whip",
            "drag",
            "mob",
            "cancel",
            "swap",
            "equip",
            "abet",
            "allot",
            "regret",
            "slap",
            "wiretap",
            "airdrop",
            "beg",
            "club",
            "confer",
            "dig",
            "flog",
            "gag",
            "gas",
            "gut",
            "lob",
            "machinegun",
            "machine-gun",
            "rebut",
            "repel",
            "scrap",
            "shrug",
            "snub",
            "unban",
            "overrun");

    private Inflection() {}

    static Set<String> ofVerb(String lemma) {
        Set<String> forms = new TreeSet<>();
        forms.add(lemma);
        forms.add(thirdPerson(lemma));
        forms.add(participle(lemma));
        List<String> irregular = IRREGULAR.get(lemma);
        if (irregular != null) {
            forms.addAll(irregular);
        } else {
            forms.add(past(lemma));
        }
        return forms;
    }

    static Set<String> ofNoun(String lemma) {
        Set<String> forms = new TreeSet<>();
        forms.add(lemma);
        List<String> irregular = IRREGULAR.get(lemma);
        if (irregular != null) {
            forms.addAll(irregular);
        } else {
            forms.add(thirdPerson(lemma));
        }
        return forms;
    }

    private static String thirdPerson(String lemma) {
        if (lemma.matches(".*(s|x|z|ch|sh)")) {
            return lemma + "es";
        }
        return endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    private static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (endsInConsonantY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return doubled(lemma) + "ed";
    }

    private static String participle(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        boolean mute = lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.equals("be");
        return (mute ? lemma.substring(0, lemma.length() - 1) : doubled(lemma)) + "ing";
    }

    private static String doubled(String lemma) {
        return DOUBLING.contains(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
    }

    private static boolean endsInConsonantY(String lemma) {
        int n = lemma.length();
        return n > 1 && lemma.charAt(n - 1) == 'y' && "aeiou".indexOf(lemma.charAt(n - 2)) < 0;
    }

    private static Map<String, List<String>> irregular(String table) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (String line : table.split("\n")) {
            List<String> words = List.of(line.strip().split(" "));
            forms.put(words.get(0), words.subList(1, words.size()));
        }
        return forms;
    }
}
