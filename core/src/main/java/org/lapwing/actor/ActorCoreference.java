package org.lapwing.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/**
 * What definite descriptions and pronouns refer back to, by rules that can be told to a reader: the antecedent agrees in
 * number and sector and is the nearest that does; of several in one sentence the first, which is mostly its subject.
 * What then still lacks a country and belongs to a state is of the country in focus.
 */
final class ActorCoreference {

    /** Sentences back in which a description or pronoun is looked up; a pronoun reaches less far. */
    private static final int REACH_OF_NOUN = 8;

    private static final int REACH_OF_PRONOUN = 2;

    private static final Set<Sector> ARMED_NON_STATE =
            Set.of(Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.UNK);
    private static final Set<String> MISSION_NOUNS = Set.of("Mission", "Force", "Operation");
    private static final Set<String> SINGULAR_PERSON = Set.of("he", "she", "him");
    private static final Set<String> PLURAL = Set.of("they", "them");
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

    private final Document document;
    private final Focus focus;
    private final Optional<String> inFocus;

    ActorCoreference(Document document, Focus focus) {
        this.document = document;
        this.focus = focus;
        this.inFocus = focus.single();
    }

    List<Candidate> resolve(List<Candidate> candidates) {
        List<Candidate> resolved = new ArrayList<>();
        for (Candidate candidate : withPronouns(candidates)) {
            Candidate referred = isPronoun(candidate) ? pronoun(candidate, resolved) : description(candidate, resolved);
            resolved.add(inFocus(referred));
        }
        return resolved;
    }

