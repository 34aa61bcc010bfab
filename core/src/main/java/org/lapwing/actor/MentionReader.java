package org.lapwing.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.text.LetterCase;

/** Reads the mentions of one sentence from left to right; at each place the first reading that fits is taken. */
final class MentionReader {

    private final SentencePieces source;
    private final NameReader nameReader;
    private final PersonReader personReader;
    private final PhraseReader phraseReader;
    private final CandidateMaker candidates;
    private final List<Candidate> found = new ArrayList<>();

    MentionReader(SentencePieces source, LetterCase letterCase, NameChoice choice, ReportNames names) {
        this.source = source;
        this.candidates = new CandidateMaker(source, choice, names);
        Composer composer = new Composer(choice, names, candidates);
        this.nameReader = new NameReader(source, letterCase, choice, names, candidates);
        this.personReader = new PersonReader(source, letterCase, choice, names, candidates, composer);
        this.phraseReader = new PhraseReader(
                source,
                choice,
                candidates,
                new OwnerReader(source, choice),
                new NationReader(source, choice, candidates),
                personReader,
                composer);
    }

    List<Candidate> read() {
        for (int at = 0; at < source.size(); ) {
            at = Math.max(at + 1, readAt(at));
        }
        return List.copyOf(found);
    }

    private int readAt(int at) {
        Optional<Reading> reading = nameReader
                .acronym(at)
                .or(() -> nameReader.shortName(at))
                .or(() -> personReader.fullName(at, phraseReader::phrase))
                .or(() -> nameReader.unlistedName(at))
                .or(() -> phraseReader.phrase(at))
                .or(() -> nameReader.surname(at))
                .or(() -> crowd(at));
        if (reading.isEmpty()) {
            return at + 1;
        }
        for (Candidate candidate : reading.get().candidates()) {
            found.add(sharingCountry(candidate, at));
        }
        nameReader.introduceAcronym(reading.get().candidates(), reading.get().next());
        return reading.get().next();
    }

    /** "Thousands rallied": people, since nobody else comes in such numbers without being named. */
    private Optional<Reading> crowd(int at) {
        Word word = source.first(at);
        boolean subject = source.sentence().isParsed()
                && source.sentence().token(word.token()).relation().startsWith("nsubj");
        if (!subject || !WordClass.CROWD.has(word.key()) || source.isKey(at + 1, "of")) {
            return Optional.empty();
        }
        Actor people = new Actor(Optional.empty(), Optional.empty(), Optional.of(Sector.CVL), Optional.empty());
        return Optional.of(Reading.of(
                candidates.candidate(at, at + 1, people, "a number of people", List.of(), true, false), at + 1));
    }

    /** "Palestinian women and teenagers" */
    private boolean isLikeTheLast(Actor actor) {
        return !found.isEmpty()
                && actor.sector().isPresent()
                && found.get(found.size() - 1).actor().sector().equals(actor.sector());
    }

    /** "the Malian army and police": the second is of the same country. */
    private Candidate sharingCountry(Candidate candidate, int at) {
        Actor actor = candidate.actor();
        boolean ofSomeState = candidate
                .agent()
                .filter(head -> head.is(Trait.STATE) || isLikeTheLast(actor))
                .filter(head -> actor.country().isEmpty())
                .isPresent();
        if (!ofSomeState || found.isEmpty() || at < 2 || !source.isKey(at - 1, "and")) {
            return candidate;
        }
        Candidate before = found.get(found.size() - 1);
        boolean adjacent =
                source.lastWord(at - 2).span().end() == before.mention().span().end();
        return adjacent
                        && before.agent().isPresent()
                        && before.actor().country().isPresent()
                ? candidate.as(actor.of(before.actor().country()), "country shared with the one before")
                : candidate;
    }
}
