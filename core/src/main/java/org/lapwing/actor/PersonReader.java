package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Named;
import org.lapwing.text.LetterCase;

/** Reads the name that follows a title. */
final class PersonReader {

    private static final int LONGEST_PERSON = 5;

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

    Candidate unlistedPerson(int start, int nameStart, int end, Owner owner, List<Agent> chain) {
        Actor role = composer.composed(start, nameStart, owner, chain).get(0).actor();
        String name = source.text(nameStart, end);
        Actor actor = new Actor(Optional.of(name), role.country(), role.sector(), role.group());
        names.person(
                source.words()
                        .subList(
                                source.piece(nameStart).from(),
                                source.piece(end - 1).to()),
                actor);
        // kept as an agent phrase, so that "President X" of no stated country is of the one in focus
        return candidates.candidate(start, end, actor, "title and name in no list", chain, false, true);
    }
}
