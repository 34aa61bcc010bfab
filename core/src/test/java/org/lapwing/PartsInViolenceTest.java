package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.report.Received;
import org.lapwing.report.Report;
import org.lapwing.role.Part;
import org.lapwing.role.PartMention;

/** The network that ships, on sentences of our own. */
class PartsInViolenceTest {

    private static final Pipeline PIPELINE = Pipeline.load();

    private static final Report ATTACK = report("Four guerrillas of the Northern Liberation Army attacked the Quillota"
            + " power station with mortars yesterday and killed engineer Ramiro Belaunde.");

    @Test
    void theLikeliestOfEachPart() {
        Coded coded = PIPELINE.code(ATTACK);
        assertThat(likeliest(coded, Part.WEAPON)).contains("mortars");
        assertThat(likeliest(coded, Part.TARGET)).get().asString().contains("power station");
        assertThat(likeliest(coded, Part.VICTIM)).get().asString().contains("Belaunde");
    }

    @Test
    void aReportWithoutViolenceIsNotAsked() {
        assertThat(PIPELINE.code(report("The two ministers agreed to meet again in May."))
                        .parts())
                .isEmpty();
    }

    @Test
    void theTraceNamesTheModelAndItsProbability() {
        assertThat(PIPELINE.code(ATTACK).events())
                .flatExtracting(e -> e.trace().decisions())
                .anySatisfy(d -> assertThat(d.rule()).matches("model parts: probability [01]\\.\\d\\d, needs 0\\.60"));
    }

    @Test
    void threadsDoNotAlterProbabilities() {
        Coded alone = PIPELINE.code(ATTACK);
        List<Coded> together = Collections.nCopies(8, ATTACK).parallelStream()
                .map(PIPELINE::code)
                .toList();
        assertThat(together).containsOnly(alone);
    }

    private static Optional<String> likeliest(Coded coded, Part part) {
        return coded.parts().stream()
                .filter(m -> m.part() == part)
                .max(Comparator.comparingDouble(PartMention::probability))
                .map(PartMention::text);
    }

    private static Report report(String body) {
        Received received = Received.copyOf(body.getBytes(StandardCharsets.UTF_8));
        return new Report(
                received.sha256(),
                received,
                "own",
                LocalDate.of(1989, 6, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                body);
    }
}
