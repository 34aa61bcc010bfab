package org.lapwing.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Where in a report what a mention refers back to is looked for, and how two mentions stand to each other. */
record Antecedents(Document document) {

    /** Below these relations a name says of what kind another is, and is no antecedent: "the Niger river". */
    static final Set<String> MODIFYING = Set.of("compound", "amod", "nmod:poss", "appos");

    Token tokenOf(Candidate candidate) {
        ActorMention mention = candidate.mention();
        return document.sentences().get(mention.sentence()).token(mention.head());
    }

    /**
     * In the nearest sentence that holds an antecedent before the mention: its first that is a subject, else its first. Where
     * the grammar shows that a name only tells of what kind another is, it is passed over.
     */
    Optional<Candidate> nearest(List<Candidate> before, Candidate mention, int reach, Predicate<Candidate> agrees) {
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

    /** "The army and the rebels signed": who they are after that is both. */
    List<Candidate> coordinated(Candidate one, List<Candidate> before) {
        return before.stream()
                .filter(other -> other.mention().sentence() == one.mention().sentence()
                        && !other.actor().equals(one.actor())
                        && other.isParty()
                        && (areJoined(tokenOf(one), tokenOf(other))
                                || one.mention().span().equals(other.mention().span())))
                .toList();
    }

    static boolean areJoined(Token one, Token other) {
        return (one.relation().equals("conj") && one.head() == other.index())
                || (other.relation().equals("conj") && other.head() == one.index());
    }

    /** "between the movement and the coalition": the coalition is another. */
    boolean areCoordinated(Candidate one, Candidate other) {
        return one.mention().sentence() == other.mention().sentence() && areJoined(tokenOf(one), tokenOf(other));
    }

    /** "It" mostly stands for no actor; only a subject that the grammar vouches for is looked up. */
    static boolean isSubject(Token token) {
        return token.relation().startsWith("nsubj");
    }

    static String refersTo(Candidate antecedent) {
        return "refers to \"" + antecedent.mention().text() + "\" in sentence "
                + antecedent.mention().sentence();
    }
}
