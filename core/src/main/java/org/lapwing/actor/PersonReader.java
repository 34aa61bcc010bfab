package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Named;
import org.lapwing.text.LetterCase;

/** Reads the names of persons: after a title, or with an apposition, or by themselves. */
final class PersonReader {

    private static final int LONGEST_PERSON = 5;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "former", "then");

    private final SentencePieces source;
    private final LetterCase letterCase;
    private final NameChoice choice;
    private final ReportNames names;
    private final CandidateMaker candidates;
    private final Composer composer;

    PersonReader(
            SentencePieces source,
            LetterCase letterCase,
            NameChoice choice,
            ReportNames names,
            CandidateMaker candidates,
            Composer composer) {
        this.source = source;
        this.letterCase = letterCase;
        this.choice = choice;
        this.names = names;
        this.candidates = candidates;
        this.composer = composer;
    }

    /** A person is what the report says, if that is near the time of the office that the lexicon knows. */
    Candidate inRole(Candidate named, KnownActor known, List<Agent> chain) {
        Optional<Sector> stated = AgentSector.of(chain).filter(sector -> sector == Sector.GOV);
        boolean holds = known.daysFrom(choice.published()) == 0;
        if (!known.isPerson() || holds || stated.isEmpty() || !choice.isAboutOffice(known)) {
            return named;
        }
        Actor actor = named.actor();
        return named.as(new Actor(actor.name(), actor.country(), stated, actor.group()), "office as stated");
    }

    static boolean takesName(Named named, Agent head) {
        if (named.actor().isPerson()) {
            return head.is(Trait.TITLE) || head.is(Trait.PERSON) || !head.plural();
        }
        boolean ownKind = head.sector().isPresent() && !head.is(Trait.STATE) && !head.is(Trait.WEAK);
        return head.is(Trait.BODY) || ownKind;
    }

    int personName(int at, Agent head) {
        int named = head.plural() ? at : source.afterPerson(at);
        if (named > at) {
            return named;
        }
        if (letterCase != LetterCase.MIXED || !head.is(Trait.TITLE) || head.plural()) {
            return at;
        }
        int to = at;
        while (to < source.size()
                && to - at < LONGEST_PERSON
                && isPartOfPersonName(to)
                && (to == at || !source.lastWord(to - 1).possessive())) {
            to++;
        }
        while (to > at && !source.first(to - 1).isCapitalised()) {
            to--;
        }
        return to;
    }

    /** The piece after the name in "the mayor, So-and-so,"; the same piece if there is none. */
    int apposedName(int comma, Agent head) {
        boolean one = !head.plural() && (head.is(Trait.TITLE) || head.is(Trait.PERSON) || !head.is(Trait.BODY));
        int end = one && source.isKey(comma, ",") ? source.afterPerson(comma + 1) : comma;
        boolean closed = end == source.size() || source.isKey(end, ",") || source.isKey(end, ".");
        return end > comma + 2 && closed && !isListed(comma + 1, end) ? end : comma;
    }

    private boolean isPartOfPersonName(int at) {
        Word word = source.first(at);
        Piece piece = source.piece(at);
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

    /**
     * A full name in no list, with what an apposition says of whoever bears it: "So-and-so, 42, the mayor of". A lone surname
     * is left to whoever was introduced by it.
     */
    Optional<Reading> fullName(int at, IntFunction<Optional<Reading>> phrase) {
        int end = source.afterPerson(at);
        if (end < at + 2 || isListed(at, end) || source.afterPlace(at) >= end) {
            return Optional.empty();
        }
        Optional<Actor> known = names.personByPart(wordsOf(at, end));
        if (known.isPresent()) {
            return Optional.of(Reading.of(candidates.named(at, end, known.get(), "person named before", true), end));
        }
        Actor role = apposed(end, phrase).orElse(Actor.UNKNOWN);
        Actor actor = new Actor(Optional.of(source.text(at, end)), role.country(), role.sector(), role.group());
        introduce(at, end, actor);
        String rule = role.isUnknown() ? "person in no list" : "person in no list, by apposition";
        return Optional.of(Reading.of(candidates.named(at, end, actor, rule, true), end));
    }

    private boolean isListed(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.piece(i).agent().isPresent()
                    || source.piece(i).isNationModifier()
                    || choice.choose(source.piece(i), false).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Actor> apposed(int comma, IntFunction<Optional<Reading>> phrase) {
        if (!source.isKey(comma, ",")) {
            return Optional.empty();
        }
        int at = comma + 1;
        if (source.isKey(at + 1, ",")
                && Character.isDigit(source.first(at).text().charAt(0))) {
            at += 2;
        }
        while (at < source.size() && ARTICLES.contains(source.first(at).key())) {
            at++;
        }
        if (at >= source.size()) {
            return Optional.empty();
        }
        return phrase.apply(at)
                .map(reading -> reading.candidates().get(0))
                .filter(described -> described.agent().isPresent() && !described.plural())
                .map(Candidate::actor);
    }

    private List<Word> wordsOf(int from, int to) {
        return source.words()
                .subList(source.piece(from).from(), source.piece(to - 1).to());
    }

    private void introduce(int from, int to, Actor actor) {
        names.person(wordsOf(from, to), actor);
    }

    Candidate unlistedPerson(
            int start, int nameStart, int end, Owner owner, List<Agent> chain, IntFunction<Optional<Reading>> phrase) {
        Actor title = composer.composed(start, nameStart, owner, chain).get(0).actor();
        // "General So-and-so, the commander of Iran's Quds Force"
        Actor role = title.country().isPresent()
                ? title
                : apposed(end, phrase)
                        .filter(said -> said.sector().equals(title.sector()))
                        .orElse(title);
        String name = source.text(nameStart, end);
        Actor actor = new Actor(Optional.of(name), role.country(), role.sector(), role.group());
        introduce(nameStart, end, actor);
        // kept as an agent phrase, so that "President X" of no stated country is of the one in focus
        return candidates.candidate(start, end, actor, "title and name in no list", chain, false, true);
    }
}
