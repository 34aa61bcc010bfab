package org.lapwing.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrioGridTest {

    /** The gid of PRIO-GRID: floor((lat+90)/0.5)*720 + floor((lon+180)/0.5) + 1. */
    @ParameterizedTest
    @CsvSource({"-90, -180, 1", "89.9, 179.9, 259200", "16.27, -0.04, 153000", "0, 0, 129961", "10, 180, 144001"})
    void cellsAreNumberedFromTheSouthWest(double latitude, double longitude, int cell) {
        assertThat(PrioGrid.cell(latitude, longitude)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "153000, 152279 152280 152281 152999 153001 153719 153720 153721",
        // The westernmost cells touch the easternmost, and beyond the poles there is nothing.
        "721, 1 2 720 722 1440 1441 1442 2160",
        "1, 2 720 721 722 1440"
    })
    void neighboursTouch(int cell, String neighbours) {
        assertThat(PrioGrid.neighbours(cell))
                .isEqualTo(
                        Stream.of(neighbours.split(" ")).map(Integer::valueOf).toList())
                .allMatch(neighbour -> PrioGrid.neighbours(neighbour).contains(cell));
    }

    @Test
    void aCircleIsSharedOutWhole() {
        assertThat(PrioGrid.spread(16.27, -0.04, 120).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(List.copyOf(PrioGrid.spread(16.27, -0.04, 120).keySet())).contains(153000, 152280);
    }
}
