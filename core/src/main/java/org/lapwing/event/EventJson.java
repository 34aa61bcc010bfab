package org.lapwing.event;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lapwing.actor.Actor;
import org.lapwing.actor.Sector;
import org.lapwing.claim.Claim;
import org.lapwing.claim.SpeakerRole;
import org.lapwing.claim.Stance;
import org.lapwing.coding.Decision;
import org.lapwing.coding.EventType;
import org.lapwing.coding.RoleFiller;
import org.lapwing.coding.RoleFiller.Role;
import org.lapwing.coding.Status;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.Event.Trace;
import org.lapwing.event.Event.When;
import org.lapwing.event.Event.Where;
import org.lapwing.place.GeoPrecision;
import org.lapwing.place.Location;
import org.lapwing.place.Toponym;
import org.lapwing.text.Span;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event record: one event as one line of JSON, as {@code docs/event.schema.json} describes it. Offsets count
 * Unicode code points of the body; a field that is absent in the event is absent in the record; coordinates are rounded
 * to five decimals and radii to one. Writing is deterministic: equal events give equal bytes.
 */
public final class EventJson {

    /** Version of the record; additions raise the second number, a changed name or meaning the first. */
    public static final String VERSION = "1.2";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Writer writer;
    private final Parser parser;

    private EventJson(String body) {
        CodePoints codePoints = CodePoints.of(body);
        writer = new Writer(body, codePoints);
        parser = new Parser(codePoints);
    }

    /** Writes and reads the events of the report that has this body. */
    public static EventJson of(String body) {
        return new EventJson(body);
    }

    /** The event's record: one line without its line end. */
    public String write(Event event) {
        return MAPPER.writeValueAsString(writer.event(event));
    }

    /**
     * Reads back what {@link #write} wrote; names it does not know are passed over.
     *
     * @throws IllegalArgumentException if the line is not an event record of this body
     */
    public Event parse(String line) {
        try {
            return parser.event(MAPPER.readTree(line));
        } catch (JacksonException | DateTimeParseException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not an event record of this report: " + e.getMessage(), e);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record Writer(String body, CodePoints codePoints) {

        ObjectNode event(Event event) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("id", event.id());
            node.put("report", event.report());
            node.put("published", event.published().toString());
            node.put("type", event.type().name());
            strings(node, "mode", event.modes());
            strings(node, "context", event.contexts());
            node.put("status", lower(event.status()));
            ObjectNode date = date(event.date());
            if (!date.isEmpty()) {
                node.set("date", date);
            }
            event.place().ifPresent(where -> node.set("place", place(where)));
            objects(node, "actor", event.actors(), this::participant);
            objects(node, "recipient", event.recipients(), this::participant);
            ObjectNode roles = roles(event.roles());
            if (!roles.isEmpty()) {
                node.set("roles", roles);
            }
            ObjectNode tolls = tolls(event.tolls());
            if (!tolls.isEmpty()) {
                node.set("toll", tolls);
            }
            objects(node, "claims", event.claims(), this::claim);
            objects(node, "evidence", event.evidence(), this::quote);
            node.set("trace", trace(event.trace()));
            return node;
        }

        private ObjectNode date(When when) {
            ObjectNode node = MAPPER.createObjectNode();
            when.range().start().ifPresent(day -> node.put("start", day.toString()));
            when.range().end().ifPresent(day -> node.put("end", day.toString()));
            if (when.range().precision() != TimePrecision.UNKNOWN) {
                node.put("precision", lower(when.range().precision()));
            }
            when.text().ifPresent(text -> node.put("text", text));
            return node;
        }

        private ObjectNode place(Where where) {
            Location location = where.location();
            EventPlace flat = EventPlace.of(location);
            ObjectNode node = MAPPER.createObjectNode();
            node.put("kind", flat.kind());
            if (location instanceof Location.Approximate area) {
                node.put("relation", lower(area.relation()));
            }
            node.put("name", flat.name());
            flat.admin1().ifPresent(name -> node.put("admin1", name));
            flat.admin2().ifPresent(name -> node.put("admin2", name));
            flat.country().ifPresent(code -> node.put("country", code));
            flat.latitude().ifPresent(degrees -> node.put("latitude", degrees));
            flat.longitude().ifPresent(degrees -> node.put("longitude", degrees));
            flat.radiusKm().ifPresent(radius -> node.put("radius_km", radius));
            ObjectNode precision = precision(GeoPrecision.of(location));
            if (!precision.isEmpty()) {
                node.set("precision", precision);
            }
            if (location instanceof Location.Resolved resolved) {
                entry(node, resolved.toponym());
            } else if (location instanceof Location.Approximate area) {
                objects(node, "anchors", area.anchors(), this::toponym);
            } else if (location instanceof Location.Ambiguous ambiguous) {
                objects(node, "candidates", ambiguous.candidates(), this::toponym);
            } else if (location instanceof Location.Unknown unknown) {
                unknown.within().ifPresent(place -> node.set("within", toponym(place)));
            }
            node.put("text", where.text());
            return node;
        }

        /** Follows from the location, so reading passes it over. */
        private static ObjectNode precision(GeoPrecision precision) {
            ObjectNode node = MAPPER.createObjectNode();
            precision.acled().ifPresent(code -> node.put("acled", code));
            precision.ucdp().ifPresent(code -> node.put("ucdp", code));
            precision.plover().ifPresent(code -> node.put("plover", code));
            return node;
        }

        private ObjectNode toponym(Toponym place) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("name", place.name());
            place.admin1().ifPresent(name -> node.put("admin1", name));
            place.admin2().ifPresent(name -> node.put("admin2", name));
            place.country().ifPresent(code -> node.put("country", code));
            node.put("latitude", EventPlace.degrees(place.latitude()));
            node.put("longitude", EventPlace.degrees(place.longitude()));
            entry(node, place);
            return node;
        }

