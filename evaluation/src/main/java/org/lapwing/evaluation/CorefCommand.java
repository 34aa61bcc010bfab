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
import org.lapwing.Pipeline;
import org.lapwing.evaluation.MentionClusters.Mention;
import org.lapwing.event.Event;
import org.lapwing.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "coref",
        description = "Which reports, or which mentions, are of one event; the file says which of the two it asks.",
        mixinStandardHelpOptions = true)
final class CorefCommand extends SetCommand {

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description =
                    "The reports in which mentions stand (default: the file beside GOLD with 'docs' for 'mentions').")
    private Optional<Path> documents = Optional.empty();

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        for (ObjectNode line : GoldFile.read(gold, Set.of("id", "doc", "start", "text"))) {
            if (line.has("doc")) {
                mentions.add(mention(line));
            }
        }
        List<ObjectNode> lines = new ArrayList<>();
        if (mentions.isEmpty()) {
            clusters(gold).forEach((report, cluster) -> lines.add(line(report, cluster)));
            return lines;
        }
        Path file = documents.orElseGet(() -> beside(gold));
        Map<String, String> placed = new MentionClusters().of(mentions, GoldReport.read(file), clusters(file));
        mentions.forEach(m -> lines.add(line(m.id(), placed.getOrDefault(m.id(), m.id()))));
        return lines;
    }

    private static Mention mention(ObjectNode line) {
        return new Mention(
                line.path("id").asString(),
                line.path("doc").asString(),
                line.path("start").asInt(0),
                line.path("text").asString());
    }

    private static Path beside(Path mentions) {
        String name = String.valueOf(mentions.getFileName()).replace("mentions", "docs");
        return mentions.resolveSibling(name);
    }

    /** The cluster of each report, by the report's id. */
    private static Map<String, String> clusters(Path file) throws IOException {
        List<GoldReport> gold = GoldReport.read(file);
        List<Report> reports = gold.stream().map(r -> r.report(LocalDate.EPOCH)).toList();
        Pipeline pipeline = Pipeline.load();
        List<List<Event>> events =
                InOrder.map(reports, THREADS, r -> pipeline.code(r).events());
        List<Integer> clusters = ReportClusters.of(reports, events);
        Map<String, String> byReport = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byReport.put(gold.get(i).id(), "r" + clusters.get(i));
        }
        return byReport;
    }

    private static ObjectNode line(String id, String cluster) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("cluster", cluster);
    }
}
