package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lapwing.Pipeline;
import org.lapwing.event.EventJson;
import org.lapwing.report.Report;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "events",
        description = "The product's own records of any gold set's reports, to see where an error came from.",
        mixinStandardHelpOptions = true)
final class EventsCommand extends SetCommand {

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        Pipeline pipeline = Pipeline.load();
        JsonMapper mapper = JsonMapper.shared();
        return InOrder.map(GoldReport.read(gold), THREADS, r -> {
            Report report = r.report(LocalDate.EPOCH);
            EventJson json = EventJson.of(report.body());
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", r.id());
            ArrayNode events = line.putArray("events");
            pipeline.code(report).events().forEach(e -> events.add(mapper.readTree(json.write(e))));
            return line;
        });
    }
}
