package org.lapwing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lapwing.event.Event.Toll;
import org.lapwing.text.Span;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollRange;

class TollHeadlineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [14] soldiers died                                  | 14
                    [14] soldiers and [3] civilians died                | 17
                    [14] soldiers, [3] guards and [1] driver died       | 18
                    [4] died. The rebels said [20] died                 | 4..20
                    [14] and [3] died, said one; [20], said another     | 17..20
                    [7] died. [7] had died, a nurse confirmed           | 7
                    """)
    void addsWhatTheTextJoinsAndSpansWhatItDoesNot(String text, String expected) {
        assertThat(CanonicalLine.range(headline(text))).isEqualTo(expected);
    }

    @Test
    void staysOpenWhereOneFigureIs() {
        Toll one = toll(Told.atLeast(5), 0, 4);
        Toll other = toll(TollRange.exactly(9), 20, 24);

        assertThat(TollHeadline.of(List.of(one, other), "five died; the army said nine did")
                        .range())
                .isEqualTo(new TollRange(5, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void countsNobodyTwiceWhoIsSomeOfAll() {
        Toll all = toll(Told.atLeast(72), 0, 10);
        Toll some = part(TollRange.exactly(20), 12, 18);

        assertThat(TollHeadline.of(List.of(all, some), "72 or more, twenty of them children")
                        .range())
                .isEqualTo(Told.atLeast(72));
        assertThat(TollHeadline.of(List.of(some), "one reporter was among the dead")
                        .range())
                .isEqualTo(new TollRange(20, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void doesNotOverflowOnAbsurdNumbers() {
        Toll one = toll(TollRange.exactly(Integer.MAX_VALUE), 0, 1);
        Toll other = toll(TollRange.exactly(2), 6, 7);

        assertThat(TollHeadline.of(List.of(one, other), "9 and  2").range()).isNotNull();
        assertThat(TollHeadline.of(List.of(one, toll(TollRange.exactly(2), 6, 7)), "9 and 2")
                        .range()
                        .low())
                .isEqualTo(Integer.MAX_VALUE);
    }

    /** The bracketed numbers with the word after each, as exact figures. */
    private static TollRange headline(String text) {
        List<Toll> tolls = new ArrayList<>();
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = text.indexOf(']', open);
            int end = close + 1;
            String number = text.substring(open + 1, close);
            int word = end;
            while (word < text.length() && (Character.isLetter(text.charAt(word)) || text.charAt(word) == ' ')) {
                word++;
            }
            String after = text.substring(end, word);
            int joint = after.startsWith(" and") ? 0 : after.indexOf(" and");
            tolls.add(toll(TollRange.exactly(Integer.parseInt(number)), open, joint >= 0 ? end + joint : word));
        }
        return TollHeadline.of(tolls, text).range();
    }

    private static Toll part(TollRange range, int start, int end) {
        return new Toll(TollKind.KILLED, range, Optional.empty(), "some", new Span(start, end), true);
    }

    private static Toll toll(TollRange range, int start, int end) {
        return new Toll(TollKind.KILLED, range, Optional.empty(), "some", new Span(start, end), false);
    }
}
