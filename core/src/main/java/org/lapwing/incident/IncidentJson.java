package org.lapwing.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lapwing.event.Event.Where;
import org.lapwing.event.EventPlace;
import org.lapwing.time.TimePrecision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The incident record: one incident as one line of JSON, as {@code docs/incidents.md} describes it. What is absent in the
 * incident is absent in the record. Offsets of quotes stand in the records of the events. Equal incidents give equal bytes.
 */
public final class IncidentJson {

    /** Version of the record; additions raise the second number, a changed name or meaning the first. */
    public static final String VERSION = "1.0";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private IncidentJson() {}

    public static String write(Incident incident) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema_version", VERSION);
        node.put("id", incident.id());
        node.put("type", incident.type().name());
        node.put("quad", incident.type().quad().code());
        strings(node, "mode", incident.modes());
        strings(node, "context", incident.contexts());
        node.put("status", lower(incident.status()));
        date(node, incident);
        incident.place().ifPresent(where -> place(node.putObject("place"), where));
        participants(node, "actor", incident.actors());
        participants(node, "recipient", incident.recipients());
        tolls(node, incident.tolls());
        node.put("corroboration", incident.corroboration());
        ArrayNode members = node.putArray("members");
        incident.members()
                .forEach(m -> members.addObject()
                        .put("event", m.event())
                        .put("report", m.report())
                        .put("status", lower(m.status())));
        ArrayNode families = node.putArray("families");
        for (SourceFamily family : incident.families()) {
            ObjectNode entry = families.addObject().put("name", family.name()).put("bond", lower(family.bond()));
            strings(entry, "reports", family.reports());
        }
        testimonies(node, incident.testimonies());
        contradictions(node, incident.contradictions());
        return node.toString();
    }

    private static void date(ObjectNode node, Incident incident) {
        if (!incident.date().isUnknown()) {
            ObjectNode date = node.putObject("date");
            incident.date().start().ifPresent(day -> date.put("start", day.toString()));
            incident.date().end().ifPresent(day -> date.put("end", day.toString()));
            if (incident.date().precision() != TimePrecision.UNKNOWN) {
                date.put("precision", lower(incident.date().precision()));
            }
        }
    }

    private static void place(ObjectNode node, Where where) {
        EventPlace place = EventPlace.of(where.location());
        node.put("kind", place.kind()).put("name", place.name());
        text(node, "admin1", place.admin1());
        text(node, "admin2", place.admin2());
        text(node, "country", place.country());
        number(node, "latitude", place.latitude());
        number(node, "longitude", place.longitude());
        number(node, "radius_km", place.radiusKm());
        place.geonamesId().ifPresent(id -> node.put("geonames_id", id));
        List<Area> areas = Area.of(where.location());
        if (areas.size() == 1) {
            node.put("reach_km", Math.round(areas.get(0).radiusKm() * 10) / 10.0);
        }
        node.put("text", where.text());
    }

    private static void participants(ObjectNode node, String side, List<Incident.Participant> participants) {
        if (participants.isEmpty()) {
            return;
        }
        ArrayNode array = node.putArray(side);
        for (Incident.Participant participant : participants) {
            ObjectNode entry = array.addObject();
            text(entry, "name", participant.actor().name());
            text(entry, "country", participant.actor().country());
            text(entry, "sector", participant.actor().sector().map(Enum::name));
            text(entry, "group", participant.actor().group());
            entry.put("text", participant.text());
            strings(entry, "events", participant.events());
        }
    }

    private static void tolls(ObjectNode node, List<IncidentToll> tolls) {
        if (tolls.isEmpty()) {
            return;
        }
        ObjectNode object = node.putObject("toll");
        for (IncidentToll toll : tolls) {
            ObjectNode entry = object.putObject(lower(toll.kind())).put("low", toll.low());
            toll.best().ifPresent(best -> entry.put("best", best));
            toll.high().ifPresent(high -> entry.put("high", high));
            entry.put("reason", toll.reason());
        }
    }

    private static void testimonies(ObjectNode node, List<Testimony> testimonies) {
        ArrayNode array = node.putArray("claims");
        for (Testimony testimony : testimonies) {
            ObjectNode entry = array.addObject();
            entry.put("field", testimony.claim().field());
            entry.put("value", testimony.claim().value());
            text(entry, "speaker", testimony.claim().speaker());
            entry.put("speaker_role", lower(testimony.claim().role()));
            entry.put("stance", lower(testimony.claim().stance()));
            entry.put("text", testimony.text());
            entry.put("event", testimony.event());
            entry.put("family", testimony.family());
        }
    }

    private static void contradictions(ObjectNode node, List<Contradiction> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        ArrayNode array = node.putArray("contradictions");
        for (Contradiction contradiction : contradictions) {
            ObjectNode entry = array.addObject();
            entry.put("kind", lower(contradiction.kind()));
            entry.put("field", contradiction.field());
            ArrayNode versions = entry.putArray("versions");
            for (Contradiction.Version version : contradiction.versions()) {
                ObjectNode one = versions.addObject();
                one.put("value", version.value()).put("families", version.families());
                strings(one, "events", version.events());
            }
        }
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void text(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.put(name, text));
    }

    private static void number(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
