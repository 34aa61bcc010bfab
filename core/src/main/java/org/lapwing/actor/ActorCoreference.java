package org.lapwing.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");
    private static final Set<String> NEVER_SUBJECT = Set.of("them", "him", "it");
    private static final Set<Sector> BELLIGERENT =
            Set.of(Sector.MIL, Sector.GOV, Sector.REB, Sector.PRM, Sector.UAF, Sector.CRM, Sector.PRE);
    private static final Set<Sector> HUMAN = Set.of(Sector.MIL, Sector.COP, Sector.REB, Sector.UAF, Sector.CRM);
    private static final Set<String> TWO = Set.of("both", "two");
    private static final Set<String> SIDES = Set.of(
            "sides",
            "parties",
            "armies",
            "governments",
            "rivals",
            "leaders",
            "presidents",
            "countries",
            "neighbours",
            "neighbors",
            "allies",
            "delegations",
            "teams");
    /** Nouns that mean the two of a conflict even without a word for two. */
    private static final Set<String> OPPOSED = Set.of("sides", "parties", "rivals");

    private static final String ONE_OF_TWO = "one of two in sentence ";
    private static final Set<String> INTERNATIONAL = Set.of("IGO", "UNO", "EUR");

    /** Below these relations a name says of what kind another is, and is no antecedent: "the Niger river". */
    private static final Set<String> MODIFYING = Set.of("compound", "amod", "nmod:poss", "appos");

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
        for (Candidate candidate : withPronouns(identified(candidates))) {
            List<Candidate> sides = isTwoSides(candidate) ? sides(candidate, resolved) : List.of();
            if (!sides.isEmpty()) {
                resolved.addAll(sides);
            } else if (isPronoun(candidate)) {
                pronoun(candidate, resolved).forEach(referred -> resolved.add(inFocus(referred)));
            } else {
                List<Candidate> meant = withPartners(description(candidate, resolved), resolved);
                meant.forEach(one -> resolved.add(inFocus(one)));
            }
        }
        return resolved;
    }

    /** "The police named the attackers as the Front for X": who they are from here on. */
    private List<Candidate> identified(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidates.stream()
                        .filter(name -> name.actor().group().isPresent() && isIdentifiedAs(candidate, name))
                        .findFirst()
                        .map(name -> candidate.as(name.actor(), refersTo(name)))
                        .orElse(candidate))
                .toList();
    }

    /** By the words in a row, since such a sentence tells no event and may not even have been tagged. */
    private boolean isIdentifiedAs(Candidate candidate, Candidate name) {
        Sentence sentence = document.sentences().get(name.mention().sentence());
        if (candidate.mention().sentence() != sentence.index()) {
            return false;
        }
        int as = candidate.mention().head() + 1;
        boolean between = as + 1 < sentence.size()
                && sentence.token(as).text().equals("as")
                && sentence.token(as + 1).span().start()
                        <= name.mention().span().start()
                && name.mention().span().start() - sentence.token(as).span().end() <= LONGEST_ARTICLE;
        return between
                && sentence.tokens().subList(Math.max(0, as - REACH_OF_VERB), as).stream()
                        .anyMatch(token -> IDENTIFYING.contains(token.text()));
    }

    /** Letters and blanks of "the". */
    private static final int LONGEST_ARTICLE = 5;

    private static final int REACH_OF_VERB = 5;

    private static final Set<String> IDENTIFYING =
            Set.of("named", "names", "identified", "identifies", "describes", "described");

    private List<Candidate> withPronouns(List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        Set<Integer> ends = new HashSet<>();
        candidates.forEach(candidate -> ends.add(candidate.mention().span().end()));
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                String text = token.text().toLowerCase(Locale.ROOT);
                boolean owner = OWNERS.contains(text) && token.relation().equals("nmod:poss");
                boolean person =
                        SINGULAR_PERSON.contains(text) || (owner && (text.equals("his") || text.equals("her")));
                boolean plural = PLURAL.contains(text) || (owner && text.equals("their"));
                boolean sides = !ends.contains(token.span().end())
                        && (isPair(token, sentence) || isTheParties(token, sentence));
                boolean it = text.equals("it") && (isSubject(token) || isAddressed(token, sentence));
                if (person || plural || sides || owner || it) {
                    ActorMention mention = new ActorMention(
                            sentence.index(), token.index(), token.span(), token.text(), Actor.UNKNOWN, "pronoun");
                    all.add(new Candidate(mention, List.of(), Determiner.DEFINITE, plural || sides, person));
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

    /** "both leaders" */
    private static boolean isPair(Token noun, Sentence sentence) {
        return SIDES.contains(noun.text().toLowerCase(Locale.ROOT))
                && noun.index() > 0
                && TWO.contains(sentence.token(noun.index() - 1).text().toLowerCase(Locale.ROOT));
    }

    /** "the sides", but not "all sides" */
    private static boolean isTheParties(Token noun, Sentence sentence) {
        return OPPOSED.contains(noun.text().toLowerCase(Locale.ROOT))
                && noun.index() > 0
                && sentence.token(noun.index() - 1).text().equalsIgnoreCase("the");
    }

    /** "accused it of" */
    private static boolean isAddressed(Token token, Sentence sentence) {
        return token.relation().equals("obj")
                && WordClass.ADDRESS.has(sentence.token(token.head()).lemma());
    }

    private static boolean isPronoun(Candidate candidate) {
        return candidate.mention().rule().equals("pronoun");
    }

    /** "both sides", "the two armies", and "the parties" alone */
    private boolean isTwoSides(Candidate candidate) {
        ActorMention mention = candidate.mention();
        Sentence sentence = document.sentences().get(mention.sentence());
        Token noun = sentence.token(mention.head());
        return isTheParties(noun, sentence) || isPair(noun, sentence);
    }

    /**
     * The two who were so called before; else those who, in the nearest sentence that names several who can fight or treat,
     * are the only such. Of a state's several arms the one named first stands for it.
     */
    private List<Candidate> sides(Candidate pair, List<Candidate> before) {
        int from = pair.mention().sentence();
        Sentence own = document.sentences().get(from);
        String noun = own.token(pair.mention().head()).text().toLowerCase(Locale.ROOT);
        List<Actor> called = before.stream()
                .filter(earlier -> from - earlier.mention().sentence() <= REACH_OF_NOUN
                        && earlier.mention().rule().contains(ONE_OF_TWO))
                .map(Candidate::actor)
                .distinct()
                .toList();
        if (called.size() == 2) {
            return asPair(pair, called, from);
        }
        for (int index = from; index >= Math.max(0, from - REACH_OF_NOUN); index--) {
            int sentence = index;
            Map<String, Actor> parties = new LinkedHashMap<>();
            before.stream()
                    .filter(earlier -> earlier.mention().sentence() == sentence
                            && !MODIFYING.contains(tokenOf(earlier).relation())
                            && canBe(noun, earlier))
                    .map(Candidate::actor)
                    .forEach(actor -> parties.putIfAbsent(camp(actor), actor));
            if (parties.size() > 1) {
                return parties.size() > 2 ? List.of() : asPair(pair, List.copyOf(parties.values()), sentence);
            }
        }
        return List.of();
    }

    private static List<Candidate> asPair(Candidate pair, List<Actor> parties, int sentence) {
        return parties.stream()
                .map(actor -> pair.as(actor, ONE_OF_TWO + sentence))
                .toList();
    }

    /** A state is one side with whichever of its arms; groups of one country are as many sides as they have names. */
    private static String camp(Actor actor) {
        boolean armed = actor.sector().filter(ARMED_NON_STATE::contains).isPresent();
        return actor.country().orElse("")
                + (armed
                        ? " " + actor.sector().map(Enum::name).orElse("") + " "
                                + actor.group().or(actor::name).orElse("")
                        : "");
    }

    private static boolean canBe(String noun, Candidate earlier) {
        return switch (noun) {
            case "armies" -> earlier.actor().sector().equals(Optional.of(Sector.MIL));
            case "governments", "countries", "neighbours", "neighbors" ->
                earlier.actor()
                                .country()
                                .filter(country -> !ActorLexicon.isCountryless(country))
                                .isPresent()
                        && earlier.actor()
                                .sector()
                                .filter(sector -> sector != Sector.GOV)
                                .isEmpty()
                        && isParty(earlier);
            case "leaders", "presidents" -> earlier.person();
            default -> isParty(earlier);
        };
    }

    private static boolean isParty(Candidate earlier) {
        boolean belligerent =
                earlier.actor().sector().filter(BELLIGERENT::contains).isPresent();
        boolean state = earlier.mention().rule().startsWith("country")
                && earlier.actor().sector().isEmpty();
        boolean one = earlier.person() && !earlier.plural();
        return !one && (belligerent || state);
    }

    private List<Candidate> pronoun(Candidate pronoun, List<Candidate> before) {
        Predicate<Candidate> agrees = earlier -> {
            if (earlier.actor().isUnknown()
                    || isSubjectOfSameVerb(earlier, pronoun)
                    || isOnSideOfSubject(earlier, pronoun, before)) {
                return false;
            }
            if (pronoun.person()) {
                return (earlier.person() && !isPluralAgent(earlier)) || isOneHuman(earlier);
            }
            if (pronoun.plural()) {
                return (!earlier.person() && (isPluralAgent(earlier) || isArmedGroup(earlier)))
                        || (isParty(earlier) && !coordinated(earlier, before).isEmpty());
            }
            return isOrganisation(earlier);
        };
        Optional<Candidate> antecedent =
                ownSubject(pronoun, before, agrees).or(() -> nearest(before, pronoun, REACH_OF_PRONOUN, agrees));
        if (antecedent.isEmpty()) {
            return List.of(pronoun);
        }
        Stream<Candidate> partners = pronoun.plural() ? coordinated(antecedent.get(), before).stream() : Stream.empty();
        return Stream.concat(antecedent.stream(), partners)
                .map(one -> pronoun.as(one.actor(), refersTo(one)))
                .toList();
    }

    /** "unless Israel lifts its blockade": what belongs to someone belongs to the subject of its clause, if that can be. */
    private Optional<Candidate> ownSubject(Candidate pronoun, List<Candidate> before, Predicate<Candidate> agrees) {
        Token owner = tokenOf(pronoun);
        if (!owner.relation().equals("nmod:poss")) {
            return Optional.empty();
        }
        Sentence sentence = document.sentences().get(pronoun.mention().sentence());
        int verb = owner.head();
        while (verb >= 0 && !sentence.token(verb).isVerb()) {
            verb = sentence.token(verb).head();
        }
        int clause = verb;
        return before.stream()
                .filter(earlier -> earlier.mention().sentence() == sentence.index()
                        && isSubject(tokenOf(earlier))
                        && tokenOf(earlier).head() == clause
                        && agrees.test(earlier))
                .reduce((first, second) -> second);
    }

    /** "The army and the rebels signed": who they are after that is both. */
    private List<Candidate> coordinated(Candidate one, List<Candidate> before) {
        return before.stream()
                .filter(other -> other.mention().sentence() == one.mention().sentence()
                        && !other.actor().equals(one.actor())
                        && isParty(other)
                        && (areJoined(tokenOf(one), tokenOf(other))
                                || one.mention().span().equals(other.mention().span())))
                .toList();
    }

    private static boolean areJoined(Token one, Token other) {
        return (one.relation().equals("conj") && one.head() == other.index())
                || (other.relation().equals("conj") && other.head() == one.index());
    }

    /** "between the movement and the coalition": the coalition is another. */
    private boolean areCoordinated(Candidate one, Candidate other) {
        return one.mention().sentence() == other.mention().sentence() && areJoined(tokenOf(one), tokenOf(other));
    }

    /** "The police named the attackers. Soldiers pursued them": not the police, who are of one side with the soldiers. */
    private boolean isOnSideOfSubject(Candidate earlier, Candidate pronoun, List<Candidate> before) {
        return ARMED_STATE.contains(earlier.actor().sector())
                && before.stream()
                        .filter(subject -> isSubjectOfSameVerb(subject, pronoun))
                        .anyMatch(subject ->
                                ARMED_STATE.contains(subject.actor().sector()) && agreesInCountry(earlier, subject));
    }

    private static final Set<Optional<Sector>> ARMED_STATE = Set.of(Optional.of(Sector.MIL), Optional.of(Sector.COP));

    /** "The guards beat them": whoever they are, not the guards. */
    private boolean isSubjectOfSameVerb(Candidate earlier, Candidate pronoun) {
        int index = pronoun.mention().sentence();
        if (earlier.mention().sentence() != index
                || !NEVER_SUBJECT.contains(pronoun.mention().text().toLowerCase(Locale.ROOT))
                || isSubject(tokenOf(pronoun))) {
            return false;
        }
        Token subject = tokenOf(earlier);
        if (!subject.relation().startsWith("nsubj")) {
            return false;
        }
        Sentence sentence = document.sentences().get(index);
        int verb = firstOfRow(tokenOf(pronoun).head(), sentence);
        while (verb >= 0 && verb != subject.head() && !sentence.token(verb).isVerb()) {
            verb = sentence.token(verb).head();
        }
        return verb == subject.head();
    }

    /** Of verbs that share a subject ("met him and urged him"), the one that bears it. */
    private static int firstOfRow(int verb, Sentence sentence) {
        int node = verb;
        while (node >= 0 && sentence.token(node).relation().equals("conj") && !hasSubject(node, sentence)) {
            node = sentence.token(node).head();
        }
        return node;
    }

    private static boolean hasSubject(int verb, Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.head() == verb && isSubject(token));
    }

    private Token tokenOf(Candidate candidate) {
        ActorMention mention = candidate.mention();
        return document.sentences().get(mention.sentence()).token(mention.head());
    }

    private static boolean isPluralAgent(Candidate candidate) {
        return candidate.plural()
                && (candidate.agent().isPresent()
                        || candidate.mention().rule().startsWith("people")
                        || candidate.mention().rule().startsWith("nationals")
                        || candidate.mention().rule().startsWith("a number of people")
                        || candidate.mention().rule().startsWith("pronoun"));
    }

    /** "a soldier", "the bandit": "he" may be one of them. */
    private static boolean isOneHuman(Candidate candidate) {
        return candidate
                .agent()
                .filter(noun -> !noun.plural() && !noun.is(Trait.BODY) && !noun.is(Trait.ASSET))
                .filter(noun -> isSomeone(noun)
                        || candidate.actor().sector().filter(HUMAN::contains).isPresent())
                .isPresent();
    }

    private static boolean isSomeone(Agent noun) {
        return Set.of("man", "woman", "boy", "girl").contains(noun.alias().text());
    }

    private static boolean isArmedGroup(Candidate candidate) {
        boolean named = candidate.isNamed() && !candidate.mention().rule().startsWith("pronoun");
        return (named || candidate.actor().group().isPresent())
                && !candidate.person()
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
        if (candidate.determiner().isPossessive()) {
            return possessed(candidate, before);
        }
        if (candidate.agent().get().alias().text().startsWith("officer")
                && candidate.actor().country().isEmpty()) {
            // officers of the force that was told of last
            return nearest(
                            before,
                            candidate,
                            REACH_OF_NOUN,
                            earlier -> ARMED_STATE.contains(earlier.actor().sector())
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
                            refersTo(force)))
                    .orElse(candidate);
        }
        if (candidate.determiner() == Determiner.NONE) {
            return candidate;
        }
        Agent noun = referring(candidate);
        Actor actor = candidate.actor();
        Optional<Candidate> repeated =
                nearest(before, candidate, REACH_OF_NOUN, earlier -> isRepeatedBy(candidate, earlier));
        if (actor.country().isEmpty() && repeated.isPresent() && !isBloc(noun)) {
            return candidate.as(repeated.get().actor(), refersTo(repeated.get()));
        }
        if (actor.country().isEmpty() && CHARITIES.contains(singular(noun))) {
            return nearest(before, candidate, REACH_OF_NOUN, earlier -> isNamedAgency(earlier, noun))
                    .map(agency -> candidate.as(agency.actor(), refersTo(agency)))
                    .orElse(candidate);
        }
        if (actor.country().isEmpty() && isBloc(noun)) {
            // states that form a bloc are an international organisation even where it is not named
            return nearest(before, candidate, Integer.MAX_VALUE, ActorCoreference::isInternational)
                    .map(bloc -> candidate.as(bloc.actor(), refersTo(bloc)))
                    .orElse(candidate.as(actor.of(Optional.of("IGO")), "bloc"));
        }
        if (actor.sector().equals(Optional.of(Sector.JUD))) {
            Optional<Candidate> court =
                    nearest(before, candidate, REACH_OF_NOUN, ActorCoreference::isInternationalCourt);
            if (court.isPresent()) {
                return candidate.as(court.get().actor(), refersTo(court.get()));
            }
        }
        if (actor.isUnknown() && singular(noun).equals("mission")) {
            return nearest(before, candidate, REACH_OF_NOUN, ActorCoreference::isInternational)
                    .map(sender -> candidate.as(sender.actor(), refersTo(sender)))
                    .orElse(candidate);
        }
        if (actor.name().isEmpty() && mayNameAGroup(noun, actor)) {
            Optional<Candidate> group = nearest(
                    before,
                    candidate,
                    REACH_OF_NOUN,
                    earlier -> (isArmedGroup(earlier) || isOfStates(noun) && isInternational(earlier))
                            && !areCoordinated(earlier, candidate)
                            && agreesInCountry(earlier, candidate)
                            && (!isForce(noun) || isNamedForce(earlier)));
            if (group.isPresent()) {
                return candidate.as(group.get().actor(), refersTo(group.get()));
            }
        }
        if (actor.country().isPresent() || actor.sector().isEmpty()) {
            return candidate;
        }
        return nearest(before, candidate, REACH_OF_NOUN, earlier -> sameKind(earlier, actor, noun))
                .map(earlier -> candidate.as(withCountry(actor, earlier.actor()), refersTo(earlier)))
                .orElse(candidate);
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

    private static boolean isInternational(Candidate earlier) {
        return earlier.actor().group().isPresent()
                && earlier.actor().country().filter(INTERNATIONAL::contains).isPresent();
    }

    /** "The judges", also "in The Hague", of a story about a court of many states. */
    private static boolean isInternationalCourt(Candidate earlier) {
        return isInternational(earlier) && earlier.actor().sector().equals(Optional.of(Sector.JUD));
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

    /** "Their delegates": of all who are meant. */
    private List<Candidate> withPartners(Candidate candidate, List<Candidate> before) {
        if (candidate.determiner() != Determiner.THEIR) {
            return List.of(candidate);
        }
        List<Candidate> all = new ArrayList<>(List.of(candidate));
        before.stream()
                .filter(owner -> candidate.mention().rule().endsWith(refersTo(owner)))
                .findFirst()
                .ifPresent(owner -> coordinated(owner, before)
                        .forEach(partner -> all.add(candidate.as(
                                ownedBy(partner.actor(), candidate.agent().orElseThrow()), refersTo(partner)))));
        return all;
    }

    /** "its planes", "their leader": of the nearest organisation, country or force that can have such. */
    private Candidate possessed(Candidate candidate, List<Candidate> before) {
        Agent noun = candidate.agent().orElseThrow();
        boolean has = noun.is(Trait.ASSET)
                || noun.is(Trait.WEAK)
                || noun.is(Trait.FORCES)
                || noun.is(Trait.STATE)
                || isMen(noun);
        // "its mission in Mali" is its own, not Mali's
        boolean elsewhere = noun.is(Trait.WEAK) && noun.is(Trait.BODY);
        if (!has || (candidate.actor().country().isPresent() && !elsewhere)) {
            return candidate;
        }
        Predicate<Candidate> owns = earlier -> switch (candidate.determiner()) {
            case HIS -> earlier.person();
            case THEIR ->
                isPluralAgent(earlier)
                        || isArmedGroup(earlier)
                        || (isParty(earlier) && !coordinated(earlier, before).isEmpty());
            default -> isOrganisation(earlier);
        };
        return nearest(before, candidate, REACH_OF_PRONOUN, earlier -> owns.test(earlier) && mayOwn(earlier, noun))
                .map(owner -> candidate.as(ownedBy(owner.actor(), noun), refersTo(owner)))
                .orElse(candidate);
    }

    /** "its men" are those who fight for it; the men of villagers are villagers. */
    private static boolean isMen(Agent noun) {
        return noun.alias().text().equals("men");
    }

    private static boolean mayOwn(Candidate earlier, Agent noun) {
        return !isMen(noun) || isParty(earlier) || earlier.actor().group().isPresent();
    }

    private static Actor ownedBy(Actor owner, Agent noun) {
        if (owner.group().isPresent()) {
            return owner;
        }
        Optional<Sector> own = noun.is(Trait.WEAK) || isMen(noun) ? Optional.empty() : noun.sector();
        return new Actor(Optional.empty(), owner.country(), own.or(owner::sector), Optional.empty());
    }

    /** "the group" and "the rebels" can stand for a group named before, "the villagers" cannot. */
    private static boolean mayNameAGroup(Agent noun, Actor actor) {
        if (isForce(noun)) {
            return true;
        }
        boolean armed = actor.sector().filter(ARMED_NON_STATE::contains).isPresent();
        boolean organisation = actor.sector().isEmpty() && ORGANISATION_NOUNS.contains(singular(noun));
        return organisation || (armed && (noun.plural() || noun.is(Trait.BODY)));
    }

    /** "The Tuareg rebels" are so called to tell them from a group of the same country. */
    private static boolean agreesInCountry(Candidate earlier, Candidate description) {
        Optional<String> country = description.actor().country();
        return !description.mention().rule().startsWith("people")
                && (country.isEmpty() || country.equals(earlier.actor().country()));
    }

    private static boolean isPerson(Candidate earlier) {
        return earlier.agent().map(ActorCoreference::isPerson).orElse(earlier.person());
    }

    private static boolean isPerson(Agent noun) {
        return noun.is(Trait.PERSON);
    }

    /** "The ruler" is of the country of a minister named before, but not of that of an embassy. */
    private static boolean sameKind(Candidate earlier, Actor actor, Agent noun) {
        boolean same = earlier.actor().sector().equals(actor.sector()) && isPerson(noun) == isPerson(earlier);
        boolean bothArmed =
                earlier.actor().sector().filter(ARMED_NON_STATE::contains).isPresent()
                        && actor.sector().filter(ARMED_NON_STATE::contains).isPresent();
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

    private static String singular(Agent noun) {
        String text = noun.alias().text();
        if (!noun.plural()) {
            return text;
        }
        return text.endsWith("ies") ? text.substring(0, text.length() - 3) + "y" : text.replaceFirst("s$", "");
    }

    private static String refersTo(Candidate antecedent) {
        return "refers to \"" + antecedent.mention().text() + "\" in sentence "
                + antecedent.mention().sentence();
    }

    /**
     * In the nearest sentence that holds an antecedent before the mention: its first that is a subject, else its first. Where
     * the grammar shows that a name only tells of what kind another is, it is passed over.
     */
    private Optional<Candidate> nearest(
            List<Candidate> before, Candidate mention, int reach, Predicate<Candidate> agrees) {
        int from = mention.mention().sentence();
        Optional<Candidate> best = Optional.empty();
        for (int i = before.size() - 1; i >= 0; i--) {
            Candidate earlier = before.get(i);
            int sentence = earlier.mention().sentence();
            boolean beyondBest =
                    best.filter(found -> found.mention().sentence() != sentence).isPresent();
            if (from - sentence > reach || beyondBest) {
                break;
            }
            boolean candidate =
                    (!MODIFYING.contains(tokenOf(earlier).relation()) || isSpeaker(earlier)) && agrees.test(earlier);
            if (candidate && (isSubject(tokenOf(earlier)) || best.isEmpty() || !isSubject(tokenOf(best.get())))) {
                best = Optional.of(earlier);
            }
        }
        return best;
    }

    /** "..., the government said": which the parser may take to explain the name before it. */
    private boolean isSpeaker(Candidate earlier) {
        Sentence sentence = document.sentences().get(earlier.mention().sentence());
        int next = earlier.mention().head() + 1;
        return next < sentence.size() && sentence.token(next).tag().startsWith("VB");
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
        boolean charity = candidate
                .agent()
                .filter(noun -> CHARITIES.contains(singular(noun)) && !noun.is(Trait.BODY))
                .isPresent();
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
        return inFocus.filter(country -> !isPersonInNoList || focus.count(country) > 1)
                .map(country -> candidate.as(
                        new Actor(actor.name(), Optional.of(country), actor.sector(), actor.group()),
                        "country in focus"))
                .orElse(candidate);
    }
}
