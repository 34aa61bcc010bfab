package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.claim.Claim;
import org.lapwing.claim.Stance;
import org.lapwing.event.CanonicalLine;
import org.lapwing.event.Event;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.GazetteerImport;
import org.lapwing.report.Report;

/**
 * The report that Lapwing was made for. It is its publisher's text and stays outside the repository, so the test runs only
 * where it lies beside it.
 */
class KidalReportTest {

    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final Path REPORT = SHARED.resolve(Path.of("reports", "kidal-2023-11-12.txt"));
    private static final Path MALI = SHARED.resolve(Path.of("places", "ML.txt.gz"));

    @Test
    void yieldsWhatTheReportTellsAndNothingElse() {
        assumeTrue(Files.exists(REPORT));
        assertThat(lines(code(Gazetteer.load()))).containsExactly("""
                ASSAULT | reported | 2023-11-12 day | near Kidal, Kidal, MLI | actor: "Malian Army" [MLI MIL]; "Tuareg separatist groups" [MLI REB]
                COERCE seize | background | context: executive, political_institutions | 2020-01-01..2020-12-31 year | Mali, MLI
                COERCE seize | background | context: executive, political_institutions | 2021-01-01..2021-12-31 year | Mali, MLI
                RETREAT withdraw | reported | context: military | 2023-10-31 day | Kidal, Kidal, MLI | actor: United Nations Multidimensional Integrated Stabilization Mission in Mali [UNO MINUSMA]
                COERCE seize | reported | 2023-10-31.. unknown | Kidal, Kidal, MLI | actor: "rebels" [MLI REB]
                ASSAULT | background | 2023-09-01..2023-09-30 month | actor: "northern independence movement" [MLI REB] | recipient: "Malian forces" [MLI MIL]
                MOBILIZE weapons | reported | context: military | 2023-11-12 day | Kidal, Kidal, MLI | actor: "Army planes" [MLI MIL]
                ASSAULT | reported | 2023-11-11 day | near Kidal, Kidal, MLI | actor: "Malian Army" [MLI MIL]; "Tuareg separatist groups" [MLI REB]
                MOBILIZE troops | reported | context: military | 2023-11-09 day | Kidal, Kidal, MLI | actor: "it" [MLI MIL]
                MOBILIZE troops | reported | context: military | 110 km from Kidal, Kidal, MLI | actor: "large military convoy" [MLI MIL]
                COERCE withhold | reported | context: human_security | 2023-11-10 day | Kidal, Kidal, MLI | actor: "Rebels in Kidal" [MLI REB]
                ASSAULT aerial | reported | 2023-11-04..2023-11-10 week | Kidal, Kidal, MLI
                ASSAULT | background | 2023-08-01..2023-08-31 month | Mali, MLI | actor: "Tuareg rebellion" [MLI REB]
                ASSAULT | background | 2012-01-01..2012-12-31 year | Mali, MLI | actor: Tuareg [MLI] | recipient: "army" [MLI MIL]
                RETREAT ceasefire | background | context: military | 2014-01-01..2014-12-31 year
                SUPPORT | background | context: diplomatic | 2015-01-01..2015-12-31 year
                """.split("\n"));
    }

    @Test
    void keepsWhatNobodyConfirmedAsAClaimAndInventsNoDeaths() {
        assumeTrue(Files.exists(REPORT));
        List<Event> events = code(Gazetteer.load());
        assertThat(events).allSatisfy(e -> assertThat(e.tolls()).isEmpty());
        assertThat(events.get(0).claims())
                .filteredOn(c -> c.field().equals("killed"))
                .extracting(Claim::stance)
                .containsExactly(Stance.UNCONFIRMED);
    }

    @Test
    void everyEventHasEvidenceAndASpeakerOrTheReportItself() {
        assumeTrue(Files.exists(REPORT));
        assertThat(code(Gazetteer.load())).allSatisfy(e -> {
            assertThat(e.evidence()).isNotEmpty();
            assertThat(e.claims()).extracting(Claim::field).contains("event");
        });
    }

    @Test
    void resolvesAVillageOnceItsCountryIsImported(@TempDir Path data) throws IOException {
        assumeTrue(Files.exists(REPORT) && Files.exists(MALI));
        GazetteerImport.run(MALI, data, Countries.load(), reached -> {});
        assertThat(lines(code(Gazetteer.open(Optional.of(data)))))
                .anyMatch(line -> line.startsWith("MOBILIZE troops") && line.contains("| Anefis"));
    }

    private static List<Event> code(Gazetteer gazetteer) {
        Report report = ExampleReports.read(REPORT);
        return Pipeline.load(gazetteer, ActorLexicon.load()).code(report).events();
    }

    private static List<String> lines(List<Event> events) {
        return events.stream()
                .map(CanonicalLine::of)
                .map(line -> line.replaceAll(" \\| says.*", ""))
                .toList();
    }
}
