package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lapwing.Pipeline;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "plover",
        description = "Event type, source and target of sentences (PLOVER gold-standard records).",
        mixinStandardHelpOptions = true)
final class PloverCommand extends SetCommand {

    /** The dummy that the records themselves carry. */
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        Pipeline pipeline = Pipeline.load();
        return InOrder.map(GoldReport.read(gold), THREADS, report -> {
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", report.id());
            ArrayNode events = line.putArray("events");
            PloverEvent.lead(pipeline.code(report.report(UNDATED)).events()).ifPresent(e -> events.add(e.json()));
            return line;
        });
    }

    @Override
    Scorer.Convention convention() {
        return Scorer.Convention.PREDICTIONS_WITH_GOLD_OPTION;
    }

    /** A text that tells two events has a record for each, under one {@code text_id}. */
    @Override
    Optional<ErrorAnalysis> analyse(Path gold, List<ObjectNode> predictions) throws IOException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (ObjectNode line : predictions) {
            Set<String> types = found.computeIfAbsent(line.path("id").asString(), id -> new TreeSet<>());
            for (JsonNode event : line.path("events")) {
                types.add(event.path("type").asString());
            }
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (ObjectNode record : GoldFile.read(gold, Set.of("text_id", "type"))) {
            wanted.computeIfAbsent(record.path("text_id").asString(), id -> new TreeSet<>())
                    .add(record.path("type").asString());
        }
        List<ErrorAnalysis.Item> items = new ArrayList<>();
        wanted.forEach((id, types) ->
                items.add(new ErrorAnalysis.Item(id, types, Set.of(), found.getOrDefault(id, Set.of()))));
        return Optional.of(new ErrorAnalysis(items));
    }
}
