package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lapwing.text.Document;
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
        TimeTagger ends = TimeTagger.ofEnds();
        return InOrder.map(GoldReport.read(gold), THREADS, report -> {
            LocalDate published =
                    report.date().orElseThrow(() -> new IllegalArgumentException(report.id() + ": no date"));
            Document document = tokeniser.split(report.text());
            return prediction(report, withEnds(tagger.tag(document, published), ends.tag(document, published)));
        });
    }

    /** TimeML marks the two ends of a stretch as well as the whole; the product needs only the whole. */
    private static List<TimeMention> withEnds(List<TimeMention> wholes, List<TimeMention> points) {
        return wholes.stream()
                .flatMap(whole -> Stream.concat(Stream.of(whole), ends(whole, points).stream()))
                .toList();
    }

    private static List<TimeMention> ends(TimeMention whole, List<TimeMention> points) {
        if (whole.type() != TimeMention.Type.DURATION) {
            return List.of();
        }
        List<TimeMention> inside = points.stream()
                .filter(point -> whole.span().contains(point.span()))
                .toList();
        return inside.size() == 2 ? inside : List.of();
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
