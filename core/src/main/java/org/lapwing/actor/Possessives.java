package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;

/** Whose "its planes" and "their leader" are. */
final class Possessives {

    /** Sentences back in which one is looked up. */
    private static final int REACH = 2;

    /** What a state has in another. */
    private static final Set<String> MISSIONS_ABROAD = Set.of("embassy", "consulate", "ambassador", "consul", "envoy");

    private final Antecedents antecedents;

    Possessives(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** "its planes", "their leader": of the nearest organisation, country or force that can have such. */
    Candidate resolved(Candidate candidate, List<Candidate> before) {
        Agent noun = candidate.agent().orElseThrow();
        boolean has = noun.is(Trait.ASSET)
                || noun.is(Trait.WEAK)
                || noun.is(Trait.FORCES)
                || noun.is(Trait.STATE)
                || isMen(noun);
        boolean sent = noun.is(Trait.PEACEKEEPER);
        // "its mission in Mali" is its own, not Mali's
        boolean elsewhere = sent
                || noun.is(Trait.WEAK) && noun.is(Trait.BODY)
                || MISSIONS_ABROAD.contains(noun.alias().text());
        if (!has && !sent || (candidate.actor().country().isPresent() && !elsewhere)) {
            return candidate;
        }
        Predicate<Candidate> owns = earlier -> switch (candidate.determiner()) {
            case HIS -> earlier.person();
            case THEIR ->
                earlier.isPluralAgent()
                        || earlier.isArmedGroup()
                        || (earlier.isParty()
                                && !antecedents.coordinated(earlier, before).isEmpty());
            default -> earlier.isOrganisation() || speaksForBody(earlier);
        };
        if (candidate.determiner() == Determiner.WHOSE) {
            // "a council, whose members both sides discussed" need not act
            return before.stream()
                    .filter(earlier -> !noun.is(Trait.WEAK)
                            && earlier.mention().sentence()
                                    == candidate.mention().sentence())
                    .reduce((first, second) -> second)
                    .map(owner -> candidate.as(ownedBy(owner.actor(), noun), Antecedents.refersTo(owner)))
                    .orElse(candidate);
        }
        return antecedents
                .nearest(before, candidate, REACH, earlier -> owns.test(earlier) && mayOwn(earlier, noun))
                .map(owner -> candidate.as(ownedBy(owner.actor(), noun), Antecedents.refersTo(owner)))
                .orElse(candidate);
    }

    /** "Their delegates": of all who are meant. */
    List<Candidate> withPartners(Candidate candidate, List<Candidate> before) {
        if (candidate.determiner() != Determiner.THEIR) {
            return List.of(candidate);
        }
        List<Candidate> all = new ArrayList<>(List.of(candidate));
        before.stream()
                .filter(owner -> candidate.mention().rule().endsWith(Antecedents.refersTo(owner)))
                .findFirst()
                .ifPresent(owner -> antecedents
                        .coordinated(owner, before)
                        .forEach(partner -> all.add(candidate.as(
                                ownedBy(partner.actor(), candidate.agent().orElseThrow()),
                                Antecedents.refersTo(partner)))));
        return all;
    }

    /** "A spokesman for the coalition said that its fighters" */
    private static boolean speaksForBody(Candidate earlier) {
        int nouns = earlier.agents().size();
        return nouns > 1
                && earlier.agents().get(nouns - 1).is(Trait.WEAK)
                && earlier.agents().get(nouns - 1).is(Trait.PERSON)
                && earlier.agents().get(nouns - 2).is(Trait.BODY);
    }

    /** "its men" are those who fight for it; the men of villagers are villagers. */
    private static boolean isMen(Agent noun) {
        return noun.alias().text().equals("men");
    }

    private static boolean mayOwn(Candidate earlier, Agent noun) {
        return !isMen(noun) || earlier.isParty() || earlier.actor().group().isPresent();
    }

    private static Actor ownedBy(Actor owner, Agent noun) {
        if (owner.group().isPresent()) {
            return owner;
        }
        Optional<Sector> own = noun.is(Trait.WEAK) || isMen(noun) ? Optional.empty() : noun.sector();
        return new Actor(Optional.empty(), owner.country(), own.or(owner::sector), Optional.empty());
    }
}
