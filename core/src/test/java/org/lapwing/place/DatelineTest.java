package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BAMAKO, Mali (AP) - Soldiers said on Monday | BAMAKO
            SAN JOSE, 3 MAY (EFE)                       | SAN JOSE
            DAKAR (Reuters) - A court                   | DAKAR
            Soldiers, police and others left            |
            THE ARMY SAID TODAY THAT IT HAD LOST ALL OF ITS POSITIONS, BUT |
            """)
    void opensTheBody(String body, String place) {
        assertThat(Dateline.of(body).orElse(null)).isEqualTo(place);
    }
}
