package org.lapwing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lapwing.actor.ActorLexicon;

/** The model that is in use, on sentences of our own. */
class MucReaderTest {

    private static final String KIDNAPPING =
            "BOGOTA, 3 MAY 89 -- GUERRILLAS OF THE NATIONAL LIBERATION ARMY [ELN] KIDNAPPED"
                    + " ENGINEER RAMIRO BELAUNDE YESTERDAY IN ARAUCA. THE ELN DEMANDS A RANSOM, HIS FAMILY SAID.";

    private static final String BOMBING =
            "LIMA, 3 MAY 89 -- GUERRILLAS BLEW UP THE QUILLOTA POWER STATION WITH DYNAMITE LAST"
                    + " NIGHT. NOBODY WAS HURT.";

    private static final String HARVEST =
            "LIMA, 3 MAY 89 -- FARMERS EXPECT A GOOD HARVEST OF MAIZE. THE MINISTER PROMISED"
                    + " LOANS FOR NEW TRACTORS.";

    private static final MucReader READER = MucReader.load(ActorLexicon.load());

    @Test
    void whoAndWhatHadAPart() {
        assertThat(likeliest(Part.ORGANISATION, KIDNAPPING)).isEqualTo("eln");
        assertThat(likeliest(Part.VICTIM, KIDNAPPING)).isEqualTo("ramiro belaunde");
        assertThat(likeliest(Part.PERPETRATOR, BOMBING)).isEqualTo("guerrillas");
        assertThat(likeliest(Part.TARGET, BOMBING)).endsWith("power station");
        assertThat(likeliest(Part.WEAPON, BOMBING)).isEqualTo("dynamite");
    }

    @Test
    void whichIncidents() {
        assertThat(types(KIDNAPPING)).containsExactly(MucType.KIDNAPPING);
        assertThat(types(BOMBING)).containsExactly(MucType.BOMBING);
        assertThat(types(HARVEST)).isEmpty();
    }

    @Test
    void whatTheRulesFindCounts() {
        MucReading nothing = new MucReading(0.5, odds(-1.2), Map.of());

        assertThat(READER.weighing().types(nothing, Set.of(MucType.ARSON))).contains(MucType.ARSON);
        assertThat(READER.weighing().types(nothing, Set.of())).doesNotContain(MucType.ARSON);
    }

    private static String likeliest(Part part, String text) {
        Map<String, Double> likelihoods =
                READER.weighing().likelihoods(READER.read(text)).getOrDefault(part, Map.of());
        return Collections.max(likelihoods.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    private static Set<MucType> types(String text) {
        return READER.weighing().types(READER.read(text), Set.of());
    }

    private static Map<MucType, Double> odds(double ofAny) {
        return Arrays.stream(MucType.values()).collect(Collectors.toMap(type -> type, type -> ofAny));
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(READER.read("").parts().values())
                .allSatisfy(words -> assertThat(words).isEmpty());
    }

    @Test
    void threadsDoNotAlterTheResult() {
        MucReading alone = READER.read(KIDNAPPING);
        List<MucReading> together = Collections.nCopies(8, KIDNAPPING).parallelStream()
                .map(READER::read)
                .toList();

        assertThat(together).containsOnly(alone);
    }

    @Test
    void anotherFileIsRefused() {
        assertThatIOException().isThrownBy(() -> NamedArrays.read(new ByteArrayInputStream(new byte[64])));
    }
}
