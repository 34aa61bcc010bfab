package org.lapwing.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.lapwing.text.Document;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeTagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes TIMEX3 predictions for a gold file of which it reads {@code id}, {@code text} and {@code dct} alone. Arguments:
 * the gold file (JSON lines) and the file to write. Prints the tagger's cost, tokenising left out.
 */
public final class TimePredictions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TimePredictions() {}

    public static void main(String[] args) throws IOException {
        Tokeniser tokeniser = new Tokeniser();
        TimeTagger tagger = new TimeTagger();
        long tokens = 0;
        long nanos = 0;
        try (BufferedReader gold = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (String line = gold.readLine(); line != null; line = gold.readLine()) {
                JsonNode report = JSON.readTree(line);
                String text = report.get("text").asString();
                Document document = tokeniser.split(text);
                long start = System.nanoTime();
                List<TimeMention> mentions =
                        tagger.tag(document, LocalDate.parse(report.get("dct").asString()));
                nanos += System.nanoTime() - start;
                tokens += document.sentences().stream()
                        .mapToLong(sentence -> sentence.size())
                        .sum();
                out.println(prediction(report.get("id").asString(), text, mentions));
            }
        }
        System.out.printf(
                Locale.ROOT, "%d tokens, %.3f ms per 1,000 tokens%n", tokens, nanos / 1e6 / Math.max(1, tokens) * 1000);
    }

    /** Offsets leave the program in Unicode code points. */
    private static ObjectNode prediction(String id, String text, List<TimeMention> mentions) {
        ObjectNode prediction = JSON.createObjectNode().put("id", id);
        ArrayNode timexes = prediction.putArray("timex3");
        for (TimeMention mention : mentions) {
            timexes.addObject()
                    .put("start", text.codePointCount(0, mention.span().start()))
                    .put("end", text.codePointCount(0, mention.span().end()))
                    .put("type", mention.type().name())
                    .put("value", mention.value());
        }
        return prediction;
    }
}
