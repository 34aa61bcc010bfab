package org.lapwing.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lapwing.report.ReadOutcome.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** One JSON object (RFC 8259) a line. Members that have no field are skipped. What was received is the line. */
final class JsonFormat implements RecordFormat {

    private final JsonFactory json;
    private final Map<String, Field> fields;
    private final String dateRemedy;

    JsonFormat(FieldNames names, int maxBytes) {
        // Far above what news needs, far below what a parser or its hash tables can be hurt with.
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .maxStringLength(maxBytes)
                .build();
        this.json = JsonFactory.builder()
                .streamReadConstraints(limits)
                // RFC 8259 leaves to the reader which of two values counts; we will not choose for the supplier.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
        this.fields = names.byName();
        this.dateRemedy = "add a member '" + names.date() + "', or map the one that holds it";
    }

    @Override
    public ReadOutcome read(Received received, String origin, String record) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(origin, "is not a JSON object; write one report a line, in braces");
            }
            Map<Field, String> values = new EnumMap<>(Field.class);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                Field field = fields.get(name);
                JsonToken value = parser.nextToken();
                if (field == null) {
                    parser.skipChildren();
                } else if (value.isStructStart()) {
                    return broken(origin, "has no plain value in " + Excerpt.of(name) + "; write a string");
                } else if (value != JsonToken.VALUE_NULL) {
                    values.put(field, parser.getString());
                }
            }
            if (parser.nextToken() != null) {
                return broken(origin, "goes on after its object; write one report a line");
            }
            return new Candidate(received, origin, values).judge(dateRemedy);
        } catch (JacksonException e) {
            return broken(
                    origin,
                    "is not JSON" + column(e) + " (" + Excerpt.plain(e.getOriginalMessage()) + "); mend the line");
        }
    }

    /**
     * Whether a text opens as one array or one object written over many lines: each of its lines would be refused for a
     * fault that only the whole has.
     */
    static boolean spreadsOverLines(String opening) {
        String first = opening.substring(Blank.skip(opening, 0))
                .lines()
                .findFirst()
                .map(Blank::strip)
                .orElse("");
        return first.equals("{")
                || first.startsWith("[") && (first.length() == 1 || first.startsWith("{", Blank.skip(first, 1)));
    }

    private static String column(JacksonException e) {
        return Optional.ofNullable(e.getLocation())
                .map(location -> " at column " + location.getColumnNr())
                .orElse("");
    }

    private static Refused broken(String origin, String message) {
        return new Refused(origin, RefusalReason.BROKEN_RECORD, message);
    }
}
