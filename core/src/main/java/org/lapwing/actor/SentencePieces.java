package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Sentence;

/** A sentence cut into the words and phrases that the lexicon knows, without gaps, and the places it names. */
record SentencePieces(Sentence sentence, List<Word> words, List<Piece> pieces, List<PlaceMention> places) {

    SentencePieces {
        words = List.copyOf(words);
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
    }

    /** The country of the place whose bare name is written with exactly the words of a piece, or begins with them. */
    Optional<String> placeCountryAt(Piece piece) {
        int start = words.get(piece.from()).span().start();
        return places.stream()
                .filter(place -> place.name().start() == start)
                .findFirst()
                .flatMap(ActorTagger::countryOf);
    }

    String tagOf(Word word) {
        return sentence.token(word.token()).tag();
    }
}
