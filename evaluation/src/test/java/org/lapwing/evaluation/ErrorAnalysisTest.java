package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lapwing.evaluation.ErrorAnalysis.Item;

class ErrorAnalysisTest {

    @Test
    void listsWhatWasMissedInventedAndConfusedById() {
        ErrorAnalysis analysis = new ErrorAnalysis(List.of(
                new Item("a", Set.of("AID"), Set.of(), Set.of("AGREE")),
                new Item("b", Set.of("AID"), Set.of(), Set.of("AID")),
                new Item("c", Set.of(), Set.of("AID"), Set.of("AID"))));

        assertThat(analysis.describe()).isEqualToNormalizingNewlines("""
                type                     gold missed spurious
                AGREE                       0      0        1
                AID                         2      1        0

                spurious AGREE (1)
                  a

                missed AID (1)
                  a

                AID as AGREE (1)
                  a
                """);
    }
}
