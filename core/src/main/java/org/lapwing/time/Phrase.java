package org.lapwing.time;

import java.util.Optional;

/**
 * An expression recognised in a sentence.
 *
 * @param end index after its last word
 * @param rule what recognised it, and what it counts from
 */
record Phrase<T>(int end, String rule, T meaning) {

    static <T> Optional<Phrase<T>> of(int end, String rule, T meaning) {
        return Optional.of(new Phrase<>(end, rule, meaning));
    }
}
