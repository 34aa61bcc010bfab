package org.lapwing.actor;

import java.util.Optional;

/**
 * Someone who acts or is acted on. Everything may be unknown but never is a placeholder.
 *
 * @param name the name under which the lexicon keeps it ("Armed Forces of Mali"), or as written if in no list; empty
 *     for a description ("gunmen")
 * @param country ISO 3166-1 alpha-3, or PLOVER's codes for those without a country (IGO, UNO, EUR, NGO, ISM, IMG, MNC),
 *     plus {@code KOS}
 * @param sector what kind of actor
 * @param group the lexicon's id of a named group ("CMA"); groups, unlike states, may lack a country
 */
public record Actor(Optional<String> name, Optional<String> country, Optional<Sector> sector, Optional<String> group) {

    public static final Actor UNKNOWN =
            new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same actor, of another country or of none. */
    Actor of(Optional<String> other) {
        return new Actor(name, other, sector, group);
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}
