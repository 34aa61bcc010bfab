package org.lapwing.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMapTest {

    private static final UnitMap.OfDivisions DIVISIONS = UnitMap.OfDivisions.load();
    private static final LandCells LAND = LandCells.load();

    @Test
    void divisionsTouchAbroadTooAndWhereOneWasCutFromAnother() {
        assertThat(DIVISIONS.neighbours(List.of("MLI", "Ménaka")))
                .contains(List.of("MLI", "Gao"), List.of("MLI", "Kidal"));
        assertThat(DIVISIONS.neighbours(List.of("MLI", "Kidal"))).contains(List.of("DZA", "Tamanrasset"));
        assertThat(DIVISIONS.neighbours(List.of("MLI", "Kidal"))).doesNotContain(List.of("MLI", "Kayes"));
    }

    @Test
    void whoeverTouchesIsADivisionThatIsTouched() {
        Set<List<String>> unknown = new HashSet<>(DIVISIONS.touching().keySet());
        unknown.removeAll(DIVISIONS.known().keySet());
        assertThat(unknown).isEmpty();
        DIVISIONS
                .touching()
                .forEach((one, others) -> others.forEach(other -> assertThat(DIVISIONS.neighbours(other))
                        .as("%s of %s", other, one)
                        .contains(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "18.44, 1.41, MLI", // Kidal
        "49.99, 36.23, UKR", // Kharkiv
        "13.45, 22.45, SDN", // El Geneina, beside Chad
        "7.37, 134.53, PLW", // an island far out
    })
    void landIsThatOfTheCountryThatHasMostOfTheCell(double latitude, double longitude, String country) {
        assertThat(LAND.country(PrioGrid.cell(latitude, longitude))).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"0, -30", "-80, 0", "40, -160"})
    void seasAndAntarcticaHaveNoCells(double latitude, double longitude) {
        assertThat(LAND.country(PrioGrid.cell(latitude, longitude))).isEmpty();
    }
}
