package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.text.Document;

/**
 * What definite descriptions and pronouns refer back to, by rules that can be told to a reader: the antecedent agrees in
 * number and sector and is the nearest that does; of several in one sentence the first, which is mostly its subject.
 * What then still lacks a country and belongs to a state is of the country in focus; the police, who act at home, of that of
 * the place that opens their sentence.
 */
final class ActorCoreference {

    private final Map<Integer, String> grounds;
    private final Focus focus;
    private final Optional<String> inFocus;
    private final Identification identification;
    private final Pronouns pronouns;
    private final TwoSides twoSides;
    private final Descriptions descriptions;
    private final Possessives possessives;

    /** @param grounds the country of the place that opens a sentence, by the sentence's index */
    ActorCoreference(Document document, Focus focus, Map<Integer, String> grounds) {
        this.grounds = Map.copyOf(grounds);
        this.focus = focus;
        this.inFocus = focus.single();
        Antecedents antecedents = new Antecedents(document);
        this.identification = new Identification(antecedents);
        this.pronouns = new Pronouns(antecedents);
        this.twoSides = new TwoSides(antecedents);
        this.descriptions = new Descriptions(antecedents);
        this.possessives = new Possessives(antecedents);
    }

    List<Candidate> resolve(List<Candidate> candidates) {
        List<Candidate> resolved = new ArrayList<>();
        for (Candidate candidate : pronouns.withPronouns(identification.identified(candidates))) {
            List<Candidate> sides = twoSides.areMeantBy(candidate) ? twoSides.sides(candidate, resolved) : List.of();
            if (!sides.isEmpty()) {
                resolved.addAll(sides);
            } else if (twoSides.isAnySide(candidate)) {
                continue;
            } else if (candidate.isPronoun()) {
                pronouns.resolved(candidate, resolved).forEach(referred -> resolved.add(inFocus(referred)));
            } else {
                List<Candidate> meant = possessives.withPartners(descriptions.resolved(candidate, resolved), resolved);
                meant.forEach(one -> resolved.add(inFocus(one)));
            }
        }
        return resolved;
    }

    private static boolean isJihadist(Candidate candidate) {
        return candidate.agents().stream()
                .map(noun -> noun.alias().text())
                .anyMatch(noun -> noun.startsWith("jihadi") || noun.startsWith("islamist"));
    }

    /** Gangs, unlike rebels and bandits, are of the place that they hold. */
    private static boolean isGang(Candidate candidate) {
        return candidate.actor().sector().equals(Optional.of(Sector.CRM))
                && candidate.agents().stream().anyMatch(noun -> noun.is(Trait.BODY));
    }

    private Candidate inFocus(Candidate candidate) {
        Actor actor = candidate.actor();
        boolean charity = candidate.agent().filter(Descriptions::isCharity).isPresent();
        if (charity && actor.country().isEmpty()) {
            return candidate.as(actor.of(Optional.of("NGO")), "aid agencies");
        }
        if (isJihadist(candidate) && actor.country().isEmpty() && actor.group().isEmpty()) {
            return candidate.as(actor.of(Optional.of("ISM")), "jihadists of no stated country");
        }
        if (!(candidate.isOfState() || isGang(candidate)) || actor.country().isPresent()) {
            return candidate;
        }
        // a president in no list may well be another country's than the one named in passing
        boolean isPersonInNoList = actor.name().isPresent();
        String ground = grounds.get(candidate.mention().sentence());
        if (ground != null && actor.sector().equals(Optional.of(Sector.COP)) && !isPersonInNoList) {
            return candidate.as(actor.of(Optional.of(ground)), "country of the place that opens the sentence");
        }
        return inFocus.filter(country -> !isPersonInNoList || focus.count(country) > 1)
                .map(country -> candidate.as(
                        new Actor(actor.name(), Optional.of(country), actor.sector(), actor.group()),
                        "country in focus"))
                .orElse(candidate);
    }
}
