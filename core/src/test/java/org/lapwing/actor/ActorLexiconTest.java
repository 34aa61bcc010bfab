package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorLexiconTest {

    private static final ActorLexicon LEXICON = ActorLexicon.load();

    @Test
    void everyLineCanBeRead() {
        assertThat(LEXICON.problems()).isEmpty();
    }

    @Test
    void namesSharedAtOneTimeAreMarkedAmbiguous() {
        assertThat(LEXICON.undeclaredAmbiguities()).isEmpty();
    }

    @Test
    void relationsLeadToEntries() {
        Set<String> ids = LEXICON.actors().stream().map(KnownActor::id).collect(Collectors.toSet());
        assertThat(LEXICON.actors().stream()
                        .flatMap(actor -> actor.relations().stream())
                        .map(relation -> relation.substring(relation.indexOf(':') + 1)))
                .isSubsetOf(ids);
    }

    @Test
    void knowsSixHundredGroups() {
        assertThat(LEXICON.actors())
                .filteredOn(actor -> actor.kind() == KnownActor.Kind.GROUP)
                .hasSizeGreaterThan(600);
    }

    @ParameterizedTest
    @CsvSource({
        "TALIBAN, 1996-09-26, REB",
        "TALIBAN, 1996-09-27, GOV",
        "TALIBAN, 2021-08-18, REB",
        "TALIBAN, 2021-08-19, GOV",
        "FARC, 2017-06-27, REB",
        "FARC, 2017-06-28, PTY",
        "RSF, 2023-04-14, PRM",
        "RSF, 2023-04-15, REB",
        "TPLF, 2020-11-04, REB",
        "TPLF, 2019-01-01, PTY"
    })
    void sectorFollowsTheDate(String id, LocalDate day, Sector sector) {
        KnownActor actor = LEXICON.actors().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(actor.on(day, Optional.empty()).sector()).contains(sector);
    }

    @ParameterizedTest
    @CsvSource({
        "m23, group M23 COD",
        "Mouvement national de libération de l’Azawad, group MNLA MLI",
        "Soldiers, noun - -",
        "Malian, country - MLI",
        "no such name, ''",
        "'', ''"
    })
    void findsWhatANameStandsFor(String name, String expected) {
        assertThat(LEXICON.lookup(name == null ? "" : name).stream()
                        .map(found -> String.join(
                                " ",
                                found.kind(),
                                found.id().orElse("-"),
                                found.countries().stream().findFirst().orElse("-")))
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void affiliatesAreMembersAndSuccessorsButNotSplinters() {
        assertThat(LEXICON.affiliates("CMA"))
                .contains("CMA", "MNLA", "HCUA", "FLA")
                .doesNotContain("GATIA", "JNIM");
        assertThat(LEXICON.affiliates("FARC")).doesNotContain("EMC", "SEGUNDAMARQUETALIA");
        assertThat(LEXICON.affiliates("AFC")).contains("M23");
    }
}
