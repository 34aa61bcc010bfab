package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.Pipeline;
import org.lapwing.event.Event;
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

    /** A mention to place: where it stands and its words, which are the question and not the answer. */
    private record Mention(String id, String report, String text) {

        static Mention of(ObjectNode line) {
            return new Mention(
                    line.path("id").asString(),
                    line.path("doc").asString(),
                    line.path("text").asString().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        for (ObjectNode line : GoldFile.read(gold, Set.of("id", "doc", "text"))) {
            if (line.has("doc")) {
                mentions.add(Mention.of(line));
            }
        }
        List<ObjectNode> lines = new ArrayList<>();
        if (mentions.isEmpty()) {
            clusters(gold).forEach((report, cluster) -> lines.add(line(report, cluster)));
            return lines;
        }
        Map<String, String> clusters = clusters(documents.orElseGet(() -> beside(gold)));
        for (Mention m : mentions) {
            // Equal words in reports of one incident; the product does not tell its parts (shooting, death) apart yet.
            lines.add(line(m.id(), clusters.getOrDefault(m.report(), m.report()) + " " + m.text()));
        }
        return lines;
    }

    private static Path beside(Path mentions) {
        String name = String.valueOf(mentions.getFileName()).replace("mentions", "docs");
        return mentions.resolveSibling(name);
    }

    /** The cluster of each report, by the report's id. */
    private static Map<String, String> clusters(Path file) throws IOException {
        List<GoldReport> reports = GoldReport.read(file);
        Pipeline pipeline = Pipeline.load();
        List<List<Event>> events = InOrder.map(
                reports, THREADS, r -> pipeline.code(r.report(LocalDate.EPOCH)).events());
        List<LocalDate> published =
                reports.stream().map(r -> r.date().orElse(LocalDate.EPOCH)).toList();
        List<Integer> clusters = ReportClusters.of(published, events);
        Map<String, String> byReport = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byReport.put(reports.get(i).id(), "r" + clusters.get(i));
        }
        return byReport;
    }

    private static ObjectNode line(String id, String cluster) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("cluster", cluster);
    }
}
