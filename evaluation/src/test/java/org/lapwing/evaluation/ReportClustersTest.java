package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lapwing.report.Report;

class ReportClustersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    private static final String NEWS = "Two men, 31 and 44, were shot outside the Blue Heron bar on Canal Street in"
            + " Riverton late on Sunday, Riverton police said. Sergeant Ada Quill asked for witnesses.";
    private static final String FOLLOW_UP = "A man aged 44 who was wounded at the Blue Heron in Riverton has died. The"
            + " Canal Street shooting now counts as a killing, Sergeant Quill said.";
    private static final String ELSEWHERE = "A woman of 27 was shot in her car on Mill Road in Hillside on Monday."
            + " Hillside police arrested a neighbour, said Lieutenant Joe Marsh.";

    @Test
    void reportsOfTwoWeeksThatTellOneStoryAreOfOneIncident() {
        List<Report> reports = List.of(
                report(DAY, NEWS),
                report(DAY.plusDays(30), FOLLOW_UP),
                report(DAY.plusDays(3), FOLLOW_UP),
                report(DAY.plusDays(1), ELSEWHERE));
        assertThat(ReportClusters.of(reports, Collections.nCopies(4, List.of())))
                .containsExactly(0, 1, 0, 3);
    }

    private static Report report(LocalDate day, String text) {
        return new GoldReport("id", text, Optional.of(day), Optional.empty()).report(day);
    }
}
