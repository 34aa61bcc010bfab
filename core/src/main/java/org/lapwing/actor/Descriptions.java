package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;

/** Whom "the group", "the rebels", "the court" and other definite descriptions refer back to. */
final class Descriptions {

    /** Sentences back in which a description is looked up. */
    private static final int REACH_OF_NOUN = 8;

    private static final int REACH_OF_PERSON = 3;

    /** "The man": someone who has been told of. */
    private static final Set<String> SOMEONE = Set.of("man", "woman");

    private static final Set<String> MISSION_NOUNS = Set.of("Mission", "Force", "Operation");

    private static final Set<String> ORGANISATION_NOUNS = Set.of(
            "group",
            "movement",
            "organization",
            "organisation",
            "faction",
            "militia",
            "front",
            "gang",
            "cartel",
            "alliance",
            "coalition",
            "network",
            "party");

    /** What a report calls an organisation of the kind once it has named it. */
    private static final Set<String> CHARITIES = Set.of(
            "aid group",
            "aid agency",
            "aid organization",
            "aid organisation",
            "charity",
            "human rights group",
            "rights group",
            "humanitarian group",
            "relief agency",
            "agency");

    private final Antecedents antecedents;
    private final Possessives possessives;

    Descriptions(Antecedents antecedents) {
        this.antecedents = antecedents;
        this.possessives = new Possessives(antecedents);
    }

    /** The description as whom it refers back to; as it is if that is nobody told of. */
    Candidate resolved(Candidate candidate, List<Candidate> before) {
        if (candidate.agent().isEmpty()) {
            return candidate;
        }
        if (isMissionOfTheUn(candidate)) {
            return antecedents
                    .nearest(before, candidate, Integer.MAX_VALUE, Descriptions::isNamedMission)
                    .map(mission -> candidate.as(mission.actor(), Antecedents.refersTo(mission)))
                    .orElse(candidate);
        }
        if (candidate.actor().group().isPresent()) {
            return candidate;
        }
        if (candidate.determiner().isPossessive()) {
            return possessives.resolved(candidate, before);
        }
        if (candidate.agent().get().alias().text().startsWith("officer")
                && candidate.actor().country().isEmpty()) {
            // officers of the force that was told of last
            return antecedents
                    .nearest(
                            before,
                            candidate,
                            REACH_OF_NOUN,
                            earlier -> Candidate.ARMED_STATE.contains(
                                            earlier.actor().sector())
                                    && earlier.actor()
                                            .country()
                                            .filter(country -> !ActorLexicon.isCountryless(country))
                                            .isPresent())
                    .map(force -> candidate.as(
                            new Actor(
                                    Optional.empty(),
                                    force.actor().country(),
                                    force.actor().sector(),
                                    Optional.empty()),
                            Antecedents.refersTo(force)))
                    .orElse(candidate);
        }
        if (candidate.determiner() == Determiner.NONE) {
            return candidate;
        }
        Agent noun = referring(candidate);
        Actor actor = candidate.actor();
        if (noun.alias().text().equals("leader") && actor.isUnknown()) {
            return antecedents
                    .nearest(before, candidate, REACH_OF_PERSON, earlier -> earlier.person() && earlier.isNamed())
                    .map(person -> candidate.as(person.actor(), Antecedents.refersTo(person)))
                    .orElse(candidate);
        }
        if (SOMEONE.contains(noun.alias().text())) {
            return antecedents
                    .nearest(before, candidate, REACH_OF_PERSON, Descriptions::isIntroduced)
                    .map(person -> candidate.as(person.actor(), Antecedents.refersTo(person)))
                    .orElse(candidate);
        }
        Optional<Candidate> repeated =
                antecedents.nearest(before, candidate, REACH_OF_NOUN, earlier -> isRepeatedBy(candidate, earlier));
        if (actor.country().isEmpty() && repeated.isPresent() && !isBloc(noun)) {
            return candidate.as(repeated.get().actor(), Antecedents.refersTo(repeated.get()));
        }
        if (actor.country().isEmpty() && CHARITIES.contains(singular(noun))) {
            return antecedents
                    .nearest(before, candidate, REACH_OF_NOUN, earlier -> isNamedAgency(earlier, noun))
                    .map(agency -> candidate.as(agency.actor(), Antecedents.refersTo(agency)))
                    .orElse(candidate);
        }
        if (actor.country().isEmpty() && isBloc(noun)) {
            // states that form a bloc are an international organisation even where it is not named
            return antecedents
                    .nearest(before, candidate, Integer.MAX_VALUE, Candidate::isInternational)
                    .map(bloc -> candidate.as(bloc.actor(), Antecedents.refersTo(bloc)))
                    .orElse(candidate.as(actor.of(Optional.of("IGO")), "bloc"));
        }
        if (actor.sector().equals(Optional.of(Sector.JUD))) {
            Optional<Candidate> court =
                    antecedents.nearest(before, candidate, REACH_OF_NOUN, Descriptions::isInternationalCourt);
            if (court.isPresent()) {
                return candidate.as(court.get().actor(), Antecedents.refersTo(court.get()));
            }
        }
        if (actor.isUnknown() && singular(noun).equals("mission")) {
            return antecedents
                    .nearest(before, candidate, REACH_OF_NOUN, Candidate::isInternational)
                    .map(sender -> candidate.as(sender.actor(), Antecedents.refersTo(sender)))
                    .orElse(candidate);
        }
        boolean ofOwner = noun != candidate.agent().get();
        if ((actor.name().isEmpty() || ofOwner) && mayNameAGroup(noun, ofOwner ? Actor.UNKNOWN : actor)) {
            Optional<Candidate> group = groupMeant(candidate, noun, before);
            if (group.isPresent()) {
                return candidate.as(
                        ofOwner ? named(actor, group.get().actor()) : groupOf(group.get()),
                        Antecedents.refersTo(group.get()));
            }
        }
        if (actor.country().isPresent() || actor.sector().isEmpty()) {
            return candidate;
        }
        return antecedents
                .nearest(before, candidate, REACH_OF_NOUN, earlier -> sameKind(earlier, actor, noun))
                .map(earlier -> candidate.as(withCountry(actor, earlier.actor()), Antecedents.refersTo(earlier)))
                .orElse(candidate);
    }

