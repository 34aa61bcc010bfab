package org.lapwing.place;

import static org.lapwing.place.NameText.isCapitalised;
import static org.lapwing.place.NameText.isUpper;
import static org.lapwing.place.NameText.lower;
import static org.lapwing.place.NameText.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.text.Sentence;

/** The words by which places are told from other names; they stand, with what each kind means, in place-words.tsv. */
final class PlaceWords {

    private final Map<String, Set<String>> kinds;
    private final Set<String> common;

    private PlaceWords(Map<String, Set<String>> kinds, Set<String> common) {
        this.kinds = Map.copyOf(kinds);
        this.common = Set.copyOf(common);
    }

    static PlaceWords load() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (String line : lines("place-words.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", 2);
                kinds.put(cells[0], Set.copyOf(List.of(cells[1].split(" ", -1))));
            }
        }
        return new PlaceWords(kinds, Set.copyOf(lines("common-words.txt")));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = PlaceWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a lower-cased word is of a kind of the table. */
    boolean is(String kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a lower-cased word is an English word as well as the name of some place. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    /** "March", "Nov." */
    boolean isOfCalendar(String word) {
        return is("calendar", word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
    }

    /** Whether a word can be part of a name that is neither a title nor a kind of place or organisation. */
    boolean isNameWord(Sentence sentence, int at) {
        String text = word(sentence, at);
        String lower = lower(sentence, at);
        return isCapitalised(text)
                && !isUpper(text)
                && !is("function", lower)
                && !is("title", lower)
                && !is("organisation", lower)
                && !is("direction", lower)
                && !isOfCalendar(lower)
                && !is("classAfter", lower)
                && !is("classBefore", lower)
                && !is("never", lower);
    }
}
