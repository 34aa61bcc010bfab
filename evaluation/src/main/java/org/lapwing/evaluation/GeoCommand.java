package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "geo", description = "Place names and their coordinates.", mixinStandardHelpOptions = true)
final class GeoCommand extends SetCommand {

    @Option(names = "--gold-spans", description = "Resolve the names that the set marks instead of looking for names.")
    private boolean goldSpans;

    /** A report with the names to resolve; without them it is searched for names. */
    private record Task(GoldReport report, Optional<List<Span>> spans) {}

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        PlaceResolver resolver = new PlaceResolver(Gazetteer.load(), Countries.load());
        Tokeniser tokeniser = new Tokeniser();
        List<ObjectNode> predictions = InOrder.map(tasks(gold), THREADS, task -> {
            Document document = tokeniser.split(task.report().text());
            List<PlaceMention> mentions = task.spans()
                    .map(spans -> resolver.placesAt(document, spans, PlaceContext.NONE))
                    .orElseGet(() -> resolver.places(document, PlaceContext.NONE));
            // the sets ask for names, and "the capital" is none
            List<PlaceMention> names = mentions.stream()
                    .filter(place -> !place.text().equalsIgnoreCase("capital"))
                    .toList();
            return prediction(task.report(), names);
        });
        countsByPass(predictions).forEach((pass, names) -> System.err.printf(Locale.ROOT, "%6d  %s%n", names, pass));
        return predictions;
    }

    /** How many names each pass of the resolver decided. */
    private static Map<String, Long> countsByPass(List<ObjectNode> predictions) {
        return predictions.stream()
                .flatMap(prediction -> prediction.path("toponyms").valueStream())
                .collect(Collectors.groupingBy(
                        toponym -> pass(toponym.path("rule").asString()), TreeMap::new, Collectors.counting()));
    }

    /** A rule without how the name is used and without the place or country that the pass drew on. */
    private static String pass(String rule) {
        return rule.substring(rule.lastIndexOf("; ") + 1)
                .strip()
                .replaceFirst("(?<=^stated containment in |^stated distance from |^focus of the report on ).*", "...");
    }

    private List<Task> tasks(Path gold) throws IOException {
        Set<String> members = new HashSet<>(GoldReport.MEMBERS);
        if (goldSpans) {
            members.add("toponyms");
        }
        List<Task> tasks = new ArrayList<>();
        for (ObjectNode line : GoldFile.read(gold, members)) {
            GoldReport report = GoldReport.of(line);
            tasks.add(new Task(
                    report, goldSpans ? Optional.of(spans(line.path("toponyms"), report.text())) : Optional.empty()));
        }
        return tasks;
    }

    /** The set counts code points. Of a toponym only its span is read. */
    private static List<Span> spans(JsonNode toponyms, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode toponym : toponyms) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, toponym.path("start").asInt()),
                    text.offsetByCodePoints(0, toponym.path("end").asInt())));
        }
        return spans;
    }

    private static ObjectNode prediction(GoldReport report, List<PlaceMention> mentions) {
        String text = report.text();
        ObjectNode prediction = JsonNodeFactory.instance.objectNode().put("id", report.id());
        ArrayNode toponyms = prediction.putArray("toponyms");
        for (PlaceMention mention : mentions) {
            if (isNamedPlace(mention)) {
                ObjectNode toponym = toponyms.addObject();
                toponym.put("start", text.codePointCount(0, mention.name().start()));
                toponym.put("end", text.codePointCount(0, mention.name().end()));
                place(mention.location())
                        .ifPresent(place -> toponym.put("lat", place.latitude())
                                .put("lon", place.longitude())
                                .put("geonames_id", String.valueOf(place.id())));
                toponym.put("rule", mention.rule());
            }
        }
        return prediction;
    }

    /** Points of the compass and names within organisations are evidence to the product, but not what the set marks. */
    private static boolean isNamedPlace(PlaceMention mention) {
        return !mention.rule().startsWith("part of the country")
                && !mention.rule().startsWith("attributive (organisation)");
    }

    /** The set asks for the named place, not for the area that the words around it make of it. */
    private static Optional<Toponym> place(Location location) {
        if (location instanceof Location.Resolved resolved) {
            return Optional.of(resolved.toponym());
        }
        if (location instanceof Location.Approximate area) {
            // "on the border with Niger" names the last anchor alone.
            boolean border = area.relation() == Location.Relation.BORDER;
            return Optional.of(area.anchors().get(border ? area.anchors().size() - 1 : 0));
        }
        if (location instanceof Location.Ambiguous ambiguous) {
            return Optional.of(ambiguous.candidates().get(0));
        }
        return Optional.empty();
    }
}
