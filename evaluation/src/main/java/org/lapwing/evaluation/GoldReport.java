package org.lapwing.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a coder may know of a report in a gold set.
 *
 * @param text as the set has it; what leaves the program is counted in its code points
 * @param date the day of publication; absent if the set gives none, or an impossible one
 * @param dateline the line above the text of an agency report; absent where the set keeps none apart from the text
 */
record GoldReport(String id, String text, Optional<LocalDate> date, Optional<String> dateline) {

    /** Ids, texts and dates, under all names that the sets have for them. */
    static final Set<String> MEMBERS = Set.of("id", "text", "date", "dct", "dateline");

    static List<GoldReport> read(Path file) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        for (ObjectNode line : GoldFile.read(file, MEMBERS)) {
            reports.add(of(line));
        }
        return reports;
    }

    static GoldReport of(JsonNode line) {
        return new GoldReport(
                line.path("id").asString(),
                line.path("text").asString(),
                day(line.path("date"))
                        .or(() -> day(line.path("dct")))
                        .or(() -> day(line.path("dateline").path("date"))),
                Optional.of(line.path("dateline").path("raw").asString("")).filter(raw -> !raw.isBlank()));
    }

    private static Optional<LocalDate> day(JsonNode node) {
        try {
            return node.isString() ? Optional.of(LocalDate.parse(node.asString())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The report as the product receives it. A dateline that the set has cut off stands above the text again, where the
     * agency put it.
     *
     * @param undated the day of publication to assume if the set gives none
     */
    Report report(LocalDate undated) {
        String body = dateline.map(line -> line + "\n\n").orElse("") + text;
        Received received = Received.copyOf(body.getBytes(StandardCharsets.UTF_8));
        return new Report(
                received.sha256(),
                received,
                id,
                date.orElse(undated),
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                body);
    }
}
