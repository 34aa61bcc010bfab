package org.lapwing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold many reports. */
class RecordsTest {

    @Test
    void jsonLinesAreReportsAndBadOnesDoNotStopTheRest() {
        String jsonl = """
                {"id": 1, "date": "2024-02-03", "title": "T", "text": "Shells fell.", "source": "S", "url": "u", "language": "fr"}

                {"id": "2", "text": "Shells fell."}
                {"id": "3", "date": "2024-02-30", "text": "Shells fell."}
                {"id": "4", "date": "2024-02-03", "text": " \\n "}
                {"id": "5", "date": "2024-02-03"
                ["date", "2024-02-03"]
                {"date": "2024-02-03", "text": ["Shells", "fell."]}
                {"date": "2024-02-03", "text": "a"} {"date": "2024-02-03", "text": "b"}
                {"date": "2024-02-03 06:07:08", "title": null, "tags": [{"a": [1]}], "text": "\\n One.\\nTwo. "}
                """;
        assertThat(Outcomes.of("r.jsonl", jsonl).lines())
                .containsExactly(
                        "r.jsonl, line 1 | 2024-02-03 | id=1 | title=T | source=S | url=u | language=fr | Shells fell.",
                        "refused no date: r.jsonl, line 3: has no date;"
                                + " add a member 'date', or map the one that holds it",
                        "refused impossible date: r.jsonl, line 4: '2024-02-30' is no day between 1800 and 2200;"
                                + " write YYYY-MM-DD",
                        "refused empty: r.jsonl, line 5: has no text; add it, or leave the report out",
                        "refused broken record: r.jsonl, line 6: is not JSON at column 33 (Unexpected end-of-input:"
                                + " expected close marker for Object (s...); mend the line",
                        "refused broken record: r.jsonl, line 7: is not a JSON object;"
                                + " write one report a line, in braces",
                        "refused broken record: r.jsonl, line 8: has no plain value in 'text'; write a string",
                        "refused broken record: r.jsonl, line 9: goes on after its object; write one report a line",
                        "r.jsonl, line 10 | 2024-02-03 | One.\\nTwo. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'date': '2024-02-03', 'date': '2024-02-04', 'text': 'x'}|broken record",
                "{'date': '2024-02-03', 'text': 'x', 'n': NaN}|broken record",
                "{'date': 20240203, 'text': 'x'}|impossible date",
                "{'date': '2024-02-03', 'text': 'x \\ud83d'}|bad encoding",
                "{'date': '2024-02-03', 'text': '\\ude80\\ud83d'}|bad encoding",
                "{'date': '2024-02-03', 'text': 'x \\u0000'}|binary",
                "{'date': '2024-02-03', 'text': 'x', 'n': 1e999999999}|accepted",
                "{'date': '2024-02-03', 'text': '\\ud83d\\ude80'}|accepted",
            })
    void hostileJson(String line, String outcome) {
        String json = line.replace('\'', '"');
        assertThat(Outcomes.of("r.jsonl", json))
                .startsWith(outcome.equals("accepted") ? "r.jsonl, line 1 | " : "refused " + outcome + ": ");
    }

    @Test
    void deepAndLongJsonIsRefusedByItsLine() {
        String good = "{\"date\": \"2024-02-03\", \"text\": \"x\"}\n";
        String deep = "{\"a\":" + "[".repeat(500_000) + "\n";
        String digits = "{\"a\":" + "9".repeat(500_000) + "}\n";
        String longLine = "{\"text\": \"" + "x".repeat(3_000_000) + "\"}\n";
        assertThat(Outcomes.of("r.jsonl", deep + digits + longLine + good)
                        .lines()
                        .map(line -> line.substring(0, 32)))
                .containsExactly(
                        "refused broken record: r.jsonl, ",
                        "refused broken record: r.jsonl, ",
                        "refused too large: r.jsonl, line",
                        "r.jsonl, line 4 | 2024-02-03 | x".substring(0, 32));
    }

