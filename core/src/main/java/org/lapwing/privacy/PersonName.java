package org.lapwing.privacy;

import java.util.List;

/**
 * The name of a person as a text has it.
 *
 * @param keys of its words, in order, at least one
 */
record PersonName(List<String> keys, Standing standing) {

    /** In the order in which one mention overrules another. */
    enum Standing {
        PRIVATE,
        PUBLIC;

        Standing stronger(Standing other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    PersonName {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a name has words");
        }
    }
}
