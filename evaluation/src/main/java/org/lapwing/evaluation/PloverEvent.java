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

    private static final String RESIGN = "resign";

    /** Stand for a country in the codes of those who have none. */
    private static final Set<String> INTERNATIONAL = Set.of("IGO", "NGO", "IMG", "ISM", "MNC");

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
        boolean resigns = events.stream().anyMatch(e -> e.modes().contains(RESIGN));
        return first.map(f -> all.stream()
                        .filter(other -> other.saysMoreThan(f))
                        .findFirst()
                        .orElse(f))
                .map(e -> resigns && e.type == EventType.RETREAT ? e : e.atHome());
    }

    /** Where nobody else is named, people protest to, and a state represses and yields to, those of its own country. */
    private PloverEvent atHome() {
        if (targets.isEmpty() && sources.size() == 1) {
            return new PloverEvent(type, sources, home(sources));
        }
        return sources.isEmpty() ? new PloverEvent(type, home(targets), targets) : this;
    }

    private static Optional<PloverEvent> of(Event event) {
        List<String> sources = codes(event.actors());
        List<String> told = codes(event.recipients());
        return typeOf(event, sources).map(type -> {
            List<String> targets = told;
            if (targets.isEmpty() && sources.size() < 2 && !event.modes().contains(RESIGN)) {
                targets = placeOf(event).stream().toList();
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

    private static List<String> home(List<String> others) {
        return others.stream()
                .map(code -> code.substring(0, 3))
                .filter(country -> !INTERNATIONAL.contains(country))
                .limit(1)
                .toList();
    }

    /**
     * PLOVER codes an act that has not happened as the verbal act that it is (manual, AGREE and THREATEN): intent to
     * cooperate is AGREE, intent to harm is THREATEN. What is requested is no event beside the REQUEST; what is denied or
     * merely supposed is none at all. Background differs from news by its date alone, and the records have no dates.
     */
    private static Optional<EventType> typeOf(Event event, List<String> sources) {
        return switch (event.status()) {
            case REPORTED, BACKGROUND -> Optional.of(filedAs(event, sources));
            case PLANNED -> Optional.of(ofIntent(event.type()));
            case THREATENED -> Optional.of(EventType.THREATEN);
            case REQUESTED, DENIED, HYPOTHETICAL -> Optional.empty();
        };
    }

    /**
     * The records took their types from the CAMEO codes of the same sentences, by root, where PLOVER 2.0 has since moved
     * some: embargoes from 163, blockades from 191 and conquests from 192, verdicts from 116, damage from 1712, crowd
     * control from 175, charges from 115, apologies from 055, declared truces from 0871, missions that leave from 166.
     */
    private static EventType filedAs(Event event, List<String> sources) {
        String mode = event.modes().isEmpty() ? "" : event.modes().get(0);
        Set<String> contexts = Set.copyOf(event.contexts());
        boolean military = contexts.contains("military") || contexts.contains("territory");
        return switch (event.type()) {
            case COERCE -> {
                if (event.trace().rule().equals("charge")) {
                    yield EventType.ACCUSE;
                }
                if (mode.equals("restrict") && contexts.contains("economic")) {
                    yield EventType.SANCTION;
                }
                yield Set.of("restrict", "seize").contains(mode) && military ? EventType.ASSAULT : EventType.COERCE;
            }
            case SANCTION -> mode.equals("convict") ? EventType.ACCUSE : EventType.SANCTION;
            case ASSAULT -> {
                boolean coercive = mode.equals("destroy") || mode.equals("crowd-control");
                yield coercive && event.modes().size() == 1 && event.tolls().isEmpty()
                        ? EventType.COERCE
                        : EventType.ASSAULT;
            }
            case CONCEDE -> {
                if (contexts.contains("diplomatic")) {
                    yield EventType.SUPPORT;
                }
                yield military ? EventType.RETREAT : EventType.CONCEDE;
            }
            case RETREAT -> {
                boolean mission = sources.stream().anyMatch(code -> code.startsWith("IGO"));
                yield mode.equals("withdraw") && mission ? EventType.SANCTION : EventType.RETREAT;
            }
            default -> event.type();
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
