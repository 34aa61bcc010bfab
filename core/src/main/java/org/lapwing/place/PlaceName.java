package org.lapwing.place;

import java.util.List;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/**
 * A name in the text that was recognised as a place's, before it is known which place.
 *
 * @param from first token of the name; {@code to} is the one after its last
 * @param candidates the places of that name, the most prominent first; none if the gazetteer does not know it
 * @param outOfUse candidates that did not bear the name on the report's day, but some time before or after
 * @param cued whether words around it, here or elsewhere in the report, say that it is a place
 */
record PlaceName(
        Sentence sentence,
        int from,
        int to,
        String text,
        List<Toponym> candidates,
        List<Toponym> outOfUse,
        Usage usage,
        boolean cued) {

    /** What the name does where it stands. */
    enum Usage {
        /** Names a spot. */
        PLACE,
        /** Describes something else: "the Kidal rebels". */
        MODIFIER,
        /** Part of the name of an organisation or building: "Bank of Mali". */
        ORGANISATION,
        /** Stands for the authorities there: "Washington said". */
        SPEAKER
    }

    PlaceName {
        candidates = List.copyOf(candidates);
        outOfUse = List.copyOf(outOfUse);
    }

    Span span() {
        return sentence.spanOf(from, to);
    }

    String folded() {
        return PlaceNames.fold(text);
    }

    /** As a part of a town that is not known yet, which the words around it say that it is. */
    PlaceName asQuarter() {
        return new PlaceName(sentence, from, to, text, List.of(), List.of(), usage, true);
    }

    PlaceName withCandidates(List<Toponym> kept) {
        return new PlaceName(sentence, from, to, text, kept, outOfUse, usage, cued);
    }
}
