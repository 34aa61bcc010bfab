package org.lapwing.role;

import java.util.List;
import org.lapwing.actor.ActorMention;
import org.lapwing.coding.EventMention;
import org.lapwing.encoder.EncodedSentence;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Sentence;

/** A parsed sentence with its vectors and what the rules found in it: all that the model is told. */
public record SentenceFindings(
        Sentence sentence,
        EncodedSentence encoded,
        List<ActorMention> actors,
        List<PlaceMention> places,
        List<EventMention> events) {

    public SentenceFindings {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        events = List.copyOf(events);
        if (encoded.size() != sentence.size()) {
            throw new IllegalArgumentException("vectors of another sentence");
        }
    }
}
