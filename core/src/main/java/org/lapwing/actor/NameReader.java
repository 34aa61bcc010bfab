package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.actor.Term.Nation;
import org.lapwing.text.LetterCase;

/** Reads names that the report itself introduces, and names in no list that are evidently an organisation's. */
final class NameReader {

    private static final int LONGEST_GROUP_NAME = 12;

    private final SentencePieces source;
    private final LetterCase letterCase;
    private final NameChoice choice;
    private final ReportNames names;
    private final CandidateMaker candidates;

    NameReader(
            SentencePieces source,
            LetterCase letterCase,
            NameChoice choice,
            ReportNames names,
            CandidateMaker candidates) {
        this.source = source;
        this.letterCase = letterCase;
        this.choice = choice;
        this.names = names;
        this.candidates = candidates;
    }

    Optional<Reading> acronym(int at) {
        Word word = source.first(at);
        if (source.piece(at).to() != source.piece(at).from() + 1 || !word.isCapitals()) {
            return Optional.empty();
        }
        boolean ownsAgent = source.lastWord(at).closes() && source.agentAt(at + 1);
        return names.introducedAs(word.text())
                .filter(actor -> !(ownsAgent && isListed(at, actor)))
                .map(actor -> {
                    boolean people = ownsAgent
                            && source.piece(at + 1).agent().orElseThrow().plural();
                    int to = people ? at + 2 : at + 1;
                    return Reading.of(candidates.named(at, to, actor, "acronym introduced in the report", false), to);
                });
    }

    /** "RSF fighters" are put together from the lexicon if it knows the same actor by that acronym. */
    private boolean isListed(int at, Actor introduced) {
        return choice.choose(source.piece(at), false)
                .filter(named ->
                        introduced.name().equals(Optional.of(named.actor().name())))
                .isPresent();
    }

    /** "The Coordination called", written as a name after its long form. */
    Optional<Reading> shortName(int at) {
        boolean alone = letterCase == LetterCase.MIXED
                && at > 0
                && source.isKey(at - 1, "the")
                && source.first(at).isCapitalised()
                && source.piece(at).to() == source.piece(at).from() + 1
                && !source.continuesName(at + 1)
                && !source.isKey(at + 1, "of")
                && !source.isKey(at + 1, "for");
        return alone
                ? names.namedBy(source.first(at).text())
                        .map(actor -> Reading.of(
                                candidates.named(at, at + 1, actor, "short for a name given before", false), at + 1))
                : Optional.empty();
    }

    Optional<Reading> surname(int at) {
        if (!source.piece(at).isUnknown() || letterCase != LetterCase.MIXED) {
            return Optional.empty();
        }
        return names.personBySurname(source.first(at))
                .map(actor -> Reading.of(
                        candidates.named(at, at + 1, actor, "surname of a person named before", true), at + 1));
    }

    /** "Front for X (FX)": from here on the report may say FX. */
    void introduceAcronym(List<Candidate> named, int at) {
        if (named.size() != 1 || at + 2 >= source.size()) {
            return;
        }
        Actor actor = named.get(0).actor();
        boolean bracket = (source.isKey(at, "(") && source.isKey(at + 2, ")"))
                || (source.isKey(at, "[") && source.isKey(at + 2, "]"));
        Word acronym = source.first(at + 1);
        boolean single = source.lastWord(at + 1).text().equals(acronym.text());
        if (!bracket
                || !single
                || !acronym.isCapitals()
                || acronym.text().length() < 2
                || actor.name().isEmpty()) {
            return;
        }
        names.introduce(acronym.text(), actor);
    }

    /** A capitalised phrase with a noun that organisations are named by, and with some word that the lexicon lacks. */
    Optional<Reading> unlistedName(int at) {
        if (letterCase != LetterCase.MIXED
                || !source.first(at).isCapitalised()
                || WordClass.DETERMINER.has(source.first(at).key())
                || isOrdinaryNoun(at)) {
            return Optional.empty();
        }
        int to = at;
        int end = at;
        boolean unlisted = false;
        List<Term.NameNoun> nouns = new ArrayList<>();
        while (to < source.size() && to - at < LONGEST_GROUP_NAME) {
            Piece piece = source.piece(to);
            if (source.first(to).isCapitalised()
                    && !WordClass.NOT_A_NAME.has(source.first(to).key())
                    && !hasOutrightName(piece)) {
                unlisted |= piece.isUnknown() || isOnlyNameNoun(piece);
                piece.find(Term.NameNoun.class).ifPresent(nouns::add);
                end = ++to;
                if (source.lastWord(to - 1).possessive() && !source.continuesName(to)) {
                    break;
                }
            } else if (to > at && WordClass.NAME_LINK.has(source.first(to).key()) && source.continuesName(to + 1)) {
                to++;
            } else {
                break;
            }
        }
        boolean unknownWord = false;
        for (int i = at; i < end; i++) {
            unknownWord |= source.piece(i).isUnknown() && source.first(i).isCapitalised();
        }
        if (nouns.isEmpty() || end - at < 2 || !unlisted || !unknownWord) {
            return Optional.empty();
        }
        String name = source.text(at, end);
        Optional<Sector> sector = statedSector(at, end)
                .or(() -> nouns.stream().flatMap(noun -> noun.sector().stream()).findFirst());
        Optional<String> country = source.piece(at).isNationModifier()
                ? choice.nation(source.piece(at)).map(Nation::country)
                : Optional.empty();
        Actor actor = new Actor(Optional.of(name), country, sector, Optional.empty());
        return Optional.of(Reading.of(candidates.named(at, end, actor, "name in no list, by its noun", false), end));
    }

    /** What the text itself calls the name: "the rebel Front for X", "the Front for X, a rebel group". */
    private Optional<Sector> statedSector(int at, int end) {
        if (at > 0 && source.agentAt(at - 1)) {
            return source.piece(at - 1).agent().flatMap(Agent::sector);
        }
        boolean apposition = source.isKey(end, ",")
                && (source.isKey(end + 1, "a") || source.isKey(end + 1, "an") || source.isKey(end + 1, "the"));
        int noun = end + 2;
        while (apposition && noun < source.size() && !source.agentAt(noun) && isDescription(noun)) {
            noun++;
        }
        return apposition && source.agentAt(noun)
                ? source.piece(noun).agent().flatMap(Agent::sector)
                : Optional.empty();
    }

    private boolean isDescription(int at) {
        return source.piece(at).isFiller() || source.piece(at).isNationModifier();
    }

    private static boolean isOnlyNameNoun(Piece piece) {
        return piece.find(Term.NameNoun.class).isPresent() && piece.terms().size() == 1;
    }

    private boolean hasOutrightName(Piece piece) {
        return choice.choose(piece, false).isPresent();
    }

    /** "Malian Army" and "President Macron" are composed, not taken for names in no list. */
    private boolean isOrdinaryNoun(int at) {
        return source.piece(at)
                .agent()
                .map(agent -> at == 0 || agent.is(Trait.TITLE))
                .orElse(false);
    }
}
