package org.lapwing.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.lapwing.encoder.EncodedSentence;
import org.lapwing.encoder.SentenceEncoder;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;

class PartNetworkTest {

    private static final int INPUTS = ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS;
    private static final int WIDTH = SentenceEncoder.WIDTH;
    private static final SentenceEncoder ENCODER = SentenceEncoder.load();
    private static final Sentence SENTENCE =
            new Tokeniser().split("Two armed men shot.").sentences().get(0);
    private static final EncodedSentence ENCODED = ENCODER.encode(SENTENCE);
    private static final float[] NO_FACTS = new float[PhraseFacts.COUNT];

    @Test
    void everyPlaceOfAWordIsHeardApart() {
        for (int place = 0; place < ReportPhrases.WORDS; place++) {
            // "armed men": first word, last word, head, word before, word behind, mean
            double expected = place == 5 ? (number(1) + number(2)) / 2 : number(new int[] {1, 2, 2, 0, 3}[place]);

            assertThat(logOdds(network(place * WIDTH, 0), phrase(1, 2, 2), NO_FACTS))
                    .isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void beyondTheEndsOfTheSentenceNothingIsHeard() {
        assertThat(logOdds(network(3 * WIDTH, 0), phrase(0, 1, 1), NO_FACTS)).isCloseTo(0, within(1e-6));
        assertThat(logOdds(network(4 * WIDTH, 0), phrase(0, SENTENCE.size() - 1, 1), NO_FACTS))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void factsAndContextAreHeardToo() {
        float[] facts = NO_FACTS.clone();
        facts[1] = 0.5f;

        assertThat(logOdds(network(ReportPhrases.WORDS * WIDTH + 1, 0), phrase(1, 2, 2), facts))
                .isCloseTo(0.5, within(1e-6));
        assertThat(logOdds(network(ReportPhrases.PHRASE_INPUTS, 0), phrase(1, 2, 2), NO_FACTS))
                .isCloseTo(2, within(1e-6));
    }

    @Test
    void aUnitThatIsNotExcitedIsSilent() {
        assertThat(logOdds(network(ReportPhrases.PHRASE_INPUTS, -3), phrase(1, 2, 2), NO_FACTS))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void surenessFollowsTheCalibration() {
        assertThat(network(0, 0).sureness(Part.PERPETRATOR, 0.5)).isCloseTo(sigmoid(1), within(1e-6));
        assertThat(network(0, 0).sureness(Part.WEAPON, 0.5)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void anotherFileIsRefused() {
        assertThatIOException().isThrownBy(() -> PartNetwork.read(new ByteArrayInputStream(new byte[64])));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PartNetwork(new float[3], new float[1], new float[5], new float[5], new float[10]));
    }

    /** One unit that hears one input and speaks for perpetrators; a positive and a negative twin, as units are rectified. */
    private static PartNetwork network(int input, float bias) {
        float[] hidden = new float[INPUTS * 2];
        hidden[2 * input] = 1;
        hidden[2 * input + 1] = -1;
        float[] outputs = new float[10];
        outputs[0] = 1;
        outputs[5] = -1;
        return new PartNetwork(
                hidden, new float[] {bias, -Float.MAX_VALUE * (bias < 0 ? 1 : 0)}, outputs, new float[5], new float[] {
                    2, 1, 1, 0, 1, 0, 1, 0, 1, 0
                });
    }

    private static double logOdds(PartNetwork network, Phrase phrase, float[] facts) {
        float[] context = new float[ReportPhrases.CONTEXT_INPUTS];
        context[0] = 2;
        double probability = network.read(ENCODED, context).probabilities(phrase, facts)[Part.PERPETRATOR.ordinal()];
        return Math.log(probability / (1 - probability));
    }

    private static double number(int token) {
        return ENCODED.token(token)[0];
    }

    private static Phrase phrase(int from, int to, int head) {
        return new Phrase(0, from, to, head, new Span(0, 1));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
