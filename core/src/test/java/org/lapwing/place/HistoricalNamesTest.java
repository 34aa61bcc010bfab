package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.text.Tokeniser;

/** A year and a text in; what each name of a place was taken to be. */
class HistoricalNamesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Countries COUNTRIES = Countries.load();
    private static final PlaceResolver RESOLVER = new PlaceResolver(GAZETTEER, COUNTRIES);
    private static final HistoricalNames NAMES = HistoricalNames.load(COUNTRIES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1979 | A bomb exploded in Salisbury on Monday.                        | Harare ZWE
            2018 | Two people were poisoned in Salisbury, in England.             | Salisbury GBR, England GBR
            2018 | A bomb went off in Salisbury. Zimbabwe was at war then.        | Harare ZWE, Zimbabwe ZWE
            1965 | Rebels shelled Leopoldville.                                   | Kinshasa COD
            2024 | He was born in Leopoldville.                                   | Kinshasa COD
            1996 | Soldiers looted shops in Zaire.                                | Democratic Republic of the Congo COD
            2024 | Police in Angola arrested ten people in Soyo, in Zaire.        | Angola AGO, Soio AGO, Zaire AGO
            2023 | Militiamen burned a village in Tanganyika, in eastern Congo.   | Tanganyika COD, Democratic Republic of the Congo COD
            1963 | Soldiers mutinied in Tanganyika.                               | United Republic of Tanzania TZA
            1975 | Moroccan troops crossed into the Spanish Sahara.               | Western Sahara ESH
            1998 | Famine spread in southern Sudan.                               | South Sudan SSD
            2024 | Famine spread in southern Sudan.                               | Sudan SDN
            2015 | Shells hit Artemivsk in the Donetsk region.                    | Bakhmut UKR, Donetsk UKR
            2024 | Trains to Bombay were stopped.                                 | Mumbai IND
            """)
    void theDayOfTheReportDecidesWhatAFormerNameMeans(int year, String text, String expected) {
        assertThat(places(year, text)).isEqualTo(expected);
    }

    @Test
    void theTraceTellsTheYears() {
        assertThat(mentions(1979, "A bomb exploded in Salisbury on Monday.")
                        .get(0)
                        .rule())
                .endsWith("; historical name, 1890 to 1982");
    }

    @Test
    void everyNameLeadsToAPlaceOfToday() {
        assertThat(NAMES.list())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(GAZETTEER.lookup(name.today())).anyMatch(place -> HistoricalNames.isOf(name, place)))
                .allSatisfy(name -> assertThat(name.from()).isLessThanOrEqualTo(name.until()));
    }

    private static String places(int year, String text) {
        return String.join(
                ", ",
                mentions(year, text).stream().map(HistoricalNamesTest::describe).toList());
    }

    private static List<PlaceMention> mentions(int year, String text) {
        PlaceContext context = new PlaceContext(Optional.empty(), Optional.of(LocalDate.of(year, 6, 1)), List.of());
        return RESOLVER.places(new Tokeniser().split(text), context);
    }

    private static String describe(PlaceMention mention) {
        Location location = mention.location();
        Toponym place = location instanceof Location.Approximate area
                ? area.anchors().get(0)
                : ((Location.Resolved) location).toponym();
        return place.name() + " " + place.country().orElse("-");
    }
}
