package org.lapwing.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One surface form of a lexicon entry, and how its letter case must look in a text that has both cases.
 *
 * <p>In a lexicon file a form may end in a mark: {@code ?} another actor or thing goes by it too, so it needs support
 * from the report; {@code !} an acronym that is only ever written in capitals; {@code !!} an acronym that is also an
 * English word, so that it is not looked for in text of one case.
 */
record Alias(String text, boolean ambiguous, Case letterCase) {

    enum Case {
        /** An ordinary noun, in any case. */
        COMMON,
        /** Words that begin with a capital. */
        PROPER,
        /** Capitals, or a capital initial as some styles write long acronyms ("Minusma"). */
        ACRONYM,
        CAPITALS,
        CAPITALS_MIXED_TEXT_ONLY
    }

    /** From this length on some newsrooms write an acronym as a name: Nato, Unifil. */
    private static final int SHORTEST_ACRONYM_AS_NAME = 4;

    private static final Set<String> PARTICLES =
            Set.of("al", "el", "ul", "the", "of", "and", "for", "in", "ad", "ash", "an", "de", "la", "bin");

    static Alias parse(String written) {
        String text = written.strip();
        if (text.endsWith("?")) {
            Alias plain = parse(text.substring(0, text.length() - 1));
            return new Alias(plain.text, true, plain.letterCase);
        }
        if (text.endsWith("!!")) {
            return new Alias(text.substring(0, text.length() - 2), false, Case.CAPITALS_MIXED_TEXT_ONLY);
        }
        if (text.endsWith("!")) {
            return new Alias(text.substring(0, text.length() - 1), false, Case.CAPITALS);
        }
        return new Alias(text, false, caseOf(text));
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
            return switch (letterCase) {
                case COMMON, PROPER, ACRONYM -> true;
                case CAPITALS -> textCase == LetterCase.UPPER;
                case CAPITALS_MIXED_TEXT_ONLY -> false;
            };
        }
        return switch (letterCase) {
            case COMMON -> true;
            case PROPER -> words.stream().allMatch(word -> word.isCapitalised() || mayBeSmall(word));
            case ACRONYM -> words.stream().allMatch(this::isAcronymOrItsName);
            case CAPITALS, CAPITALS_MIXED_TEXT_ONLY -> words.stream().allMatch(Word::isCapitals);
        };
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
