package org.lapwing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

    @Test
    void bodyFollowsOnTheLineOfTheDate() {
        assertThat(Outcomes.of("a.txt", " date 2024-02-03 This Saturday, shells fell on Ber.\n\nNobody was hurt.\n"))
                .isEqualTo("a.txt | 2024-02-03 | This Saturday, shells fell on Ber.\\n\\nNobody was hurt.\\n");
    }

    @Test
    void bodyFollowsBelowAFullHeader() {
        String text = """
                id: 17
                title: Shells fall on Ber
                source: Example Wire
                date: 2024-02-03
                url: https://example.org/a?b=c
                language: fr-ML

                Des obus sont tombés sur Ber.
                """;
        assertThat(Outcomes.of("a.txt", text))
                .isEqualTo("a.txt | 2024-02-03 | id=17 | title=Shells fall on Ber | source=Example Wire"
                        + " | url=https://example.org/a?b=c | language=fr | Des obus sont tombés sur Ber.\\n");
    }

    @Test
    void headerWordsNeedNoColonInLowerCase() {
        String text = """
                title Shells fall on Ber
                date 2024-02-03
                source Example Wire
                Shells fell.""";
        assertThat(Outcomes.of("a.txt", text))
                .isEqualTo("a.txt | 2024-02-03 | title=Shells fall on Ber | source=Example Wire | Shells fell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2024-02-03\nSource close to the army said so.",
                "date 2024-02-03\nTitle fights are banned.",
                "date 2024-02-03\n\nsource: this line stands below the header",
                "date 2024-02-03 source: AFP said so",
                "date 2024-02-03\nsources: several",
                "date 2024-02-03\ndate 2024-02-04 is when talks begin",
                "date 2024-02-03\nA town fell.\nsource: this line does so too",
            })
    void bodyIsNotEatenByTheHeader(String text) {
        Report report = Outcomes.onlyReport("a.txt", Outcomes.bytes(text));
        assertThat(report.source()).isEmpty();
        assertThat(report.title()).isEmpty();
        assertThat(text).isEqualTo("date 2024-02-03" + text.charAt(15) + blankLine(text) + report.body());
    }

    private static String blankLine(String text) {
        return text.charAt(16) == '\n' ? "\n" : "";
    }

    @Test
    void aWordCountsOnce() {
        assertThat(Outcomes.of("a.txt", "source: A\ndate: 2024-02-03\nsource: B said so"))
                .isEqualTo("a.txt | 2024-02-03 | source=A | source: B said so");
    }

    @Test
    void windowsLineEndsAreKept() {
        assertThat(Outcomes.of("a.txt", "Title: T\r\nDate: 2024-02-03\r\n\r\nOne.\r\nTwo.\r\n"))
                .isEqualTo("a.txt | 2024-02-03 | title=T | One.\\r\\nTwo.\\r\\n");
    }

    @Test
    void nothingIsNormalised() {
        String decomposed = "Shells fell on Me\u0301naka.\u00A0\u200B\uD83D\uDE80 ";
        assertThat(Outcomes.onlyReport("a.txt", Outcomes.bytes("date 2024-02-03\u00A0" + decomposed))
                        .body())
                .isEqualTo(decomposed);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void byteOrderMarkTellsTheEncodingAndIsNotText(String charset) throws Exception {
        byte[] bytes = "\uFEFFdate 2024-02-03 Des obus à Ber.".getBytes(charset);
        Report report = Outcomes.onlyReport("a.txt", bytes);
        assertThat(report.body()).isEqualTo("Des obus à Ber.");
        assertThat(report.received().toByteArray()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '"',
            value = {
                "2024-02-30 # refused impossible date: a.txt: '2024-02-30' is no day between 1800 and 2200; write YYYY-MM-DD",
                "2023-02-29 # refused impossible date: a.txt: '2023-02-29' is no day between 1800 and 2200; write YYYY-MM-DD",
                "0024-02-03 # refused impossible date: a.txt: '0024-02-03' is no day between 1800 and 2200; write YYYY-MM-DD",
                "2201-01-01 # refused impossible date: a.txt: '2201-01-01' is no day between 1800 and 2200; write YYYY-MM-DD",
                "3 February # refused impossible date: a.txt: '3' is no day between 1800 and 2200; write YYYY-MM-DD",
                "2024-02-29 # a.txt | 2024-02-29 | Shells fell.",
                "1800-01-01 # a.txt | 1800-01-01 | Shells fell.",
                "2024-02-03T23:59:00-11:00 # a.txt | 2024-02-03 | Shells fell.",
            })
    void datesAreDaysOfTheCalendar(String date, String expected) {
        assertThat(Outcomes.of("a.txt", "date " + date + "\n\nShells fell.")).isEqualTo(expected);
    }

    @Test
    void withoutADateItIsRefused() {
        String expected = "refused no date: a.txt: has no date; begin the file with a line such as: date 2023-11-12";
        assertThat(Outcomes.of("a.txt", "Shells fell on Ber.\ndate 2024-02-03")).isEqualTo(expected);
        assertThat(Outcomes.of("a.txt", "Date palms were burnt.")).isEqualTo(expected);
        assertThat(Outcomes.of("a.txt", "date:\n\nShells fell.")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\u00A0\u3000"})
    void emptyFilesAreRefused(String text) {
        assertThat(Outcomes.of("a.txt", text))
                .isEqualTo("refused empty: a.txt: is empty; write a report into it, or leave it out");
    }

    @Test
    void aHeaderWithoutABodyIsRefused() {
        assertThat(Outcomes.of("a.txt", "date 2024-02-03\ntitle: T\n\n \n"))
                .isEqualTo("refused empty: a.txt: has no text; add it, or leave the report out");
    }

    @Test
    void undecodableBytesAreNamedByTheirOffset() {
        byte[] latin1 = "date 2024-02-03 Tombés".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Outcomes.of("a.txt", latin1))
                .isEqualTo("refused bad encoding: a.txt: is not UTF-8 at byte 20;"
                        + " save it as UTF-8, or as UTF-16 with a byte order mark");
    }

    @Test
    void offsetsOfUndecodableBytesCountTheByteOrderMark() {
        byte[] halfPair = "\uFEFFdate 2024-02-03 x".getBytes(StandardCharsets.UTF_16LE);
        halfPair[halfPair.length - 1] = (byte) 0xD8;
        assertThat(Outcomes.of("a.txt", halfPair)).contains("is not UTF-16LE at byte " + (halfPair.length - 2) + ";");
    }

    @Test
    void binaryFilesAreRefusedAsSuch() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0x0D};
        String expected = "refused binary: a.txt: is not text; save it as text, and UTF-16 with a byte order mark";
        assertThat(Outcomes.of("a.txt", picture)).isEqualTo(expected);
        assertThat(Outcomes.of("a.txt", Outcomes.bytes("%PDF-1.7 date 2024-02-03")))
                .isEqualTo(expected);
        assertThat(Outcomes.of("a.txt", "date 2024-02-03 x".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
    }

    @Test
    void theLimitIsExact() {
        String head = "date 2024-02-03 ";
        int room = ReportReader.DEFAULT_MAX_REPORT_BYTES - head.length();
        assertThat(Outcomes.onlyReport("a.txt", Outcomes.bytes(head + "x".repeat(room)))
                        .body())
                .hasSize(room);
        assertThat(Outcomes.of("a.txt", head + "x".repeat(room + 1)))
                .isEqualTo("refused too large: a.txt: is longer than the 2000000 bytes allowed for a report;"
                        + " split it, or raise the limit");
    }

    @Test
    void messagesCannotDriveATerminal() {
        assertThat(Outcomes.of("a.txt", "date: \u001B[31m" + "9".repeat(500) + "\n\nShells fell."))
                .contains("'?[31m999")
                .doesNotContain("\u001B")
                .hasSizeLessThan(200);
    }
}
