package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MucPartsTest {

    @Test
    void whatIsUnlikelyIsLeftOut() {
        MucParts parts = new MucParts(Map.of(Part.TARGET, Map.of("market", 0.2)));

        assertThat(parts.of(Part.TARGET)).isEmpty();
    }

    @Test
    void onePhraseCanHaveSeveralParts() {
        MucParts parts =
                new MucParts(Map.of(Part.ORGANISATION, Map.of("police", 0.6), Part.TARGET, Map.of("police", 0.3)));

        assertThat(parts.of(Part.ORGANISATION)).isEqualTo(parts.of(Part.TARGET)).containsExactly("police");
    }
}
