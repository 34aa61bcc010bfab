package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lapwing.coding.EventType;
import org.lapwing.event.Event;
import org.lapwing.toll.TollKind;

class ReportClustersTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Test
    void reportsOfOneWeekThatShareTwoParticularsAreOfOneIncident() {
        List<Event> incident = attack("Riverton", 4);

        assertThat(ReportClusters.of(
                        List.of(DAY, DAY.plusDays(30), DAY.plusDays(3), DAY.plusDays(3), DAY.plusDays(9)),
                        List.of(incident, incident, incident, attack("Hillside", 4), incident)))
                .containsExactly(0, 1, 0, 3, 0);
    }

    private static List<Event> attack(String place, int killed) {
        return List.of(Told.of(EventType.ASSAULT)
                .at(place)
                .toll(TollKind.KILLED, killed)
                .event());
    }
}
