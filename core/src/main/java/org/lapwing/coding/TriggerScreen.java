package org.lapwing.coding;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lapwing.coding.LexiconEntry.Trait;

/**
 * Tells from a sentence's letters alone whether it can hold an event: one Aho-Corasick pass over the written forms of
 * all triggers. It may let too much pass, since the tagger and the parser look again, but never too little.
 */
public final class TriggerScreen {

    /** What a sentence may hold. */
    public enum Grade {
        /** No trigger: there is no event to find. */
        NONE,
        /** Only ordinary words that name an event if an actor stands beside them ("agreed", "left"). */
        WEAK,
        STRONG
    }

    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();

    /** By the id of each form that may be a trigger's first word: the patterns that it opens. */
    private final List<List<Pattern>> byForm = new ArrayList<>();

    /** All words of the forms that open a pattern. */
    private final Set<String> words = new HashSet<>();

    /** For one trigger of one entry: the forms of which one each must occur. */
    private record Pattern(boolean weak, List<BitSet> oneOfEach) {

        boolean isIn(BitSet found) {
            for (BitSet any : oneOfEach) {
                if (!found.intersects(any)) {
                    return false;
                }
            }
            return true;
        }
    }

    public TriggerScreen(Lexicon lexicon) {
        List<Pattern> patterns = new ArrayList<>();
        TreeMap<String, Integer> forms = new TreeMap<>();
        for (LexiconEntry entry : lexicon.entries()) {
            for (String verb : entry.verbs()) {
                List<String> words = List.of(verb.split(" "));
                List<Set<String>> required = new ArrayList<>();
                required.add(ofVerb(words.get(0)));
                words.subList(1, words.size()).forEach(w -> required.add(Inflection.ofNoun(w)));
                patterns.add(pattern(entry, required, lexicon, forms));
            }
            for (String noun : entry.nouns()) {
                patterns.add(pattern(entry, List.of(ofPhrase(noun)), lexicon, forms));
            }
        }
        trie.build(forms);
        forms.forEach((form, id) -> byForm.add(new ArrayList<>()));
        for (Pattern pattern : patterns) {
            pattern.oneOfEach().get(0).stream().forEach(id -> byForm.get(id).add(pattern));
        }
        forms.forEach((form, id) -> {
            if (!byForm.get(id).isEmpty()) {
                words.addAll(List.of(form.split(" ")));
            }
        });
    }

    private static Pattern pattern(
            LexiconEntry entry, List<Set<String>> required, Lexicon lexicon, Map<String, Integer> forms) {
        List<Set<String>> all = new ArrayList<>(required);
        for (List<String> fillers : entry.needs().values()) {
            // Who acts is not told by letters; what is acted on often is.
            if (fillers.stream().noneMatch(f -> f.startsWith("@"))) {
                Set<String> any = new LinkedHashSet<>();
                for (String filler : fillers) {
                    Set<String> lemmas = filler.startsWith("$") ? lexicon.list(filler.substring(1)) : Set.of(filler);
                    lemmas.forEach(lemma -> any.addAll(Inflection.ofNoun(lemma)));
                    lemmas.forEach(lemma -> any.addAll(Inflection.ofVerb(lemma)));
                }
                all.add(any);
            }
        }
        List<BitSet> oneOfEach = new ArrayList<>();
        for (Set<String> any : all) {
            BitSet ids = new BitSet();
            any.forEach(form -> ids.set(forms.computeIfAbsent(form, f -> forms.size())));
            oneOfEach.add(ids);
        }
        return new Pattern(entry.is(Trait.WEAK), oneOfEach);
    }

    /** Of "test-fire" as its letters are looked at: "test fired". */
    private static Set<String> ofVerb(String verb) {
        int hyphen = verb.lastIndexOf('-');
        String before = verb.substring(0, hyphen + 1).replace('-', ' ');
        return Inflection.ofVerb(verb.substring(hyphen + 1)).stream()
                .map(form -> before + form)
                .collect(Collectors.toSet());
    }

    private static Set<String> ofPhrase(String noun) {
        int blank = noun.lastIndexOf(' ');
        Set<String> result = new LinkedHashSet<>();
        for (String last : Inflection.ofNoun(noun.substring(blank + 1))) {
            result.add(noun.substring(0, blank + 1) + last);
        }
        // "exchanges of fire", "coups d'etat": what is inflected is the first word.
        int first = noun.indexOf(' ');
        if (first > 0) {
            for (String head : Inflection.ofNoun(noun.substring(0, first))) {
                result.add(head + noun.substring(first));
            }
        }
        return result;
    }

    /** Whether {@code word}, in lower case, can be a trigger or part of one. */
    public boolean knows(String word) {
        return words.contains(word);
    }

    public Grade grade(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT).replace('-', ' ').replace('’', '\'');
        BitSet found = new BitSet();
        trie.parseText(text, (begin, end, form) -> {
            if (isBoundary(text, begin - 1) && isBoundary(text, end)) {
                found.set(form);
            }
        });
        Grade best = Grade.NONE;
        for (int form = found.nextSetBit(0); form >= 0; form = found.nextSetBit(form + 1)) {
            for (Pattern pattern : byForm.get(form)) {
                if (pattern.weak() && best == Grade.WEAK || !pattern.isIn(found)) {
                    continue;
                }
                if (!pattern.weak()) {
                    return Grade.STRONG;
                }
                best = Grade.WEAK;
            }
        }
        return best;
    }

    private static boolean isBoundary(String text, int index) {
        return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
    }
}
