package org.lapwing.situation;

import java.util.List;

/**
 * Something said to the reader.
 *
 * @param notes numbers of the notes on which it rests, in order
 */
record Sentence(String text, List<Integer> notes) {
    Sentence {
        notes = notes.stream().distinct().sorted().toList();
    }

    static Sentence of(String text, List<Integer> notes) {
        return new Sentence(text, notes);
    }

    /** A label or a number that no note explains, such as the head of a column. */
    static Sentence label(String text) {
        return new Sentence(text, List.of());
    }
}
