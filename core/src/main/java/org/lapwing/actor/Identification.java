package org.lapwing.actor;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lapwing.actor.Term.Agent.Trait;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Who is told to be whom: "named the attackers as". */
final class Identification {

    private final Antecedents antecedents;

    Identification(Antecedents antecedents) {
        this.antecedents = antecedents;
    }

    /** "The police named the attackers as the Front for X": who they are from here on. */
    List<Candidate> identified(List<Candidate> candidates) {
        Map<Integer, List<Candidate>> names = candidates.stream()
                .filter(candidate -> candidate.actor().group().isPresent())
                .collect(groupingBy(candidate -> candidate.mention().sentence()));
        return candidates.stream()
                .map(candidate -> names.getOrDefault(candidate.mention().sentence(), List.of()).stream()
                        .filter(name -> isIdentifiedAs(candidate, name) || isCalled(candidate, name))
                        .findFirst()
                        .map(name -> candidate.as(name.actor(), Antecedents.refersTo(name)))
                        .orElse(candidate))
                .toList();
    }

    /** "An affiliate of al-Qaeda, JNIM, said": the name is the affiliate's. */
    private boolean isCalled(Candidate candidate, Candidate name) {
        Token apposed = antecedents.tokenOf(name);
        return !candidate.isNamed()
                && name.isNamed()
                && apposed.relation().equals("appos")
                && apposed.head() == candidate.mention().head()
                && !candidate.agents().get(candidate.agents().size() - 1).is(Trait.PERSON);
    }

    /** By the words in a row, since such a sentence tells no event and may not even have been tagged. */
    private boolean isIdentifiedAs(Candidate candidate, Candidate name) {
        Sentence sentence =
                antecedents.document().sentences().get(name.mention().sentence());
        int as = candidate.mention().head() + 1;
        boolean between = as + 1 < sentence.size()
                && sentence.token(as).text().equals("as")
                && sentence.token(as + 1).span().start()
                        <= name.mention().span().start()
                && name.mention().span().start() - sentence.token(as).span().end() <= LONGEST_ARTICLE;
        return between
                && sentence.tokens().subList(Math.max(0, as - REACH_OF_VERB), as).stream()
                        .anyMatch(token -> IDENTIFYING.contains(token.text()));
    }

    /** Letters and blanks of "the". */
    private static final int LONGEST_ARTICLE = 5;

    private static final int REACH_OF_VERB = 5;

    private static final Set<String> IDENTIFYING =
            Set.of("named", "names", "identified", "identifies", "describes", "described");
}
