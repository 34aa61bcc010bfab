package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeTagger;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "time", description = "Time expressions and their values (TIMEX3).", mixinStandardHelpOptions = true)
final class TimeCommand extends SetCommand {

    @Override
    List<ObjectNode> predict(Path gold) throws IOException {
        Tokeniser tokeniser = new Tokeniser();
        TimeTagger tagger = new TimeTagger();
        return InOrder.map(GoldReport.read(gold), THREADS, report -> {
            LocalDate published =
                    report.date().orElseThrow(() -> new IllegalArgumentException(report.id() + ": no date"));
            return prediction(report, tagger.tag(tokeniser.split(report.text()), published));
        });
    }

    private static ObjectNode prediction(GoldReport report, List<TimeMention> mentions) {
        ObjectNode prediction = JsonNodeFactory.instance.objectNode().put("id", report.id());
        ArrayNode timexes = prediction.putArray("timex3");
        for (TimeMention mention : mentions) {
            timexes.addObject()
                    .put("start", report.text().codePointCount(0, mention.span().start()))
                    .put("end", report.text().codePointCount(0, mention.span().end()))
                    .put("type", mention.type().name())
                    .put("value", mention.value());
        }
        return prediction;
    }
}
