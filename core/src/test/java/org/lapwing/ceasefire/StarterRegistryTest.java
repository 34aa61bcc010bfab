package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.place.Gazetteer;

class StarterRegistryTest {

    private static final CeasefireRegistry.Reading READING =
            CeasefireRegistry.starter(ActorLexicon.load(), Gazetteer.load());

    @Test
    void hasNoProblems() {
        assertThat(READING.problems()).isEmpty();
    }

    @Test
    void holdsAgreementsOfTheWholeWorldSince1990() {
        List<Agreement> recent = READING.registry().list().stream()
                .filter(agreement -> agreement.firstKnown().getYear() >= 1990)
                .toList();
        assertThat(recent).hasSizeGreaterThan(180);
        assertThat(recent.stream()
                        .flatMap(agreement -> agreement.parties().stream())
                        .flatMap(party -> party.state().stream())
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(60)
                .contains("MLI", "COL", "UKR", "SDN", "SSD", "ETH", "YEM", "SYR", "AZE", "PHL", "NPL", "LKA", "LBR");
    }

    @Test
    void tellsWhatBecameOfTheMalianAgreements() {
        Agreement truce = READING.registry().find("mli-2014-05-23").orElseThrow();
        assertThat(truce.firstFullDay()).isEqualTo("2014-05-23");
        assertThat(truce.commitments())
                .extracting(Commitment::obligation)
                .contains(Obligation.CEASE_FIRE, Obligation.NO_MOVEMENT);
        assertThat(truce.parties())
                .extracting(Party::name)
                .containsExactly("Government of Mali", "Movements of Azawad");
        assertThat(truce.parties().get(1).groups())
                .contains("MNLA", "CMA", "FLA")
                .doesNotContain("JNIM");
        assertThat(truce.outsiders()).contains("JNIM", "ISSAHEL");

        Agreement algiers = READING.registry().find("mli-2015-06-20").orElseThrow();
        assertThat(algiers.links())
                .containsExactly(
                        new Link(Link.Kind.EXTENDS, "mli-2014-05-23"), new Link(Link.Kind.REPLACES, "mli-2015-02-19"));
        Monitor mission = algiers.monitors().get(0);
        assertThat(mission.isPresent(LocalDate.parse("2023-12-31"))).isTrue();
        assertThat(mission.isPresent(LocalDate.parse("2024-01-01"))).isFalse();
        assertThat(algiers.history())
                .last()
                .satisfies(end -> assertThat(end.status()).isEqualTo(CeasefireStatus.COLLAPSED))
                .satisfies(end -> assertThat(end.on().start()).hasValue(LocalDate.parse("2024-01-25")));
        assertThat(algiers.endReason()).hasValue(EndReason.RENOUNCED);
    }

    @Test
    void saysWhyWhateverIsOverEnded() {
        assertThat(READING.registry().list())
                .filteredOn(agreement -> agreement.endReason().isEmpty())
                .filteredOn(agreement -> agreement.expires().isPresent()
                        || READING.registry().replacement(agreement).isPresent()
                        || agreement.history().stream()
                                .anyMatch(change -> change.status() == CeasefireStatus.COLLAPSED
                                        || change.status() == CeasefireStatus.LAPSED))
                .extracting(Agreement::id)
                .isEmpty();
        assertThat(READING.registry().list())
                .filteredOn(agreement -> agreement.endReason().equals(Optional.of(EndReason.REPLACED)))
                .allMatch(agreement -> READING.registry().replacement(agreement).isPresent());
    }

    @Test
    void namesWhereEachCanBeCheckedAndWhatIsNotSure() {
        assertThat(READING.registry().list())
                .filteredOn(agreement -> agreement.sources().stream().noneMatch(source -> source.contains(" ")))
                .extracting(Agreement::id)
                .isEmpty();
        assertThat(READING.registry().list())
                .filteredOn(agreement -> !agreement.doubts().isEmpty())
                .extracting(Agreement::id)
                .contains("mli-2015-06-20", "som-2008-06-09");
    }

    @Test
    void aCeasefireOfNoonIsSurelyInEffectOnTheNextDay() {
        Agreement jeddah = READING.registry().find("sdn-2023-05-20").orElseThrow();
        assertThat(jeddah.firstFullDay()).isEqualTo("2023-05-23");
        assertThat(jeddah.zone().getId()).isEqualTo("Africa/Khartoum");
    }
}
