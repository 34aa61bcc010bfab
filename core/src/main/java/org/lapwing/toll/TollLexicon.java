package org.lapwing.toll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words that tell tolls, from the resources {@code triggers.tsv} and {@code nouns.tsv}. */
final class TollLexicon {

    /** How a trigger relates to those it befalls; described in the resource. */
    enum Role {
        VERB,
        FATE,
        STATE,
        COUNT,
        LIVES,
        TOLL,
        LOSE,
        TAKE,
        WOUNDS,
        CONDITION,
        ALIVE,
        HOMES,
        TO_DEATH,
        DOWN,
        NONE
    }

    record Entry(TollKind kind, Role role) {}

    private final Map<String, List<Entry>> triggers;
    private final Set<String> people;
    private final Set<String> others;

    private TollLexicon(Map<String, List<Entry>> triggers, Set<String> people, Set<String> others) {
        this.triggers = Map.copyOf(triggers);
        this.people = Set.copyOf(people);
        this.others = Set.copyOf(others);
    }

    static TollLexicon load() {
        Map<String, List<Entry>> triggers = new HashMap<>();
        for (String[] row : rows("triggers.tsv", 3)) {
            Entry entry = new Entry(TollKind.valueOf(row[0]), Role.valueOf(row[1]));
            for (String word : row[2].split(" ", -1)) {
                triggers.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
            }
        }
        triggers.replaceAll((word, entries) -> List.copyOf(entries));
        Map<String, Set<String>> nouns = new HashMap<>();
        for (String[] row : rows("nouns.tsv", 2)) {
            nouns.computeIfAbsent(row[0], key -> new HashSet<>()).addAll(List.of(row[1].split(" ", -1)));
        }
        return new TollLexicon(triggers, nouns.getOrDefault("people", Set.of()), nouns.getOrDefault("other", Set.of()));
    }

    /** What a word says befell people; empty if nothing. */
    List<Entry> entries(String word) {
        return triggers.getOrDefault(word, List.of());
    }

    boolean isVerb(String word) {
        return entries(word).stream().anyMatch(entry -> entry.role() == Role.VERB);
    }

    boolean isTrigger(String word) {
        return triggers.containsKey(word);
    }

    /** Whether a noun is for people, by the list or by an ending that only such nouns have. */
    boolean isPeople(String word) {
        return people.contains(word)
                || (!others.contains(word)
                        && (word.endsWith("men") || word.endsWith("ists") || word.endsWith("ists'")));
    }

    boolean isOther(String word) {
        return others.contains(word);
    }

    private static List<String[]> rows(String resource, int columns) {
        try (InputStream in = Objects.requireNonNull(TollLexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != columns || !line.equals(line.toLowerCase(Locale.ROOT)) && columns == 2) {
                    throw new IllegalStateException(resource + ": not " + columns + " columns: " + line);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
