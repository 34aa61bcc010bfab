package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.actor.ActorLexicon.Problem;
import org.lapwing.place.Countries;
import org.lapwing.text.Tokeniser;

class ActorImportTest {

    private static final Countries COUNTRIES = Countries.load();

    private static final String DICTIONARY = """
            # made up for this test
            <!-- a comment
            over two lines -->
            RED_KITES_OF_OKAND_ ; a group
            +RKO_
            +OKAND_KITES
            \t[MLIREB <20151231]
            \t[MLIGOV 20160101-160630]
            \t[MLIOPP]
            MINISTRY_OF_TIDES_ [GHAGOV]
            ZEBULON_QUARTEY_ [GHAELI <990101][GHAGOV >990102]
            OKANDIA_ [MLI]
            +OKANDIATOWN_
            MALI_ [MLI]
            MARSH_WARDEN {MARSH_WARDENS} [~COP]
            SOLDIER [~UAF]
            !FOLK! = MAN, MEN
            DYKE!FOLK! [~LAB]
            """;

    @TempDir
    Path folder;

    @Test
    void takesUpTheActorsOfAUsersFileAndNamesTheLinesItCannotRead() throws IOException {
        ActorImport.Summary summary = imported("mine.tsv", """
                # my own
                REDKITES\tRed Kites of Okand\tRKO!\tMLI\tREB\t2020\t\t\tfield notes
                BROKEN\tBroken\t\tXXX\tREB\t\t\t\t
                SHORT\tShort
                LATE\tLate\t\tMLI\tREB\t2021\t2020\t\t
                ODD\tOdd\t\tMLI\tARMY\t2021-13\t\t\t
                DOTS\tDots\t?\tMLI\tREB\t\t\t\t
                KIND\tKind\t\tMLI\tREB\t\t\t\t\tbird
                \tAma Quartey\t\tMLI\tREB\t\t\tpart:REDKITES\t\tperson
                """);

        assertThat(summary.entries()).isEqualTo(2);
        assertThat(summary.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("mine.tsv:3: unknown country code XXX; use ISO"),
                        line -> assertThat(line).startsWith("mine.tsv:4: has 2 columns, not 9; part them"),
                        line -> assertThat(line).contains(":5: ends on 2020-12-31 before it begins on 2021-01-01"),
                        line -> assertThat(line).startsWith("mine.tsv:6: unknown sector ARMY; use a PLOVER sector"),
                        line -> assertThat(line).contains(":7: a name without letters or figures"),
                        line -> assertThat(line).contains(":8: unknown kind bird; use group, force"));
        assertThat(mentions("2022-01-01", "The RKO attacked.")).containsExactly("Red Kites of Okand MLI REB REDKITES");
        assertThat(mentions("2022-01-01", "Rebel Ama Quartey attacked.")).contains("Ama Quartey MLI REB REDKITES");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-12-31 | The Red Kites of Okand attacked. | Red Kites of Okand MLI REB Red Kites of Okand
            2016-01-01 | The Okand Kites attacked.        | Red Kites of Okand MLI GOV Red Kites of Okand
            2016-07-01 | The RKO attacked.                | Red Kites of Okand MLI OPP Red Kites of Okand
            2010-01-01 | The Ministry of Tides protested. | Ministry of Tides GHA GOV -
            1998-01-01 | Zebulon Quartey protested.       | Zebulon Quartey GHA ELI -
            1999-01-02 | Zebulon Quartey protested.       | Zebulon Quartey GHA GOV -
            2010-01-01 | Okandia protested.               | Okandia MLI - -
            2010-01-01 | Okandiatown said no.             | Okandia MLI GOV -
            2010-01-01 | A Malian marsh warden protested. | - MLI COP -
            2010-01-01 | Marsh wardens protested.         | - - COP -
            2010-01-01 | Malian soldiers protested.       | - MLI UAF -
            2010-01-01 | Dykemen protested.               | - - LAB -
            2010-01-01 | Mali protested.                  | Mali MLI - -
            """)
    void readsDictionariesWithCameoCodes(LocalDate day, String sentence, String expected) throws IOException {
        assertThat(imported("okand.actors.txt", DICTIONARY).problems()).isEmpty();

        assertThat(mentions(day.toString(), sentence)).containsExactly(expected);
    }

    @Test
    void namesTheLinesOfADictionaryThatItCannotRead() throws IOException {
        ActorImport.Summary summary = imported("okand.txt", """
                \t[MLIREB]
                RED_KITES_ [MLIRE]
                +RKO_
                BLUE_KITES_
                \t[MLIREB 2015]
                \t[MLIREB 20151301-20151302]
                \t[MLIREB >20150101
                \t[MLIREB]
                GREEN_KITES_
                _ [MLIREB]
                BLUE_KITES_ [MLIOPP]
                WARDEN [~QQQ]
                DYKE!FOLK! [~LAB]
                """);

        assertThat(summary.entries()).isOne();
        assertThat(summary.problems())
                .extracting(problem -> problem.line() + " " + problem.message())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1 belongs to no entry; begin one"),
                        line -> assertThat(line).isEqualTo("2 the code [MLIRE] is no row of three-letter codes"),
                        line -> assertThat(line).startsWith("5 not a restriction: 2015; write"),
                        line -> assertThat(line).isEqualTo("6 no such day: 20151301"),
                        line -> assertThat(line).isEqualTo("7 a code has no closing ]"),
                        line -> assertThat(line).startsWith("9 Green Kites has no code"),
                        line -> assertThat(line).startsWith("10 no name; write it"),
                        line -> assertThat(line).startsWith("11 Blue Kites is in the file already"),
                        line -> assertThat(line).startsWith("12 nothing in the code [QQQ]"),
                        line -> assertThat(line).startsWith("13 nothing stands for !FOLK!; define it"));
    }

    @Test
    void anImportHasTheLastWordOnANameOfItsTime() throws IOException {
        imported("mine.tsv", "MYM23\tM23 as I see it\tM23\tCOD\tUAF\t2012\t\t\tnotes\n");

        assertThat(mentions("2022-06-01", "M23 attacked.")).containsExactly("M23 as I see it COD UAF MYM23");
    }

    @Test
    void replacesAnImportOfTheSameNameAndKeepsItIfNothingNewCanBeUsed() throws IOException {
        imported("mine.tsv", "A\tRed Kites\t\tMLI\tREB\t\t\t\t\n");
        imported("mine.tsv", "A\tBlue Kites\t\tMLI\tREB\t\t\t\t\n");
        assertThat(imported("mine.tsv", "A\tGreen\n").entries()).isZero();

        ActorLexicon lexicon = ActorLexicon.open(folder);
        assertThat(lexicon.lookup("Red Kites")).isEmpty();
        assertThat(lexicon.lookup("blue-kites")).extracting(ActorName::id).containsExactly(Optional.of("A"));
    }

    @Test
    void aLineThatIsNoUtf8IsOneBadLine() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.txt"),
                "KITES_ [MLIREB]\nM\u00E9DOC_ [FRABUS]\n".getBytes(StandardCharsets.ISO_8859_1));

        ActorImport.Summary summary = ActorImport.run(file, folder, COUNTRIES);

        assertThat(summary.entries()).isOne();
        assertThat(summary.problems())
                .extracting(Problem::toString)
                .containsExactly("latin.txt:2: not UTF-8; save the file as UTF-8");
    }

    @Test
    void endsSoonOnBracketsWithoutEnd() throws IOException {
        assertThat(imported("long.txt", "A_ " + "[".repeat(500_000)).entries()).isZero();
    }

    @Test
    void failsOnAFileThatCannotBeAListOfActors() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 65L << 20);
        }

        assertThatThrownBy(() -> ActorImport.run(file, folder, COUNTRIES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut it into parts");
    }

    private ActorImport.Summary imported(String name, String text) throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("source")).resolve(name), text);
        return ActorImport.run(source, folder, COUNTRIES);
    }

    /** Name, country, sector and group of each actor that the lexicon with the imports finds. */
    private List<String> mentions(String day, String sentence) throws IOException {
        return new ActorTagger(ActorLexicon.open(folder))
                .tag(new Tokeniser().split(sentence), LocalDate.parse(day), List.of()).stream()
                        .map(ActorMention::actor)
                        .map(actor -> String.join(
                                " ",
                                actor.name().orElse("-"),
                                actor.country().orElse("-"),
                                actor.sector().map(Sector::name).orElse("-"),
                                actor.group().orElse("-")))
                        .toList();
    }
}