    @Test
    void aBadlyEncodedLineIsNamedByByteAndTheRestGoesOn() {
        byte[] bytes = "{\"text\": \"\u00E9\"}\n{\"date\": \"2024-02-03\", \"text\": \"x\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Outcomes.of("r.jsonl", bytes).lines())
                .containsExactly(
                        "refused bad encoding: r.jsonl, line 1: is not UTF-8 at byte 10;"
                                + " save it as UTF-8, or as UTF-16 with a byte order mark",
                        "r.jsonl, line 2 | 2024-02-03 | x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n{'date': '2024-02-03', 'text': 'x'}\n]", "\n [ {'date': '2024-02-03'},", "{\n'date':"})
    void jsonOverManyLinesIsRefusedOnce(String json) {
        assertThat(Outcomes.of("r.json", json.replace('\'', '"')))
                .isEqualTo("refused broken record: r.json: is one JSON array or object for the whole file;"
                        + " write one object a line, without brackets around them or commas between them (JSON Lines,"
                        + " as jq -c '.[]' makes of an array)");
    }

    @Test
    void whatWasReceivedIsTheLineWithoutItsEnd() {
        String line = "{ \"date\":\"2024-02-03\",\"text\":\"\\u0078\"} ";
        for (String end : new String[] {"", "\n", "\r\n"}) {
            Report report = Outcomes.onlyReport("r.jsonl", Outcomes.bytes("\uFEFF" + line + end));
            assertThat(report.received()).isEqualTo(Received.copyOf(Outcomes.bytes(line)));
            assertThat(report.id())
                    .isEqualTo(Received.copyOf(Outcomes.bytes(line)).sha256());
        }
    }

    @Test
    void csvRecordsAreReportsAndBadOnesDoNotStopTheRest() {
        String csv = """
                id,extra,date,text
                1,,2024-02-03,"Shells ""fell"",
                on Ber."

                2,2024-02-03,Shells fell.
                3,,2024-02-03,"Shells" fell.
                4,,,Shells fell.
                5,,2024-02-03,A "so-called" truce
                6,,2024-02-03,"never closed
                7,,2024-02-03,Shells fell.
                """;
        assertThat(Outcomes.of("r.csv", csv).lines())
                .containsExactly(
                        "r.csv, line 2 | 2024-02-03 | id=1 | Shells \"fell\",\\non Ber.",
                        "refused broken record: r.csv, line 5: has 3 fields where the header has 4;"
                                + " put fields that hold commas in quotes",
                        "refused broken record: r.csv, line 6: is not CSV;"
                                + " put fields that hold commas or quotes in quotes, and double the quotes",
                        "refused no date: r.csv, line 7: has no date; fill its column 'date'",
                        "r.csv, line 8 | 2024-02-03 | id=5 | A \"so-called\" truce",
                        "refused broken record: r.csv, line 9: opens a quote that is not closed in this record;"
                                + " close it, or double it if it belongs to the text",
                        "r.csv, line 10 | 2024-02-03 | id=7 | Shells fell.");
    }

