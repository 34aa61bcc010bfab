package org.lapwing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class ImportCommandTest extends CommandTest {

    @Test
    void importsPlacesAndFindsThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("XX.txt"),
                "1\tTin Example\tTin Example\tTine\t19.5\t1.5\tP\tPPL\tML\t\t08\t\t\t\t120\t\t300\tAfrica/Bamako\t2020-01-01\n"
                        + "broken\n");

        Result imported = run(
                "places",
                "import",
                file.toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.err()).contains("XX.txt, line 2: ").contains("1 places imported, 1 lines refused");

        Result found = run(
                "places",
                "lookup",
                "tin",
                "example",
                "--data",
                folder.resolve("data").toString());
        assertThat(found.out()).contains("MLI").contains("19.50000").contains("Tin Example");
        assertThat(run(
                                "places",
                                "lookup",
                                "Tin Example",
                                "--data",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void looksUpNamesOfThePast() {
        String none = folder.resolve("none").toString();
        assertThat(run("places", "lookup", "Umtali", "--data", none).out())
                .endsWith("Mutare, Manicaland (as Umtali: 1896 to 1982)\n");
        assertThat(run("places", "lookup", "Spanish Sahara", "--data", none).out())
                .contains(" ESH ")
                .endsWith("Western Sahara (as Spanish Sahara: 1884 to 1976)\n");
    }

    @Test
    void importsActorsAndFindsThem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.tsv"),
                "RKO\tRed Kites of Okand\tOkand Kites\tMLI\tREB\t2020\t2022\t\tfield notes\nbroken\n");
        String data = folder.resolve("data").toString();

        Result imported = run("actors", "import", file.toString(), "--data", data);
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.err())
                .contains("mine.tsv, line 2: has 1 columns, not 9; part them by tabs")
                .contains("1 entries imported, 1 lines refused");

        Result found = run("actors", "lookup", "okand", "kites", "--data", data);
        assertThat(found.exitCode()).isZero();
        assertThat(found.out())
                .isEqualTo("group        MLI     REB 2020-01-01 2022-12-31  Red Kites of Okand [RKO], field notes\n");
        Result unknown = run(
                "actors",
                "lookup",
                "okand",
                "kites",
                "--data",
                folder.resolve("none").toString());
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("'lapwing actors import'");
    }

    @Test
    void importsNothingFromAFileWithoutActors() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.tsv"), "# nothing\n");
        Path data = folder.resolve("data");

        assertThat(run("actors", "import", file.toString(), "--data", data.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void findsTheDataFolderByTheXdgRules() {
        Path home = Path.of("/home/someone");
        assertThat(DataFolder.standard(Map.of(), home.toString())).isEqualTo(home.resolve(".local/share/lapwing"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), home.toString()))
                .isEqualTo(Path.of("/data/lapwing"));
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "data"), home.toString()))
                .isEqualTo(home.resolve(".local/share/lapwing"));
    }

    @Test
    void aCodebookIsNamedAfterAllThatItDependsOn() throws IOException {
        Path core = Files.writeString(folder.resolve("core.jar"), "rules");
        Path data = folder.resolve("data");
        String bare = PipelineCodebook.nameOf("1.0", Optional.of(core), data);
        assertThat(bare).matches("1\\.0\\+core\\.[0-9a-f]{8}");

        Files.createDirectory(data);
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).isEqualTo(bare);
        Files.writeString(data.resolve("ML.gazetteer"), "places");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).startsWith(bare + "+places.");
        Files.writeString(data.resolve("mine.actors"), "actors");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data))
                .matches(".*\\+places\\.[0-9a-f]{8}\\+actors\\.[0-9a-f]{8}");
        Files.writeString(core, "other rules");
        assertThat(PipelineCodebook.nameOf("1.0", Optional.of(core), data)).doesNotStartWith(bare);
    }
}
