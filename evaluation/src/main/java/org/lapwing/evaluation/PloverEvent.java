package org.lapwing.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.EventPlace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as the PLOVER gold-standard records have it.
 *
 * @param sources codes of those who act: a country and perhaps a sector ("MLIMIL"); both sides if they act on each other
 * @param targets codes of those acted on
 */
record PloverEvent(EventType type, List<String> sources, List<String> targets) {

    /** The records were made before PLOVER told the United Nations and the European Union from other such bodies. */
    private static final Set<String> INTERGOVERNMENTAL = Set.of("UNO", "EUR");

    PloverEvent {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /** The events of one text, without those that another one says better. */
    static List<PloverEvent> of(List<Event> events) {
        List<PloverEvent> all = events.stream().flatMap(e -> of(e).stream()).toList();
        boolean actorsKnown = all.stream().anyMatch(PloverEvent::hasActors);
        List<PloverEvent> kept = new ArrayList<>();
        for (PloverEvent event : all) {
            boolean said = all.stream().anyMatch(other -> other.saysMoreThan(event)) || kept.contains(event);
            // A record has an actor; one without is only kept where it is all that is known.
            boolean record = event.hasActors() || !actorsKnown;
            if (record && !said) {
                kept.add(event);
            }
        }
        return kept;
    }

    private static Optional<PloverEvent> of(Event event) {
        return typeOf(event).map(type -> new PloverEvent(type, codes(event.actors()), targets(event)));
    }

    /**
     * Where nobody is named as acted on, the records have the country in which it is done: a curfew in Algiers is imposed
     * on Algeria. What several do to each other has no target.
     */
    private static List<String> targets(Event event) {
        if (!event.recipients().isEmpty() || event.actors().size() > 1) {
            return codes(event.recipients());
        }
        return event.place().stream()
                .flatMap(p -> EventPlace.of(p.location()).country().stream())
                .toList();
    }

    /**
     * PLOVER codes an act that has not happened as the verbal act that it is (manual, AGREE and THREATEN): intent to
     * cooperate is AGREE, intent to harm is THREATEN. What is requested is no event beside the REQUEST; what is denied or
     * merely supposed is none at all. Background differs from news by its date alone, and the records have no dates.
     */
    private static Optional<EventType> typeOf(Event event) {
        return switch (event.status()) {
            case REPORTED, BACKGROUND -> Optional.of(event.type());
            case PLANNED -> Optional.of(ofIntent(event.type()));
            case THREATENED -> Optional.of(EventType.THREATEN);
            case REQUESTED, DENIED, HYPOTHETICAL -> Optional.empty();
        };
    }

    private static EventType ofIntent(EventType type) {
        return switch (type.quad()) {
            case VERBAL_COOPERATION, MATERIAL_COOPERATION -> EventType.AGREE;
            case MATERIAL_CONFLICT -> EventType.THREATEN;
            case VERBAL_CONFLICT -> type;
        };
    }

    private boolean hasActors() {
        return !sources.isEmpty() || !targets.isEmpty();
    }

    private boolean saysMoreThan(PloverEvent other) {
        return type == other.type
                && !equals(other)
                && sources.containsAll(other.sources)
                && targets.containsAll(other.targets);
    }

    /** The records know actors by country; one without a country would only blur those beside it. */
    private static List<String> codes(List<Participant> participants) {
        return participants.stream().flatMap(p -> code(p.actor()).stream()).toList();
    }

    private static Optional<String> code(Actor actor) {
        return actor.country()
                .map(c -> INTERGOVERNMENTAL.contains(c) ? "IGO" : c)
                .map(c -> c + actor.sector().map(Sector::name).orElse(""));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type.name());
        ArrayNode from = json.putArray("sources");
        sources.forEach(from::add);
        ArrayNode to = json.putArray("targets");
        targets.forEach(to::add);
        return json;
    }
}
