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
import org.lapwing.Coded;
import org.lapwing.Pipeline;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "muc4", description = "Incidents and their roles (MUC-4).", mixinStandardHelpOptions = true)
final class Muc4Command extends SetCommand {

    @Option(
            names = "--network",
            paramLabel = "FILE",
            description = "A learned network in the place of those in use; given several times, the mean of several.")
    private List<Path> files = List.of();

    @Option(names = "--rules-only", description = "Without the learned model, to see what it adds.")
    private boolean rulesOnly;

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        List<GoldReport> reports = GoldReport.read(gold);
        LocalDate undated = middleDay(reports);
        ActorLexicon lexicon = ActorLexicon.load();
        Pipeline pipeline = Pipeline.load(Gazetteer.load(), lexicon);
        Optional<MucReader> reader = rulesOnly ? Optional.empty() : Optional.of(reader(lexicon));
        Countries countries = Countries.load();
        Dateline dateline = new Dateline(countries);
        MucScope scope = new MucScope(countries);
        return InOrder.map(reports, THREADS, item -> {
            Report report = item.report(undated);
            Coded coded = pipeline.code(report);
            MucCountry country =
                    new MucCountry(item.dateline().flatMap(dateline::country), scope.namedIn(report.body()));
            return reader.map(
                            r -> MucJudge.line(item.id(), report, coded, country, r.read(report.body()), r.weighing()))
                    .orElseGet(() -> MucJudge.line(item.id(), report, coded, country));
        });
    }

    private MucReader reader(ActorLexicon lexicon) throws IOException {
        return files.isEmpty() ? MucReader.load(lexicon) : MucReader.load(files, lexicon);
    }

    /** One report in twenty says "no date"; it is of the time of the others. */
    static LocalDate middleDay(List<GoldReport> reports) {
        List<LocalDate> days =
                reports.stream().flatMap(r -> r.date().stream()).sorted().toList();
        return days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() / 2);
    }

    /** The keys mark some incidents as optional: neither wanted nor wrong. */
    @Override
    Optional<ErrorAnalysis> analyse(Path gold, List<ObjectNode> predictions) throws IOException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (ObjectNode line : predictions) {
            Set<String> types = new TreeSet<>();
            line.path("incidents").forEach(i -> types.add(i.path("type").asString()));
            found.put(line.path("id").asString(), types);
        }
        List<ErrorAnalysis.Item> items = new ArrayList<>();
        for (ObjectNode document : GoldFile.read(gold, Set.of("id", "templates"))) {
            Set<String> wanted = new TreeSet<>();
            Set<String> allowed = new TreeSet<>();
            for (JsonNode template : document.path("templates")) {
                JsonNode types = template.path("incident_type");
                boolean either = types.size() > 1 || template.path("optional").asBoolean();
                types.forEach(t -> (either ? allowed : wanted).add(t.asString()));
            }
            String id = document.path("id").asString();
            items.add(new ErrorAnalysis.Item(id, wanted, allowed, found.getOrDefault(id, Set.of())));
        }
        return Optional.of(new ErrorAnalysis(items));
    }
}