        private void entry(ObjectNode node, Toponym place) {
            node.put(place.id() > 0 ? "geonames_id" : "gazetteer_id", place.id());
            node.put("feature", place.featureClass() + "." + place.featureCode());
            if (place.population() > 0) {
                node.put("population", place.population());
            }
        }

        private ObjectNode participant(Participant participant) {
            Actor actor = participant.actor();
            ObjectNode node = MAPPER.createObjectNode();
            actor.name().ifPresent(name -> node.put("name", name));
            actor.country().ifPresent(code -> node.put("country", code));
            actor.sector().ifPresent(sector -> node.put("sector", sector.name()));
            actor.group().ifPresent(group -> node.put("group", group));
            return text(node, participant.text(), participant.span());
        }

        private ObjectNode roles(List<RoleFiller> fillers) {
            ObjectNode node = MAPPER.createObjectNode();
            for (Role role : Role.values()) {
                List<RoleFiller> ofRole =
                        fillers.stream().filter(filler -> filler.role() == role).toList();
                objects(
                        node,
                        lower(role),
                        ofRole,
                        filler -> text(MAPPER.createObjectNode(), filler.text(), filler.span()));
            }
            return node;
        }

        private ObjectNode tolls(List<Toll> tolls) {
            ObjectNode node = MAPPER.createObjectNode();
            for (TollKind kind : TollKind.values()) {
                List<Toll> figures =
                        tolls.stream().filter(toll -> toll.kind() == kind).toList();
                if (!figures.isEmpty()) {
                    TollHeadline headline = TollHeadline.of(figures, body);
                    ObjectNode ofKind = range(headline.range());
                    ofKind.put("text", headline.text());
                    objects(ofKind, "figures", figures, this::figure);
                    node.set(lower(kind), ofKind);
                }
            }
            return node;
        }

