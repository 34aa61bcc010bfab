package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Named;
import org.lapwing.actor.Term.Nation;

/**
 * Reads phrases of nouns for agents: whatever tells whose they are, then the nouns, then the name or the phrase with a
 * preposition that completes them; and names and countries that stand without such nouns.
 */
final class PhraseReader {

    /** Words between the article and the name in "the Russian private company Wagner". */
    private static final int LONGEST_KIND = 4;

    private final SentencePieces source;
    private final NameChoice choice;
    private final CandidateMaker candidates;
    private final OwnerReader owners;
    private final NationReader nations;
    private final PersonReader persons;
    private final Composer composer;

    PhraseReader(
            SentencePieces source,
            NameChoice choice,
            CandidateMaker candidates,
            OwnerReader owners,
            NationReader nations,
            PersonReader persons,
            Composer composer) {
        this.source = source;
        this.choice = choice;
        this.candidates = candidates;
        this.owners = owners;
        this.nations = nations;
        this.persons = persons;
        this.composer = composer;
    }

    Optional<Reading> phrase(int start) {
        return phrase(start, true);
    }

    /** @param top whether the phrase may be completed by a preposition; those within such a completion are not */
    private Optional<Reading> phrase(int start, boolean top) {
        Owner owner = Owner.NOBODY;
        List<Agent> chain = new ArrayList<>();
        int at = start;
        int skipped = 0;
        while (at < source.size()) {
            Piece piece = source.piece(at);
            if (source.isStanceCompound(at) || isQualityOfNext(at)) {
                at += 1;
                continue;
            }
            if (chain.isEmpty()) {
                Optional<OwnerReader.Owned> modifier = owners.read(at, owner);
                if (modifier.isPresent()) {
                    owner = modifier.get().owner();
                    at = modifier.get().next();
                    if (owner.isNamed() && !source.agentAt(at)) {
                        break;
                    }
                    continue;
                }
            }
            if (source.agentAt(at) && mayFollow(chain, at)) {
                chain.add(piece.agent().orElseThrow());
                at++;
                if (!source.lastWord(at - 1).closes() && !source.agentAt(at)) {
                    break;
                }
            } else if (chain.isEmpty() && (isModifier(at, owner, skipped) || !top && isQuality(at))) {
                skipped += piece.isFiller() ? 0 : 1;
                at++;
            } else {
                break;
            }
        }
        if (chain.isEmpty()) {
            return withoutAgent(start, owner);
        }
        int opening = start;
        while (isQualityOfNext(opening)
                || source.piece(opening).isFiller()
                        && source.piece(opening).agent().isEmpty()) {
            opening++;
        }
        return Optional.of(complete(opening, at, owner, chain, top));
    }

    /** "the wounded soldiers" are soldiers; "the wounded" by themselves are people. */
    private boolean isQualityOfNext(int at) {
        boolean quality = source.piece(at)
                .agent()
                .filter(agent -> agent.alias().text().startsWith("the "))
                .isPresent();
        return quality && source.agentAt(at + 1);
    }

    /** "army officers" and "security forces spokesman" are one phrase, "peacekeepers hostage" is two. */
    private boolean mayFollow(List<Agent> chain, int at) {
        if (chain.isEmpty() || source.lastWord(at - 1).possessive()) {
            return true;
        }
        Agent before = chain.get(chain.size() - 1);
        return !before.plural() || before.is(Trait.BODY) || before.is(Trait.FORCES);
    }

    /** "(supporters of) the defeated president" */
    private boolean isQuality(int at) {
        String tag = source.tagOf(source.first(at));
        return source.agentAt(at + 1) && (tag.startsWith("JJ") || tag.equals("VBN"));
    }

    private boolean isModifier(int at, Owner owner, int skipped) {
        Piece piece = source.piece(at);
        if (piece.isFiller()) {
            return true;
        }
        Word word = source.first(at);
        boolean hasNation = !owner.nations().isEmpty() || owner.people().isPresent();
        if (!hasNation || skipped > 0 || !word.startsWithLetter() || WordClass.FUNCTION_WORD.has(word.key())) {
            return false;
        }
        if (source.sentence().isTagged()) {
            String tag = source.tagOf(word);
            return source.agentAt(at + 1) && (tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("VBN"));
        }
        return piece.isUnknown()
                && source.agentAt(at + 1)
                && !source.lastWord(at - 1).possessive()
                && !isPluralName(at - 1);
    }

    private boolean isPluralName(int at) {
        Piece piece = source.piece(at);
        return piece.isNation(Nation.Form.PEOPLE) && !piece.isNation(Nation.Form.ADJECTIVE);
    }

