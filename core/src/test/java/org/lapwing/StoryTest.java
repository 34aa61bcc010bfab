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

    @Test
    void what_someone_says_they_will_give_is_promised_on_the_day_of_the_words() throws IOException {
        assertThat(code("""
                Norway said on Friday that it would send doctors to Chad.
                """))
                .singleElement()
                .asString()
                .startsWith("AGREE | reported")
                .contains("2023-06-09 day", "NOR GOV", "TCD GOV");
    }

    @Test
    void who_says_that_he_laid_the_bombs_is_the_bomber() throws IOException {
        assertThat(code("""
                Two bombs exploded in Mogadishu on Friday and killed nine people. Al-Shabab said that it had planted the bombs.
                """))
                .singleElement()
                .asString()
                .startsWith("ASSAULT explosives")
                .contains("SOM REB");
    }

    @Test
    void what_is_burnt_in_an_attack_is_burnt_by_those_who_attacked() throws IOException {
        assertThat(code("""
                Gunmen attacked a market in Gao on Friday. The police station was set on fire.
                """))
                .anyMatch(line -> line.startsWith("ASSAULT destroy")
                        && line.contains("[UAF]")
                        && line.contains("2023-06-09 day"));
    }

    @Test
    void who_warns_for_his_own_state_does_not_warn_it() throws IOException {
        assertThat(code("""
                President Emmanuel Macron warned that France would respond to any attack on its citizens.
                """))
                .singleElement()
                .asString()
                .startsWith("THREATEN violence")
                .doesNotContain("recipient: France");
    }

    @Test
    void the_ultimatum_is_the_threat_told_before() throws IOException {
        assertThat(code("""
                Chad threatened to attack the rebels. The ultimatum came at a summit in Abuja on Sunday.
                """))
                .singleElement()
                .asString()
                .startsWith("THREATEN violence")
                .contains("2023-06-11 day", "Abuja");
    }

    @Test
    void the_raid_of_a_day_is_the_one_told_before() throws IOException {
        assertThat(code("""
                Rebels raided a camp near Gao. Officials put the toll of Tuesday's raid at nine dead.
                """)).singleElement().asString().contains("2023-06-06 day", "killed 9");
    }

    @Test
    void those_wounded_beside_the_killed_are_no_attackers() throws IOException {
        assertThat(code("""
                Rebels stormed a camp near Gao on Friday. Two soldiers were killed and twelve policemen wounded.
                """))
                .singleElement()
                .asString()
                .contains("killed 2", "injured 12")
                .doesNotContain("actor: \"twelve");
    }

    @Test
    void what_an_accord_allows_is_yet_to_come() throws IOException {
        assertThat(code("""
                Sudan and Chad had signed an agreement in Cairo to let convoys pass. The two governments signed the agreement on \
                Friday.
                """)).singleElement().asString().startsWith("SUPPORT").contains("2023-06-09 day");
    }

    @Test
    void a_condition_is_put_to_the_one_who_can_meet_it() throws IOException {
        assertThat(code("""
                The Houthis threatened to strike more ships unless Israel lifts its blockade.
                """))
                .singleElement()
                .asString()
                .startsWith("THREATEN violence")
                .contains("ISR GOV");
    }

    @Test
    void manoeuvres_that_have_ended_were_held() throws IOException {
        assertThat(code("""
                China ended three days of naval manoeuvres around Taiwan on Friday.
                """)).anyMatch(line -> line.startsWith("MOBILIZE") && line.contains("CHN MIL"));
    }

    @Test
    void whom_the_attackers_deny_to_have_hurt_nobody_counts() throws IOException {
        assertThat(code("""
                Two bombs killed nine people in Mogadishu on Friday. Al-Shabab denied that it wounded thirty civilians.
                """))
                .anyMatch(line -> line.contains("killed 9"))
                .noneMatch(line -> line.contains("| injured 30"));
    }

    @Test
    void what_is_undertaken_in_an_accord_has_its_day() throws IOException {
        assertThat(code("""
                Chad and Sudan signed a peace agreement in Tripoli on Friday. Chad promised to disarm the rebels on its soil.
                """)).anyMatch(line -> line.startsWith("AGREE") && line.contains("2023-06-09 day"));
    }

    @Test
    void who_leaves_the_town_named_before_for_another_is_still_there() throws IOException {
        assertThat(code("""
                A long army convoy, parked in Gao since the start of May, has left the town for Menaka.
                """))
                .anyMatch(line -> line.startsWith("MOBILIZE") && line.contains("Gao, MLI") && !line.contains("Menaka"));
    }

    @Test
    void those_of_whom_the_number_is_told_did_not_do_it() throws IOException {
        assertThat(code("""
                The number of people killed in the attack on a school in Kabul has risen to 42, officials said on Sunday.
                """))
                .anyMatch(line -> line.startsWith("ASSAULT") && line.contains("killed 42") && !line.contains("actor:"));
    }

    @Test
    void who_makes_a_truce_with_a_movement_is_not_that_movement() throws IOException {
        assertThat(code("""
                A truce between the FARC and the guerrillas took effect in Colombia on Friday.
                """))
                .singleElement()
                .asString()
                .startsWith("RETREAT ceasefire")
                .contains("\"guerrillas\"")
                .containsOnlyOnce("FARC]");
    }

    @Test
    void another_attack_of_the_day_is_none_told_before() throws IOException {
        assertThat(code("""
                A bomb killed nine people in Mogadishu on Friday. In another attack on Friday, on a hotel in Kismayo, two guards \
                were killed.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Mogadishu") && line.contains("killed 9") && !line.contains("killed 2"))
                .anyMatch(line -> line.contains("Kismayo") && line.contains("killed 2"));
    }

    @Test
    void a_region_that_bears_the_name_of_a_people_is_where_it_happened_and_is_meant_by_the_region() throws IOException {
        assertThat(code("""
                Soldiers clashed with militiamen in the Amhara region of Ethiopia on Friday. The militia seized the town of \
                Lalibela on Saturday. The authorities shut down the internet across the region.
                """))
                .anyMatch(line -> line.startsWith("ASSAULT") && line.contains("| Amhara"))
                .anyMatch(line -> line.startsWith("COERCE seize") && line.contains("Lal"))
                .anyMatch(line -> line.startsWith("COERCE censor") && line.contains("| Amhara"));
    }

    @Test
    void what_is_of_a_whole_country_is_not_where_that_began_which_led_to_it() throws IOException {
        assertThat(code("""
                Niger declared a state of emergency on Friday after a week of raids by gunmen in the Diffa region.
                """)).anyMatch(line -> line.startsWith("COERCE martial-law") && !line.contains("| Diffa"));
    }

    @Test
    void who_is_blamed_by_all_who_blame_anyone_made_the_attack() throws IOException {
        String blamed = """
                Gunmen killed nine farmers near Maiduguri on Friday. The governor blamed Boko Haram.
                """;
        assertThat(code(blamed))
                .anyMatch(line -> line.startsWith("ASSAULT")
                        && line.contains("actor: Boko Haram")
                        && line.contains("says actor Boko Haram: \"governor\" (official, asserted)"));
        assertThat(code(blamed + " Boko Haram denied that its men had attacked the farmers."))
                .anyMatch(line -> line.startsWith("ASSAULT") && line.contains("actor: \"Gunmen\""));
    }

    @Test
    void who_has_not_claimed_an_attack_has_not_denied_it() throws IOException {
        assertThat(code("""
                A bomb exploded in a market in Maiduguri on Friday and killed six people. No group has claimed the attack. \
                Boko Haram has not claimed the attack.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .singleElement()
                .asString()
                .doesNotContain("denied");
    }

    @Test
    void another_strike_is_of_the_kind_of_the_last() throws IOException {
        assertThat(code("""
                An air strike on a camp near Gao killed ten rebels on Thursday. In another strike on Friday, in Timbuktu, \
                four civilians were killed.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT aerial"))
                .hasSize(2);
    }

    @Test
    void weapons_say_how_a_town_was_attacked() throws IOException {
        assertThat(code("""
                The rebels attacked Gao with drones and rockets on Friday.
                """)).singleElement().asString().startsWith("ASSAULT drone heavy-weapons");
    }

    @Test
    void what_is_told_of_those_hit_right_after_an_attack_is_part_of_it() throws IOException {
        assertThat(code("""
                The attack on a school in Gao on Friday left nine people dead. Pupils were hacked with machetes.
                """))
                .filteredOn(line -> line.startsWith("ASSAULT"))
                .singleElement()
                .asString()
                .startsWith("ASSAULT primitive");
    }

    @Test
    void what_is_promised_is_no_one_to_whom_it_is_promised() throws IOException {
        assertThat(code("""
                The Haitian prime minister promised more police on Friday.
                """)).singleElement().asString().startsWith("AGREE").doesNotContain("recipient");
    }

    @Test
    void what_happens_rarely_did_not_happen_now() throws IOException {
        assertThat(code("""
                It is rare that policemen march through Peshawar.
                """)).isEmpty();
    }

    private List<String> code(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "date 2023-06-12\n\n" + body);
        return PIPELINE.code(ExampleReports.read(file)).events().stream()
                .map(CanonicalLine::of)
                .toList();
    }
}
