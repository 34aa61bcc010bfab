package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lapwing.actor.Term.Nation;
import org.lapwing.text.Token;

/** Reads countries, their peoples, and the capitals that stand for their governments. */
final class NationReader {

    private final SentencePieces source;
    private final NameChoice choice;
    private final CandidateMaker candidates;

    NationReader(SentencePieces source, NameChoice choice, CandidateMaker candidates) {
        this.source = source;
        this.choice = choice;
        this.candidates = candidates;
    }

    Candidate people(int at, Term.People people) {
        Actor actor = new Actor(Optional.of(people.name()), choice.home(people), Optional.empty(), Optional.empty());
        return candidates.candidate(at, at + 1, actor, "people", List.of(), true, false);
    }

    /** "ethnic Albanians in southern Serbia": people of the country in which they are said to live, of none if of none. */
    Reading descendants(int at) {
        Actor actor = new Actor(Optional.empty(), homeOf(at), Optional.of(Sector.CVL), Optional.empty());
        return Reading.of(candidates.candidate(at, at + 1, actor, "of a descent", List.of(), true, false), at + 1);
    }

    /** "the Turks of northern Iraq" */
    boolean isPeopleElsewhere(int at) {
        return source.piece(at).isNation(Nation.Form.PEOPLE)
                && source.isKey(at + 1, "of")
                && homeOf(at).isPresent();
    }

    /** The country in which those that a piece names are said to live. */
    private Optional<String> homeOf(int at) {
        int place = afterPreposition(at + 1);
        return place == at + 1
                ? Optional.empty()
                : choice.nation(source.piece(place))
                        .filter(nation -> nation.form() == Nation.Form.NAME)
                        .map(Nation::country)
                        .or(() -> source.placeCountryAt(source.piece(place)));
    }

    /** What a preposition of place leads to ("in northern Kosovo"); {@code at} itself if none stands there. */
    private int afterPreposition(int at) {
        if (at + 1 >= source.size()
                || !WordClass.PLACE_PREPOSITION.has(source.first(at).key())) {
            return at;
        }
        int place = at + 1;
        while (place + 1 < source.size()
                && WordClass.LOCATIVE.has(source.first(place).key())) {
            place++;
        }
        return place;
    }

    Optional<Candidate> nation(int at, Nation nation) {
        Optional<String> before =
                at == 0 ? Optional.empty() : Optional.of(source.lastWord(at - 1).key());
        boolean aimedAt = isAimedAt(at);
        boolean located = !aimedAt && before.map(WordClass.LOCATIVE::has).orElse(false);
        Optional<String> country = Optional.of(nation.country());
        return switch (nation.form()) {
            case NAME, ADJECTIVE ->
                isPastRule(at, nation) || (located || isNature(at + 1)) && nation.form() == Nation.Form.NAME
                        ? Optional.empty()
                        : Optional.of(candidates.named(
                                at,
                                at + 1,
                                new Actor(Optional.of(nation.name()), country, Optional.empty(), Optional.empty()),
                                "country",
                                false));
            case PEOPLE -> {
                boolean nationals = before.map(key -> !key.equals("the")).orElse(true)
                        && !source.piece(at).isNation(Nation.Form.ADJECTIVE);
                Actor actor = new Actor(
                        Optional.of(nation.name()),
                        country,
                        nationals ? Optional.of(Sector.CVL) : Optional.empty(),
                        Optional.empty());
                yield Optional.of(candidates.candidate(at, at + 1, actor, "nationals", List.of(), true, false));
            }
            case GOVERNMENT ->
                Optional.of(candidates.named(
                        at,
                        at + 1,
                        new Actor(Optional.of(nation.name()), country, Optional.of(Sector.GOV), Optional.empty()),
                        "seat of government",
                        false));
            case CAPITAL ->
                standsForGovernment(at, before)
                        ? Optional.of(candidates.named(
                                at,
                                at + 1,
                                new Actor(
                                        Optional.of(nation.name()), country, Optional.of(Sector.GOV), Optional.empty()),
                                "capital for its government",
                                false))
                        : Optional.empty();
        };
    }

    /** "the former Portuguese colony" is no more Portugal's. */
    private boolean isPastRule(int at, Nation nation) {
        return nation.form() == Nation.Form.ADJECTIVE
                && source.isKey(at - 1, "former")
                && at + 1 < source.size()
                && WordClass.POSSESSION.has(source.first(at + 1).key());
    }

