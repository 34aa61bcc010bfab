package org.lapwing.place;

import static org.lapwing.place.NameText.isCapitalised;
import static org.lapwing.place.NameText.isUpper;
import static org.lapwing.place.NameText.lower;
import static org.lapwing.place.NameText.textOf;
import static org.lapwing.place.NameText.word;

import java.util.HashSet;
import java.util.Set;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/**
 * How a report as a whole writes names.
 *
 * @param lowerCase words that stand in lower case somewhere
 * @param surnames last words of what look like persons' full names
 * @param trusted names that the words around make into places somewhere
 */
record ReportStyle(ReportStyle.Lettering lettering, Set<String> lowerCase, Set<String> surnames, Set<String> trusted) {

    /** How a report uses capitals; wire copy may have nothing else, or none. */
    enum Lettering {
        MIXED,
        UPPER,
        LOWER
    }

    ReportStyle {
        lowerCase = Set.copyOf(lowerCase);
        surnames = Set.copyOf(surnames);
        trusted = Set.copyOf(trusted);
    }

    /** Before any name is known to be a place. */
    static ReportStyle of(Document document, ReportGazetteer gazetteer, PlaceWords words, PlaceCues cues) {
        int upper = 0;
        int capitalised = 0;
        int lower = 0;
        Set<String> lowerCase = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                String text = token.text();
                if (text.length() < 2 || !Character.isLetter(text.charAt(0))) {
                    continue;
                }
                if (isUpper(text)) {
                    upper++;
                } else if (isCapitalised(text)) {
                    capitalised++;
                } else {
                    lower++;
                    lowerCase.add(text);
                }
            }
        }
        Lettering lettering = upper > lower + capitalised
                ? Lettering.UPPER
                : upper + capitalised == 0 && lower > 3 ? Lettering.LOWER : Lettering.MIXED;
        return new ReportStyle(
                lettering,
                lowerCase,
                lettering == Lettering.MIXED ? surnames(document, gazetteer, words, cues) : Set.of(),
                Set.of());
    }

    ReportStyle trusting(Set<String> names) {
        return new ReportStyle(lettering, lowerCase, surnames, names);
    }

    /**
     * Last words of what looks like a person's full name: two to four capitalised words that no gazetteer has together
     * and of which none tells an organisation or a place.
     */
    private static Set<String> surnames(
            Document document, ReportGazetteer gazetteer, PlaceWords words, PlaceCues cues) {
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            int i = 0;
            while (i < sentence.size()) {
                int end = i;
                while (end < sentence.size() && words.isNameWord(sentence, end)) {
                    end++;
                }
                boolean titled = i > 0 && words.is("title", lower(sentence, i - 1));
                boolean placed = i > 0 && Set.of("in", "at", "near", "outside").contains(lower(sentence, i - 1))
                        || cues.isStruck(sentence, i)
                        || cues.isSettlementOf(sentence, i);
                if (!placed
                        && end - i <= 4
                        && (titled ? end > i : end - i >= 2 && !isPlaceLike(sentence, i, end, gazetteer))) {
                    surnames.add(word(sentence, end - 1));
                }
                i = Math.max(end, i + 1);
            }
        }
        return surnames;
    }

    /** Whether the gazetteer has the words together, or a country or province that they begin with. */
    private static boolean isPlaceLike(Sentence sentence, int from, int to, ReportGazetteer gazetteer) {
        return !gazetteer.lookup(textOf(sentence, from, to)).isEmpty()
                || gazetteer.lookup(textOf(sentence, from, from + 1)).stream()
                        .anyMatch(place -> Features.level(place) <= 2);
    }
}
