package org.lapwing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetaggingTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    Two_CD jets_NNS bombed_VBN Aden_NNP again_RB                      | bombed_VBD
                    warplanes_NNS hit_VBN depots_NNS there_RB                         | hit_VBD
                    a_DT boat_NN rammed_VBN the_DT ferry_NN                           | rammed_VBD
                    a_DT drone_VB hit_VBD it_PRP                                      | drone_NN
                    its_PRP$ director_NN -_HYPH general_JJ resigned_VBD               | general_NN
                    an_DT office_NN building_VBG in_IN Kharkiv_NNP            | building_NN
                    the_DT firm_NN building_VBG a_DT dam_NN left_VBD          |
                    a_DT party_NN named_VBN Unity_NNP won_VBD                         |
                    soldiers_NNS killed_VBN Friday_NNP in_IN                          |
                    those_DT men_NNS shot_VBN the_DT night_NN before_IN               |
                    state_NN owned_VBN firms_NNS closed_VBD                           |
                    villagers_NNS killed_VBN by_IN bandits_NNS                        |
                    """, delimiter = '|')
    void whatTheTaggerTakesForAnotherWord(String tagged, String mended) {
        List<String> words = Arrays.stream(tagged.split(" "))
                .map(w -> w.substring(0, w.lastIndexOf('_')))
                .toList();
        List<String> tags = Arrays.stream(tagged.split(" "))
                .map(w -> w.substring(w.lastIndexOf('_') + 1))
                .toList();
        List<String> after = Retagging.mended(words, tags);
        List<String> changed = IntStream.range(0, tags.size())
                .filter(i -> !tags.get(i).equals(after.get(i)))
                .mapToObj(i -> words.get(i) + "_" + after.get(i))
                .toList();
        assertThat(changed).isEqualTo(mended == null ? List.of() : List.of(mended));
    }
}
