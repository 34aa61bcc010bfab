package org.lapwing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.event.CanonicalLine;

/** What is the same happening told again, and what is another. All reports were published on Monday 12 June 2023. */
class RetellingTest {

    private static final Pipeline PIPELINE = LoadedPipeline.PIPELINE;

    @TempDir
    private Path folder;

    @Test
    void who_tells_of_a_strike_did_not_carry_it_out_and_who_confirms_it_did() throws IOException {
        assertThat(code("""
                Drone strikes on the Malian border village of Inabalan killed nine civilians on Saturday, a spokesman for \
                the rebels said. The Malian army confirmed that its aircraft had struck the village.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .singleElement()
                .asString()
                .contains("drone", "MLI MIL", "killed 9")
                .doesNotContain("MLI REB");
    }

    @Test
    void the_fighting_of_a_week_is_more_than_the_gunfire_of_a_day() throws IOException {
        assertThat(code("""
                Gunfire was heard in Goma on Saturday. Six peacekeepers have died in the fighting around Goma since last week.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .hasSize(2)
                .anyMatch(line -> line.contains("2023-06-10 day") && !line.contains("killed"));
    }

    @Test
    void those_wounded_in_a_town_were_hit_by_what_was_fired_at_its_region() throws IOException {
        assertThat(code("""
                Militants fired rockets at southern Israel on Friday. Two people were wounded in Sderot by a rocket.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .singleElement()
                .asString()
                .contains("injured 2");
    }

    @Test
    void what_someone_is_accused_of_has_the_day_and_the_place() throws IOException {
        assertThat(code("""
                The Congolese army has accused the M23 rebels of killing 20 civilians on Friday in Goma.
                """))
                .anyMatch(line -> line.startsWith("ACCUSE") && !line.contains("2023-06-09"))
                .anyMatch(
                        line -> line.startsWith("ASSAULT") && line.contains("2023-06-09 day") && line.contains("Goma"));
    }

    @Test
    void nobody_is_said_to_be_hurt_where_nobody_knows_how_many_were() throws IOException {
        assertThat(code("""
                The army clashed with Tuareg rebels near Gao on Saturday. Nobody could say how many people had been hurt.
                """)).singleElement().asString().startsWith("ASSAULT | reported | 2023-06-10 day");
    }

    @Test
    void an_attack_that_is_driven_back_is_a_fight_of_two_sides() throws IOException {
        assertThat(code("""
                On Friday the army tried to retake Kidal and was driven back by Tuareg rebels. About twenty soldiers were killed.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .singleElement()
                .asString()
                .contains("MLI MIL", "MLI REB", "killed 20")
                .doesNotContain("recipient");
    }

    @Test
    void people_who_flee_do_not_take_the_scene_with_them() throws IOException {
        assertThat(code("""
                Gunmen stormed the town of Barsalogho on Friday. Many families fled to Kaya. The attackers burned houses.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT destroy"))
                .singleElement()
                .asString()
                .contains("Barsalogho");
    }

    private List<String> code(String body) throws IOException {
        Path file = folder.resolve("report.txt");
        Files.writeString(file, "date 2023-06-12\n\n" + body);
        return PIPELINE.code(ExampleReports.read(file)).events().stream()
                .map(CanonicalLine::of)
                .toList();
    }
}
