package org.lapwing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String TEXT = "date 2024-02-03 Shells fell.";
    private static final String JSON = "{\"date\":\"2024-02-03\",\"text\":\"Shells fell.\"}";
    private static final String CSV = "text,date\nShells fell.,2024-02-03";

    @Test
    void aFolderIsReadToItsDepthInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/a.txt"), TEXT);
        Files.writeString(folder.resolve(".hidden.txt"), TEXT);
        Files.writeString(folder.resolve("z.csv"), CSV);
        Files.writeString(folder.resolve("b/c/y.txt"), TEXT);
        Files.writeString(folder.resolve("b/x.jsonl"), JSON);
        Files.write(folder.resolve("a.txt.gz"), Outcomes.gzip(Outcomes.bytes(TEXT)));
        Files.write(folder.resolve("B.png"), new byte[] {0, 1, 2});
        assertThat(Outcomes.of(new ReportReader().read(folder))
                        .replace(folder.toString(), "in")
                        .lines())
                .containsExactly(
                        "refused binary: in/B.png: is not text; save it as text, and UTF-16 with a byte order mark",
                        "in/a.txt.gz | 2024-02-03 | Shells fell.",
                        "in/b/c/y.txt | 2024-02-03 | Shells fell.",
                        "in/b/x.jsonl, line 1 | 2024-02-03 | Shells fell.",
                        "in/z.csv, line 2 | 2024-02-03 | Shells fell.");
    }

    @Test
    void whatCannotBeOpenedIsRefused(@TempDir Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(Outcomes.of(new ReportReader().read(folder)))
                .isEqualTo("refused unreadable: " + folder + "/gone.txt: does not exist; check the name");
        assertThat(Outcomes.of(new ReportReader().read(folder.resolve("none"))))
                .isEqualTo("refused unreadable: " + folder + "/none: does not exist; check the name");
    }

    @Test
    void anEmptyFolderIsRefused(@TempDir Path folder) {
        assertThat(Outcomes.of(new ReportReader().read(folder)))
                .isEqualTo("refused empty: " + folder + ": holds no file; name another folder");
    }

    @Test
    void progressEndsAtTheTotal(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        Files.write(folder.resolve("b.jsonl.gz"), Outcomes.gzip(Outcomes.bytes((JSON + "\n").repeat(1_000))));
        long size = Files.size(folder.resolve("a.txt")) + Files.size(folder.resolve("b.jsonl.gz"));
        Reading reading = new ReportReader().read(folder);
        assertThat(reading.totalBytes()).hasValue(size);
        assertThat(reading.bytesRead()).isZero();
        assertThat(Outcomes.list(reading)).hasSize(1_001);
        assertThat(reading.bytesRead()).isEqualTo(size);
    }

    @Test
    void aStreamHasNoTotal() {
        Reading reading = new ReportReader().read(InputStream.nullInputStream(), "standard input");
        assertThat(reading.totalBytes()).isEmpty();
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of(TEXT, ""),
                Arguments.of("\n Source: S\n" + TEXT, ""),
                Arguments.of("\uFEFF" + JSON, ", line 1"),
                Arguments.of("\n" + JSON, ", line 2"),
                Arguments.of(CSV, ", line 2"));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void standardInputIsKnownByHowItBegins(String content, String line) {
        assertThat(Outcomes.of("standard input", content)).startsWith("standard input" + line + " | 2024-02-03 |");
        assertThat(Outcomes.of("standard input", Outcomes.gzip(Outcomes.bytes(content))))
                .startsWith("standard input" + line + " | 2024-02-03 |");
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aReportIsTheSameReportPackedOrNot(String content, String line) {
        byte[] plain = Outcomes.bytes(content);
        assertThat(Outcomes.onlyReport("in", Outcomes.gzip(plain))).isEqualTo(Outcomes.onlyReport("in", plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n Source: S\n" + TEXT, "\uFEFF" + TEXT, "\n" + JSON + "\r\n"})
    void whatWasReceivedCanBeReadAgain(String content) {
        Report first = Outcomes.onlyReport("in", Outcomes.bytes(content));
        Report again = Outcomes.onlyReport("in", first.received().toByteArray());
        assertThat(again).usingRecursiveComparison().ignoringFields("origin").isEqualTo(first);
    }

    @Test
    void theIdIsTheHashOfTheBytes() {
        // printf 'date 2024-02-03 Shells fell.' | sha256sum
        assertThat(Outcomes.onlyReport("a.txt", Outcomes.bytes(TEXT)).id())
                .isEqualTo("6d60be2f8a673209cff175e60ffaf5fa34c7d18897ada15169a7aa440ea8c1b9");
    }

    @Test
    void theNameOutranksTheOpening() {
        assertThat(Outcomes.of("A.TXT", JSON)).startsWith("refused no date: A.TXT: ");
        assertThat(Outcomes.of("a.JSONL.GZ", TEXT)).startsWith("refused broken record: a.JSONL.GZ, line 1: ");
    }

    @Test
    void gzipWithSeveralMembersIsReadFromAPipe() {
        byte[] member = Outcomes.gzip(Outcomes.bytes(JSON + "\n"));
        InputStream pipe = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(member), new Unannounced(member), new Unannounced(member))));
        assertThat(Outcomes.of(new ReportReader().read(pipe, "-")).lines()).hasSize(3);
    }

    @Test
    void reportsBeforeABreakInGzipAreKept() {
        String lines = IntStream.range(0, 2_000)
                .mapToObj(
                        i -> "{\"id\":" + i + ",\"date\":\"2024-02-03\",\"text\":\"Shells fell " + i * 7919 + ".\"}\n")
                .reduce("", String::concat);
        byte[] packed = Outcomes.gzip(Outcomes.bytes(lines));
        for (int length : new int[] {packed.length - 1, packed.length - 9, packed.length / 2, 200, 11}) {
            List<String> outcomes = Outcomes.of("r.jsonl.gz", Arrays.copyOf(packed, length))
                    .lines()
                    .toList();
            int last = outcomes.size() - 1;
            assertThat(outcomes.subList(0, last)).allMatch(line -> line.contains(" | Shells fell "));
            assertThat(outcomes.get(last))
                    .isEqualTo("refused unreadable: r.jsonl.gz: has broken or cut-off gzip data;"
                            + " reports before the break are kept, so fetch the file again");
            assertThat(last).as("of %s bytes", length).isBetween(length / 25, 2_000);
        }
        packed[packed.length - 8] ^= 1;
        assertThat(Outcomes.of("r.jsonl.gz", packed).lines())
                .hasSize(2_001)
                .last()
                .asString()
                .startsWith("refused unreadable: ");
    }

    @Test
    void aBombIsLeftAndWhatCameBeforeIsKept() {
        byte[] zeros = new byte[200_000_000];
        byte[] head = Outcomes.bytes(JSON + "\n");
        byte[] packed = Outcomes.gzip(concat(head, zeros));
        Reading reading = new ReportReader().read(new ByteArrayInputStream(packed), "r.jsonl.gz");
        assertThat(Outcomes.of(reading).lines())
                .containsExactly(
                        "r.jsonl.gz, line 1 | 2024-02-03 | Shells fell.",
                        "refused too large: r.jsonl.gz: unpacks to more than 500 times its size,"
                                + " so the rest was left; unpack it first");
        assertThat(Outcomes.of("a.txt.gz", packed)).startsWith("refused ");
    }

    @Test
    void nothingIsReadBeforeItIsPulled() {
        byte[] line = Outcomes.bytes("{\"date\":\"2024-02-03\",\"text\":\"" + "x".repeat(100_000) + "\"}\n");
        InputStream stream = new SequenceInputStream(Collections.enumeration(Collections.nCopies(100, line).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        Reading reading = new ReportReader().read(stream, "r.jsonl");
        for (int pulled = 1; pulled <= 100; pulled++) {
            reading.next();
            assertThat(reading.bytesRead()).isBetween(pulled * (line.length - 1L), pulled * line.length + 200_000L);
        }
        assertThat(reading.hasNext()).isFalse();
    }

    @Test
    void blankLinesCostLinearTime() {
        String blank = "\n".repeat(1_999_000);
        assertThat(Outcomes.of("a.txt", blank + TEXT)).isEqualTo("a.txt | 2024-02-03 | Shells fell.");
        assertThat(Outcomes.of("a.jsonl", blank + JSON)).startsWith("a.jsonl, line 1999001 | ");
    }

    @Test
    void anErrorOfTheDeviceIsARefusal() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device\u001B gone");
            }
        };
        assertThat(Outcomes.of(new ReportReader().read(failing, "-")))
                .isEqualTo("refused unreadable: -: could not be read (device? gone); check the file and its disk");
    }

    @Test
    void aReadingEnds() {
        Reading reading = new ReportReader().read(new ByteArrayInputStream(Outcomes.bytes(TEXT)), "-");
        reading.next();
        assertThat(reading.hasNext()).isFalse();
        assertThatThrownBy(reading::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void limitsAndNamesAreChecked() {
        assertThatThrownBy(() -> new ReportReader(0, FieldNames.DEFAULT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportReader(1 << 25, FieldNames.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldNames("id", "date", "title", "text", "source", "url", "id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FieldNames("id", "date", "title", " ", "source", "url", "language"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreStable() {
        assertThat(Arrays.stream(RefusalReason.values()).map(RefusalReason::label))
                .containsExactly(
                        "no date",
                        "impossible date",
                        "empty",
                        "binary",
                        "too large",
                        "bad encoding",
                        "broken record",
                        "unreadable");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A pipe whose writer is slow: it never says that there is more. */
    private static final class Unannounced extends ByteArrayInputStream {

        Unannounced(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
