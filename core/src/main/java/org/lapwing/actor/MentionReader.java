package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Named;
import org.lapwing.actor.Term.Nation;
import org.lapwing.text.Span;

/**
 * Reads the mentions of one sentence from left to right: whatever modifies ("Malian", "Kidal-based", "FARC"), then the
 * nouns for agents, then the name or the phrase with a preposition that completes them.
 */
final class MentionReader {

    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_GROUP_NAME = 12;

    private final String body;
    private final SentencePieces source;
    private final List<Word> words;
    private final List<Piece> pieces;
    private final LetterCase letterCase;
    private final NameChoice choice;
    private final ReportNames names;
    private final List<Candidate> found = new ArrayList<>();

    MentionReader(String body, SentencePieces source, LetterCase letterCase, NameChoice choice, ReportNames names) {
        this.body = body;
        this.source = source;
        this.words = source.words();
        this.pieces = source.pieces();
        this.letterCase = letterCase;
        this.choice = choice;
        this.names = names;
    }

    List<Candidate> read() {
        for (int at = 0; at < pieces.size(); ) {
            at = Math.max(at + 1, readAt(at));
        }
        return List.copyOf(found);
    }

    /** What one reading yields: the mentions, and the piece at which to go on. */
    private record Reading(List<Candidate> candidates, int next) {
        Reading {
            candidates = List.copyOf(candidates);
        }

        static Reading of(Candidate candidate, int next) {
            return new Reading(List.of(candidate), next);
        }
    }

    private int readAt(int at) {
        Optional<Reading> reading = acronym(at)
                .or(() -> unlistedName(at))
                .or(() -> phrase(at, true))
                .or(() -> surname(at));
        if (reading.isEmpty()) {
            return at + 1;
        }
        found.addAll(reading.get().candidates());
        int next = reading.get().next();
        return next + introduceAcronym(reading.get().candidates(), next);
    }

    // names

    private Optional<Reading> acronym(int at) {
        Word word = first(at);
        if (pieces.get(at).to() != pieces.get(at).from() + 1 || !word.isCapitals()) {
            return Optional.empty();
        }
        return names.introducedAs(word.text())
                .map(actor -> Reading.of(named(at, at + 1, actor, "acronym introduced in the report", false), at + 1));
    }

    private Optional<Reading> surname(int at) {
        if (!pieces.get(at).isUnknown() || letterCase != LetterCase.MIXED) {
            return Optional.empty();
        }
        return names.personBySurname(first(at))
                .map(actor -> Reading.of(named(at, at + 1, actor, "surname of a person named before", true), at + 1));
    }

    /** "Front for X (FX)": from here on the report may say FX. Returns the pieces that the bracket takes up. */
    private int introduceAcronym(List<Candidate> candidates, int at) {
        if (candidates.size() != 1 || at + 2 >= pieces.size()) {
            return 0;
        }
        Actor actor = candidates.get(0).actor();
        boolean bracket = (isKey(at, "(") && isKey(at + 2, ")")) || (isKey(at, "[") && isKey(at + 2, "]"));
        Word acronym = first(at + 1);
        boolean single = words.get(last(at + 1)).text().equals(acronym.text());
        if (!bracket
                || !single
                || !acronym.isCapitals()
                || acronym.text().length() < 2
                || actor.name().isEmpty()) {
            return 0;
        }
        names.introduce(acronym.text(), actor);
        return 0;
    }

