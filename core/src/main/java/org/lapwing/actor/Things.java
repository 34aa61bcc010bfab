package org.lapwing.actor;

import java.util.List;
import java.util.Set;
import org.lapwing.text.Sentence;

/** When "it" stands for a thing or a happening, and for no actor. */
final class Things {

    private final Antecedents antecedents;

    Things(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** @param antecedent the actor for which the pronoun would stand */
    boolean areMeantBy(Candidate pronoun, Candidate antecedent, List<Candidate> before) {
        if (pronoun.mention().text().equalsIgnoreCase("them")) {
            return areJudged(pronoun, antecedent);
        }
        return pronoun.mention().text().equalsIgnoreCase("it")
                && (isSubjectOfSentenceBefore(pronoun, before)
                        || isMovingThing(pronoun, antecedent)
                        || isInForce(pronoun));
    }

    private static final Set<String> JUDGING = Set.of(
            "condemn",
            "denounce",
            "criticise",
            "criticize",
            "welcome",
            "praise",
            "deplore",
            "reject",
            "dismiss",
            "call");

    private static final Set<String> JUDGED = Set.of("""
            strike raid attack bombing killing election talk sanction remark comment plan proposal demand measure
            exercise test arrest result report claim allegation accusation term
            """.strip().split("\\s+"));

    /** "He said that the strikes should be short. Iran condemned them": not those who were named before the strikes. */
    private boolean areJudged(Candidate pronoun, Candidate antecedent) {
        int index = pronoun.mention().sentence();
        int verb = antecedents.tokenOf(pronoun).head();
        Sentence sentence = antecedents.document().sentences().get(index);
        if (verb < 0 || !JUDGING.contains(sentence.token(verb).lemma())) {
            return false;
        }
        return antecedents.document().sentences().subList(antecedent.mention().sentence(), index + 1).stream()
                .flatMap(s -> s.tokens().stream())
                .anyMatch(token -> JUDGED.contains(token.lemma())
                        && token.tag().equals("NNS")
                        && token.span().start() > antecedent.mention().span().end()
                        && token.span().end() < pronoun.mention().span().start());
    }

    /** "hours after it had come into force": a truce or a law. */
    private boolean isInForce(Candidate pronoun) {
        int verb = antecedents.tokenOf(pronoun).head();
        return verb >= 0
                && antecedents.document().sentences().get(pronoun.mention().sentence()).tokens().stream()
                        .anyMatch(token -> token.head() == verb
                                && Set.of("force", "effect").contains(token.lemma())
                                && Antecedents.isSubject(antecedents.tokenOf(pronoun)));
    }

    private static final Set<String> MOVING = Set.of("""
            missile drone rocket plane aircraft helicopter boat ship vessel bus truck vehicle car balloon
            tanker train
            """.strip().split("\\s+"));

    private static final Set<String> FLYING = Set.of("""
            enter hit strike reach land explode crash fall fly sink cross detonate burn overturn
            """.strip().split("\\s+"));

    /** "The army shot down a missile before it entered the country's airspace" */
    private boolean isMovingThing(Candidate pronoun, Candidate antecedent) {
        int index = pronoun.mention().sentence();
        int from =
                antecedent.mention().sentence() == index ? antecedent.mention().head() + 1 : 0;
        Sentence sentence = antecedents.document().sentences().get(index);
        int verb = antecedents.tokenOf(pronoun).head();
        return verb >= 0
                && FLYING.contains(sentence.token(verb).lemma())
                && sentence
                        .tokens()
                        .subList(
                                Math.min(from, pronoun.mention().head()),
                                pronoun.mention().head())
                        .stream()
                        .anyMatch(token ->
                                MOVING.contains(token.lemma()) && token.tag().equals("NN"));
    }

    /** "The war broke out in April. It has driven millions from their homes": what the sentence before is about is no actor. */
    private boolean isSubjectOfSentenceBefore(Candidate pronoun, List<Candidate> before) {
        int index = pronoun.mention().sentence();
        if (index == 0 || pronoun.mention().head() > 0) {
            return false;
        }
        Sentence last = antecedents.document().sentences().get(index - 1);
        return last.tokens().stream()
                .filter(token -> token.relation().equals("nsubj")
                        && token.tag().equals("NN")
                        && last.token(token.head()).relation().equals("root"))
                .anyMatch(subject -> before.stream()
                        .noneMatch(earlier -> earlier.mention().sentence() == index - 1
                                && earlier.mention().span().overlaps(subject.span())));
    }
}