    /** "fired rockets at Israel", "at southern Israel": countries, unlike towns, are not where one is at. */
    private boolean isAimedAt(int at) {
        int preposition = at - 1;
        if (preposition > 0
                && WordClass.LOCATIVE.has(source.lastWord(preposition).key())
                && !source.isKey(preposition, "at")) {
            preposition--;
        }
        return source.isKey(preposition, "at");
    }

    /** "the Niger river" */
    private boolean isNature(int at) {
        return at < source.size() && WordClass.NATURE.has(source.first(at).key());
    }

    private boolean standsForGovernment(int at, Optional<String> before) {
        boolean place = !isCalledOn(at)
                && before.map(key -> WordClass.LOCATIVE.has(key) || WordClass.CAPITAL_STAYS_PLACE.has(key))
                        .orElse(false)
                && !isAfterClause(at);
        boolean cityOfCountry = source.isKey(at + 1, ",")
                && at + 2 < source.size()
                && source.piece(at + 2).isNation(Nation.Form.NAME);
        if (place || cityOfCountry) {
            return false;
        }
        boolean party = before.map(WordClass.ARGUMENT_PREPOSITION::has).orElse(false) && !isOfPlaces(at);
        if (source.sentence().isParsed()) {
            Token token = source.sentence().token(source.lastWord(at).token());
            String relation = token.relation();
            return relation.startsWith("nsubj")
                    || isCalledOn(at)
                    || isOwnerOfWords(at)
                    || (relation.endsWith("obj") && isAddressed(token))
                    || (party && !relation.equals("compound"));
        }
        return party || statesSomething(at);
    }

    /** "in Nairobi and Dar es Salaam" */
    private boolean isOfPlaces(int at) {
        if (!source.isKey(at - 1, "and") || !source.sentence().isParsed()) {
            return false;
        }
        Token second = source.sentence().token(source.lastWord(at).token());
        return second.relation().equals("conj")
                && source.sentence().tokens().stream()
                        .anyMatch(t -> t.head() == second.head()
                                && t.relation().equals("case")
                                && WordClass.LOCATIVE.has(t.lemma()));
    }

    /** "If they attack, Washington would reply", but not "in Herat, Kabul and Balkh". */
    private boolean isAfterClause(int at) {
        return source.isKey(at - 1, ",")
                && (source.sentence().isParsed()
                        ? source.sentence()
                                .token(source.lastWord(at).token())
                                .relation()
                                .startsWith("nsubj")
                        : statesSomething(at));
    }

    /** Whether the verb after a capital, or after two of them, is one of which governments are subjects. */
    private boolean statesSomething(int at) {
        int verb = at + 1;
        if (source.isKey(verb, "and")
                && verb + 1 < source.size()
                && source.piece(verb + 1).isNation(Nation.Form.CAPITAL)) {
            verb += 2;
        }
        int first = verb;
        while (verb < source.size()
                && WordClass.AUXILIARY.has(source.first(verb).key())) {
            verb++;
        }
        if (verb >= source.size()) {
            return false;
        }
        String key = source.first(verb).key();
        // "would impose": the class lists what stands without an auxiliary
        boolean plain = verb > first
                && Stream.of("s", "ed", "d").anyMatch(ending -> WordClass.STATEMENT.has(key.concat(ending)));
        return plain || WordClass.STATEMENT.has(key);
    }

    /** "Tehran's full support", "Minsk's refusal": what only a government can have. */
    private boolean isOwnerOfWords(int at) {
        if (!source.lastWord(at).possessive()) {
            return false;
        }
        Token owner = source.sentence().token(source.lastWord(at).token());
        return owner.head() >= 0
                && WordClass.OF_GOVERNMENT.has(
                        source.sentence().token(owner.head()).lemma());
    }

    /** "called on Moscow to withdraw", "sanctions on Tehran", "arms sales to Ankara" */
    private boolean isCalledOn(int at) {
        return at > 1
                && (source.isKey(at - 1, "on")
                                && WordClass.BEARS_ON_GOVERNMENT.has(
                                        source.lastWord(at - 2).key())
                        || source.isKey(at - 1, "to")
                                && WordClass.GIVEN_TO_GOVERNMENT.has(
                                        source.lastWord(at - 2).key()));
    }

    /** Governments are accused and urged; cities are entered and bombed. */
    private boolean isAddressed(Token object) {
        return object.head() >= 0
                && WordClass.ADDRESS.has(source.sentence().token(object.head()).lemma());
    }
}
