package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0344", "-0.1258", "-0.0000", "1.0113", "12", "-7", "0.12345678"})
    void readsNumbersAsTheyAreWritten(String number) throws IOException {
        float[] numbers = new float[2];
        of(number + " " + number + "\n").numbers(numbers);
        assertThat(numbers).containsExactly(Float.parseFloat(number), Float.parseFloat(number));
    }

    @Test
    void readsSettingsWordsAndNumbers() throws IOException {
        NumberText text = of("dict=77207\nzürich 0.5\n");
        float[] numbers = new float[1];
        assertThat(text.setting("dict")).isEqualTo(77207);
        assertThat(text.word()).isEqualTo("zürich");
        text.numbers(numbers);
        assertThat(numbers).containsExactly(0.5f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5\n", "1.2.3\n", "--1\n", "12345678901\n", "0.1234567890123\n", "x\n", "1"})
    void refusesWhatIsNoNumber(String number) {
        assertThatIOException().isThrownBy(() -> of(number).numbers(new float[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos=3\n", "dict=\n", "dict=-1\n", "dict 3\n"})
    void refusesAnotherSetting(String line) {
        assertThatIOException().isThrownBy(() -> of(line).setting("dict"));
    }

    private static NumberText of(String text) {
        return new NumberText(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