    /** A capitalised phrase with a noun that organisations are named by, and with some word that the lexicon lacks. */
    private Optional<Reading> unlistedName(int at) {
        if (letterCase != LetterCase.MIXED
                || !first(at).isCapitalised()
                || WordClass.DETERMINER.has(first(at).key())
                || isOrdinaryNoun(at)) {
            return Optional.empty();
        }
        int to = at;
        int end = at;
        boolean unlisted = false;
        List<Term.NameNoun> nouns = new ArrayList<>();
        while (to < pieces.size() && to - at < LONGEST_GROUP_NAME) {
            Piece piece = pieces.get(to);
            if (first(to).isCapitalised() && !WordClass.NOT_A_NAME.has(first(to).key()) && !hasOutrightName(piece)) {
                unlisted |= piece.isUnknown() || isOnlyNameNoun(piece);
                piece.find(Term.NameNoun.class).ifPresent(nouns::add);
                end = ++to;
                if (words.get(last(to - 1)).possessive() && !continuesName(to)) {
                    break;
                }
            } else if (to > at && WordClass.NAME_LINK.has(first(to).key()) && continuesName(to + 1)) {
                to++;
            } else {
                break;
            }
        }
        boolean unknownWord = false;
        for (int i = at; i < end; i++) {
            unknownWord |= pieces.get(i).isUnknown() && first(i).isCapitalised();
        }
        if (nouns.isEmpty() || end - at < 2 || !unlisted || !unknownWord) {
            return Optional.empty();
        }
        String name = text(at, end);
        Optional<Sector> sector = statedSector(at, end)
                .or(() -> nouns.stream().flatMap(noun -> noun.sector().stream()).findFirst());
        Optional<String> country = pieces.get(at).isNationModifier()
                ? choice.nation(pieces.get(at)).map(Nation::country)
                : Optional.empty();
        Actor actor = new Actor(Optional.of(name), country, sector, Optional.empty());
        return Optional.of(Reading.of(named(at, end, actor, "name in no list, by its noun", false), end));
    }

    /** What the text itself calls the name: "the rebel Front for X", "the Front for X, a rebel group". */
    private Optional<Sector> statedSector(int at, int end) {
        if (at > 0 && agentAt(at - 1)) {
            return pieces.get(at - 1).agent().flatMap(Agent::sector);
        }
        boolean apposition = isKey(end, ",") && (isKey(end + 1, "a") || isKey(end + 1, "an") || isKey(end + 1, "the"));
        int noun = end + 2;
        while (apposition && noun < pieces.size() && !agentAt(noun) && isDescription(noun)) {
            noun++;
        }
        return apposition && agentAt(noun) ? pieces.get(noun).agent().flatMap(Agent::sector) : Optional.empty();
    }

    private boolean isDescription(int at) {
        return pieces.get(at).isFiller() || pieces.get(at).isNationModifier();
    }

    private static boolean isOnlyNameNoun(Piece piece) {
        return piece.find(Term.NameNoun.class).isPresent() && piece.terms().size() == 1;
    }

    private boolean continuesName(int at) {
        return at < pieces.size()
                && first(at).isCapitalised()
                && !WordClass.NOT_A_NAME.has(first(at).key());
    }

    private boolean hasOutrightName(Piece piece) {
        return choice.choose(piece, false).isPresent();
    }

    /** "Malian Army" and "President Macron" are composed, not taken for names in no list. */
    private boolean isOrdinaryNoun(int at) {
        return pieces.get(at)
                .agent()
                .map(agent -> at == 0 || agent.is(Trait.TITLE))
                .orElse(false);
    }

    // composition

    /** What stands before the agents: who they belong to. */
    private static final class Owner {
        private final List<Nation> nations = new ArrayList<>();
        private Optional<String> placeCountry = Optional.empty();
        private Optional<Term.People> people = Optional.empty();
        private Optional<Named> name = Optional.empty();

        boolean isNamed() {
            return name.isPresent();
        }
    }

