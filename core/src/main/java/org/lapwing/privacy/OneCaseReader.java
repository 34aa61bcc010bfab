package org.lapwing.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lapwing.privacy.PersonName.Standing;

/**
 * Reads persons' names in a text that is all in capitals or all in small letters, where nothing but a given name shows
 * them: it, the given names after it, and the one word that follows.
 */
final class OneCaseReader {

    private final Vocabulary vocabulary;
    private final Predicate<String> isPerson;
    private final Predicate<String> isOther;
    private final List<Word> words;

    OneCaseReader(Vocabulary vocabulary, Predicate<String> isPerson, Predicate<String> isOther, List<Word> words) {
        this.vocabulary = vocabulary;
        this.isPerson = isPerson;
        this.isOther = isOther;
        this.words = words;
    }

    List<PersonName> read() {
        List<PersonName> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int end = end(at);
            if (end > at + 1) {
                List<String> keys =
                        words.subList(at, end).stream().map(Word::key).toList();
                String name = String.join(" ", keys);
                boolean titled = at > 0
                        && words.get(at - 1).gap() != Word.Gap.OTHER
                        && vocabulary.is(
                                Vocabulary.Kind.PUBLIC, words.get(at - 1).key());
                boolean isPublic = titled || isPerson.test(name);
                if (isPublic || !isOther.test(name)) {
                    found.add(new PersonName(keys, isPublic ? Standing.PUBLIC : Standing.PRIVATE));
                }
                at = end - 1;
            }
        }
        return found;
    }

    private int end(int start) {
        int end = start;
        while (end < words.size()
                && vocabulary.isGivenName(words.get(end).key())
                && !vocabulary.hasMeaning(words.get(end).key())) {
            end++;
            if (words.get(end - 1).gap() != Word.Gap.BLANK) {
                return end;
            }
        }
        int surname = end;
        while (end > start
                && surname < words.size()
                && vocabulary.is(Vocabulary.Kind.PARTICLE, words.get(surname).key())) {
            surname++;
        }
        boolean named = end > start
                && surname < words.size()
                && !words.get(surname).isNumber()
                && !vocabulary.hasMeaning(words.get(surname).key())
                && !isOther.test(words.get(surname).key());
        return named ? surname + 1 : end;
    }
}
