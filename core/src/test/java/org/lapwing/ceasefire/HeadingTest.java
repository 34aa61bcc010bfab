package org.lapwing.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence in, and how the troops go by Kidal out. */
class HeadingTest {

    @ParameterizedTest
    @CsvSource({
        "A convoy moved from Gao towards Kidal on Saturday, TOWARDS",
        "Soldiers marched on Kidal, TOWARDS",
        "The army sent troops to the town of  Kidal, TOWARDS",
        "A convoy left Gao for Kidal, TOWARDS",
        "Reinforcements arrived to reinforce Kidal, TOWARDS",
        "The column left Kidal for Gao, AWAY",
        "Fighters moved from the Kidal to Ber, AWAY",
        "They left Kidal and later went back to Kidal, TOWARDS",
        "Troops are massing near Kidal, UNTOLD",
        "The Kidal garrison was moved, UNTOLD",
        "They moved to Kidalia, UNTOLD",
    })
    void readsTheWordsBeforeThePlace(String words, Heading heading) {
        String told = "MOBILIZE troops | 2023-10-02 | Kidal, MLI | army MLI MIL | - | words " + words;
        assertThat(Heading.of(Told.incident("i", told), Told.NOTHING)).isEqualTo(heading);
    }
}
