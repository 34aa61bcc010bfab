package org.lapwing.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PartNetworkTest {

    private static final int INPUTS = ReportPhrases.PHRASE_INPUTS + ReportPhrases.CONTEXT_INPUTS;

    /** One hidden unit that hears the first number of the phrase and the first of its context. */
    private static PartNetwork network() {
        float[] hidden = new float[INPUTS];
        hidden[0] = 2;
        hidden[ReportPhrases.PHRASE_INPUTS] = -1;
        return new PartNetwork(hidden, new float[] {0.5f}, new float[] {1, -1, 0, 3, 0}, new float[] {0, 0, 1, 0, -2});
    }

    @Test
    void phraseAndContextAreWeighedTogether() {
        double[] found = probabilities(network(), 1, 0.5f);

        assertThat(found[Part.PERPETRATOR.ordinal()]).isCloseTo(sigmoid(2), within(1e-6));
        assertThat(found[Part.ORGANISATION.ordinal()]).isCloseTo(sigmoid(-2), within(1e-6));
        assertThat(found[Part.TARGET.ordinal()]).isCloseTo(sigmoid(1), within(1e-6));
        assertThat(found[Part.VICTIM.ordinal()]).isCloseTo(sigmoid(6), within(1e-6));
        assertThat(found[Part.WEAPON.ordinal()]).isCloseTo(sigmoid(-2), within(1e-6));
    }

    @Test
    void aUnitThatIsNotExcitedIsSilent() {
        assertThat(probabilities(network(), -4, 0)[Part.PERPETRATOR.ordinal()]).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network().write(bytes);

        PartNetwork read = PartNetwork.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(probabilities(read, 0.3f, 0.7f)).containsExactly(probabilities(network(), 0.3f, 0.7f), within(1e-4));
    }

    @Test
    void anotherFileIsRefused() {
        assertThatIOException().isThrownBy(() -> PartNetwork.read(new ByteArrayInputStream(new byte[64])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartNetwork(new float[3], new float[1], new float[5], new float[5]));
    }

    private static double[] probabilities(PartNetwork network, float phrase, float context) {
        float[] inputs = new float[ReportPhrases.PHRASE_INPUTS];
        inputs[0] = phrase;
        float[] around = new float[ReportPhrases.CONTEXT_INPUTS];
        around[0] = context;
        return network.probabilities(inputs, network.context(around));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
