package org.lapwing.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.text.LetterCase;

/**
 * One surface form of a lexicon entry, and how its letter case must look in a text that has both cases.
 *
 * <p>In a lexicon file a form may end in a mark: {@code ?} another actor or thing goes by it too, so it needs support
 * from the report; {@code !} an acronym that is only ever written in capitals; {@code !!} a form that is also an
 * English word but for its case, so that it is not looked for in text of one case.
 */
record Alias(String text, boolean ambiguous, boolean mixedTextOnly, Case letterCase) {

    enum Case {
        /** An ordinary noun, in any case. */
        COMMON,
        /** Words that begin with a capital. */
        PROPER,
        /** Capitals, or a capital initial as some styles write long acronyms ("Minusma"). */
        ACRONYM,
        CAPITALS
    }

    /** From this length on some newsrooms write an acronym as a name: Nato, Unifil. */
    private static final int SHORTEST_ACRONYM_AS_NAME = 4;

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "the", "of", "and", "for", "in", "ad", "ash", "an", "de", "la", "bin");

    static Alias parse(String written) {
        String text = written.strip();
        if (text.endsWith("?")) {
            Alias plain = parse(text.substring(0, text.length() - 1));
            return new Alias(plain.text, true, plain.mixedTextOnly, plain.letterCase);
        }
        if (text.endsWith("!!")) {
            String form = text.substring(0, text.length() - 2);
            Case shape = caseOf(form);
            return new Alias(form, false, true, shape == Case.ACRONYM ? Case.CAPITALS : shape);
        }
        if (text.endsWith("!")) {
            return new Alias(text.substring(0, text.length() - 1), false, false, Case.CAPITALS);
        }
        return new Alias(text, false, false, caseOf(text));
    }

    private static Case caseOf(String text) {
        boolean upper = text.chars().anyMatch(Character::isUpperCase);
        boolean lower = text.chars().anyMatch(Character::isLowerCase);
        if (!upper) {
            return Case.COMMON;
        }
        return lower ? Case.PROPER : Case.ACRONYM;
    }

    /** Whether the words of a text, found equal but for case, may be this form. */
    boolean fits(List<Word> words, LetterCase textCase) {
        if (textCase != LetterCase.MIXED) {
            return !mixedTextOnly;
        }
        return switch (letterCase) {
            case COMMON -> true;
            case PROPER -> all(words, word -> word.isCapitalised() || mayBeSmall(word));
            case ACRONYM -> all(words, this::isAcronymOrItsName);
            case CAPITALS -> all(words, Word::isCapitals);
        };
    }

    private static boolean all(List<Word> words, Predicate<Word> test) {
        for (Word word : words) {
            if (!test.test(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBeSmall(Word word) {
        return PARTICLES.contains(word.key())
                || !word.startsWithLetter()
                || text.contains(word.text().toLowerCase(Locale.ROOT));
    }

    private boolean isAcronymOrItsName(Word word) {
        return word.isCapitals()
                || (text.length() >= SHORTEST_ACRONYM_AS_NAME && word.isCapitalised())
                || !word.startsWithLetter();
    }
}
