package org.lapwing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "\uD83D\uDD34 red", "a\uD83D\uDD34\uD83D\uDD34b", "end\uD83D\uDD34", "lone \uD83D x"
            })
    void agreesWithJavaAtEveryCodePoint(String body) {
        CodePoints codePoints = CodePoints.of(body);
        for (int i = 0; i <= body.codePointCount(0, body.length()); i++) {
            int offset = body.offsetByCodePoints(0, i);
            assertThat(codePoints.toUtf16(i)).isEqualTo(offset);
            assertThat(codePoints.fromUtf16(offset)).isEqualTo(i);
        }
    }

    @Test
    void countsAnOffsetInsideAPairAsItsCodePoint() {
        assertThat(CodePoints.of("a\uD83D\uDD34b").fromUtf16(2)).isEqualTo(1);
    }

    @Test
    void refusesWhatLiesOutside() {
        CodePoints codePoints = CodePoints.of("\uD83D\uDD34");
        assertThatThrownBy(() -> codePoints.toUtf16(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> codePoints.fromUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> codePoints.fromUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
