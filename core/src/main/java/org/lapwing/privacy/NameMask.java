package org.lapwing.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lapwing.text.Span;

/**
 * Hides the private persons whom one report names, wherever words of that report stand: every part of a full name in
 * whatever order, and the lone surname or given name by which the report goes on to call them.
 *
 * @param names as keys of their words, in order
 * @param parts words that by themselves mean no one but those persons
 */
public record NameMask(Set<List<String>> names, Set<String> parts) {

    /** What stands for a name, and for the whole of it. Not numbered: a number would let readers follow a person. */
    public static final String PERSON = "[person]";

    /** Hides nothing. */
    public static final NameMask NONE = new NameMask(Set.of(), Set.of());

    public NameMask {
        names = Set.copyOf(names);
        parts = Set.copyOf(parts);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** What hides the persons of both reports. */
    public NameMask and(NameMask other) {
        if (isEmpty()) {
            return other;
        }
        Set<List<String>> allNames = new HashSet<>(names);
        allNames.addAll(other.names);
        Set<String> allParts = new HashSet<>(parts);
        allParts.addAll(other.parts);
        return new NameMask(allNames, allParts);
    }

    /** The text with {@link #PERSON} in the place of each name. */
    public String hide(String text) {
        if (isEmpty()) {
            return text;
        }
        StringBuilder hidden = new StringBuilder(text.length());
        int written = 0;
        for (Span name : find(text)) {
            hidden.append(text, written, name.start()).append(PERSON);
            written = name.end();
        }
        return hidden.append(text, written, text.length()).toString();
    }

    /** Where the text has names, in order and without overlap. */
    public List<Span> find(String text) {
        if (isEmpty()) {
            return List.of();
        }
        List<Word> words = Word.of(text);
        boolean[] named = new boolean[words.size()];
        boolean lowerCase = text.chars().noneMatch(Character::isUpperCase);
        int longest = names.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            // "grace" is no name in a text that writes names in capitals
            named[at] |= parts.contains(word.key()) && (word.isCapitalised() || lowerCase);
            for (int size = Math.min(longest, words.size() - at); size > 1; size--) {
                if (names.contains(
                        words.subList(at, at + size).stream().map(Word::key).toList())) {
                    Arrays.fill(named, at, at + size, true);
                }
            }
        }
        return merged(words, named);
    }

    private static List<Span> merged(List<Word> words, boolean[] named) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int to = at;
            while (to < words.size() && named[to]) {
                boolean goesOn = words.get(to).gap() == Word.Gap.BLANK
                        || words.get(to).isInitial() && words.get(to).gap() == Word.Gap.STOP;
                to++;
                if (!goesOn) {
                    break;
                }
            }
            if (to > at) {
                spans.add(new Span(words.get(at).start(), words.get(to - 1).end()));
            }
            at = Math.max(to, at + 1);
        }
        return spans;
    }
}
