package org.lapwing.privacy;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Actor;
import org.lapwing.claim.Claim;
import org.lapwing.coding.Decision;
import org.lapwing.coding.RoleFiller;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Trace;
import org.lapwing.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event and the body of its report without the names that a mask hides, for those who write the event out in words of
 * the body. The spans are those of the masked body. {@link #record} masks the event record, whose offsets stay those of
 * the body as it was received.
 */
public record MaskedEvent(Event event, String body) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    public static MaskedEvent of(Event event, String body, NameMask mask) {
        if (mask.isEmpty()) {
            return new MaskedEvent(event, body);
        }
        Shift shift = new Shift(mask.find(body));
        return new MaskedEvent(new Masking(mask, shift).event(event), mask.hide(body));
    }

    /** A record of an event or incident with the names in its words hidden; places and codes stay as they are. */
    public static String record(String json, NameMask mask) {
        if (mask.isEmpty()) {
            return json;
        }
        JsonNode record = MAPPER.readTree(json);
        hide(record, mask);
        return record.toString();
    }

    private static void hide(JsonNode node, NameMask mask) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (isWords(name)) {
                    if (value.isString()) {
                        object.put(name, mask.hide(value.stringValue()));
                    } else {
                        hide(value, mask);
                    }
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.path(i).isString()) {
                    array.set(i, mask.hide(array.path(i).stringValue()));
                } else {
                    hide(array.path(i), mask);
                }
            }
        }
    }

    private static boolean isWords(String field) {
        return switch (field) {
            case "place", "id", "report", "reports", "event", "events", "members", "schema_version" -> false;
            default -> true;
        };
    }

    /** Where the offsets of a body are once its names have other lengths. */
    private record Shift(List<Span> names) {

        Span of(Span span) {
            int start = span.start();
            int end = span.end();
            int before = 0;
            int within = 0;
            for (Span name : names) {
                int growth = NameMask.PERSON.length() - name.length();
                if (name.end() <= span.start()) {
                    before += growth;
                } else if (name.start() < span.end()) {
                    start = Math.min(start, name.start());
                    end = Math.max(end, name.end());
                    within += growth;
                }
            }
            return new Span(start + before, end + before + within);
        }
    }

    private record Masking(NameMask mask, Shift shift) {

        Event event(Event event) {
            return new Event(
                    event.id(),
                    event.report(),
                    event.published(),
                    event.type(),
                    event.modes(),
                    event.contexts(),
                    event.status(),
                    event.date(),
                    event.place(),
                    event.actors().stream().map(this::participant).toList(),
                    event.recipients().stream().map(this::participant).toList(),
                    event.roles().stream()
                            .map(filler ->
                                    new RoleFiller(filler.role(), mask.hide(filler.text()), shift.of(filler.span())))
                            .toList(),
                    event.tolls().stream().map(this::toll).toList(),
                    event.claims().stream().map(this::claim).toList(),
                    event.evidence().stream().map(shift::of).toList(),
                    trace(event.trace()));
        }

        private Participant participant(Participant participant) {
            Actor actor = participant.actor();
            return new Participant(
                    new Actor(actor.name().map(mask::hide), actor.country(), actor.sector(), actor.group()),
                    mask.hide(participant.text()),
                    shift.of(participant.span()));
        }

        private Toll toll(Toll toll) {
            return new Toll(
                    toll.kind(),
                    toll.range(),
                    toll.people().map(mask::hide),
                    mask.hide(toll.text()),
                    shift.of(toll.span()),
                    toll.part());
        }

        private Claim claim(Claim claim) {
            Optional<String> speaker = claim.speaker().map(mask::hide);
            return new Claim(
                    claim.field(),
                    mask.hide(claim.value()),
                    speaker,
                    claim.role(),
                    claim.stance(),
                    shift.of(claim.quote()));
        }

        private Trace trace(Trace trace) {
            return new Trace(
                    trace.rule(),
                    mask.hide(trace.trigger()),
                    trace.decisions().stream().map(this::decision).toList());
        }

        /** What was chosen for a place is a place, whoever bears its name too. */
        private Decision decision(Decision decision) {
            return decision.field().equals("place")
                    ? decision
                    : new Decision(
                            decision.field(),
                            mask.hide(decision.chosen()),
                            decision.rule(),
                            decision.rejected().stream().map(mask::hide).toList());
        }
    }
}
