package org.lapwing.evaluation;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.lapwing.Coded;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;
import org.lapwing.report.Report;
import org.lapwing.role.SentenceFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "train",
        description = {
            "Writes what the networks of incidents and of parts learn from: MUC-4's training set as the product reads it,"
                    + " with the answers of its keys.",
            "models/train.py makes the networks of it; see their cards beside it."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    /** Reports whose vectors are held at a time. */
    private static final int BATCH = 40;

    @Parameters(paramLabel = "GOLD", description = "Reports with templates and doc_roles, JSON lines, plain or gzip.")
    private Path gold = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to write the examples.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<ObjectNode> lines = GoldFile.read(gold, membersWithKeys());
        LocalDate undated =
                Muc4Command.middleDay(lines.stream().map(GoldReport::of).toList());
        Map<String, List<SentenceFindings>> seen = new ConcurrentHashMap<>();
        Pipeline pipeline = Pipeline.load(Gazetteer.load(), ActorLexicon.load(), () -> (body, sentences) -> {
            seen.put(body, sentences);
            return List.of();
        });
        UnreadSentences unread = new UnreadSentences();
        Files.createDirectories(out);
        try (BufferedWriter examples = Files.newBufferedWriter(out.resolve("examples.jsonl"), StandardCharsets.UTF_8);
                DataOutputStream vectors = new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(out.resolve("vectors.f32"))))) {
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<ObjectNode> batch = lines.subList(from, Math.min(lines.size(), from + BATCH));
                List<Report> reports = batch.stream()
                        .map(line -> GoldReport.of(line).report(undated))
                        .toList();
                List<Coded> coded = InOrder.map(reports, SetCommand.THREADS, pipeline::code);
                for (int i = 0; i < batch.size(); i++) {
                    String body = reports.get(i).body();
                    List<SentenceFindings> sentences =
                            Optional.ofNullable(seen.get(body)).orElse(List.of());
                    new MucExample(batch.get(i), body, coded.get(i).events(), sentences, unread.of(body, sentences))
                            .write(examples, vectors);
                }
                seen.clear();
            }
        }
        return 0;
    }

    private static Set<String> membersWithKeys() {
        Set<String> members = new TreeSet<>(GoldReport.MEMBERS);
        members.addAll(List.of("templates", "doc_roles"));
        return members;
    }
}
