package org.lapwing.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.coding.EventType;
import org.lapwing.event.CodePoints;
import org.lapwing.event.Event;
import org.lapwing.event.EventPlace;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.toll.TollKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people type to edit an event, as fields of the event record. */
record FieldEdits(Event event, String body, Supplier<Gazetteer> gazetteer) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern DAYS = Pattern.compile("([0-9-]{10})(?:\\.\\.([0-9-]{10}))?");
    private static final Pattern COUNT = Pattern.compile("([0-9]{1,8})(\\.\\.)?([0-9]{1,8})?");

    /** @throws IllegalArgumentException if one cannot be understood */
    Map<String, String> json(List<String> edits) {
        Map<String, String> fields = new TreeMap<>();
        ObjectNode tolls = MAPPER.createObjectNode();
        for (String edit : edits) {
            int at = edit.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("'" + edit + "' is not FIELD=VALUE");
            }
            String field = edit.substring(0, at).strip().toLowerCase(Locale.ROOT);
            String value = edit.substring(at + 1).strip();
            if (Stream.of(TollKind.values()).map(Labels::lower).anyMatch(field::equals)) {
                tolls.set(field, toll(value));
            } else {
                fields.put(field, value.isEmpty() ? "null" : MAPPER.writeValueAsString(value(field, value)));
            }
        }
        if (!tolls.isEmpty()) {
            fields.put("toll", MAPPER.writeValueAsString(tolls));
        }
        return fields;
    }

    private JsonNode value(String field, String value) {
        if (value.startsWith("{") || value.startsWith("[")) {
            return json(field, value);
        }
        return switch (field) {
            case "type" ->
                MAPPER.valueToTree(
                        EventType.valueOf(value.toUpperCase(Locale.ROOT)).name());
            case "status" -> MAPPER.valueToTree(value.toLowerCase(Locale.ROOT));
            case "mode", "context" -> MAPPER.valueToTree(List.of(value.split("[, ]+")));
            case "date" -> date(value);
            case "place" -> place(value);
            default -> throw new IllegalArgumentException(field + " is edited as JSON of the event record");
        };
    }

    private static JsonNode json(String field, String value) {
        try {
            return MAPPER.readTree(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(field + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + value + "' is no day; write 2024-05-03", e);
        }
    }

    private static ObjectNode date(String value) {
        Matcher days = DAYS.matcher(value);
        if (!days.matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is neither a day nor two; write 2024-05-03..2024-05-05");
        }
        LocalDate start = day(days.group(1));
        LocalDate end = days.group(2) == null ? start : day(days.group(2));
        String precision = end.isAfter(start.plusDays(31)) ? "year" : end.isAfter(start.plusDays(7)) ? "month" : "week";
        return MAPPER.createObjectNode()
                .put("start", start.toString())
                .put("end", end.toString())
                .put("precision", end.equals(start) ? "day" : precision);
    }

    private JsonNode place(String name) {
        Toponym place = gazetteer.get().lookup(name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "place=" + name + ": no such place; import a gazetteer ('lapwing places import')"));
        EventPlace flat = EventPlace.of(new Location.Resolved(place));
        ObjectNode node = MAPPER.createObjectNode().put("kind", "resolved").put("name", place.name());
        place.admin1().ifPresent(unit -> node.put("admin1", unit));
        place.admin2().ifPresent(unit -> node.put("admin2", unit));
        place.country().ifPresent(code -> node.put("country", code));
        node.put("latitude", flat.latitude().orElseThrow())
                .put("longitude", flat.longitude().orElseThrow());
        node.put(place.id() > 0 ? "geonames_id" : "gazetteer_id", place.id());
        node.put("feature", place.featureClass() + "." + place.featureCode());
        return node.put("population", place.population()).put("text", name);
    }

    /** The figure stands for the words that tell of the event, since the analyst has read it out of these. */
    private ObjectNode toll(String value) {
        Matcher count = COUNT.matcher(value);
        if (!count.matches()) {
            throw new IllegalArgumentException("'" + value + "' is no count; write 14, 14.. for at least, 14..20");
        }
        Span span = event.evidence().get(0);
        CodePoints codePoints = CodePoints.of(body);
        ObjectNode figure = range(count);
        figure.put("text", span.of(body));
        figure.put("start", codePoints.fromUtf16(span.start())).put("end", codePoints.fromUtf16(span.end()));
        ObjectNode toll = range(count).put("text", span.of(body));
        toll.putArray("figures").add(figure);
        return toll;
    }

    private static ObjectNode range(Matcher count) {
        int low = Integer.parseInt(count.group(1));
        ObjectNode node = MAPPER.createObjectNode().put("low", low);
        if (count.group(3) != null) {
            return node.put("high", Integer.parseInt(count.group(3)));
        }
        node.put("best", low);
        return count.group(2) == null ? node.put("high", low) : node;
    }
}