    @Test
    void anOpenQuoteTakesNoOtherRecordWithIt() {
        String csv = """
                id,date,text
                1,2024-02-03,"never closed
                2,2024-02-03,"Shells, many of them,
                fell."
                3,2024-02-03,"Rebels ""left"", it was said."
                """;
        assertThat(Outcomes.of("r.csv", csv).lines())
                .containsExactly(
                        "refused broken record: r.csv, line 2: opens a quote that is not closed in this record;"
                                + " close it, or double it if it belongs to the text",
                        "r.csv, line 3 | 2024-02-03 | id=2 | Shells, many of them,\\nfell.",
                        "r.csv, line 5 | 2024-02-03 | id=3 | Rebels \"left\", it was said.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theHeaderShowsTheSeparator(String separator) {
        String csv = String.join(separator, "id", "date", "text") + "\n"
                + String.join(separator, "1", "2024-02-03", "\"A" + separator + " b\nc\"") + "\n"
                + String.join(separator, "2", "2024-02-03") + "\n";
        assertThat(Outcomes.of("standard input", csv).lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("standard input, line 2 | 2024-02-03 | id=1 | A")
                .endsWith("b\\nc");
        assertThat(Outcomes.of("r.csv", csv)).contains("has 2 fields where the header has 3; put fields that hold");
    }

    @Test
    void aFileOfOpenQuotesCostsNoMoreThanItsLength() {
        String csv = "date,text\n" + "x\",\"\n".repeat(200_000);
        assertThat(Outcomes.of("r.csv", csv).lines()).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.json", "standard input", "r.jsonl"})
    void aJsonArrayIsRefusedWithTheRemedy(String name) {
        assertThat(Outcomes.of(name, "[{\"date\":\"2024-02-03\",\"text\":\"Shells fell.\"}]"))
                .startsWith("refused broken record: " + name + ": is one JSON array")
                .contains("write one object a line");
    }

    @Test
    void whatWasReceivedIsTheCsvRecordWithItsQuotes() {
        Report report = Outcomes.onlyReport("r.csv", Outcomes.bytes("date,text\r\n2024-02-03,\"a\r\nb\"\r\n"));
        assertThat(report.received()).isEqualTo(Received.copyOf(Outcomes.bytes("2024-02-03,\"a\r\nb\"")));
        assertThat(report.body()).isEqualTo("a\r\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date,body\n", "\n", "date|text\n", "date,text,text\n", "date,\"text\n"})
    void aCsvHeaderMustNameDateAndText(String csv) {
        assertThat(Outcomes.of("r.csv", csv + "2024-02-03,Shells fell.\n"))
                .isEqualTo(
                        "refused broken record: r.csv, line 1: is no CSV header with one column 'date'"
                                + " and one 'text', separated by commas, semicolons or tabs; add it, or map the columns that hold them");
    }

    @ParameterizedTest
    @CsvSource({
        "r.jsonl, ''",
        "r.jsonl, ' '",
        "r.csv, 'date,text'",
    })
    void aFileWithoutReportsIsRefused(String name, String content) {
        assertThat(Outcomes.of(name, content))
                .isEqualTo("refused empty: " + name + ": holds no report; add some, or leave the file out");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE"})
    void recordsAreCutInEveryEncoding(String charset) {
        // U+0A0D and U+0D0A hold the bytes of line ends without being any.
        String text = "\u0A0D \u0D0A";
        Charset encoding = Charset.forName(charset);
        byte[] jsonl = ("\uFEFF{\"date\":\"2024-02-03\",\"text\":\"" + text + "\"}\r\nx").getBytes(encoding);
        assertThat(Outcomes.of("r.jsonl", jsonl)).startsWith("r.jsonl, line 1 | 2024-02-03 | " + text + "\nrefused");
        byte[] csv = ("\uFEFFdate,text\n2024-02-03,\"" + text + "\n\"\n").getBytes(encoding);
        assertThat(Outcomes.of("r.csv", csv)).isEqualTo("r.csv, line 2 | 2024-02-03 | " + text + "\\n");
    }

    @Test
    void fieldNamesAreMapped() {
        FieldNames names = new FieldNames("key", "day", "headline", "story", "outlet", "link", "lang");
        ReportReader reader = new ReportReader(1_000, names);
        String expected = " | 2024-02-03 | id=1 | title=T | source=S | url=u | language=es | Shells fell.";
        byte[] jsonl = Outcomes.bytes("{\"key\":1,\"day\":\"2024-02-03\",\"headline\":\"T\",\"story\":\"Shells fell.\","
                + "\"outlet\":\"S\",\"link\":\"u\",\"lang\":\"spa\",\"text\":\"ignored\"}");
        byte[] csv = Outcomes.bytes("key,day,headline,story,outlet,link,lang\n1,2024-02-03,T,Shells fell.,S,u,es_MX\n");
        assertThat(Outcomes.of(reader.read(new ByteArrayInputStream(jsonl), "r.jsonl")))
                .isEqualTo("r.jsonl, line 1" + expected);
        assertThat(Outcomes.of(reader.read(new ByteArrayInputStream(csv), "r.csv")))
                .isEqualTo("r.csv, line 2" + expected);
    }
}
