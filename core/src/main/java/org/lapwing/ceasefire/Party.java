package org.lapwing.ceasefire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A side of an agreement: a state with all that acts for it, or an organisation with its members, or both where a force
 * and its backer signed as one.
 *
 * @param state ISO 3166-1 alpha-3 code of the state that it is, with its army, police and officials
 * @param groups ids of the actor lexicon that act for it, with those that are part of them or that they became
 * @param called words by which reports tell of it without its name ("Tuareg"), in lower case
 * @param bound false for one towards whom a ceasefire is kept without its being held to anything
 */
public record Party(String name, Optional<String> state, Set<String> groups, List<String> called, boolean bound) {
    public Party {
        groups = Set.copyOf(groups);
        called = List.copyOf(called);
        if (state.isEmpty() && groups.isEmpty()) {
            throw new IllegalArgumentException("the party " + name + " is neither a state nor a group");
        }
    }
}
