package org.lapwing.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceContext;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.PlaceResolver;
import org.lapwing.place.Toponym;
import org.lapwing.text.Document;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Predictions for the toponym sets: {@code GeoPredictions GOLD.jsonl [--gold-spans]} writes one line a report to
 * standard output and the count of each resolver pass to standard error.
 */
public final class GeoPredictions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PlaceResolver resolver = new PlaceResolver(Gazetteer.load(), Countries.load());
    private final Tokeniser tokeniser = new Tokeniser();
    private final Map<String, Integer> rules = new TreeMap<>();

    private GeoPredictions() {}

    public static void main(String[] arguments) throws IOException {
        boolean goldSpans = List.of(arguments).contains("--gold-spans");
        GeoPredictions predictions = new GeoPredictions();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (BufferedReader gold = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = gold.readLine(); line != null; line = gold.readLine()) {
                out.println(predictions.predict(JSON.readTree(line), goldSpans));
            }
        }
        predictions.rules.forEach((rule, count) -> System.err.println(count + "\t" + rule));
    }

    private String predict(JsonNode gold, boolean goldSpans) {
        String text = gold.get("text").asString();
        Document document = tokeniser.split(text);
        List<PlaceMention> mentions = goldSpans
                ? resolver.placesAt(document, spans(gold, text), PlaceContext.NONE)
                : resolver.places(document, PlaceContext.NONE);
        ObjectNode prediction = JSON.createObjectNode().put("id", gold.get("id").asString());
        ArrayNode toponyms = prediction.putArray("toponyms");
        for (PlaceMention mention : mentions) {
            rules.merge(mention.rule().replaceFirst(" (in|on|from) .*", ""), 1, Integer::sum);
            boolean named = !mention.rule().startsWith("part of the country")
                    && !mention.rule().startsWith("attributive (organisation)");
            if (named) {
                ObjectNode toponym = toponyms.addObject();
                toponym.put("start", text.codePointCount(0, mention.name().start()));
                toponym.put("end", text.codePointCount(0, mention.name().end()));
                toponym.put("text", mention.name().of(text));
                toponym.put("rule", mention.rule());
                place(mention.location()).ifPresent(place -> toponym.put("lat", place.latitude())
                        .put("lon", place.longitude())
                        .put("geonames_id", String.valueOf(place.id()))
                        .put("resolved", place.name() + " " + place.country().orElse("") + " " + place.featureCode()));
            }
        }
        return JSON.writeValueAsString(prediction);
    }

    /** The set asks for the named place, not for the area that the words around it make of it. */
    private static Optional<Toponym> place(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return Optional.of(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            return Optional.of(area.anchors().get(area.anchors().size() - (isBorder(area) ? 1 : area.anchors().size())));
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return Optional.of(ambiguous.candidates().get(0));
        }
        return Optional.empty();
    }

    private static boolean isBorder(Location.Approximate area) {
        return area.relation() == Location.Relation.BORDER;
    }

    /** The set counts code points. */
    private static List<Span> spans(JsonNode gold, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode toponym : gold.get("toponyms")) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, toponym.get("start").asInt()),
                    text.offsetByCodePoints(0, toponym.get("end").asInt())));
        }
        return spans;
    }
}
