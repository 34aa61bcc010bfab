package org.lapwing.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.Coded;
import org.lapwing.Pipeline;
import org.lapwing.report.Received;
import org.lapwing.report.Report;

/** The network that ships, on sentences of our own. */
class PartTaggerTest {

    private static final Pipeline PIPELINE = Pipeline.load();

    @Test
    void theLikeliestOfEachPart() {
        Coded coded = code("Four guerrillas of the Northern Liberation Army attacked the Quillota power station "
                + "with mortars yesterday and killed engineer Ramiro Belaunde.");

        assertThat(likeliest(coded, Part.WEAPON)).hasValue("mortars");
        assertThat(likeliest(coded, Part.TARGET)).get().asString().contains("power station");
        assertThat(likeliest(coded, Part.PERPETRATOR)).get().asString().contains("guerrillas");
    }

    @Test
    void aReportWithoutViolenceIsNotAsked() {
        assertThat(code("The two ministers agreed to meet again in May.").parts()).isEmpty();
    }

    private static Optional<String> likeliest(Coded coded, Part part) {
        return coded.parts().stream()
                .filter(m -> m.part() == part)
                .max(Comparator.comparingDouble(PartMention::probability))
                .map(PartMention::text);
    }

    private static Coded code(String body) {
        Received received = Received.copyOf(body.getBytes(StandardCharsets.UTF_8));
        return PIPELINE.code(new Report(
                received.sha256(),
                received,
                "own",
                LocalDate.of(1989, 6, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                body));
    }
}
