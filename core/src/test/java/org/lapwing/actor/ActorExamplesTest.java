package org.lapwing.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.Toponym;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;

/** Runs the examples of {@code examples.tsv}: what is published when, and who is found in it. */
class ActorExamplesTest {

    private static final ActorTagger TAGGER = new ActorTagger(ActorLexicon.load());
    private static final Tokeniser TOKENISER = new Tokeniser();

    record Example(LocalDate published, String text, String places, String mentions) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Example> examples() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ActorExamplesTest.class.getResourceAsStream("examples.tsv")),
                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Example(LocalDate.parse(cells[0]), cells[1], cells[2], cells[3]))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsTheActors(Example example) {
        Document document = TOKENISER.split(example.text());
        String mentions = TAGGER.tag(document, example.published(), places(document, example.places())).stream()
                .map(ActorExamplesTest::canonical)
                .collect(Collectors.joining("; "));
        assertThat(mentions).isEqualTo(example.mentions());
    }

    /** The text, then country, sector and group; the name of the lexicon where it is another than the text. */
    static String canonical(ActorMention mention) {
        Actor actor = mention.actor();
        return mention.text() + " ["
                + Stream.of(actor.country(), actor.sector().map(Enum::name), actor.group())
                        .map(part -> part.orElse("-"))
                        .collect(Collectors.joining(" "))
                + "]";
    }

    /** Places are given as {@code Kidal=MLI}, parted by blanks; underscores stand for blanks in names. */
    private static List<PlaceMention> places(Document document, String places) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (String place : places.split(" ", -1)) {
            if (!place.isEmpty()) {
                String name = place.substring(0, place.indexOf('=')).replace('_', ' ');
                Location location = new Location.Resolved(toponym(name, place.substring(place.indexOf('=') + 1)));
                for (Sentence sentence : document.sentences()) {
                    int at = document.body().indexOf(name, sentence.span().start());
                    if (at >= 0 && at < sentence.span().end()) {
                        Span span = new Span(at, at + name.length());
                        mentions.add(new PlaceMention(
                                sentence.index(),
                                sentence.headOf(span),
                                span,
                                span,
                                name,
                                location,
                                "test",
                                List.of()));
                    }
                }
            }
        }
        return mentions;
    }

    private static Toponym toponym(String name, String country) {
        return new Toponym(1, name, Optional.of(country), Optional.empty(), Optional.empty(), 'P', "PPL", 0, 0, 1000);
    }
}
