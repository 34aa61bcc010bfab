package org.lapwing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lapwing.actor.ActorMention;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.EventType;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.place.PlaceMention;
import org.lapwing.role.PartMention;
import org.lapwing.role.PartModel;
import org.lapwing.role.SentenceFindings;
import org.lapwing.text.Sentence;

/** Asks the learned models about reports of violence; loads them when the first such report comes. */
final class PartReader {

    /** A parsed sentence with what the rules found in it. */
    record Read(Sentence sentence, List<ActorMention> actors, List<PlaceMention> places, List<EventMention> events) {}

    private record Models(SentenceEncoder encoder, PartModel parts) {}

    private final Optional<Supplier<PartModel>> load;
    private Optional<Models> models = Optional.empty();

    private PartReader(Optional<Supplier<PartModel>> load) {
        this.load = load;
    }

    static PartReader by(Supplier<PartModel> load) {
        return new PartReader(Optional.of(load));
    }

    /** Asks nobody, and loads nothing. */
    static PartReader none() {
        return new PartReader(Optional.empty());
    }

    /** Empty for a report that tells of no violence. */
    List<PartMention> parts(String body, List<Read> read) {
        if (load.isEmpty()
                || read.stream().flatMap(r -> r.events().stream()).noneMatch(e -> e.type() == EventType.ASSAULT)) {
            return List.of();
        }
        Models loaded = models();
        List<SentenceFindings> findings = new ArrayList<>();
        for (Read each : read) {
            findings.add(new SentenceFindings(
                    each.sentence(),
                    loaded.encoder().encode(each.sentence()),
                    each.actors(),
                    each.places(),
                    each.events()));
        }
        return loaded.parts().tag(body, findings);
    }

    private synchronized Models models() {
        if (models.isEmpty()) {
            models = Optional.of(
                    new Models(SentenceEncoder.load(), load.orElseThrow().get()));
        }
        return models.orElseThrow();
    }
}
