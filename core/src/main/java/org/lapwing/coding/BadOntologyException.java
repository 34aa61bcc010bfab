package org.lapwing.coding;

import java.util.function.Supplier;

/** A mistake in a file of the ontology; the message names file and line (from 1), and says what is wrong. */
public final class BadOntologyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadOntologyException(String file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    /** Makes a value out of what stands on a line; what the value's own checks refuse is told with that line. */
    static <T> T locating(String file, long line, Supplier<T> value) {
        try {
            return value.get();
        } catch (BadOntologyException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadOntologyException(file, line, String.valueOf(e.getMessage()));
        }
    }
}
