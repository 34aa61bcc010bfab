package org.lapwing.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lapwing.Coded;
import org.lapwing.evaluation.IncidentNetwork.Judgement;
import org.lapwing.report.Report;
import org.lapwing.role.PartMention;
import org.lapwing.role.PartModel;
import org.lapwing.role.SentenceFindings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what the product found in a report into what MUC-4's keys hold, by rules and by the {@link IncidentNetwork}. It
 * listens to the product's model of parts to see the sentences as vectors. Safe to share between threads.
 */
final class MucJudge implements PartModel {

    private final PartModel parts;
    private final IncidentNetwork network;
    private final UnreadSentences unread = new UnreadSentences();
    private final Map<String, List<SentenceFindings>> seen = new ConcurrentHashMap<>();

    MucJudge(PartModel parts, IncidentNetwork network) {
        this.parts = parts;
        this.network = network;
    }

    @Override
    public List<PartMention> tag(String body, List<SentenceFindings> sentences) {
        seen.put(body, sentences);
        return parts.tag(body, sentences);
    }

    /** The line of predictions for a report that was coded, by rules alone. */
    static ObjectNode lineOfRules(String id, Report report, Coded coded, Optional<String> country) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", id);
        ArrayNode incidents = line.putArray("incidents");
        new MucIncidents(report.body(), country)
                .of(coded.events())
                .forEach(i -> incidents.add(i.json(report.published())));
        return line;
    }

    /** The line of predictions for a report that was coded with this as its model of parts. */
    ObjectNode line(String id, Report report, Coded coded, Optional<String> country) {
        MucIncidents rules = new MucIncidents(report.body(), country);
        List<MucIncident> ofRules = rules.of(coded.events());
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", id);
        ArrayNode incidents = line.putArray("incidents");
        List<SentenceFindings> read =
                Optional.ofNullable(seen.get(report.body())).orElse(List.of());
        Judgement judgement = network.judge(
                IncidentFacts.of(read, unread.of(report.body(), read)),
                IncidentFacts.of(coded.events(), ofRules, read.size()));
        rules.of(coded.events(), types(judgement, ofRules)).forEach(i -> incidents.add(i.json(report.published())));
        line.set("log_odds", logOdds(judgement));
        new MucParts(coded.parts(), m -> network.likelihood(m.part(), m.probability(), judgement))
                .addTo(line.putObject("doc_roles"));
        return line;
    }

    private Set<MucType> types(Judgement judgement, List<MucIncident> ofRules) {
        Set<MucType> types = EnumSet.noneOf(MucType.class);
        judgement.types().forEach((type, odds) -> {
            if (odds >= network.threshold(type)) {
                types.add(type);
            }
        });
        if (judgement.relevant() > 0) {
            ofRules.stream()
                    .map(MucIncident::type)
                    .filter(type -> !IncidentNetwork.LEARNT.contains(type))
                    .forEach(types::add);
        }
        return types;
    }

    /** What decided, and by how much. */
    private static ObjectNode logOdds(Judgement judgement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("relevant", rounded(judgement.relevant()));
        new TreeMap<>(judgement.types()).forEach((type, odds) -> json.put(type.name(), rounded(odds)));
        return json;
    }

    private static double rounded(double odds) {
        return Math.round(odds * 100) / 100.0;
    }
}
