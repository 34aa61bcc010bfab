package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.report.Received;
import org.lapwing.report.Report;

/** The network that ships: when it is asked, and that it answers the same whoever asks beside. */
class PartsInViolenceTest {

    private static final Pipeline PIPELINE = LoadedPipeline.PIPELINE;

    private static final Report ATTACK = report("Four guerrillas of the Northern Liberation Army attacked the Quillota"
            + " power station with mortars yesterday and killed engineer Ramiro Belaunde.");

    @Test
    void aReportWithoutViolenceIsNotAsked() {
        assertThat(PIPELINE.code(report("The two ministers agreed to meet again in May."))
                        .parts())
                .isEmpty();
    }

    @Test
    void threadsDoNotAlterProbabilities() {
        Coded alone = PIPELINE.code(ATTACK);
        assertThat(alone.parts()).isNotEmpty();
        List<Coded> together = Collections.nCopies(8, ATTACK).parallelStream()
                .map(PIPELINE::code)
                .toList();
        assertThat(together).containsOnly(alone);
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
