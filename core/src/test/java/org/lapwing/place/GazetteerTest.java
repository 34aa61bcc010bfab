package org.lapwing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Countries COUNTRIES = Countries.load();

    private static final String VILLAGES = """
            9000001\tTarkint-Bas\tTarkint-Bas\tTarkint du Bas,Tarkînt\t17.5\t0.1\tP\tPPL\tML\t\t09\t\t\t\t250\t\t300\tAfrica/Bamako\t2020-01-01
            9000002\tAl Wadi as Saghir\tAl Wadi as Saghir\t\t17.6\t0.2\tP\tPPL\tSY\t\t04\t\t\t\t0\t\t300\tAsia/Damascus\t2020-01-01
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Mali, MLI PCLI",
        "KIDAL, MLI PPLA",
        "Tombouctou, MLI PPLA",
        "timbuktu, MLI PPLA",
        "Sana’a, YEM PPLC",
        "Hasakah, SYR PPLA",
        "El Hasakah, SYR PPLA",
        "Kiev, UKR PPLC",
        "Darfur, SDN RGN",
        "Ménaka, MLI PPLA",
        "North Kivu, COD ADM1",
        "Burma, MMR PCLI",
        "Ivory Coast, CIV PCLI",
        "England, GBR ADM1",
        "Moscow, RUS PPLC",
        "Cabo Delgado, MOZ ADM1",
        "Red Sea, - SEA",
        "North Ossetia, RUS ADM1",
        "Republika Srpska, BIH ADM1",
        "Salahuddin, IRQ ADM1",
        "Lower Shabelle, SOM ADM1",
        "North Darfur, SDN ADM1",
        "Nimruz, AFG ADM1",
        "Maguindanao del Sur, PHL RGN",
        "Eastern Ghouta, SYR RGN",
    })
    void theMostProminentPlaceOfANameComesFirst(String name, String expected) {
        assertThat(GAZETTEER.lookup(name).stream().limit(1).map(GazetteerTest::kind))
                .containsExactly(expected);
    }

    @Test
    void aNameThatNoPlaceHasIsNotFound() {
        assertThat(GAZETTEER.lookup("Qwertyuiopolis")).isEmpty();
        assertThat(GAZETTEER.lookup("")).isEmpty();
        assertThat(GAZETTEER.lookup("x".repeat(100_000))).isEmpty();
        assertThat(GAZETTEER.lookup("\u0000\uD800 ’")).isEmpty();
    }

    @Test
    void placesKnowTheirUnits() {
        Toponym gao = GAZETTEER.lookup("Gao").get(0);
        assertThat(gao.country()).contains("MLI");
        assertThat(gao.admin1()).contains("Gao");
        assertThat(GAZETTEER.radiusKm(GAZETTEER.lookup("Darfur").get(0))).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"plain", "gz", "zip"})
    void aCountryFileIsFoundAfterImport(String format) throws IOException {
        GazetteerImport.Summary summary = importing(write(VILLAGES, format));
        assertThat(summary.places()).isEqualTo(2);
        assertThat(summary.broken()).isZero();
        Gazetteer gazetteer = Gazetteer.open(Optional.of(folder.resolve("data")));
        assertThat(gazetteer.lookup("tarkint")).map(Toponym::id).contains(9000001L);
        assertThat(gazetteer.lookup("Tarkint du Bas")).map(Toponym::id).containsExactly(9000001L);
        assertThat(gazetteer.lookup("El-Wadi as-Saghir").get(0).country()).contains("SYR");
        assertThat(gazetteer.lookup("Tarkint-Bas").get(0).admin1()).contains("Gao");
        assertThat(gazetteer.lookup("Kidal").get(0).country()).contains("MLI");
    }

    @Test
    void brokenLinesAreNamedCountedAndSkipped() throws IOException {
        String good = VILLAGES.lines().findFirst().orElseThrow();
        String text = String.join(
                "\n",
                "not a line",
                good,
                good.replace("9000001", "x1"),
                good.replace("17.5", "97.5"),
                good.replace("\tML\t", "\tQQ\t"),
                good.replace("\tTarkint-Bas\tTarkint-Bas\t", "\t\t\t"),
                good.replace("250", "many"),
                "y".repeat(200_000),
                "");
        GazetteerImport.Summary summary = importing(write(text, "plain"));
        assertThat(summary.places()).isEqualTo(1);
        assertThat(summary.lines()).isEqualTo(8);
        assertThat(summary.broken()).isEqualTo(7);
        assertThat(summary.brokenLines().stream().map(line -> line.number() + ": " + line.reason()))
                .containsExactly(
                        "1: 1 columns instead of 19",
                        "3: id is not a number: x1",
                        "4: latitude is not in degrees: 97.5",
                        "5: unknown country code QQ",
                        "6: no name",
                        "7: population is not a number: many",
                        "8: longer than 131072 bytes");
    }

    @Test
    void bytesThatAreNotUtf8AreNamed() throws IOException {
        Path file = folder.resolve("places.txt");
        byte[] line = VILLAGES.getBytes(StandardCharsets.UTF_8);
        line[10] = (byte) 0xFF;
        Files.write(file, line);
        assertThat(importing(file).brokenLines()).containsExactly(new GazetteerImport.BrokenLine(1, "not UTF-8"));
    }

    @Test
    void aFailedImportLeavesTheEarlierOne() throws IOException {
        importing(write(VILLAGES, "gz"));
        Path cut = folder.resolve("places.txt.gz");
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 20));
        assertThatThrownBy(() -> importing(cut)).isInstanceOf(IOException.class);
        Gazetteer gazetteer = Gazetteer.open(Optional.of(folder.resolve("data")));
        assertThat(gazetteer.lookup("Tarkint-Bas")).hasSize(1);
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("places.gazetteer");
        }
    }

    @Test
    void anUnknownFileInTheDataFolderIsRefusedByName() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("old.gazetteer"), "something else entirely that is long enough for a header.....");
        assertThatThrownBy(() -> Gazetteer.open(Optional.of(data))).hasMessageContaining("old.gazetteer");
    }

    @Test
    void progressIsReportedToTheEnd() throws IOException {
        List<Long> lines = new ArrayList<>();
        GazetteerImport.run(
                write(VILLAGES, "plain"), folder.resolve("data"), COUNTRIES, reached -> lines.add(reached.lines()));
        assertThat(lines).containsOnly(2L);
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItWas() throws IOException {
        Path file = write(villages(500), "gz");
        Path whole = GazetteerImport.run(file, folder.resolve("whole"), COUNTRIES, reached -> {}, 130)
                .file();
        assertThatThrownBy(
                        () -> GazetteerImport.run(file, folder.resolve("data"), COUNTRIES, killedWhile("SORTING"), 130))
                .isInstanceOf(Killed.class);
        assertThat(Gazetteer.open(Optional.of(folder.resolve("data"))).lookup("Village 1"))
                .isEmpty();
        GazetteerImport.Summary summary =
                GazetteerImport.run(file, folder.resolve("data"), COUNTRIES, reached -> {}, 130);
        assertThat(summary.resumedAfter()).isBetween(400L, 500L);
        assertThat(summary.lines()).isEqualTo(501);
        assertThat(summary.brokenLines())
                .containsExactly(new GazetteerImport.BrokenLine(251, "1 columns instead of 19"));
        assertThat(summary.file()).hasSameBinaryContentAs(whole);
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(summary.file());
        }
    }

    @Test
    void aFileThatChangedSinceItsImportWasKilledIsReadFromTheStart() throws IOException {
        assertThatThrownBy(() -> GazetteerImport.run(
                        write(villages(500), "plain"), folder.resolve("data"), COUNTRIES, killedWhile("SORTING"), 130))
                .isInstanceOf(Killed.class);
        GazetteerImport.Summary summary = importing(write(villages(400), "plain"));
        assertThat(summary.resumedAfter()).isZero();
        assertThat(summary.places()).isEqualTo(400);
    }

    @Test
    void twoImportsOfOneNameAtOnceAreRefused() throws IOException {
        Path file = write(VILLAGES, "plain");
        assertThatThrownBy(() -> GazetteerImport.run(file, folder.resolve("data"), COUNTRIES, again(file)))
                .hasMessageContaining("another import");
    }

    private GazetteerImport.Progress again(Path file) {
        return reached -> {
            try {
                importing(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static GazetteerImport.Progress killedWhile(String stage) {
        return reached -> {
            if (reached.stage().name().equals(stage)) {
                throw new Killed();
            }
        };
    }

    /** Stands for the end of the process, after which nothing is tidied up. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Lines of villages, with a broken one after the 250th. */
    private static String villages(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(9_100_000 + i)
                    .append("\tVillage ")
                    .append(i)
                    .append("\tVillage ")
                    .append(i);
            text.append("\tDouar ")
                    .append(i % 50)
                    .append("\t17.5\t0.1\tP\tPPL\tML\t\t09\tU")
                    .append(i % 7);
            text.append("\t\t\t0\t\t300\tAfrica/Bamako\t2020-01-01\n");
            text.append(i == 250 ? "not a place\n" : "");
        }
        return text.toString();
    }

    @Test
    void aMissingDataFolderIsNoError() throws IOException {
        assertThat(Gazetteer.open(Optional.of(folder.resolve("none"))).size()).isEqualTo(GAZETTEER.size());
    }

    private GazetteerImport.Summary importing(Path file) throws IOException {
        return GazetteerImport.run(file, folder.resolve("data"), COUNTRIES, reached -> {});
    }

    private Path write(String text, String format) throws IOException {
        Path file = folder.resolve("places." + (format.equals("zip") ? "zip" : format.equals("gz") ? "txt.gz" : "txt"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream raw = Files.newOutputStream(file)) {
            switch (format) {
                case "gz" -> {
                    try (GZIPOutputStream gzip = new GZIPOutputStream(raw)) {
                        gzip.write(bytes);
                    }
                }
                case "zip" -> {
                    try (ZipOutputStream zip = new ZipOutputStream(raw)) {
                        zip.putNextEntry(new ZipEntry("readme.txt"));
                        zip.write("About these files".getBytes(StandardCharsets.UTF_8));
                        zip.putNextEntry(new ZipEntry("ML.txt"));
                        zip.write(bytes);
                    }
                }
                default -> raw.write(bytes);
            }
        }
        return file;
    }

    private static String kind(Toponym place) {
        return place.country().orElse("-") + " " + place.featureCode();
    }
}
