package org.lapwing.situation;

import java.util.List;
import org.lapwing.ceasefire.Violation;

/**
 * What one mark of a picture counts.
 *
 * @param id by which the mark leads here: lower-case letters, digits and hyphens
 * @param heading where and when it is, and how surely
 * @param violations in order of their days, at least one
 */
record Tallied(String id, String heading, List<Violation> violations) {
    Tallied {
        violations = List.copyOf(violations);
    }
}
