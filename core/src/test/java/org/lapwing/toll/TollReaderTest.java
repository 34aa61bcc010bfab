package org.lapwing.toll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.text.Analyser;
import org.lapwing.text.CoreNlpAnalyser;
import org.lapwing.text.Sentence;
import org.lapwing.text.Tokeniser;

class TollReaderTest {

    private static final Tokeniser TOKENISER = new Tokeniser();
    private static final Analyser ANALYSER = CoreNlpAnalyser.load();

    private final TollReader reader = new TollReader();

    @ParameterizedTest
    @MethodSource("tokens")
    void readsTokens(Example example) {
        assertThat(read(example, TOKENISER.split(example.text()).sentences())).isEqualTo(example.expected());
    }

    @ParameterizedTest
    @MethodSource("grammar")
    void readsGrammar(Example example) {
        List<Sentence> parsed = TOKENISER.split(example.text()).sentences().stream()
                .map(ANALYSER::parse)
                .toList();
        assertThat(read(example, parsed)).isEqualTo(example.expected());
    }

    @Test
    void namesTheTollThatHoldsApart() {
        String text = "Four people, including two children, were killed.";
        List<TollMention> tolls = reader.read(TOKENISER.split(text).sentences().get(0), text);
        assertThat(tolls.get(1).partOf()).contains(tolls.get(0).span());
    }

    @Test
    void staysFastOnHostileInput() {
        for (String hostile : List.of(
                "12 killed ".repeat(2000),
                "two dozen ".repeat(2000),
                "a soldier and ".repeat(2000),
                "killed killed ".repeat(2000),
                "shot to death who was killed ".repeat(1000))) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(5),
                    () -> TOKENISER.split(hostile).sentences().forEach(sentence -> reader.read(sentence, hostile)));
        }
    }

    private String read(Example example, List<Sentence> sentences) {
        return sentences.stream()
                .flatMap(sentence -> reader.read(sentence, example.text()).stream()
                        .map(toll -> line(toll, sentence, example.text())))
                .collect(Collectors.joining(" ; "));
    }

    private static String line(TollMention toll, Sentence sentence, String text) {
        return toll.kind() + " " + toll.range().low() + "/"
                + number(toll.range().best()) + "/"
                + number(toll.range().high()) + " "
                + toll.people()
                        .map(people -> people.of(text))
                        .map(TollReaderTest::withoutDeterminer)
                        .orElse("-") + " ["
                + sentence.token(toll.trigger()).text() + "]"
                + (toll.partOf().isPresent() ? " part" : "")
                + (toll.cumulative() ? " total" : "");
    }

    private static String withoutDeterminer(String people) {
        return people.replaceFirst("^(?i)(a|an|the|her|his|their) ", "");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    static Stream<Example> tokens() {
        return examples().filter(example -> !example.depth().equals("grammar"));
    }

    static Stream<Example> grammar() {
        return examples().filter(example -> !example.depth().equals("tokens"));
    }

    private static Stream<Example> examples() {
        try (var in = Objects.requireNonNull(TollReaderTest.class.getResourceAsStream("tolls.examples"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Example::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Example(String depth, String text, String expected) {
        static Example of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Example(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }
}
