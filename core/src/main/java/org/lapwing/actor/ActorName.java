package org.lapwing.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the lexicon has for a name or noun; of an actor that changed over time, one of what it was.
 *
 * @param kind "group", "force", "organisation", "person" or "state" for an actor; "country", "people" or "noun" for others
 * @param id of an actor, what {@link Actor#group()} holds if it is a group; empty for others
 * @param name the main one
 * @param countries ISO 3166-1 alpha-3 or PLOVER's codes for those without a country, the main one first
 * @param from first day, empty if not known
 * @param to last day, empty if it goes on or is not known
 * @param relations to other actors, as {@code part:CMA}
 * @param source where it can be checked; empty if the lexicon does not say
 */
public record ActorName(
        String kind,
        Optional<String> id,
        String name,
        List<String> countries,
        Optional<Sector> sector,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> relations,
        String source) {

    public ActorName {
        countries = List.copyOf(countries);
        relations = List.copyOf(relations);
    }

    static List<ActorName> of(KnownActor actor) {
        return actor.roles().stream()
                .map(role -> new ActorName(
                        actor.kind().label(),
                        Optional.of(actor.id()),
                        actor.name(),
                        role.countries(),
                        role.sector(),
                        Optional.of(role.from()).filter(day -> !day.equals(LocalDate.MIN)),
                        Optional.of(role.to()).filter(day -> !day.equals(LocalDate.MAX)),
                        actor.relations(),
                        actor.source()))
                .toList();
    }

    static ActorName country(Term.Nation nation) {
        return undated("country", nation.name(), List.of(nation.country()), Optional.empty());
    }

    static ActorName people(Term.People people) {
        return undated("people", people.name(), people.homes(), Optional.empty());
    }

    static ActorName noun(Term.Agent agent) {
        return undated("noun", agent.alias().text(), List.of(), agent.sector());
    }

    private static ActorName undated(String kind, String name, List<String> countries, Optional<Sector> sector) {
        return new ActorName(
                kind, Optional.empty(), name, countries, sector, Optional.empty(), Optional.empty(), List.of(), "");
    }
}
