package org.lapwing.evaluation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;
import org.lapwing.report.Report;
import org.lapwing.role.Part;
import org.lapwing.role.PartNetwork;
import org.lapwing.role.ReportPhrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "roles",
        description = "Trains the network of parts in violence on the keys of MUC-4.",
        mixinStandardHelpOptions = true)
final class TrainRolesCommand implements Callable<Integer> {

    private static final int FOLDS = 5;

    @Parameters(paramLabel = "GOLD", description = "Reports with doc_roles, JSON lines, plain or gzip.")
    private Path gold = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the network.")
    private Path out = Path.of("");

    @Option(names = "--seed", description = "Of the random numbers; the same seed gives the same network.")
    private long seed = 1;

    @Option(
            names = "--without",
            paramLabel = "FOLD",
            description = "Leave out every fifth report from this one on, 0 to 4, and say how well they are done.")
    private Optional<Integer> without = Optional.empty();

    @Override
    public Integer call() throws IOException {
        List<PartExamples> examples = examples();
        List<PartExamples> learnt = fold(examples, false);
        System.err.printf(Locale.ROOT, "%d of %d reports tell of violence%n", learnt.size(), examples.size());
        PartTraining training = new PartTraining(seed);
        PartNetwork network = training.train(learnt);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
            network.write(stream);
        }
        if (without.isPresent()) {
            System.err.printf(Locale.ROOT, "loss on reports left out: %.5f%n", training.loss(fold(examples, true)));
        }
        return 0;
    }

    private List<PartExamples> fold(List<PartExamples> examples, boolean left) {
        return IntStream.range(0, examples.size())
                .filter(i -> without.filter(f -> i % FOLDS == f).isPresent() == left)
                .mapToObj(examples::get)
                .filter(e -> !e.isEmpty())
                .toList();
    }

    private List<PartExamples> examples() throws IOException {
        List<ObjectNode> lines = GoldFile.read(gold, membersWithRoles());
        List<GoldReport> reports = lines.stream().map(GoldReport::of).toList();
        LocalDate undated = Muc4Command.middleDay(reports);
        Map<String, ReportPhrases> phrases = new ConcurrentHashMap<>();
        Pipeline pipeline = Pipeline.load(Gazetteer.load(), ActorLexicon.load(), () -> (body, sentences) -> {
            phrases.put(body, new ReportPhrases(body, sentences));
            return List.of();
        });
        List<Report> read = reports.stream().map(r -> r.report(undated)).toList();
        InOrder.map(read, SetCommand.THREADS, pipeline::code);
        List<PartExamples> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String body = read.get(i).body();
            ReportPhrases found = phrases.getOrDefault(body, new ReportPhrases(body, List.of()));
            examples.add(new PartExamples(found, body, keys(lines.get(i).path("doc_roles"))));
        }
        return examples;
    }

    private static Set<String> membersWithRoles() {
        Set<String> members = new TreeSet<>(GoldReport.MEMBERS);
        members.add("doc_roles");
        return members;
    }

    private static List<Set<String>> keys(JsonNode roles) {
        List<Set<String>> keys = new ArrayList<>();
        for (Part part : Part.values()) {
            Set<String> mentions = new HashSet<>();
            for (JsonNode entity : roles.path(MucIncident.slot(part))) {
                entity.forEach(m -> mentions.add(PartExamples.normal(m.asString())));
            }
            keys.add(mentions);
        }
        return keys;
    }
}