    /** So many mentions make a group the one that a report is about, and another that is named once an aside. */
    private static final int STORY = 3;

    /** The nearest group; but not one named in passing where the report is about another. */
    private Optional<Candidate> groupMeant(Candidate candidate, Agent noun, List<Candidate> before) {
        Predicate<Candidate> mayBe = earlier -> (earlier.isArmedGroup()
                        || speaksForArmedGroup(earlier)
                        || isOfStates(noun) && earlier.isInternational() && !isWorldsOwn(noun, earlier))
                && !antecedents.areCoordinated(earlier, candidate)
                && agreesInCountry(earlier, candidate)
                && (!isForce(noun) || isNamedForce(earlier));
        Optional<Candidate> nearest = antecedents.nearest(before, candidate, REACH_OF_NOUN, mayBe);
        if (nearest.filter(one -> mentions(one, before) == 1 && !Antecedents.isSubject(antecedents.tokenOf(one)))
                .isEmpty()) {
            return nearest;
        }
        return antecedents
                .nearest(
                        before,
                        candidate,
                        REACH_OF_NOUN,
                        other -> mayBe.test(other) && mentions(other, before) >= STORY)
                .or(() -> nearest);
    }

    /** "The spokesman of the Houthis said that the group" */
    private static boolean speaksForArmedGroup(Candidate earlier) {
        return earlier.person()
                && earlier.actor().group().isPresent()
                && earlier.actor().sector().equals(Optional.of(Sector.REB));
    }

    private static Actor groupOf(Candidate earlier) {
        Actor actor = earlier.actor();
        return speaksForArmedGroup(earlier)
                ? new Actor(Optional.empty(), actor.country(), actor.sector(), actor.group())
                : actor;
    }

    private static long mentions(Candidate group, List<Candidate> before) {
        return before.stream()
                .filter(other -> other.actor().equals(group.actor()))
                .count();
    }

    /** "The group's commander, Antonio Garcia" */
    private static Actor named(Actor person, Actor group) {
        return person.name().isEmpty()
                ? group
                : new Actor(person.name(), group.country(), group.sector(), group.group());
    }

    /** "The monitors" are the United Nations monitors of before, "the candidate" is the opposition candidate. */
    private static boolean isRepeatedBy(Candidate candidate, Candidate earlier) {
        if (earlier.agent().isEmpty()) {
            return false;
        }
        String noun = referring(candidate).alias().text();
        boolean same = earlier.agents().stream()
                .map(agent -> agent.alias().text())
                .anyMatch(other -> other.equals(noun) || other.endsWith(" " + noun));
        Actor actor = candidate.actor();
        boolean tellsMore = earlier.actor().country().isPresent()
                || (actor.sector().isEmpty() && earlier.actor().sector().isPresent())
                || !earlier.actor().sector().equals(actor.sector());
        return same && !earlier.actor().isUnknown() && tellsMore;
    }

    /** What refers back in "a spokesman for the junta": the junta. */
    private static Agent referring(Candidate candidate) {
        List<Agent> nouns = candidate.agents();
        Agent head = nouns.get(nouns.size() - 1);
        boolean part = nouns.size() > 1 && head.is(Trait.WEAK) && head.is(Trait.PERSON);
        return part ? nouns.get(nouns.size() - 2) : head;
    }

