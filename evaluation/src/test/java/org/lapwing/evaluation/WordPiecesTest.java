package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class WordPiecesTest {

    private static final List<String> VOCABULARY =
            List.of("[CLS]", "[SEP]", "[UNK]", "cease", "##fire", "##f", "mali", "##an", "s", "'", "-", "$", "in", "中");

    private final WordPieces pieces = read();

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            the longest piece first,  ceasefire,  3 4
            lower case,               CEASEFIRE,  3 4
            of any locale,            IN,         12
            no accents,               MÁLIAN,     6 7
            cut at punctuation,       Mali's,     6 9 8
            ASCII signs too,          $-,         11 10
            ideographs alone,         中mali,     13 6
            unknown in part,          ceasefox,   2
            a zero-width character,   ma\u200bli, 6
            """)
    void piecesOfAToken(String what, String token, String expected) {
        assertThat(pieces.of(token)).extracting(String::valueOf).containsExactly(expected.split(" "));
    }

    @Test
    void aWordLongerThanTheModelKnowsIsUnknownAsAWhole() {
        assertThat(pieces.of("cease" + "fire".repeat(24))).hasSize(1).containsExactly(2);
        assertThat(pieces.of("cease" + "fire".repeat(23))).hasSize(24);
    }

    private static WordPieces read() {
        StringBuilder json = new StringBuilder("{\"model\": {\"vocab\": {");
        for (int i = 0; i < VOCABULARY.size(); i++) {
            json.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(VOCABULARY.get(i))
                    .append("\": ")
                    .append(i);
        }
        return WordPieces.read(
                new ByteArrayInputStream(json.append("}}}").toString().getBytes(StandardCharsets.UTF_8)));
    }
}
