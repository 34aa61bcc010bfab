package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lapwing.place.Countries;

class CameoCodeTest {

    private static final Countries COUNTRIES = Countries.load();

    @ParameterizedTest
    @CsvSource({
        "MLI, MLI, -",
        "MLIGOV, MLI, GOV",
        "MLIGOVMIL, MLI, GOV",
        "MLIREBTUA, MLI, REB",
        "AFGTALINS, AFG, REB",
        "INDSEP, IND, REB",
        "ROMCOP, ROU, COP",
        "ZARMED, COD, JRN",
        "WSBHLH, PSE, MED",
        "KSV, KOS, -",
        "IGO, IGO, -",
        "IGOUNOHLH, UNO, MED",
        "IGOEUREEC, EUR, -",
        "EURBUS, -, BUS",
        "NGMHRI, NGO, SOC",
        "REB, -, REB",
        "---CRM, -, CRM"
    })
    void saysCountryAndSector(String code, String country, String sector) {
        CameoCode read = CameoCode.parse(code, iso3 -> ActorLexicon.isCountry(COUNTRIES, iso3));

        assertThat(read.country().orElse("-")).isEqualTo(country);
        assertThat(read.sector().map(Sector::name).orElse("-")).isEqualTo(sector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "MLIX", "QQQ", "ASA", "---"})
    void refusesWhatSaysNeither(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CameoCode.parse(code, iso3 -> ActorLexicon.isCountry(COUNTRIES, iso3)))
                .withMessageContaining("[" + code + "]");
    }
}
