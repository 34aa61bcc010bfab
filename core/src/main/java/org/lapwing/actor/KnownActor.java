package org.lapwing.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An actor of the lexicon: who it was, for whom and from when to when.
 *
 * @param id unique; of a named group it is what {@link Actor#group} holds
 * @param roles in order of time, at least one
 * @param relations to other entries, as {@code part:CMA}, {@code from:AQIM} (split or successor), {@code into:FLA},
 *     {@code ally:ISIS}
 * @param source where its dates and names can be checked
 */
record KnownActor(
        String id,
        String name,
        Kind kind,
        List<Alias> aliases,
        List<Role> roles,
        List<String> relations,
        String source) {

    enum Kind {
        GROUP,
        FORCE,
        ORGANISATION,
        PERSON,
        /** An organ or official of a state, which acts for the state and is no group of its own. */
        STATE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an actor was during a time.
     *
     * @param countries ISO 3166-1 alpha-3 or PLOVER's codes for those without a country, the main one first
     * @param from first day, {@link LocalDate#MIN} if not known
     * @param to last day, {@link LocalDate#MAX} if it goes on or is not known
     */
    record Role(List<String> countries, Optional<Sector> sector, LocalDate from, LocalDate to) {
        public Role {
            countries = List.copyOf(countries);
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends on " + to + " before it begins on " + from);
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Role other) {
            return !other.to.isBefore(from) && !other.from.isAfter(to);
        }

        /** What of this time another role leaves over: this role, a part before it, one after it, both or nothing. */
        List<Role> without(Role other) {
            if (!overlaps(other)) {
                return List.of(this);
            }
            List<Role> rest = new ArrayList<>();
            if (from.isBefore(other.from)) {
                rest.add(new Role(countries, sector, from, other.from.minusDays(1)));
            }
            if (to.isAfter(other.to)) {
                rest.add(new Role(countries, sector, other.to.plusDays(1), to));
            }
            return rest;
        }

        private long daysFrom(LocalDate day) {
            if (covers(day)) {
                return 0;
            }
            return day.isBefore(from) ? from.toEpochDay() - day.toEpochDay() : day.toEpochDay() - to.toEpochDay();
        }
    }

    KnownActor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        relations = List.copyOf(relations);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(id + " has no role");
        }
    }

    boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** How many days lie between the day and the nearest time at which the entry holds; 0 if it holds. */
    long daysFrom(LocalDate day) {
        return roleOn(day).daysFrom(day);
    }

    /** The role on a day, or the nearest in time: reports recall what is over and name what is about to be. */
    Role roleOn(LocalDate day) {
        return roles.stream()
                .min(Comparator.comparingLong(role -> role.daysFrom(day)))
                .orElseThrow();
    }

    /**
     * As an actor on a day.
     *
     * @param preferred the country to choose where the entry is at home in several, if it is among them
     */
    Actor on(LocalDate day, Optional<String> preferred) {
        Role role = roleOn(day);
        Optional<String> country = preferred
                .filter(role.countries()::contains)
                .or(() -> role.countries().stream().findFirst());
        return new Actor(Optional.of(name), country, sectorOn(day, role), group(role));
    }

    /** A person acts for its group until it comes to govern. */
    private Optional<String> group(Role role) {
        if (kind == Kind.STATE) {
            return Optional.empty();
        }
        if (!isPerson()) {
            return Optional.of(id);
        }
        if (role.sector().filter(sector -> sector == Sector.GOV).isPresent()) {
            return Optional.empty();
        }
        return related("part:").stream().findFirst();
    }

    /** Ids of the entries to which it has a relation of this kind ({@code "part:"}), in the order given. */
    List<String> related(String kind) {
        return relations.stream()
                .filter(relation -> relation.startsWith(kind))
                .map(relation -> relation.substring(kind.length()))
                .toList();
    }

    /** Out of office a head of government is a former official; before, nothing is known of what a person was. */
    private Optional<Sector> sectorOn(LocalDate day, Role role) {
        if (!isPerson() || role.covers(day)) {
            return role.sector();
        }
        if (day.isBefore(role.from())) {
            return Optional.empty();
        }
        return role.sector().map(sector -> sector == Sector.GOV ? Sector.ELI : sector);
    }
}
