package org.lapwing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.text.Tokeniser;

class TimeTaggerTest {

    private static final LocalDate SUNDAY = LocalDate.of(2023, 11, 12);

    private final Tokeniser tokeniser = new Tokeniser();
    private final TimeTagger tagger = new TimeTagger();

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatTheExampleExpects(Example example) {
        List<TimeMention> mentions = tagger.tag(tokeniser.split(example.text()), example.published());
        String told =
                mentions.stream().map(mention -> line(mention, example.text())).collect(Collectors.joining(" ; "));
        assertThat(told).isEqualTo(example.expected());
    }

    @Test
    void givesDurationsThatEndOnADay() {
        List<TimeMention> mentions = tagger.tag(tokeniser.split("It came after several days of airstrikes."), SUNDAY);
        assertThat(mentions.get(0).before(LocalDate.of(2023, 11, 10)))
                .contains(TimeRange.between(LocalDate.of(2023, 11, 3), LocalDate.of(2023, 11, 10)));
        List<TimeMention> day = tagger.tag(tokeniser.split("It came on Friday."), SUNDAY);
        assertThat(day.get(0).before(SUNDAY)).isEmpty();
    }

    @Test
    void answersTheSameForEveryReportOrder() {
        String text = "A post fell on 3 May 2022. A day later the mayor fled.";
        List<TimeMention> first = tagger.tag(tokeniser.split(text), SUNDAY);
        List<TimeMention> other = tagger.tag(tokeniser.split("It began on 4 June 2020."), SUNDAY);
        assertThat(other).hasSize(1);
        assertThat(tagger.tag(tokeniser.split(text), SUNDAY)).isEqualTo(first);
    }

    @Test
    void staysFastOnHostileInput() {
        for (String hostile : List.of(
                "more than ".repeat(5000),
                "1,".repeat(20000),
                "half a ".repeat(5000),
                "May 5-".repeat(5000),
                "late early ".repeat(5000),
                "twenty-".repeat(3000),
                "between Monday ".repeat(3000),
                "the end of ".repeat(4000))) {
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> tagger.tag(tokeniser.split(hostile), SUNDAY));
        }
    }

    static Stream<Example> examples() {
        try (var in = Objects.requireNonNull(TimeTaggerTest.class.getResourceAsStream("times.examples"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Example::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(TimeMention mention, String text) {
        TimeRange range = mention.range();
        String days = range.isUnknown()
                ? "-"
                : range.start().map(LocalDate::toString).orElse("") + ".."
                        + range.end().map(LocalDate::toString).orElse("") + " " + range.precision();
        return mention.span().of(text) + " = " + mention.type() + " " + mention.value() + " " + days;
    }

    record Example(LocalDate published, String text, String expected) {
        static Example of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Example(LocalDate.parse(parts[0].strip()), parts[1].strip(), parts[2].strip());
        }
    }
}
