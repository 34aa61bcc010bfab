package org.lapwing.place;

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
}