    private Optional<Reading> withoutAgent(int start, Owner owner) {
        if (source.isStanceCompound(start) || source.isPrefixed(start)) {
            return Optional.empty();
        }
        if (owner.isNamed()) {
            int at = start;
            while (choice.choose(source.piece(at), false).isEmpty()) {
                at++;
            }
            boolean joined = owner.nations().isEmpty() || isAdjectiveOrPossessive(at - 1);
            if (joined) {
                int opening = start;
                while (source.piece(opening).isFiller()) {
                    opening++;
                }
                return Optional.of(Reading.of(
                        candidates.named(opening, at + 1, owner.name().get()), at + 1));
            }
        }
        Piece piece = source.piece(start);
        if (source.isOfDescent(start) || nations.isPeopleElsewhere(start)) {
            return Optional.of(nations.descendants(start));
        }
        Optional<Nation> nation = choice.nation(piece);
        if (nation.isPresent()) {
            return nations.nation(start, nation.get()).map(candidate -> Reading.of(candidate, start + 1));
        }
        return piece.find(Term.People.class).map(people -> Reading.of(nations.people(start, people), start + 1));
    }

    private boolean isAdjectiveOrPossessive(int at) {
        return at >= 0
                && (source.lastWord(at).possessive()
                        || source.piece(at).isNation(Nation.Form.ADJECTIVE)
                        || source.piece(at).isFiller()
                        || source.piece(at).find(Term.People.class).isPresent());
    }

    private Reading complete(int start, int end, Owner owner, List<Agent> chain, boolean top) {
        Agent head = chain.get(chain.size() - 1);
        if (end < source.size() && source.lastWord(end - 1).closes()) {
            Optional<Named> apposed = choice.choose(source.piece(end), head.is(Trait.TITLE))
                    .filter(named -> !named.surnameOnly() || !isFirstName(end));
            if (apposed.isPresent() && PersonReader.takesName(apposed.get(), head)) {
                return Reading.of(
                        persons.inRole(
                                candidates.named(start, end + 1, apposed.get()),
                                apposed.get().actor(),
                                chain),
                        end + 1);
            }
            int nameEnd = persons.personName(end, head);
            if (nameEnd > end) {
                return Reading.of(persons.unlistedPerson(start, end, nameEnd, owner, chain, this::phrase), nameEnd);
            }
        }
        int apposed = persons.apposedName(end, head);
        if (apposed > end) {
            return Reading.of(persons.unlistedPerson(start, end + 1, apposed, owner, chain, this::phrase), apposed);
        }
        Optional<Reading> owned = top ? ownedBy(start, end, owner, chain) : Optional.empty();
        return owned.orElseGet(() -> new Reading(composer.composed(start, end, owner, chain), end));
    }

    /** "President Abdelaziz Bouteflika": what is the surname of one leader is the first name of another. */
    private boolean isFirstName(int at) {
        return source.lastWord(at).closes()
                && source.continuesName(at + 1)
                && source.piece(at + 1).isUnknown()
                && !source.lastWord(at).possessive();
    }

