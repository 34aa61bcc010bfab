package org.lapwing.encoder;

import java.util.ArrayList;
import java.util.List;

/** A sentence as vectors of {@link SentenceEncoder#WIDTH} numbers: one for the whole, one for each token. */
public final class EncodedSentence {

    private final float[] whole;
    private final List<float[]> tokens;

    EncodedSentence(float[] whole, List<float[]> tokens) {
        this.whole = whole.clone();
        this.tokens = new ArrayList<>(tokens);
    }

    /** A copy of the vector of the sentence as a whole. */
    public float[] whole() {
        return whole.clone();
    }

    /** How many tokens the sentence has. */
    public int size() {
        return tokens.size();
    }

    /** A copy of the vector of a token in its sentence; all zero for what lies past the encoder's longest input. */
    public float[] token(int index) {
        return tokens.get(index).clone();
    }
}
