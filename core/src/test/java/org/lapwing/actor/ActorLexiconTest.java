package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.text.Tokeniser;

class ActorLexiconTest {

    private static final ActorLexicon LEXICON = ActorLexicon.load();

    @TempDir
    Path folder;

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

    @Test
    void takesUpTheActorsOfAUsersFileAndNamesTheLinesItCannotRead() throws IOException {
        Path file = folder.resolve("mine.tsv");
        Files.writeString(file, """
                # my own
                REDKITES\tRed Kites of Okand\tRKO!\tMLI\tREB\t2020\t\t\tfield notes
                BROKEN\tBroken\t\tXXX\tREB\t\t\t\t
                SHORT\tShort
                LATE\tLate\t\tMLI\tREB\t2021\t2020\t\t
                ODD\tOdd\t\tMLI\tARMY\t2021-13\t\t\t
                """);

        ActorLexicon.Import read = LEXICON.with(file);

        assertThat(read.problems())
                .extracting(ActorLexicon.Problem::toString)
                .containsExactly(
                        "mine.tsv:3: unknown country code XXX",
                        "mine.tsv:4: has 2 columns, not 9",
                        "mine.tsv:5: ends on 2020-12-31 before it begins on 2021-01-01",
                        "mine.tsv:6: unknown sector ARMY");
        assertThat(read.read()).isOne();
        assertThat(new ActorTagger(read.lexicon())
                        .tag(new Tokeniser().split("The RKO attacked."), LocalDate.of(2022, 1, 1), List.of()))
                .extracting(ActorMention::actor)
                .containsExactly(new Actor(
                        Optional.of("Red Kites of Okand"),
                        Optional.of("MLI"),
                        Optional.of(Sector.REB),
                        Optional.of("REDKITES")));
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
