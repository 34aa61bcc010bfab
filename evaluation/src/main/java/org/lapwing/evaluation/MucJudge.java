package org.lapwing.evaluation;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lapwing.Coded;
import org.lapwing.event.Event;
import org.lapwing.report.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what the product coded in a report, and what the {@link MucReader} reads in it, into what MUC-4's keys hold. The model
 * says which types of incidents there are and who had which part; the rules say where and when, and how many suffered.
 */
final class MucJudge {

    private MucJudge() {}

    /** The line of predictions for a report by the rules alone. */
    static ObjectNode line(String id, Report report, Coded coded, MucCountry country) {
        return line(id, new MucIncidents(report.body(), coded.tolls(), country).of(coded.events()), report);
    }

    /** The line of predictions for a report by both. */
    static ObjectNode line(
            String id, Report report, Coded coded, MucCountry country, MucReading reading, MucWeighing weighing) {
        List<Event> events = coded.events();
        MucIncidents incidents = new MucIncidents(report.body(), coded.tolls(), country);
        Set<MucType> types = weighing.types(reading, types(incidents.of(events)));
        ObjectNode line = line(id, incidents.of(events, types), report);
        line.set("log_odds", logOdds(reading));
        new MucParts(weighing.likelihoods(reading)).addTo(line.putObject("doc_roles"));
        return line;
    }

    static Set<MucType> types(List<MucIncident> incidents) {
        return incidents.stream().map(MucIncident::type).collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode line(String id, List<MucIncident> incidents, Report report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", id);
        ArrayNode array = line.putArray("incidents");
        incidents.forEach(i -> array.add(i.json(report.published())));
        return line;
    }

    /** What decided, and by how much. */
    private static ObjectNode logOdds(MucReading reading) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("relevant", rounded(reading.relevant()));
        new TreeMap<>(reading.types()).forEach((type, odds) -> json.put(type.name(), rounded(odds)));
        return json;
    }

    private static double rounded(double odds) {
        return Math.round(odds * 100) / 100.0;
    }
}
