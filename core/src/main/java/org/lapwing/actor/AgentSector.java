package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;

/** The sector of a row of nouns: "rebel soldiers" are rebels, "army spokesman" speaks for the army. */
final class AgentSector {

    /** Sectors that soldiers and fighters keep when a noun before them gives one. */
    private static final Set<Sector> NON_STATE = Set.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.OPP);

    private static final Set<Sector> OFFICES = Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.ELI);

    private AgentSector() {}

    static Optional<Sector> of(List<Agent> chain) {
        Optional<Sector> sector = Optional.empty();
        for (Agent agent : chain) {
            if (agent.is(Trait.FOLLOWER) && sector.filter(OFFICES::contains).isPresent()) {
                sector = Optional.of(Sector.CVL);
            }
            // "the deputy head of the army" sits in no parliament
            if (agent.alias().text().equals("deputy") && agent != chain.get(chain.size() - 1)) {
                continue;
            }
            boolean keeps = sector.isPresent() && (agent.is(Trait.WEAK) || isSoldierOf(sector.get(), agent));
            if (!keeps && agent.sector().isPresent()) {
                sector = agent.sector();
            }
        }
        return sector;
    }

    /**
     * Those who belong to another, as far as the other's sector is theirs: "supporters of the junta" are civilians. Who
     * follows somebody does not bear his name.
     */
    static Actor of(Actor owner, Agent agent) {
        if (!agent.is(Trait.FOLLOWER)) {
            return owner;
        }
        boolean civilian = owner.sector().filter(OFFICES::contains).isPresent();
        return civilian
                ? new Actor(Optional.empty(), owner.country(), Optional.of(Sector.CVL), Optional.empty())
                : new Actor(Optional.empty(), owner.country(), owner.sector(), owner.group());
    }

    private static boolean isSoldierOf(Sector sector, Agent agent) {
        boolean soldiers = agent.sector().filter(own -> own == Sector.MIL).isPresent();
        // "government tanks"
        if (sector == Sector.GOV && soldiers) {
            return false;
        }
        boolean men = agent.alias().text().equals("men");
        return agent.is(Trait.ASSET) || (NON_STATE.contains(sector) && (soldiers || men));
    }

    /**
     * The agents of a named owner. Those of a group are the group; those of an organisation have its sector, or their own
     * where it has none ("UN troops", but "UN officials"); those of a person act for the state or group that it leads.
     */
    static Actor within(Actor owner, KnownActor known, List<Agent> chain) {
        if (known.kind() == KnownActor.Kind.GROUP) {
            return owner;
        }
        Optional<Sector> own = of(chain.stream()
                        .filter(agent -> !agent.is(Trait.WEAK) || agent.is(Trait.FORCES))
                        .toList())
                // who works for an organisation is its staff, whatever the work
                .filter(sector -> sector != Sector.LAB);
        Optional<String> name = known.isPerson() ? Optional.empty() : owner.name();
        Optional<Sector> sector =
                known.isPerson() ? own.or(owner::sector) : owner.sector().or(() -> own);
        return new Actor(name, owner.country(), sector, owner.group());
    }
}
