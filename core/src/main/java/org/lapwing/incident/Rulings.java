package org.lapwing.incident;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which events people have ruled to be of one happening, and which not; stronger than all that is compared.
 *
 * @param together and {@code apart}: no pair is in both
 */
public record Rulings(Set<Pair> together, Set<Pair> apart) {

    public static final Rulings NONE = new Rulings(Set.of(), Set.of());

    /** Two events by their ids, the lesser first. */
    public record Pair(String first, String second) {
        public static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    public Rulings {
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
    }

    /** @param rulings whether two are of one happening */
    public static Rulings of(Map<Pair, Boolean> rulings) {
        Set<Pair> together = new HashSet<>();
        Set<Pair> apart = new HashSet<>();
        rulings.forEach((pair, is) -> (is ? together : apart).add(pair));
        return new Rulings(together, apart);
    }
}
