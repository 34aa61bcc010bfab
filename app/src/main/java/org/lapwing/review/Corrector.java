package org.lapwing.review;

import java.util.Map;
import java.util.Set;
import org.lapwing.event.Event;
import org.lapwing.event.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts an analyst's values into the events of one report. */
public final class Corrector {

    /** Not the id, the day of publication, the evidence or the trace: those say what the machine read and why. */
    public static final Set<String> FIELDS = Set.of(
            "type", "mode", "context", "status", "date", "place", "actor", "recipient", "roles", "toll", "claims");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final EventJson json;

    public Corrector(String body) {
        json = EventJson.of(body);
    }

    /**
     * @param fields by name in the event record, as JSON
     * @throws IllegalArgumentException if a field cannot be edited or a value is not of its form
     */
    public Event correct(Event event, Map<String, String> fields) {
        try {
            ObjectNode record = (ObjectNode) MAPPER.readTree(json.write(event));
            fields.forEach((name, value) -> {
                if (!FIELDS.contains(name)) {
                    throw new IllegalArgumentException("no field to edit: " + name);
                }
                JsonNode node = MAPPER.readTree(value);
                if (node.isNull()) {
                    record.remove(name);
                } else {
                    record.set(name, node);
                }
            });
            return json.parse(MAPPER.writeValueAsString(record));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
