package org.lapwing.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lapwing.place.Countries;

@Tag("locale")
class PanelCommandTest extends CommandTest {

    @Test
    void aPanelHasZerosAndSumsAndSaysWhatItKnows() {
        coded();
        Result result = run("panel", "--by", "country", "--from", "2024-04", "--to", "2024-06");
        assertThat(result.exitCode()).isZero();
        List<String[]> all =
                result.out().lines().map(line -> line.split(",", -1)).toList();
        assertThat(all).hasSize(1 + 3 * Countries.load().list().size());
        List<String> header = List.of(all.get(0));
        for (String expected : List.of(
                "month 4 5 6",
                "month_id 532 533 534",
                "events 0 1 0",
                "deaths_best 0 7 0",
                "ged_os_deaths_best 0 7 0",
                "vac_events 0 1 0",
                "events_3m 0 1 1",
                "neighbours_events 0 0 0",
                "days_since_event _ 27 57",
                "single_source_share _ 1 _",
                "covered 0 1 0")) {
            assertThat(column(all, "MLI", expected)).as(expected).isEqualTo(expected);
        }
        // A neighbour of Mali, where nothing is told of, and a country far from it.
        assertThat(column(all, "NER", "events 0 0 0")).isEqualTo("events 0 0 0");
        assertThat(column(all, "NER", "neighbours_deaths_best")).isEqualTo("neighbours_deaths_best 0 7 0");
        assertThat(column(all, "NER", "days_since_event")).isEqualTo("days_since_event _ _ _");
        assertThat(column(all, "JPN", "neighbours_events")).isEqualTo("neighbours_events 0 0 0");
        assertThat(header).doesNotContain("ceasefire_in_force");
    }

    @Test
    void aPanelOfCellsHasThoseWithLandWhereNothingIsToldOf() {
        coded();
        List<String[]> cells = run(
                        "panel", "--by", "priogrid", "--country", "Mali", "--from", "2024-05", "--to", "2024-05")
                .out()
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(cells).hasSizeBetween(400, 500);
        assertThat(cells).extracting(row -> row[1]).containsOnly("country", "MLI");
        assertThat(column(cells, "153000", "events 1")).isEqualTo("events 1");
        // Beside it, and a cell of the far west.
        assertThat(column(cells, "153001", "neighbours_events")).isEqualTo("neighbours_events 1");
        assertThat(column(cells, "149378", "neighbours_events")).isEqualTo("neighbours_events 0");
        assertThat(run("panel", "--by", "priogrid", "--country", "Nowhere", "--from", "2024-05", "--to", "2024-05")
                        .err())
                .contains("--country Nowhere");
    }

    @Test
    void aPanelOfDivisionsHasThoseWhereNothingIsToldOf() {
        coded();
        List<String> mali = run("panel", "--by", "admin1", "--from", "2024-05", "--to", "2024-05")
                .out()
                .lines()
                .filter(line -> line.startsWith("MLI,"))
                .toList();
        assertThat(mali)
                .filteredOn(line -> line.startsWith("MLI,Gao,2024,5,533,1,7,7,7"))
                .hasSize(1);
        assertThat(mali)
                .filteredOn(line -> line.startsWith("MLI,Kayes,2024,5,533,0,0,0,0"))
                .hasSize(1);
        assertThat(mali).extracting(line -> line.split(",")[1]).doesNotHaveDuplicates();
    }

    @Test
    void aPanelSaysHowCeasefiresStood() throws IOException {
        coded();
        Path own = Files.writeString(folder.resolve("own.yaml"), TRUCE_OF_GAO);
        for (String unit : List.of("country", "admin1", "priogrid")) {
            List<String[]> rows = run(
                            "panel",
                            "--by",
                            unit,
                            "--from",
                            "2024-03",
                            "--to",
                            "2024-05",
                            "--ceasefires",
                            "--registry",
                            own.toString())
                    .out()
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(row ->
                            !unit.equals("admin1") || List.of("admin1", "Gao").contains(row[1]))
                    .toList();
            String first = unit.equals("priogrid") ? "153000" : "MLI";
            for (String expected :
                    List.of("agreements_announced 0 0 1", "violations_alleged 0 0 1", "violations_confirmed 0 0 0")) {
                assertThat(column(rows, first, expected)).as(unit).isEqualTo(expected);
            }
            // Before May, agreements that ship with Lapwing may have held.
            assertThat(column(rows, first, "ceasefire_in_force")).as(unit).endsWith(" 1");
            assertThat(column(rows, first, "days_since_announced")).as(unit).endsWith(" 30");
            if (unit.equals("country")) {
                assertThat(column(rows, "ISL", "ceasefire_in_force")).isEqualTo("ceasefire_in_force 0 0 0");
                assertThat(column(rows, "ISL", "days_since_announced")).isEqualTo("days_since_announced _ _ _");
            }
        }
    }

    /** A column of the rows whose first cell is this, its name before it; "_" for what is empty. */
    private static String column(List<String[]> rows, String first, String named) {
        String name = named.split(" ")[0];
        int index = List.of(rows.get(0)).indexOf(name);
        return name
                + rows.stream()
                        .filter(row -> row[0].equals(first))
                        .map(row -> " " + (row[index].isEmpty() ? "_" : row[index]))
                        .collect(joining());
    }
}