        private ObjectNode figure(Toll toll) {
            ObjectNode node = range(toll.range());
            toll.people().ifPresent(people -> node.put("people", people));
            if (toll.part()) {
                node.put("part", true);
            }
            return text(node, toll.text(), toll.span());
        }

        private ObjectNode range(TollRange range) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("low", range.low());
            range.best().ifPresent(best -> node.put("best", best));
            range.high().ifPresent(high -> node.put("high", high));
            return node;
        }

        private ObjectNode claim(Claim claim) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("field", claim.field());
            node.put("value", claim.value());
            claim.speaker().ifPresent(speaker -> node.put("speaker", speaker));
            node.put("speaker_role", lower(claim.role()));
            node.put("stance", lower(claim.stance()));
            node.set("quote", quote(claim.quote()));
            return node;
        }

        private ObjectNode trace(Trace trace) {
            ObjectNode node = MAPPER.createObjectNode();
            node.put("rule", trace.rule());
            node.put("trigger", trace.trigger());
            objects(node, "decisions", trace.decisions(), decision -> {
                ObjectNode entry = MAPPER.createObjectNode();
                entry.put("field", decision.field());
                entry.put("chosen", decision.chosen());
                entry.put("rule", decision.rule());
                strings(entry, "rejected", decision.rejected());
                return entry;
            });
            return node;
        }

        private ObjectNode quote(Span span) {
            ObjectNode node = offsets(MAPPER.createObjectNode(), span);
            return node.put("text", span.of(body));
        }

        private ObjectNode text(ObjectNode node, String text, Span span) {
            return offsets(node.put("text", text), span);
        }

        private ObjectNode offsets(ObjectNode node, Span span) {
            return node.put("start", codePoints.fromUtf16(span.start())).put("end", codePoints.fromUtf16(span.end()));
        }

        private static void strings(ObjectNode node, String name, List<String> values) {
            if (!values.isEmpty()) {
                ArrayNode array = node.putArray(name);
                values.forEach(array::add);
            }
        }

        private static <T> void objects(ObjectNode node, String name, List<T> values, Function<T, ObjectNode> write) {
            if (!values.isEmpty()) {
                ArrayNode array = node.putArray(name);
                values.forEach(value -> array.add(write.apply(value)));
            }
        }
    }

    private record Parser(CodePoints codePoints) {

        Event event(JsonNode node) {
            return new Event(
                    string(node, "id"),
                    string(node, "report"),
                    LocalDate.parse(string(node, "published")),
                    EventType.valueOf(string(node, "type")),
                    strings(node, "mode"),
                    strings(node, "context"),
                    constant(Status.class, node, "status"),
                    date(node.path("date")),
                    optional(node, "place").map(this::place),
                    list(node, "actor", this::participant),
                    list(node, "recipient", this::participant),
                    roles(node.path("roles")),
                    tolls(node.path("toll")),
                    list(node, "claims", this::claim),
                    list(node, "evidence", this::span),
                    trace(node.path("trace")));
        }

        private When date(JsonNode node) {
            TimePrecision precision =
                    node.has("precision") ? constant(TimePrecision.class, node, "precision") : TimePrecision.UNKNOWN;
            return new When(
                    new TimeRange(
                            text(node, "start").map(LocalDate::parse),
                            text(node, "end").map(LocalDate::parse),
                            precision),
                    text(node, "text"));
        }

        private Where place(JsonNode node) {
            return new Where(location(node), string(node, "text"));
        }

        private Location location(JsonNode node) {
            String kind = string(node, "kind");
            return switch (kind) {
                case "resolved" -> new Location.Resolved(toponym(node));
                case "approximate" ->
                    new Location.Approximate(
                            constant(Location.Relation.class, node, "relation"),
                            list(node, "anchors", this::toponym),
                            number(node, "latitude"),
                            number(node, "longitude"),
                            number(node, "radius_km"));
                case "ambiguous" -> new Location.Ambiguous(list(node, "candidates", this::toponym));
                case "unknown" ->
                    new Location.Unknown(
                            string(node, "name"), optional(node, "within").map(this::toponym));
                default -> throw new IllegalArgumentException("no kind of place: " + kind);
            };
        }

        private Toponym toponym(JsonNode node) {
            String feature = string(node, "feature");
            return new Toponym(
                    optional(node, "geonames_id")
                            .orElseGet(() -> required(node, "gazetteer_id"))
                            .longValue(),
                    string(node, "name"),
                    text(node, "country"),
                    text(node, "admin1"),
                    text(node, "admin2"),
                    feature.charAt(0),
                    feature.substring(2),
                    number(node, "latitude"),
                    number(node, "longitude"),
                    node.path("population").longValue(0));
        }

        private Participant participant(JsonNode node) {
            Actor actor = new Actor(
                    text(node, "name"),
                    text(node, "country"),
                    text(node, "sector").map(Sector::valueOf),
                    text(node, "group"));
            return new Participant(actor, string(node, "text"), span(node));
        }

        private List<RoleFiller> roles(JsonNode node) {
            return Stream.of(Role.values())
                    .flatMap(role ->
                            list(
                                    node,
                                    lower(role),
                                    filler -> new RoleFiller(role, string(filler, "text"), span(filler)))
                                    .stream())
                    .toList();
        }

        private List<Toll> tolls(JsonNode node) {
            return Stream.of(TollKind.values())
                    .flatMap(kind -> list(node.path(lower(kind)), "figures", figure -> toll(kind, figure)).stream())
                    .toList();
        }

        private Toll toll(TollKind kind, JsonNode node) {
            TollRange range = new TollRange(integer(node, "low"), count(node, "best"), count(node, "high"));
            return new Toll(
                    kind,
                    range,
                    text(node, "people"),
                    string(node, "text"),
                    span(node),
                    node.path("part").asBoolean(false));
        }

        private Claim claim(JsonNode node) {
            return new Claim(
                    string(node, "field"),
                    string(node, "value"),
                    text(node, "speaker"),
                    constant(SpeakerRole.class, node, "speaker_role"),
                    constant(Stance.class, node, "stance"),
                    span(required(node, "quote")));
        }

        private Trace trace(JsonNode node) {
            return new Trace(
                    string(node, "rule"),
                    string(node, "trigger"),
                    list(
                            node,
                            "decisions",
                            entry -> new Decision(
                                    string(entry, "field"),
                                    string(entry, "chosen"),
                                    string(entry, "rule"),
                                    strings(entry, "rejected"))));
        }

        private Span span(JsonNode node) {
            return codePoints.toSpan(integer(node, "start"), integer(node, "end"));
        }

        private static JsonNode required(JsonNode node, String name) {
            return optional(node, name)
                    .orElseThrow(() -> new IllegalArgumentException("no " + name + " in the record"));
        }

        private static Optional<JsonNode> optional(JsonNode node, String name) {
            return node.path(name).asOptional();
        }

        private static String string(JsonNode node, String name) {
            return required(node, name).stringValue();
        }

        private static int integer(JsonNode node, String name) {
            return required(node, name).intValue();
        }

        private static double number(JsonNode node, String name) {
            return required(node, name).doubleValue();
        }

        private static Optional<String> text(JsonNode node, String name) {
            return optional(node, name).map(JsonNode::stringValue);
        }

        private static OptionalInt count(JsonNode node, String name) {
            return node.has(name) ? OptionalInt.of(integer(node, name)) : OptionalInt.empty();
        }

        private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name) {
            return Enum.valueOf(type, string(node, name).toUpperCase(Locale.ROOT));
        }

        private static List<String> strings(JsonNode node, String name) {
            return list(node, name, JsonNode::stringValue);
        }

        private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
            return node.path(name).valueStream().map(read).toList();
        }
    }
}
