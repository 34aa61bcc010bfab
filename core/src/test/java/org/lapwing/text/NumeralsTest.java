package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 soldiers                | 14     | 1",
                "1,200 people               | 1200   | 1",
                "2.5 years                  | 2.5    | 1",
                "fourteen soldiers          | 14     | 1",
                "twenty-one people          | 21     | 1",
                "twenty - one people        | 21     | 3",
                "two dozen hostages         | 24     | 2",
                "a dozen hostages           | 12     | 2",
                "a couple of days           | 2      | 2",
                "half a million people      | 500000 | 3",
                "two hundred and fifty men  | 250    | 4",
                "three thousand two hundred | 3200   | 4",
                "two and a half years       | 2.5    | 4",
                "12 and three others        | 12     | 1"
            })
    void readsTheLongestNumber(String text, double value, int end) {
        List<String> words = List.of(text.split(" "));
        assertThat(Numerals.read(at -> at < words.size() ? words.get(at) : "", 0))
                .contains(new Numerals.Numeral(end, value));
    }

    @Test
    void readsNoNumberWhereThereIsNone() {
        for (String text :
                List.of("a soldier", "7:30", "1,20", "12th", "", "99999999999", "half a day", "twenty-zero")) {
            List<String> words = List.of(text.split(" "));
            assertThat(Numerals.read(at -> at < words.size() ? words.get(at) : "", 0))
                    .as(text)
                    .isEmpty();
        }
    }
}
