package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;

/**
 * Something said to the reader.
 *
 * @param notes numbers of the notes on which it rests, in order
 * @param explains whether it says how to read the report and nothing of the ceasefire; the rest of what is no number or
 *     label has notes
 */
record Sentence(String text, List<Integer> notes, boolean explains) {

    /** Notes that follow each other, from the first to the last of them. */
    record Run(int first, int last) {

        /** {@code 4}, or {@code 4-9} with a dash between. */
        String words() {
            return first == last ? Integer.toString(first) : first + "\u2013" + last;
        }
    }

    Sentence {
        notes = notes.stream().distinct().sorted().toList();
    }

    /** The notes as they are shown: three or more that follow each other as one, so that a reader is not lost in them. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= notes.size(); i++) {
            boolean goesOn = i < notes.size() && notes.get(i) == notes.get(i - 1) + 1;
            if (!goesOn && i - start > 2) {
                runs.add(new Run(notes.get(start), notes.get(i - 1)));
            } else if (!goesOn) {
                notes.subList(start, i).forEach(note -> runs.add(new Run(note, note)));
            }
            start = goesOn ? start : i;
        }
        return runs;
    }

    static Sentence of(String text, List<Integer> notes) {
        return new Sentence(text, notes, false);
    }

    /** A label or a number that no note explains, such as the head of a column. */
    static Sentence label(String text) {
        return new Sentence(text, List.of(), false);
    }

    /** Always the same words, on how to read the report. */
    static Sentence explanation(String text) {
        return new Sentence(text, List.of(), true);
    }
}
