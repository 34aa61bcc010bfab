package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lapwing.evaluation.IncidentNetwork.Judgement;
import org.lapwing.role.Part;

class IncidentNetworkTest {

    private static final IncidentNetwork NETWORK = IncidentNetwork.load();

    @ParameterizedTest
    @EnumSource(Part.class)
    void aPartIsLikelierInAReportThatCounts(Part part) {
        assertThat(NETWORK.likelihood(part, 0.3, relevant(3)))
                .isBetween(0.0, 1.0)
                .isGreaterThan(NETWORK.likelihood(part, 0.3, relevant(-3)));
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void whatTheNetworkOfPartsFindsLikelierStaysLikelier(Part part) {
        assertThat(NETWORK.likelihood(part, 0.6, relevant(0)))
                .isGreaterThan(NETWORK.likelihood(part, 0.2, relevant(0)));
    }

    @Test
    void whatRulesFindCounts() {
        float[] none = new float[IncidentFacts.REPORT_INPUTS];
        List<float[]> sentences = List.of(new float[IncidentFacts.SENTENCE_INPUTS]);
        float[] kidnapping =
                IncidentFacts.of(List.of(), List.of(MucIncident.untold(MucType.KIDNAPPING, Optional.empty())), 1);

        assertThat(type(NETWORK.judge(sentences, kidnapping))).isGreaterThan(type(NETWORK.judge(sentences, none)));
    }

    @Test
    void anotherFileIsRefused() {
        assertThatIOException().isThrownBy(() -> IncidentNetwork.read(new ByteArrayInputStream(new byte[64])));
    }

    private static double type(Judgement judgement) {
        return judgement.types().getOrDefault(MucType.KIDNAPPING, 0.0);
    }

    private static Judgement relevant(double logOdds) {
        return new Judgement(logOdds, Map.of());
    }
}
