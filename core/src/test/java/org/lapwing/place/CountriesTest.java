package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    private final Countries countries = Countries.load();

    @ParameterizedTest
    @CsvSource({
        "Mali, MLI",
        "DRC, COD",
        "DR Congo, COD",
        "ivory coast, CIV",
        "Côte d’Ivoire, CIV",
        "Burma, MMR",
        "UK, GBR",
        "U.S., USA",
        "USA, USA",
        "Britain, GBR",
        "Soviet Union, RUS",
        "USSR, RUS",
        "Yugoslavia, SRB",
        "Czechoslovakia, CZE",
        "Zaire, COD",
        "Upper Volta, BFA",
        "East Germany, DEU",
        "North Yemen, YEM",
        "Rhodesia, ZWE",
        "Kampuchea, KHM",
        "Kosovo, KOS",
        "Palestine, PSE",
        "Taiwan, TWN",
        "TURKIYE, TUR",
        "EL SALVADOR, SLV",
        "Guinea-Bissau, GNB",
    })
    void aNameLeadsToItsCountry(String name, String iso3) {
        assertThat(countries.findByName(name)).map(Country::iso3).contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Malian, MLI",
        "Malians, MLI",
        "Congolese, COD COG",
        "Burkinabe, BFA",
        "Burkinabé, BFA",
        "Soviet, RUS",
        "Spaniards, ESP",
        "Nigerien, NER",
        "Nigerian, NGA",
        "South Sudanese, SSD",
        "U.S., USA",
        "Dominican, DMA DOM",
    })
    void aDemonymLeadsToEachOfItsCountries(String demonym, String iso3) {
        assertThat(countries.listByDemonym(demonym).stream().map(Country::iso3)).containsExactly(iso3.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"Bamako, MLI", "Kiev, UKR", "Kyiv, UKR", "Sana'a, YEM", "Washington, USA", "N’Djamena, TCD"})
    void aCapitalLeadsToItsCountry(String capital, String iso3) {
        assertThat(countries.findByCapital(capital)).map(Country::iso3).contains(iso3);
    }

    @Test
    void aNameThatSeveralShareLeadsToNone() {
        assertThat(countries.findByName("Congo")).isEmpty();
        assertThat(countries.listByName("Congo").stream().map(Country::iso3)).containsExactly("COD", "COG");
        assertThat(countries.findByName("Atlantis")).isEmpty();
    }

    @Test
    void maliHasItsNeighboursAndExtent() {
        Country mali = countries.findByIso3("MLI").orElseThrow();
        assertThat(mali.neighbours()).containsExactly("BFA", "CIV", "DZA", "GIN", "MRT", "NER", "SEN");
        assertThat(mali.extent().orElseThrow().north()).isBetween(24.9, 25.1);
        assertThat(mali.latitude()).isBetween(17.0, 18.0);
    }

    @Test
    void formerStatesCarryTheirYears() {
        assertThat(countries.findByIso3("COD").orElseThrow().former())
                .containsExactly(new Country.FormerState("Zaire", 1971, 1997));
    }

    @Test
    void neighboursAreMutualAndKnown() {
        List<String> broken = countries.list().stream()
                .flatMap(country -> country.neighbours().stream()
                        .filter(code -> countries
                                .findByIso3(code)
                                .filter(other -> other.neighbours().contains(country.iso3()))
                                .isEmpty())
                        .map(code -> country.iso3() + "-" + code))
                .toList();
        assertThat(broken).isEmpty();
        assertThat(Arrays.asList("XKX", "XXX"))
                .allMatch(code -> countries.findByIso3(code).isEmpty());
    }

    /** A territory without an outline once stood where the equator meets the first meridian. */
    @Test
    void everyCountryStandsSomewhere() {
        assertThat(countries.list()).noneMatch(country -> country.latitude() == 0 && country.longitude() == 0);
    }
}
