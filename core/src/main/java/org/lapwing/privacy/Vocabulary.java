package org.lapwing.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code words.tsv} by their kind, and given names. */
final class Vocabulary {

    /** What a word says of the name beside it; the file says of each what it means. */
    enum Kind {
        PUBLIC,
        PRIVATE,
        NAMING,
        KIN,
        THING,
        PART,
        OPENER,
        SPEECH,
        SUFFERED,
        DID,
        OFPERSON,
        PARTICLE,
        WHERE
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    private final Set<String> givenNames = new HashSet<>();

    private Vocabulary() {}

    static Vocabulary load() {
        Vocabulary vocabulary = new Vocabulary();
        for (Kind kind : Kind.values()) {
            vocabulary.words.put(kind, new HashSet<>());
        }
        for (String line : lines("words.tsv")) {
            int tab = line.indexOf('\t');
            Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
            for (String word : line.substring(tab + 1).split(" ", -1)) {
                vocabulary.set(kind).add(word);
                if (hasPlurals(kind)) {
                    vocabulary.set(kind).add(word + "s");
                }
            }
        }
        lines("given-names.txt").forEach(line -> vocabulary.givenNames.addAll(List.of(line.split(" ", -1))));
        return vocabulary;
    }

    /** "the teachers X and Y" */
    private static boolean hasPlurals(Kind kind) {
        return kind == Kind.PUBLIC || kind == Kind.PRIVATE || kind == Kind.KIN || kind == Kind.OFPERSON;
    }

    boolean is(Kind kind, String key) {
        return set(kind).contains(key);
    }

    boolean isGivenName(String key) {
        int hyphen = key.indexOf('-');
        return givenNames.contains(key) || hyphen > 0 && givenNames.contains(key.substring(0, hyphen));
    }

    /** Whether it says something of a name, and so is no part of one. */
    boolean hasMeaning(String key) {
        return words.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey() != Kind.PARTICLE && entry.getValue().contains(key));
    }

    private Set<String> set(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    private static List<String> lines(String file) {
        try (InputStream resource = Vocabulary.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
