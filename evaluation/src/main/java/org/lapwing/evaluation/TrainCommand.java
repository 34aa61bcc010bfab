package org.lapwing.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;
import org.lapwing.report.Report;
import org.lapwing.text.Tokeniser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "train",
        description = {
            "Writes what the learned model of MUC-4 learns from: reports cut as it reads them, with the answers of their keys.",
            "models/train.py makes the model of it; see the card beside it."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", description = "Reports with templates and doc_roles, JSON lines, plain or gzip.")
    private Path gold = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the examples, JSON lines.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<ObjectNode> lines = GoldFile.read(gold, membersWithKeys());
        LocalDate undated =
                Muc4Command.middleDay(lines.stream().map(GoldReport::of).toList());
        ActorLexicon lexicon = ActorLexicon.load();
        Pipeline pipeline = Pipeline.load(Gazetteer.load(), lexicon);
        Tokeniser tokeniser = new Tokeniser();
        WordPieces vocabulary = WordPieces.load();
        MucEntities entities = new MucEntities(lexicon);
        List<ObjectNode> examples = InOrder.map(lines, SetCommand.THREADS, line -> {
            Report report = GoldReport.of(line).report(undated);
            MucIncidents incidents =
                    new MucIncidents(report.body(), List.of(), new MucCountry(Optional.empty(), List.of()));
            return new MucExample(
                            line,
                            ReportPieces.of(tokeniser.split(report.body()), vocabulary),
                            MucJudge.types(incidents.of(pipeline.code(report).events())),
                            entities)
                    .json();
        });
        try (BufferedWriter written = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (ObjectNode example : examples) {
                written.write(example + "\n");
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
