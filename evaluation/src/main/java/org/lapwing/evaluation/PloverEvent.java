package org.lapwing.evaluation;

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

    private static final Set<EventType> DOMESTIC = Set.of(EventType.PROTEST, EventType.COERCE, EventType.CONCEDE);

    PloverEvent {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    /**
     * The record of one text. Each text has but one, of what it reports as its news; news puts that first, so what a
     * sentence adds of causes and circumstances is left out here, though the product codes it.
     */
    static Optional<PloverEvent> lead(List<Event> events) {
        List<PloverEvent> all = events.stream().flatMap(e -> of(e).stream()).toList();
        // A record has an actor; an event without one stands for it only where nothing else is known.
        Optional<PloverEvent> first = all.stream()
                .filter(PloverEvent::hasActors)
                .findFirst()
                .or(() -> all.stream().findFirst());
        return first.map(f ->
                all.stream().filter(other -> other.saysMoreThan(f)).findFirst().orElse(f));
    }

    private static Optional<PloverEvent> of(Event event) {
        return typeOf(event).map(type -> {
            List<String> sources = codes(event.actors());
            List<String> targets = codes(event.recipients());
            if (targets.isEmpty() && sources.size() < 2 && !event.modes().contains("resign")) {
                targets = placeOf(event).or(() -> home(type, sources)).stream().toList();
            } else if (sources.isEmpty()) {
                return new PloverEvent(type, placeOf(event).stream().toList(), targets);
            }
            return new PloverEvent(type, sources, targets);
        });
    }

    /**
     * Where one side is not named, the records have the country in which it happens: a curfew in Algiers is imposed on
     * Algeria, and a bomb near Samarra is of Iraq. What two sides do to each other, and resigning, has no target.
     */
    private static Optional<String> placeOf(Event event) {
        return event.place().flatMap(p -> EventPlace.of(p.location()).country());
    }

    /** People protest to their own state, and a state represses and yields to its own people, unless told otherwise. */
    private static Optional<String> home(EventType type, List<String> sources) {
        return DOMESTIC.contains(type)
                ? sources.stream().map(code -> code.substring(0, 3)).findFirst()
                : Optional.empty();
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