    private List<Candidate> withPronouns(List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                String text = token.text().toLowerCase(Locale.ROOT);
                boolean person = SINGULAR_PERSON.contains(text);
                boolean plural = PLURAL.contains(text);
                if (person || plural || (text.equals("it") && isSubject(token))) {
                    ActorMention mention = new ActorMention(
                            sentence.index(), token.index(), token.span(), token.text(), Actor.UNKNOWN, "pronoun");
                    all.add(new Candidate(mention, List.of(), Determiner.DEFINITE, plural, person));
                }
            }
        }
        all.sort(Comparator.comparing(
                (Candidate candidate) -> candidate.mention().span()));
        return all;
    }

    /** "It" mostly stands for no actor; only a subject that the grammar vouches for is looked up. */
    private static boolean isSubject(Token token) {
        return token.relation().startsWith("nsubj");
    }

    private static boolean isPronoun(Candidate candidate) {
        return candidate.mention().rule().equals("pronoun");
    }

    private Candidate pronoun(Candidate pronoun, List<Candidate> before) {
        Predicate<Candidate> agrees = earlier -> {
            if (earlier.actor().isUnknown()) {
                return false;
            }
            if (pronoun.person()) {
                return earlier.person() && !isPluralAgent(earlier);
            }
            if (pronoun.plural()) {
                return !earlier.person() && (isPluralAgent(earlier) || isArmedGroup(earlier));
            }
            return isOrganisation(earlier);
        };
        return nearest(before, pronoun, REACH_OF_PRONOUN, agrees)
                .map(antecedent -> pronoun.as(antecedent.actor(), refersTo(antecedent)))
                .orElse(pronoun);
    }

    private static boolean isPluralAgent(Candidate candidate) {
        return candidate.plural()
                && (candidate.agent().isPresent()
                        || candidate.mention().rule().startsWith("people")
                        || candidate.mention().rule().startsWith("nationals")
                        || candidate.mention().rule().startsWith("pronoun"));
    }

    private static boolean isArmedGroup(Candidate candidate) {
        return candidate.isNamed()
                && candidate.actor().sector().filter(ARMED_NON_STATE::contains).isPresent();
    }

    private static boolean isOrganisation(Candidate candidate) {
        return candidate
                .agent()
                .map(agent -> agent.is(Trait.BODY))
                .orElseGet(() -> !candidate.person() && candidate.actor().name().isPresent());
    }

    private Candidate description(Candidate candidate, List<Candidate> before) {
        if (candidate.agent().isEmpty()) {
            return candidate;
        }
        if (isMissionOfTheUn(candidate)) {
            return nearest(before, candidate, Integer.MAX_VALUE, ActorCoreference::isNamedMission)
                    .map(mission -> candidate.as(mission.actor(), refersTo(mission)))
                    .orElse(candidate);
        }
        if (candidate.actor().group().isPresent()) {
            return candidate;
        }
        if (candidate.determiner() == Determiner.POSSESSIVE) {
            return possessed(candidate, before);
        }
        if (candidate.determiner() == Determiner.NONE) {
            return candidate;
        }
        Agent noun = candidate.agent().get();
        Actor actor = candidate.actor();
        if (actor.name().isEmpty() && mayNameAGroup(noun, actor)) {
            Optional<Candidate> group = nearest(
                    before,
                    candidate,
                    REACH_OF_NOUN,
                    earlier -> isArmedGroup(earlier) && agreesInCountry(earlier, actor));
            if (group.isPresent()) {
                return candidate.as(group.get().actor(), refersTo(group.get()));
            }
        }
        if (actor.country().isPresent() || actor.sector().isEmpty()) {
            return candidate;
        }
        return nearest(before, candidate, REACH_OF_NOUN, earlier -> sameKind(earlier, actor))
                .map(earlier -> candidate.as(withCountry(actor, earlier.actor()), refersTo(earlier)))
                .orElse(candidate);
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

    /** "its planes", "their leader": of the nearest organisation, country or force that can have such. */
    private static Candidate possessed(Candidate candidate, List<Candidate> before) {
        Agent noun = candidate.agent().orElseThrow();
        boolean has = noun.is(Trait.ASSET) || noun.is(Trait.WEAK) || noun.is(Trait.FORCES) || noun.is(Trait.STATE);
        if (!has || candidate.actor().country().isPresent()) {
            return candidate;
        }
        return nearest(
                        before,
                        candidate,
                        REACH_OF_PRONOUN,
                        earlier -> isOrganisation(earlier) || isPluralAgent(earlier))
                .map(owner -> candidate.as(ownedBy(owner.actor(), noun), refersTo(owner)))
                .orElse(candidate);
    }

    private static Actor ownedBy(Actor owner, Agent noun) {
        if (owner.group().isPresent()) {
            return owner;
        }
        Optional<Sector> own = noun.is(Trait.WEAK) ? Optional.empty() : noun.sector();
        return new Actor(Optional.empty(), owner.country(), own.or(owner::sector), Optional.empty());
    }

    /** "the group" and "the rebels" can stand for a group named before, "the villagers" cannot. */
    private static boolean mayNameAGroup(Agent noun, Actor actor) {
        boolean armed = actor.sector().filter(ARMED_NON_STATE::contains).isPresent();
        boolean organisation = actor.sector().isEmpty()
                && ORGANISATION_NOUNS.contains(noun.alias().text());
        return organisation || (armed && (noun.plural() || noun.is(Trait.BODY)));
    }

    private static boolean agreesInCountry(Candidate earlier, Actor actor) {
        return actor.country().isEmpty()
                || actor.country().equals(earlier.actor().country());
    }

    private static boolean sameKind(Candidate earlier, Actor actor) {
        boolean same = earlier.actor().sector().equals(actor.sector());
        boolean bothArmed =
                earlier.actor().sector().filter(ARMED_NON_STATE::contains).isPresent()
                        && actor.sector().filter(ARMED_NON_STATE::contains).isPresent();
        return earlier.actor().country().isPresent() && (same || bothArmed) && !earlier.person();
    }

    private static Actor withCountry(Actor actor, Actor from) {
        return new Actor(actor.name(), from.country(), actor.sector(), actor.group());
    }

    private static String refersTo(Candidate antecedent) {
        return "refers to \"" + antecedent.mention().text() + "\" in sentence "
                + antecedent.mention().sentence();
    }

    /** In the nearest sentence that holds an antecedent before the mention: its first. */
    private static Optional<Candidate> nearest(
            List<Candidate> before, Candidate mention, int reach, Predicate<Candidate> agrees) {
        int from = mention.mention().sentence();
        Optional<Candidate> best = Optional.empty();
        for (int i = before.size() - 1; i >= 0; i--) {
            Candidate earlier = before.get(i);
            if (from - earlier.mention().sentence() > reach
                    || best.isPresent()
                            && best.get().mention().sentence()
                                    != earlier.mention().sentence()) {
                break;
            }
            if (agrees.test(earlier)) {
                best = Optional.of(earlier);
            }
        }
        return best;
    }

    private Candidate inFocus(Candidate candidate) {
        Actor actor = candidate.actor();
        if (!candidate.isOfState()
                || actor.country().isPresent()
                || actor.sector().isEmpty()) {
            return candidate;
        }
        // a president in no list may well be another country's than the one named in passing
        boolean isPersonInNoList = actor.name().isPresent();
        return inFocus.filter(country -> !isPersonInNoList || focus.count(country) > 1)
                .map(country -> candidate.as(
                        new Actor(actor.name(), Optional.of(country), actor.sector(), actor.group()),
                        "country in focus"))
                .orElse(candidate);
    }
}