    private static boolean isNamedAgency(Candidate earlier, Agent noun) {
        Set<String> countries = noun.alias().text().equals("agency") ? Set.of("UNO", "NGO", "IGO") : Set.of("NGO");
        return (earlier.isNamed() || earlier.actor().group().isPresent())
                && !earlier.person()
                && earlier.actor().country().filter(countries::contains).isPresent();
    }

    /** The United Nations are no alliance. */
    private static boolean isWorldsOwn(Agent noun, Candidate earlier) {
        return singular(noun).equals("alliance") && earlier.actor().country().equals(Optional.of("UNO"));
    }

    /** States form alliances and organisations as well as armed groups do. */
    private static boolean isOfStates(Agent noun) {
        return Set.of("alliance", "organisation", "organization", "council").contains(singular(noun));
    }

    private static boolean isForce(Agent noun) {
        return noun.alias().text().equals("force");
    }

    private static boolean isNamedForce(Candidate earlier) {
        return earlier.actor().name().filter(name -> name.contains("Force")).isPresent();
    }

    private static boolean isBloc(Agent noun) {
        return noun.alias().text().endsWith("bloc");
    }

    /** "The judges", also "in The Hague", of a story about a court of many states. */
    private static boolean isInternationalCourt(Candidate earlier) {
        return earlier.isInternational() && earlier.actor().sector().equals(Optional.of(Sector.JUD));
    }

    /** "the UN mission" is the one that the report has named. */
    private static boolean isMissionOfTheUn(Candidate candidate) {
        return candidate.actor().group().equals(Optional.of("UN"))
                && candidate
                        .agent()
                        .filter(noun -> noun.is(Trait.PEACEKEEPER)
                                || noun.alias().text().equals("mission"))
                        .isPresent();
    }

    private static boolean isNamedMission(Candidate earlier) {
        boolean ofTheUn = earlier.actor().country().equals(Optional.of("UNO"));
        return ofTheUn
                && earlier.actor()
                        .name()
                        .filter(name -> MISSION_NOUNS.stream().anyMatch(name::contains))
                        .isPresent();
    }

    /** "the group" and "the rebels" can stand for a group named before, "the villagers" cannot. */
    private static boolean mayNameAGroup(Agent noun, Actor actor) {
        if (isForce(noun)) {
            return true;
        }
        boolean armed =
                actor.sector().filter(Candidate.ARMED_NON_STATE::contains).isPresent();
        boolean organisation = actor.sector().isEmpty() && ORGANISATION_NOUNS.contains(singular(noun));
        return organisation || (armed && (noun.plural() || noun.is(Trait.BODY)));
    }

    /** "The Tuareg rebels" are so called to tell them from a group of the same country. */
    static boolean agreesInCountry(Candidate earlier, Candidate description) {
        Optional<String> country = description.actor().country();
        return !description.mention().rule().startsWith("people")
                && (country.isEmpty() || country.equals(earlier.actor().country()));
    }

    /** "The ruler" is of the country of a minister named before, but not of that of an embassy. */
    private static boolean sameKind(Candidate earlier, Actor actor, Agent noun) {
        boolean same = earlier.actor().sector().equals(actor.sector()) && isPerson(noun) == isPerson(earlier);
        boolean bothArmed = earlier.actor()
                        .sector()
                        .filter(Candidate.ARMED_NON_STATE::contains)
                        .isPresent()
                && actor.sector().filter(Candidate.ARMED_NON_STATE::contains).isPresent();
        boolean ofState = noun.is(Trait.STATE) || bothArmed;
        return earlier.actor()
                        .country()
                        .filter(country -> !ofState || !ActorLexicon.isCountryless(country))
                        .isPresent()
                && (same || bothArmed)
                && !earlier.person();
    }

    private static Actor withCountry(Actor actor, Actor from) {
        return new Actor(actor.name(), from.country(), actor.sector(), actor.group());
    }

    /** Whether it is one of several aid agencies that are not named. */
    static boolean isCharity(Agent noun) {
        return CHARITIES.contains(singular(noun)) && !noun.is(Trait.BODY);
    }

    /** "A former rebel leader": a person told of for the first time. */
    private static boolean isIntroduced(Candidate earlier) {
        return earlier.determiner() == Determiner.NONE && earlier.isOneHuman();
    }

    private static String singular(Agent noun) {
        String text = noun.alias().text();
        if (!noun.plural()) {
            return text;
        }
        return text.endsWith("ies") ? text.substring(0, text.length() - 3) + "y" : text.replaceFirst("s$", "");
    }

    private static boolean isPerson(Candidate earlier) {
        return earlier.agent().map(Descriptions::isPerson).orElse(earlier.person());
    }

    private static boolean isPerson(Agent noun) {
        return noun.is(Trait.PERSON);
    }
}