    private Optional<Reading> phrase(int start, boolean top) {
        Owner owner = new Owner();
        List<Agent> chain = new ArrayList<>();
        int at = start;
        int skipped = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (isStanceCompound(at)) {
                at += 1;
                continue;
            }
            if (chain.isEmpty()) {
                int after = owner(at, owner);
                if (after > at) {
                    at = after;
                    if (owner.isNamed() && !agentAt(at)) {
                        break;
                    }
                    continue;
                }
            }
            if (agentAt(at) && mayFollow(chain, at)) {
                chain.add(piece.agent().orElseThrow());
                at++;
                if (!words.get(last(at - 1)).closes() && !agentAt(at)) {
                    break;
                }
            } else if (chain.isEmpty() && isModifier(at, owner, skipped)) {
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
        while (pieces.get(opening).isFiller() && pieces.get(opening).agent().isEmpty()) {
            opening++;
        }
        return Optional.of(complete(opening, at, owner, chain, top));
    }

    /** "army officers" and "security forces spokesman" are one phrase, "peacekeepers hostage" is two. */
    private boolean mayFollow(List<Agent> chain, int at) {
        if (chain.isEmpty() || words.get(last(at - 1)).possessive()) {
            return true;
        }
        Agent before = chain.get(chain.size() - 1);
        return !before.plural() || before.is(Trait.BODY) || before.is(Trait.FORCES);
    }

    /** Takes up one modifier that tells whose the agents are; returns the piece after it, or {@code at} if none. */
    private int owner(int at, Owner owner) {
        Piece piece = pieces.get(at);
        Optional<Named> named = choice.choose(piece, false);
        if (named.isPresent() && !owner.isNamed()) {
            owner.name = named;
            return skipCompound(at + 1, at);
        }
        if (piece.isNationModifier() && owner.nations.isEmpty()) {
            int to = coordinated(at, owner.nations);
            if (to > at) {
                return to;
            }
        }
        Optional<Term.People> people = piece.find(Term.People.class);
        if (people.isPresent() && owner.people.isEmpty()) {
            owner.people = people;
            return skipCompound(at + 1, at);
        }
        Optional<String> place = source.placeCountryAt(piece);
        if (place.isPresent() && owner.placeCountry.isEmpty() && owner.nations.isEmpty()) {
            int after = skipPlace(at);
            if (after > at
                    && after < pieces.size()
                    && (agentAt(after) || pieces.get(after).isFiller())) {
                owner.placeCountry = place;
                return after;
            }
            if (after < pieces.size()
                    && WordClass.OWNERSHIP.has(first(after).key())
                    && !first(after).opens()) {
                owner.placeCountry = place;
                return after + 1;
            }
        }
        return at;
    }

    private int skipPlace(int at) {
        int start = first(at).span().start();
        Optional<Span> name = source.places().stream()
                .map(place -> place.name())
                .filter(span -> span.start() == start)
                .findFirst();
        int after = at;
        while (name.isPresent()
                && after < pieces.size()
                && words.get(last(after)).span().start() < name.get().end()) {
            after++;
        }
        return after;
    }

    /** "Russian and Ukrainian", "Malian, Nigerien and Burkinabe": all that come before a common agent. */
    private int coordinated(int at, List<Nation> into) {
        List<Nation> nations = new ArrayList<>();
        choice.nation(pieces.get(at)).ifPresent(nations::add);
        int after = skipCompound(at + 1, at);
        int to = after;
        while (to + 1 < pieces.size()
                && (isKey(to, "and") || isKey(to, ",") || isKey(to, "or"))
                && pieces.get(to + 1).isNationModifier()) {
            choice.nation(pieces.get(to + 1)).ifPresent(nations::add);
            to = skipCompound(to + 2, to + 1);
        }
        boolean shared = to > after
                && to < pieces.size()
                && (agentAt(to) || pieces.get(to).isFiller());
        into.addAll(shared ? nations : nations.subList(0, Math.min(1, nations.size())));
        return shared ? to : after;
    }

    /** Past "-led" or "-based", which leaves it to whom the agents belong. */
    private int skipCompound(int next, int before) {
        boolean joined = !words.get(last(before)).closes() && next < pieces.size();
        return joined && WordClass.OWNERSHIP.has(first(next).key()) ? next + 1 : next;
    }

    /** "Iran-backed" or "anti-Taliban" says nothing of what country or group it is. */
    private boolean isStanceCompound(int at) {
        Word end = words.get(last(at));
        boolean prefix = !end.closes() && WordClass.STANCE_PREFIX.has(end.key());
        boolean afterPrefix = at > 0
                && !first(at).opens()
                && WordClass.STANCE_PREFIX.has(words.get(last(at - 1)).key());
        boolean beforeAttitude = !end.closes()
                && at + 1 < pieces.size()
                && WordClass.ATTITUDE.has(first(at + 1).key());
        boolean attitude =
                !first(at).opens() && WordClass.ATTITUDE.has(first(at).key());
        return prefix || afterPrefix || beforeAttitude || attitude;
    }

    private boolean agentAt(int at) {
        if (at >= pieces.size() || pieces.get(at).agent().isEmpty()) {
            return false;
        }
        String tag = source.tagOf(words.get(last(at)));
        return !tag.startsWith("VB") || tag.equals("VBN") || tag.equals("VBG");
    }

    private boolean isModifier(int at, Owner owner, int skipped) {
        Piece piece = pieces.get(at);
        if (piece.isFiller()) {
            return true;
        }
        Word word = first(at);
        boolean hasNation = !owner.nations.isEmpty() || owner.people.isPresent();
        if (!hasNation || skipped > 0 || !word.startsWithLetter() || WordClass.FUNCTION_WORD.has(word.key())) {
            return false;
        }
        if (source.sentence().isTagged()) {
            String tag = source.tagOf(word);
            return agentAt(at + 1) && (tag.startsWith("JJ") || tag.startsWith("NN") || tag.equals("VBN"));
        }
        return piece.isUnknown() && agentAt(at + 1) && !words.get(last(at - 1)).possessive() && !isPluralName(at - 1);
    }

    private boolean isPluralName(int at) {
        Piece piece = pieces.get(at);
        return piece.isNation(Nation.Form.PEOPLE) && !piece.isNation(Nation.Form.ADJECTIVE);
    }

    private Optional<Reading> withoutAgent(int start, Owner owner) {
        if (isStanceCompound(start) || prefixed(start)) {
            return Optional.empty();
        }
        if (owner.isNamed()) {
            int at = start;
            while (choice.choose(pieces.get(at), false).isEmpty()) {
                at++;
            }
            boolean joined = owner.nations.isEmpty() || isAdjectiveOrPossessive(at - 1);
            if (joined) {
                int opening = start;
                while (pieces.get(opening).isFiller()) {
                    opening++;
                }
                return Optional.of(Reading.of(named(opening, at + 1, owner.name.get()), at + 1));
            }
        }
        Piece piece = pieces.get(start);
        Optional<Nation> nation = choice.nation(piece);
        if (nation.isPresent()) {
            return nation(start, nation.get()).map(candidate -> Reading.of(candidate, start + 1));
        }
        return piece.find(Term.People.class).map(people -> Reading.of(people(start, people), start + 1));
    }

    private boolean prefixed(int at) {
        return at > 0
                && !first(at).opens()
                && WordClass.STANCE_PREFIX.has(words.get(last(at - 1)).key());
    }

    private boolean isAdjectiveOrPossessive(int at) {
        return at >= 0
                && (words.get(last(at)).possessive()
                        || pieces.get(at).isNation(Nation.Form.ADJECTIVE)
                        || pieces.get(at).isFiller()
                        || pieces.get(at).find(Term.People.class).isPresent());
    }

    private Candidate people(int at, Term.People people) {
        Actor actor = new Actor(Optional.of(people.name()), choice.home(people), Optional.empty(), Optional.empty());
        return candidate(at, at + 1, actor, "people", List.of(), true, false);
    }

    private Optional<Candidate> nation(int at, Nation nation) {
        Optional<String> before =
                at == 0 ? Optional.empty() : Optional.of(words.get(last(at - 1)).key());
        boolean located = before.map(WordClass.LOCATIVE::has).orElse(false);
        Optional<String> country = Optional.of(nation.country());
        return switch (nation.form()) {
            case NAME, ADJECTIVE ->
                located && nation.form() == Nation.Form.NAME
                        ? Optional.empty()
                        : Optional.of(named(
                                at,
                                at + 1,
                                new Actor(Optional.of(nation.name()), country, Optional.empty(), Optional.empty()),
                                "country",
                                false));
            case PEOPLE -> {
                boolean nationals = before.map(key -> !key.equals("the")).orElse(true)
                        && !pieces.get(at).isNation(Nation.Form.ADJECTIVE);
                Actor actor = new Actor(
                        Optional.of(nation.name()),
                        country,
                        nationals ? Optional.of(Sector.CVL) : Optional.empty(),
                        Optional.empty());
                yield Optional.of(candidate(at, at + 1, actor, "nationals", List.of(), true, false));
            }
            case GOVERNMENT ->
                Optional.of(named(
                        at,
                        at + 1,
                        new Actor(Optional.of(nation.name()), country, Optional.of(Sector.GOV), Optional.empty()),
                        "seat of government",
                        false));
            case CAPITAL ->
                standsForGovernment(at, before)
                        ? Optional.of(named(
                                at,
                                at + 1,
                                new Actor(
                                        Optional.of(nation.name()), country, Optional.of(Sector.GOV), Optional.empty()),
                                "capital for its government",
                                false))
                        : Optional.empty();
        };
    }

    private boolean standsForGovernment(int at, Optional<String> before) {
        boolean place = before.map(key -> WordClass.LOCATIVE.has(key) || WordClass.CAPITAL_STAYS_PLACE.has(key))
                .orElse(false);
        if (place
                || isKey(at + 1, ",")
                        && at + 2 < pieces.size()
                        && pieces.get(at + 2).isNation(Nation.Form.NAME)) {
            return false;
        }
        if (source.sentence().isParsed()) {
            String relation =
                    source.sentence().token(words.get(last(at)).token()).relation();
            return relation.startsWith("nsubj")
                    || relation.equals("obj")
                    || relation.equals("iobj")
                    || before.map(WordClass.ARGUMENT_PREPOSITION::has).orElse(false) && !relation.equals("compound");
        }
        int verb = at + 1;
        if (isKey(verb, "and")
                && verb + 1 < pieces.size()
                && pieces.get(verb + 1).isNation(Nation.Form.CAPITAL)) {
            verb += 2;
        }
        while (verb < pieces.size() && WordClass.AUXILIARY.has(first(verb).key())) {
            verb++;
        }
        return before.map(WordClass.ARGUMENT_PREPOSITION::has).orElse(false)
                || verb < pieces.size() && WordClass.STATEMENT.has(first(verb).key());
    }

    // an agent with what follows it

    private Reading complete(int start, int end, Owner owner, List<Agent> chain, boolean top) {
        Agent head = chain.get(chain.size() - 1);
        if (end < pieces.size() && words.get(last(end - 1)).closes()) {
            Optional<Named> apposed = choice.choose(pieces.get(end), head.is(Trait.TITLE));
            if (apposed.isPresent() && takesName(apposed.get(), head)) {
                return Reading.of(
                        inRole(
                                named(start, end + 1, apposed.get()),
                                apposed.get().actor(),
                                chain),
                        end + 1);
            }
            int nameEnd = personName(end, head);
            if (nameEnd > end) {
                return Reading.of(unlistedPerson(start, end, nameEnd, owner, chain), nameEnd);
            }
        }
        Optional<Reading> owned = top ? ownedBy(start, end, owner, chain) : Optional.empty();
        return owned.orElseGet(() -> new Reading(composed(start, end, owner, chain), end));
    }

    /** A person is what the report says, if that is near the time of the office that the lexicon knows. */
    private Candidate inRole(Candidate named, KnownActor known, List<Agent> chain) {
        Optional<Sector> stated = AgentSector.of(chain).filter(sector -> sector == Sector.GOV);
        boolean holds = known.daysFrom(choice.published()) == 0;
        if (!known.isPerson() || holds || stated.isEmpty() || !choice.isAboutOffice(known)) {
            return named;
        }
        Actor actor = named.actor();
        return named.as(new Actor(actor.name(), actor.country(), stated, actor.group()), "office as stated");
    }

    private static boolean takesName(Named named, Agent head) {
        if (named.actor().isPerson()) {
            return head.is(Trait.TITLE) || head.is(Trait.PERSON) || !head.plural();
        }
        return head.is(Trait.BODY) || head.sector().isPresent() && !head.is(Trait.STATE) && !head.is(Trait.WEAK);
    }

    private int personName(int at, Agent head) {
        if (letterCase != LetterCase.MIXED || !head.is(Trait.TITLE) || head.plural()) {
            return at;
        }
        int to = at;
        while (to < pieces.size()
                && to - at < LONGEST_PERSON
                && isPartOfPersonName(to)
                && (to == at || !words.get(last(to - 1)).possessive())) {
            to++;
        }
        while (to > at && !first(to - 1).isCapitalised()) {
            to--;
        }
        return to;
    }

    private boolean isPartOfPersonName(int at) {
        Word word = first(at);
        Piece piece = pieces.get(at);
        if (piece.to() - piece.from() == 1 && WordClass.NAME_PARTICLE.has(word.key())) {
            return true;
        }
        boolean nameLike = piece.isUnknown() || piece.list(Named.class).stream().allMatch(Named::surnameOnly);
        return word.isCapitalised()
                && !piece.agent().isPresent()
                && !piece.isNationModifier()
                && nameLike
                && !WordClass.NOT_A_NAME.has(word.key());
    }

    private Candidate unlistedPerson(int start, int nameStart, int end, Owner owner, List<Agent> chain) {
        Actor role = composed(start, nameStart, owner, chain).get(0).actor();
        String name = text(nameStart, end);
        Actor actor = new Actor(Optional.of(name), role.country(), role.sector(), role.group());
        names.person(
                words.subList(pieces.get(nameStart).from(), pieces.get(end - 1).to()), actor);
        // kept as an agent phrase, so that "President X" of no stated country is of the one in focus
        return candidate(start, end, actor, "title and name in no list", chain, false, true);
    }

    /** "soldiers from Chad", "a spokesman for the EU", "members of the Malian army". */
    private Optional<Reading> ownedBy(int start, int end, Owner owner, List<Agent> chain) {
        if (end + 1 >= pieces.size() || owner.isNamed()) {
            return Optional.empty();
        }
        String preposition = first(end).key();
        boolean ofOwner = WordClass.OWNER_PREPOSITION.has(preposition);
        boolean ofPlace = WordClass.PLACE_PREPOSITION.has(preposition);
        if (!ofOwner && !ofPlace) {
            return Optional.empty();
        }
        int at = end + 1;
        while (at < pieces.size() && (WordClass.DETERMINER.has(first(at).key()) || isKey(at, "a") || isKey(at, "an"))) {
            at++;
        }
        if (at >= pieces.size()) {
            return Optional.empty();
        }
        Agent head = chain.get(chain.size() - 1);
        Piece piece = pieces.get(at);
        Optional<Named> named = choice.choose(piece, false);
        if (ofOwner && named.isPresent() && !named.get().actor().isPerson()) {
            Owner of = new Owner();
            of.name = named;
            return Optional.of(new Reading(spanning(start, end, at + 1, of, chain), at + 1));
        }
        boolean hasCountry = !owner.nations.isEmpty() || owner.placeCountry.isPresent();
        if (head.is(Trait.WEAK) && !head.is(Trait.FORCES) && ofOwner && !hasCountry) {
            Optional<Reading> whose = phrase(at, false)
                    .filter(reading -> reading.candidates().get(0).agent().isPresent());
            if (whose.isPresent()) {
                Actor actor = whose.get().candidates().get(0).actor();
                Candidate part =
                        candidate(start, end, actor, "agent of another", chain, head.plural(), head.is(Trait.PERSON));
                int to = whose.get().next();
                return Optional.of(Reading.of(reaching(part, start, to), to));
            }
        }
        if (hasCountry) {
            return Optional.empty();
        }
        Optional<String> country = choice.nation(piece)
                .filter(nation -> ofPlace && nation.form() == Nation.Form.NAME)
                .map(Nation::country)
                .or(() -> ofPlace ? source.placeCountryAt(piece) : Optional.empty());
        boolean alone = !agentAt(at + 1) || words.get(last(at)).possessive();
        if (country.isEmpty() || !alone) {
            return Optional.empty();
        }
        Owner of = new Owner();
        of.people = owner.people;
        of.placeCountry = country;
        int to = Math.max(at + 1, skipPlace(at));
        return Optional.of(new Reading(spanning(start, end, to, of, chain), to));
    }

    private List<Candidate> spanning(int start, int end, int to, Owner owner, List<Agent> chain) {
        return composed(start, end, owner, chain).stream()
                .map(candidate -> reaching(candidate, start, to))
                .toList();
    }

    /** The mention with the phrase that completes it; its head stays. */
    private Candidate reaching(Candidate candidate, int start, int to) {
        ActorMention m = candidate.mention();
        Span span = span(start, to);
        return new Candidate(
                new ActorMention(m.sentence(), m.head(), span, span.of(body), m.actor(), m.rule()),
                candidate.agents(),
                candidate.determiner(),
                candidate.plural(),
                candidate.person());
    }

    private List<Candidate> composed(int start, int end, Owner owner, List<Agent> chain) {
        Agent head = chain.get(chain.size() - 1);
        Optional<Sector> sector = AgentSector.of(chain);
        if (owner.isNamed()) {
            Actor actor = AgentSector.within(
                    choice.actor(owner.name.get()), owner.name.get().actor(), chain);
            names.named(owner.name.get().actor());
            return List.of(
                    agent(start, end, actor, "of " + owner.name.get().actor().id(), chain));
        }
        if (owner.nations.size() > 1) {
            return owner.nations.stream()
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
        Optional<String> country = owner.nations.stream()
                .map(Nation::country)
                .findFirst()
                .or(() -> owner.placeCountry)
                .or(() -> owner.people.flatMap(choice::home));
        if (owner.people.isPresent() && sector.filter(s -> s == Sector.MIL).isPresent()) {
            // the forces of a people that has no state
            return List.of(agent(start, end, described(country, Optional.of(Sector.UAF)), "people and agent", chain));
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
        Actor known = shareCountry(start, actor, head);
        return candidate(start, end, known, rule, chain, head.plural(), head.is(Trait.PERSON));
    }

    /** "the Malian army and police": the second is of the same country. */
    private Actor shareCountry(int start, Actor actor, Agent head) {
        if (actor.country().isPresent()
                || !head.is(Trait.STATE)
                || found.isEmpty()
                || start < 2
                || !isKey(start - 1, "and")) {
            return actor;
        }
        Candidate before = found.get(found.size() - 1);
        int end = before.mention().span().end();
        boolean adjacent = words.get(last(start - 2)).span().end() == end;
        return adjacent && before.agent().isPresent() ? described(before.actor().country(), actor.sector()) : actor;
    }

    // mentions

    private Candidate named(int from, int to, Named named) {
        names.named(named.actor());
        boolean person = named.actor().isPerson();
        boolean holds = named.actor().daysFrom(choice.published()) == 0;
        String rule = "lexicon " + named.actor().id() + (holds ? "" : ", outside its dates");
        return candidate(from, to, choice.actor(named), rule, List.of(), !person, person);
    }

    private Candidate named(int from, int to, Actor actor, String rule, boolean person) {
        return candidate(from, to, actor, rule, List.of(), !person, person);
    }

    private Candidate candidate(
            int from, int to, Actor actor, String rule, List<Agent> agents, boolean plural, boolean person) {
        Span span = span(from, to);
        int sentence = source.sentence().index();
        int head = head(span);
        return new Candidate(
                new ActorMention(sentence, head, span, span.of(body), actor, rule),
                agents,
                determinerBefore(pieces.get(from).from()),
                plural,
                person);
    }

    /** Past the adjectives and numbers that the mention leaves out: "the two armed men". */
    private Determiner determinerBefore(int word) {
        int at = word - 1;
        for (int steps = 0;
                at >= 0 && steps < 2 && !WordClass.DETERMINER.has(words.get(at).key());
                steps++) {
            at--;
        }
        if (at < 0 || !WordClass.DETERMINER.has(words.get(at).key())) {
            return Determiner.NONE;
        }
        boolean adjacent =
                at == word - 1 || words.subList(at + 1, word).stream().noneMatch(this::isBoundary);
        if (!adjacent) {
            return Determiner.NONE;
        }
        return WordClass.POSSESSIVE.has(words.get(at).key()) ? Determiner.POSSESSIVE : Determiner.DEFINITE;
    }

    private boolean isBoundary(Word word) {
        return !word.startsWithLetter()
                || pieces.stream()
                        .filter(piece -> words.get(piece.from()).equals(word))
                        .noneMatch(Piece::isFiller);
    }

    private int head(Span span) {
        int head = source.sentence().headOf(span);
        if (head >= 0) {
            return head;
        }
        return words.stream()
                .filter(word -> word.span().overlaps(span))
                .mapToInt(Word::token)
                .max()
                .orElseThrow();
    }

    private Span span(int from, int to) {
        return Span.covering(first(from).span(), words.get(last(to - 1)).span());
    }

    private String text(int from, int to) {
        return span(from, to).of(body);
    }

    private Word first(int piece) {
        return words.get(pieces.get(piece).from());
    }

    private int last(int piece) {
        return pieces.get(piece).to() - 1;
    }

    private boolean isKey(int piece, String key) {
        return piece < pieces.size()
                && piece >= 0
                && first(piece).text().toLowerCase(Locale.ROOT).equals(key);
    }
}
