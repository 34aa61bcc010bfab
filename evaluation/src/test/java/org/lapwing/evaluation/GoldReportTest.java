package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lapwing.report.Report;

class GoldReportTest {

    private static final LocalDate UNDATED = LocalDate.of(1990, 1, 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsIdTextAndDateUnderTheNamesOfEachSet() throws IOException {
        Path file = file("""
                {"id": "a", "text": "One.", "date": "2001-02-03"}
                {"id": "b", "text": "Two.", "dct": "2001-02-04"}

                {"id": "c", "text": "Three.", "dateline": {"raw": "LIMA, 5 FEB 01 (EFE)", "date": "2001-02-05"}}
                {"id": "d", "text": "Four.", "date": "2001-02-30"}
                """);

        List<GoldReport> reports = GoldReport.read(file);

        assertThat(reports)
                .extracting(r -> r.id() + " " + r.report(UNDATED).published())
                .containsExactly("a 2001-02-03", "b 2001-02-04", "c 2001-02-05", "d 1990-01-01");
    }

    @Test
    void putsTheDatelineBackAboveTheText() throws IOException {
        Path file = file("""
                {"id": "c", "text": "Three.", "dateline": {"raw": "LIMA, 5 FEB 01 (EFE)"}}
                """);

        Report report = GoldReport.read(file).get(0).report(UNDATED);

        assertThat(report.body()).isEqualTo("LIMA, 5 FEB 01 (EFE)\n\nThree.");
    }

    @Test
    void leavesTheAnswersUnread() throws IOException {
        Path file = file("""
                {"id": "a", "text": "One.", "type": "ASSAULT", "sources": [{"code": "MLI"}]}
                """);

        assertThat(GoldFile.read(file, Set.of("id", "text")))
                .map(String::valueOf)
                .containsExactly("{\"id\":\"a\",\"text\":\"One.\"}");
    }

    @Test
    void inflatesGzipWhateverItsName() throws IOException {
        Path file = folder.resolve("gold.jsonl");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\": \"a\", \"text\": \"Ouagadougou, café.\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(GoldReport.read(file)).extracting(GoldReport::text).containsExactly("Ouagadougou, café.");
    }

    @Test
    void namesTheLineThatIsNoJson() throws IOException {
        Path file = file("""
                {"id": "a", "text": "One."}
                {"id": "b",
                """);

        assertThatThrownBy(() -> GoldReport.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gold.jsonl:2");
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }
}
