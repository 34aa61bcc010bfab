package org.lapwing.text;

import java.util.List;

/** A report's body as sentences, in order; sentences differ in the depth to which they were analysed. */
public record Document(String body, List<Sentence> sentences) {

    public Document {
        sentences = List.copyOf(sentences);
    }
}
