package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Nation;

/** Puts an owner and a row of nouns for agents together to the actors that they describe. */
final class Composer {

    private final NameChoice choice;
    private final ReportNames names;
    private final CandidateMaker candidates;

    Composer(NameChoice choice, ReportNames names, CandidateMaker candidates) {
        this.choice = choice;
        this.names = names;
        this.candidates = candidates;
    }

    List<Candidate> composed(int start, int end, Owner owner, List<Agent> chain) {
        Agent head = chain.get(chain.size() - 1);
        Optional<Sector> sector = AgentSector.of(chain);
        if (owner.isNamed()) {
            Actor actor = AgentSector.within(
                    choice.actor(owner.name().get()), owner.name().get().actor(), chain);
            names.named(owner.name().get().actor(), choice.actor(owner.name().get()));
            return List.of(
                    agent(start, end, actor, "of " + owner.name().get().actor().id(), chain));
        }
        if (owner.nations().size() > 1) {
            return owner.nations().stream()
                    .map(Nation::country)
                    .distinct()
                    .map(country -> agent(
                            start,
                            end,
                            described(Optional.of(country), stateSector(sector, head)),
                            "one of several countries and agent",
                            chain))
                    .toList();
        }
        Optional<String> country = owner.nations().stream()
                .map(Nation::country)
                .findFirst()
                .or(() -> owner.placeCountry())
                .or(() -> owner.people().flatMap(choice::home));
        if (owner.people().isPresent() && sector.filter(s -> s == Sector.MIL).isPresent()) {
            // the forces of a people that has no state
            return List.of(agent(start, end, described(country, Optional.of(Sector.UAF)), "people and agent", chain));
        }
        if (owner.people().isPresent()) {
            return List.of(agent(start, end, described(country, stateSector(sector, head)), "people and agent", chain));
        }
        if (country.isPresent()) {
            return List.of(
                    agent(start, end, described(country, stateSector(sector, head)), "country and agent", chain));
        }
        if (chain.stream().anyMatch(agent -> agent.is(Trait.PEACEKEEPER))) {
            return List.of(agent(start, end, described(Optional.of("UNO"), sector), "peacekeepers", chain));
        }
        boolean ownerless = chain.stream().allMatch(agent -> agent.is(Trait.ASSET));
        return List.of(
                agent(start, end, described(Optional.empty(), ownerless ? Optional.empty() : sector), "agent", chain));
    }

    /** The leader or spokesman of a country speaks for its government. */
    private static Optional<Sector> stateSector(Optional<Sector> sector, Agent head) {
        return sector.or(() -> head.is(Trait.TITLE) ? Optional.of(Sector.GOV) : Optional.empty());
    }

    private static Actor described(Optional<String> country, Optional<Sector> sector) {
        return new Actor(Optional.empty(), country, sector, Optional.empty());
    }

    private Candidate agent(int start, int end, Actor actor, String rule, List<Agent> chain) {
        Agent head = chain.get(chain.size() - 1);
        return candidates.candidate(start, end, actor, rule, chain, head.plural(), head.is(Trait.PERSON));
    }
}
