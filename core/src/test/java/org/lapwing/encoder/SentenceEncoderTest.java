package org.lapwing.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lapwing.text.Sentence;
import org.lapwing.text.Tokeniser;

class SentenceEncoderTest {

    private static final Tokeniser TOKENISER = new Tokeniser();
    private static final SentenceEncoder ENCODER = SentenceEncoder.load();

    @Test
    void likeMeaningsLieNear() {
        float[] shelling = encode("Troops shelled the village.").whole();
        float[] bombardment =
                encode("The army bombarded a hamlet with artillery.").whole();
        float[] harvest =
                encode("Farmers expect a good maize harvest this year.").whole();

        assertThat(cosine(shelling, bombardment)).isGreaterThan(cosine(shelling, harvest) + 0.1);
    }

    @Test
    void everyTokenHasAVectorOfItsOwn() {
        EncodedSentence encoded = encode("Gunmen kidnapped two priests near Ouallam.");

        assertThat(encoded.size()).isEqualTo(7);
        assertThat(encoded.token(0)).hasSize(SentenceEncoder.WIDTH).isNotEqualTo(encoded.token(3));
    }

    @Test
    void capitalsAndAccentsMakeNoDifference() {
        assertThat(encode("BÉNIN'S ARMY WITHDREW.").whole())
                .isEqualTo(encode("Benin's army withdrew.").whole());
    }

    @Test
    void theSameSentenceAlwaysHasTheSameVector() {
        assertThat(encode("Rebels freed the hostages.").whole())
                .isEqualTo(encode("Rebels freed the hostages.").whole());
    }

    @Test
    void whatIsTooLongIsCutOff() {
        EncodedSentence encoded = encode(("qzx".repeat(33) + " ").repeat(30));

        assertThat(encoded.token(encoded.size() - 1)).containsOnly(0f);
        assertThat(encoded.whole()).doesNotContain(Float.NaN);
    }

    /** Kept from one machine, so that another on which the engine differs by more than rounding is noticed. */
    @Test
    void vectorsOnAnotherProcessorAreNearlyThese() {
        float[] whole = encode("The ceasefire holds.").whole();

        assertThat(whole[0]).isCloseTo(-0.356f, within(0.02f));
    }

    private static EncodedSentence encode(String text) {
        Sentence sentence = TOKENISER.split(text).sentences().get(0);
        return ENCODER.encode(sentence);
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
