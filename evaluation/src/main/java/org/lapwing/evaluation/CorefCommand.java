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

    /** In characters; enough for an article. */
    private static final int WORDS_BEFORE = 20;

    @Option(
            names = "--docs",
            paramLabel = "FILE",
            description =
                    "The reports in which mentions stand (default: the file beside GOLD with 'docs' for 'mentions').")
    private Optional<Path> documents = Optional.empty();

    /** A mention to place: where it stands and its words, which are the question and not the answer. */
    private record Mention(String id, String report, int start, String text) {

        static Mention of(ObjectNode line) {
            return new Mention(
                    line.path("id").asString(),
                    line.path("doc").asString(),
                    line.path("start").asInt(0),
                    line.path("text").asString());
        }
    }

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        for (ObjectNode line : GoldFile.read(gold, Set.of("id", "doc", "start", "text"))) {
            if (line.has("doc")) {
                mentions.add(Mention.of(line));
            }
        }
        List<ObjectNode> lines = new ArrayList<>();
        if (mentions.isEmpty()) {
            clusters(gold).forEach((report, cluster) -> lines.add(line(report, cluster)));
            return lines;
        }
        Path file = documents.orElseGet(() -> beside(gold));
        Map<String, String> clusters = clusters(file);
        Map<String, String> texts = new LinkedHashMap<>();
        GoldReport.read(file).forEach(report -> texts.put(report.id(), report.text()));
        for (Mention m : mentions) {
            String part = MentionFamily.of(m.id(), m.text(), before(texts.getOrDefault(m.report(), ""), m.start()));
            lines.add(line(m.id(), clusters.getOrDefault(m.report(), m.report()) + " " + part));
        }
        return lines;
    }

    /** What stands right before an offset, which counts code points. */
    private static String before(String text, int offset) {
        int end = text.offsetByCodePoints(0, Math.min(Math.max(0, offset), text.codePointCount(0, text.length())));
        return text.substring(Math.max(0, end - WORDS_BEFORE), end);
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
