package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.place.Countries;

class DatelineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LIMA, 3 MAY 91 (EFE)                    | PER
            GUATEMALA CITY, 3 MAY 91 (ACAN-EFE)     | GTM
            KANKAN (GUINEA), 3 MAY 91 (AFP)         | GIN
            CLANDESTINE, NO DATE (RADIO X)          | -
            NO CITY                                 | -
            """)
    void countryIsStatedOrThatOfTheCapital(String dateline, String country) {
        assertThat(new Dateline(Countries.load()).country(dateline)).isEqualTo(Optional.ofNullable(country));
    }
}
