package org.lapwing.actor;

import java.util.List;
import java.util.Set;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.actor.Term.Agent;
import org.lapwing.actor.Term.Named;
import org.lapwing.text.Span;

/** Makes mentions of pieces of a sentence. */
final class CandidateMaker {

    private final SentencePieces source;
    private final NameChoice choice;
    private final ReportNames names;

    CandidateMaker(SentencePieces source, NameChoice choice, ReportNames names) {
        this.source = source;
        this.choice = choice;
        this.names = names;
    }

    Candidate named(int from, int to, Named named) {
        names.named(named.actor(), choice.actor(named));
        boolean person = named.actor().isPerson();
        boolean holds = named.actor().daysFrom(choice.published()) == 0;
        String rule = "lexicon " + named.actor().id() + (holds ? "" : ", outside its dates");
        return candidate(from, to, choice.actor(named), rule, List.of(), !person, person);
    }

    Candidate named(int from, int to, Actor actor, String rule, boolean person) {
        return candidate(from, to, actor, rule, List.of(), !person, person);
    }

    Candidate candidate(
            int from, int to, Actor actor, String rule, List<Agent> agents, boolean plural, boolean person) {
        Span span = source.span(from, to);
        int sentence = source.sentence().index();
        int head = head(span);
        return new Candidate(
                new ActorMention(sentence, head, span, span.of(source.body()), actor, rule),
                agents,
                determinerBefore(source.piece(from).from()),
                plural,
                person);
    }

    /** The mention with the phrase that completes it; its head stays. */
    Candidate reaching(Candidate candidate, int start, int to) {
        ActorMention m = candidate.mention();
        Span span = source.span(start, to);
        return new Candidate(
                new ActorMention(m.sentence(), m.head(), span, span.of(source.body()), m.actor(), m.rule()),
                candidate.agents(),
                candidate.determiner(),
                candidate.plural(),
                candidate.person());
    }

    /** Past the adjectives and numbers that the mention leaves out: "the two armed men". */
    private Determiner determinerBefore(int word) {
        for (int at = word - 1; at >= 0 && at >= word - 3; at--) {
            Word before = source.words().get(at);
            if (isDeterminer(before)) {
                return Determiner.of(before.key());
            }
            if (isBoundary(before)) {
                return Determiner.NONE;
            }
        }
        return Determiner.NONE;
    }

    /** The "that" of "said that rebels fled" makes nothing definite. */
    private boolean isDeterminer(Word word) {
        boolean conjunction = word.key().equals("that") && !Set.of("", "DT").contains(source.tagOf(word));
        return WordClass.DETERMINER.has(word.key()) && !conjunction;
    }

    private boolean isBoundary(Word word) {
        return !word.startsWithLetter()
                || source.pieces().stream()
                        .filter(piece -> source.words().get(piece.from()).equals(word))
                        .noneMatch(Piece::isFiller);
    }

    private int head(Span span) {
        int head = source.sentence().headOf(span);
        if (head >= 0) {
            return head;
        }
        return source.words().stream()
                .filter(word -> word.span().overlaps(span))
                .mapToInt(Word::token)
                .max()
                .orElseThrow();
    }
}
