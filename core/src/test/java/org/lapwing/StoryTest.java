package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.event.CanonicalLine;

/** What one sentence of a report leaves unsaid because another has said it. All reports were published on Monday 12 June 2023. */
class StoryTest {

    private static final Pipeline PIPELINE = LoadedPipeline.PIPELINE;

    @TempDir
    private Path folder;

    @Test
    void a_deed_told_without_a_place_or_a_day_goes_on_from_the_attack_before() throws IOException {
        assertThat(code("""
                Fighters of Boko Haram stormed the town of Maiduguri before dawn on Thursday. The group set fire to forty houses.
                """))
                .anyMatch(line -> line.startsWith("ASSAULT destroy")
                        && line.contains("2023-06-08 day")
                        && line.contains("Maiduguri"));
    }

    @Test
    void a_truce_is_between_those_who_signed_it_and_holds_in_their_country() throws IOException {
        assertThat(code("""
                Colombia's government and the ELN signed a ceasefire in Havana on Friday. The ceasefire will take effect on \
                3 August. France praised the deal.
                """))
                .anyMatch(line -> line.startsWith("RETREAT ceasefire | planned")
                        && line.contains("COL GOV")
                        && line.contains("COL REB")
                        && !line.contains("Havana"));
    }

    @Test
    void what_is_urged_second_is_no_event_either() throws IOException {
        assertThat(code("""
                France and Norway called on both leaders to release prisoners and to let aid convoys pass.
                """)).singleElement().asString().startsWith("REQUEST yield");
    }

    @Test
    void what_had_happened_before_it_was_announced_is_not_of_that_day() throws IOException {
        assertThat(code("""
                The army announced on Friday that it had captured Gao.
                """)).anyMatch(line -> line.startsWith("COERCE seize") && !line.contains("2023-06-09"));
    }

    @Test
    void what_is_to_happen_is_planned() throws IOException {
        assertThat(code("""
                Israeli troops are to leave the south of Lebanon within weeks, the army said.
                """)).anyMatch(line -> line.startsWith("RETREAT withdraw | planned"));
    }

    @Test
    void who_condemns_an_attack_does_not_accuse_its_victims() throws IOException {
        assertThat(code("""
                Gunmen attacked an army convoy in Mali on Friday. France condemned the attack on the convoy.
                """))
                .filteredOn(line -> line.startsWith("ACCUSE"))
                .singleElement()
                .asString()
                .doesNotContain("recipient");
    }

    private List<String> code(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "date 2023-06-12\n\n" + body);
        return PIPELINE.code(ExampleReports.read(file)).events().stream()
                .map(CanonicalLine::of)
                .toList();
    }
}
