package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;

/** Reports in, drafts of agreements out. */
class ProposalsTest {

    private static final ActorLexicon LEXICON = ActorLexicon.load();
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final CeasefireRegistry REGISTRY = CeasefireRegistry.load(LEXICON, GAZETTEER);

    private static List<Proposal> find(String reports) {
        return Proposals.find(REGISTRY, LEXICON, Filed.dossier(reports));
    }

    private static CeasefireRegistry.Reading read(String draft) {
        RegistryReader reader = new RegistryReader(LEXICON, Countries.load(), GAZETTEER);
        reader.read("draft.yaml", draft);
        return reader.finish();
    }

    @Test
    void aSignatureAndItsTakingEffectAreOneAgreement() {
        List<Proposal> found = find("""
                2031-03-02 Wire: The Colombian army and the ELN signed a ceasefire on Saturday.
                  I1 SUPPORT | 2031-03-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | -
                2031-03-02 Radio: Colombia's army and the ELN agreed to a truce.
                  I1 AGREE | 2031-03-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | -
                2031-03-06 Wire: The ceasefire took effect.
                  I2 RETREAT ceasefire | 2031-03-05 | Cali, COL | army COL MIL; ELN COL REB group ELN | -
                """);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("col-2031-03-01");
            assertThat(one.parties())
                    .extracting(Proposal.Signatory::name)
                    .containsExactly("Government of Colombia", "National Liberation Army (Colombia)");
            assertThat(one.families()).isEqualTo(2);
            assertThat(one.signed()).isTrue();
            assertThat(one.incidents()).containsExactly("I1", "I2");
        });
        String draft = found.get(0).draft(REGISTRY);
        assertThat(draft)
                .contains("effective: 2031-03-05", "form: written", "time zone: America/Bogota", "The ceasefire took");
        Agreement agreement = read(draft).registry().find("col-2031-03-01").orElseThrow();
        assertThat(agreement.sources()).hasSize(3);
        assertThat(agreement.firstFullDay()).isEqualTo("2031-03-05");
    }

    @Test
    void aDeclarationOfOneSideIsKeptTowardsItsState() {
        List<Proposal> found = find("""
                2031-01-02 Wire: The ELN declared a ceasefire.
                  I1 CONCEDE | 2031-01-01 | Colombia, COL | ELN COL REB group ELN | -
                """);
        CeasefireRegistry.Reading reading = read(found.get(0).draft(REGISTRY));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.registry().list().get(0).isUnilateral()).isTrue();
    }

    /** Told, and whether it is proposed. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            The ELN and the army agreed to a truce. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > true
            The ELN and the army failed to agree on a truce. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > false
            The ELN and the army agreed to a truce and to withdraw troops from the road. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > true
            The ELN and the army agreed to withdraw heavy weapons from the town. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > true
            The ELN and the army agreed to withdraw from the peace agreement. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > false
            The ELN declared that it withdrew its offer of a truce. : CONCEDE | 2031-01-01 | Cali, COL | ELN COL REB group ELN | - > false
            The ELN and the army agreed to meet. : AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > false
            The ELN is to sign a truce. : SUPPORT | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | - | planned > false
            The ministry welcomed the truce. : SUPPORT | 2031-01-01 | Cali, COL | ministry COL GOV | - > false
            Gunmen agreed to a truce. : AGREE | 2031-01-01 | Cali, COL | gunmen UAF | - > false
            The army and the ELN agreed to a truce. : AGREE | 2023-06-09 | Cali, COL | army COL MIL; ELN COL REB group ELN | - > false
            """)
    void proposesWhatIsPledgedAndNotYetKnown(String told, boolean proposed) {
        String[] parts = told.split(" : ", -1);
        assertThat(find("2031-01-02 Wire: " + parts[0] + "\n  I1 " + parts[1]).isEmpty())
                .isEqualTo(!proposed);
    }

    /** What is told of the pledge, and what it is read to bind to beside ceasing fire. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            agreed to a truce and to release 40 prisoners > cease_fire, prisoner_release
            agreed to a truce and a prisoner swap > cease_fire, prisoner_release
            agreed to a truce, to halt flights over the front and to let aid through > cease_fire, no_overflight, aid_access
            agreed to a truce and to open humanitarian corridors > cease_fire, aid_access
            agreed to a truce and to pull back heavy weapons > cease_fire, withdraw_line
            agreed to a truce and to withdraw tanks > cease_fire, withdraw_line
            agreed to withdraw heavy weapons > withdraw_line
            agreed to a truce and to freeze their positions > cease_fire, no_movement
            agreed to a truce, not to send more fighters and to stop hostile broadcasts > cease_fire, no_reinforcement, no_hostile_media
            agreed to a truce, to protect civilians and to admit observers > cease_fire, protect_civilians, monitor_access
            agreed to a truce that will be monitored by the United Nations > cease_fire, monitor_access
            agreed to a truce after months of talks about prisoners and aid > cease_fire
            agreed to a truce, and a flight brought the delegates home > cease_fire
            """)
    void aDraftHasTheObligationsThatAreTold(String told, String obligations) {
        String draft = find("2031-01-02 Wire: The army and the ELN " + told + ".\n"
                        + "  I1 AGREE | 2031-01-01 | Cali, COL | army COL MIL; ELN COL REB group ELN | -")
                .get(0)
                .draft(REGISTRY);
        assertThat(draft).contains("obligations: [" + obligations + "]");
        assertThat(read(draft).problems()).isEmpty();
    }

    @Test
    void whoIsNotNamedIsLeftToTheAnalyst() {
        String draft = find("""
                2031-01-02 Wire: The army and rebels agreed to a truce.
                  I1 AGREE | 2031-01-01 | Cali, COL | army COL MIL; rebels COL REB | -
                """).get(0).draft(REGISTRY);
        assertThat(draft).contains("# - {groups: [...]}   # rebels: which group is it?");
        assertThat(read(draft).problems()).singleElement().asString().contains("a ceasefire has two sides");
    }

    @Test
    void nothingOfAReportBecomesYaml() {
        String hostile = "army \"} # & *x: [\\ - {state: \u2028 \u0085 \u0007 MLI}";
        String draft = find("2031-01-02 Wi\"re: " + hostile + " agreed to a truce\n"
                        + "  I1 AGREE | 2031-01-01 | Cali, COL | "
                        + "army COL MIL; ELN COL REB group ELN; \"} - # x REB | -")
                .get(0)
                .draft(REGISTRY);
        assertThat(read(draft).problems()).isEmpty();
        assertThat(read(draft).registry().list()).hasSize(1);
    }
}
