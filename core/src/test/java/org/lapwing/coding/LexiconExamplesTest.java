package org.lapwing.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lapwing.actor.ActorMention;
import org.lapwing.claim.AttributionReader;
import org.lapwing.coding.LexiconEntry.Example;
import org.lapwing.text.Analyser;
import org.lapwing.text.CoreNlpAnalyser;
import org.lapwing.text.Document;
import org.lapwing.text.Grammar;
import org.lapwing.text.Sentence;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeTagger;
import org.lapwing.toll.TollReader;

/** Runs every example in the lexicon files: the rule that it stands under fires on it, or must not. */
class LexiconExamplesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2023, 11, 12);
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Coder CODER = new Coder(LEXICON);
    private static final TriggerScreen SCREEN = new TriggerScreen(LEXICON);
    private static final Tokeniser TOKENISER = new Tokeniser();
    private static final Analyser ANALYSER = CoreNlpAnalyser.load();
    private static final TimeTagger TIMES = new TimeTagger();
    private static final AttributionReader ATTRIBUTIONS = new AttributionReader();
    private static final TollReader TOLLS = new TollReader();
    private static final PlainActors ACTORS = new PlainActors();

    static Stream<org.junit.jupiter.params.provider.Arguments> examples() {
        return LEXICON.entries().stream()
                .flatMap(entry -> entry.examples().stream()
                        .map(example -> arguments(entry.type() + " " + entry.rule(), example.text(), entry, example)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void example_fires_its_rule_or_not(String rule, String text, LexiconEntry entry, Example example) {
        List<EventMention> fired = code(text).stream()
                .filter(mention -> bears(mention, entry.rule()))
                .toList();

        if (!example.yields()) {
            assertThat(fired).isEmpty();
            return;
        }
        assertThat(SCREEN.grade(text)).isNotEqualTo(TriggerScreen.Grade.NONE);
        if (fired.isEmpty()) {
            fail("coded instead: "
                    + code(text).stream().map(m -> m.entry().rule()).toList());
        }
        EventMention mention = fired.get(0);
        requireFirst("actor", mention.actors(), example.actor());
        requireFirst("recipient", mention.recipients(), example.recipient());
        example.status().ifPresent(status -> assertThat(mention.status()).isEqualTo(status));
    }

    private static void requireFirst(String slot, List<ActorMention> filled, Optional<String> words) {
        words.ifPresent(expected -> assertThat(filled)
                .as(slot)
                .first()
                .extracting(ActorMention::text)
                .asString()
                .contains(expected));
    }

    /** A mention that was merged into another of the same happening leaves its rule in the trace. */
    private static boolean bears(EventMention mention, String rule) {
        return mention.entry().rule().equals(rule)
                || mention.decisions().stream()
                        .anyMatch(d -> d.field().equals("linking") && d.chosen().equals(rule));
    }

    private static List<EventMention> code(String text) {
        Document document = TOKENISER.split(text);
        List<Sentence> parsed =
                document.sentences().stream().map(ANALYSER::parse).toList();
        List<TimeMention> times = TIMES.tag(new Document(text, parsed), PUBLISHED);
        List<EventMention> mentions = new ArrayList<>();
        for (Sentence sentence : parsed) {
            Grammar grammar = new Grammar(sentence);
            List<ActorMention> actors = ACTORS.find(sentence, text);
            List<TimeMention> own = times.stream()
                    .filter(time -> time.sentence() == sentence.index())
                    .toList();
            mentions.addAll(CODER.code(
                    new SentenceMentions(
                            text,
                            grammar,
                            actors,
                            List.of(),
                            own,
                            TOLLS.read(sentence, text),
                            ATTRIBUTIONS.read(grammar, actors)),
                    PUBLISHED));
        }
        return mentions;
    }
}