    /** "soldiers from Chad", "a spokesman for the EU", "members of the Malian army". */
    private Optional<Reading> ownedBy(int start, int end, Owner owner, List<Agent> chain) {
        if (end + 1 >= source.size() || owner.isNamed()) {
            return Optional.empty();
        }
        boolean tied = isTied(end) && end + 2 < source.size();
        String preposition = source.first(tied ? end + 1 : end).key();
        boolean ofOwner = WordClass.OWNER_PREPOSITION.has(preposition);
        boolean ofPlace = WordClass.PLACE_PREPOSITION.has(preposition);
        // "missiles at Abu Dhabi" are not Abu Dhabi's
        boolean aimed = preposition.equals("at") && chain.get(chain.size() - 1).is(Trait.ASSET);
        // "the mission in Mali" is of those who sent it
        boolean sent = ofPlace && chain.get(chain.size() - 1).alias().text().equals("mission");
        if ((!ofOwner && !ofPlace) || aimed || sent) {
            return Optional.empty();
        }
        int at = tied ? end + 2 : end + 1;
        while (at < source.size()
                && (WordClass.DETERMINER.has(source.first(at).key())
                        || source.isKey(at, "a")
                        || source.isKey(at, "an"))) {
            at++;
        }
        if (at >= source.size()) {
            return Optional.empty();
        }
        Agent head = chain.get(chain.size() - 1);
        at = ofOwner ? nameAfterItsKind(at) : at;
        Piece piece = source.piece(at);
        Optional<Named> named = choice.choose(piece, false);
        if (ofOwner && named.isPresent() && !named.get().actor().isPerson()) {
            return Optional.of(new Reading(spanning(start, end, at + 1, Owner.of(named.get()), chain), at + 1));
        }
        if (isOfSchool(head, preposition, at)) {
            Actor taught = new Actor(Optional.empty(), Optional.empty(), Optional.of(Sector.EDU), Optional.empty());
            return Optional.of(Reading.of(
                    candidates.candidate(start, end, taught, "those of a school", chain, head.plural(), false), end));
        }
        boolean hasCountry = !owner.nations().isEmpty() || owner.placeCountry().isPresent();
        if (head.is(Trait.WEAK) && !head.is(Trait.FORCES) && ofOwner && !hasCountry) {
            Optional<Reading> whose = phrase(at, false)
                    // of "the brother of a named person" nobody knows more than of him, but who follows one is no
                    // official
                    .filter(reading -> head.is(Trait.FOLLOWER)
                            || reading.candidates().get(0).agent().isPresent());
            if (whose.isPresent()) {
                Candidate whole = whose.get().candidates().get(0);
                List<Agent> nouns = new ArrayList<>(whole.agents());
                nouns.addAll(chain);
                Candidate part = candidates
                        .candidate(
                                start,
                                end,
                                AgentSector.of(whole.actor(), head),
                                "agent of another",
                                nouns,
                                head.plural(),
                                head.is(Trait.PERSON))
                        .determinedBy(whole.determiner());
                int to = whose.get().next();
                return Optional.of(Reading.of(candidates.reaching(part, start, to), to));
            }
            if (head.is(Trait.FOLLOWER) && head.plural() && named.isEmpty()) {
                Actor people = new Actor(Optional.empty(), Optional.empty(), Optional.of(Sector.CVL), Optional.empty());
                return Optional.of(Reading.of(
                        candidates.candidate(start, end, people, "supporters of a cause", chain, true, false), end));
            }
        }
        if (hasCountry) {
            return Optional.empty();
        }
        Optional<String> country = choice.nation(piece)
                .filter(nation -> ofPlace && nation.form() == Nation.Form.NAME)
                .map(Nation::country)
                .or(() -> ofPlace ? source.placeCountryAt(piece) : Optional.empty());
        boolean alone = !source.agentAt(at + 1) || source.lastWord(at).possessive();
        if (country.isEmpty() || !alone) {
            return Optional.empty();
        }
        Reading several = ofSeveral(start, end, at, owner, chain);
        if (head.plural() && several.candidates().size() > 1) {
            return Optional.of(several);
        }
        Owner of = owner.inCountry(country.get());
        if (isHouse(head)) {
            // where the school stands is where the event happens, so the place stays out of its mention
            return Optional.of(new Reading(composer.composed(start, end, of, chain), end));
        }
        int to = Math.max(at + 1, source.afterPlace(at));
        return Optional.of(new Reading(spanning(start, end, to, of, chain), to));
    }

    /** "soldiers loyal to", "fighters based in" */
    private boolean isTied(int at) {
        return source.isKey(at, "loyal") && source.isKey(at + 1, "to")
                || LIVING.contains(source.first(at).key()) && source.isKey(at + 1, "in");
    }

    private static final Set<String> LIVING = Set.of("based", "operating", "active", "living");

    /** "the embassies of Rwanda, France and the United States" */
    private Reading ofSeveral(int start, int end, int first, Owner owner, List<Agent> chain) {
        List<Nation> nations = new ArrayList<>();
        int at = first;
        int to = first;
        while (at < source.size() && source.piece(at).isNation(Nation.Form.NAME)) {
            choice.nation(source.piece(at)).ifPresent(nations::add);
            to = ++at;
            while (source.isKey(at, ",") || source.isKey(at, "and") || source.isKey(at, "the")) {
                at++;
            }
        }
        return new Reading(spanning(start, end, to, owner.withNations(nations), chain), to);
    }

    /** "the Russian company Wagner": the name that such words lead to; the same piece if they lead to none. */
    private int nameAfterItsKind(int at) {
        int name = at;
        while (name < source.size()
                && name - at < LONGEST_KIND
                && choice.choose(source.piece(name), false).isEmpty()
                && (source.piece(name).isNationModifier() || source.piece(name).isFiller() || source.agentAt(name))
                && !source.lastWord(name).possessive()
                && source.lastWord(name).closes()) {
            name++;
        }
        boolean kind = name > at && name < source.size() && source.agentAt(name - 1);
        boolean named = kind
                && choice.choose(source.piece(name), false)
                        .filter(found -> !found.actor().isPerson())
                        .isPresent();
        return named ? name : at;
    }

    private static boolean isHouse(Agent noun) {
        return noun.is(Trait.BODY) && noun.sector().equals(Optional.of(Sector.EDU));
    }

    /** "276 girls from a school" are its pupils. */
    private boolean isOfSchool(Agent head, String preposition, int at) {
        boolean school = source.agentAt(at)
                && source.piece(at).agent().filter(PhraseReader::isHouse).isPresent();
        return school && !preposition.equals("to") && head.sector().equals(Optional.of(Sector.CVL));
    }

    private List<Candidate> spanning(int start, int end, int to, Owner owner, List<Agent> chain) {
        return composer.composed(start, end, owner, chain).stream()
                .map(candidate -> candidates.reaching(candidate, start, to))
                .toList();
    }
}
