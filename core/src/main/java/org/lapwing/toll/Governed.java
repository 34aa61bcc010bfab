package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;
import org.lapwing.toll.Sufferers.Suffered;

/** Who suffers what a word says: its object or subject, by the grammar of a parsed sentence, else by the order of words. */
final class Governed {

    /** How far before its verb a subject may end, in tokens, where there is no grammar. */
    static final int REACH = 14;

    private static final Set<String> AUXILIARIES = Set.of("""
            was were been being be are is got get 're remain remained went still go reported feared
            confirmed also reportedly have has had
            """.strip().split("\\s+"));

    private final Sentence sentence;
    private final Wording words;
    private final TollLexicon lexicon;
    private final List<Count> counts;
    private final CountChains chains;

    Governed(Wording words, TollLexicon lexicon, List<Count> counts, CountChains chains) {
        this.sentence = words.sentence();
        this.words = words;
        this.lexicon = lexicon;
        this.counts = counts;
        this.chains = chains;
    }

    boolean isPassive(int trigger) {
        int at = trigger - 1;
        while (at > 0
                && (sentence.token(at).tag().startsWith("RB")
                        || words.at(at).endsWith("ly")
                        || words.at(at).equals("also")
                        || words.at(at).equals("not"))) {
            at--;
        }
        return words.isPassiveVerb(at);
    }

    List<Suffered> byGrammar(int trigger) {
        boolean passive = isPassive(trigger);
        Optional<Integer> patient = Optional.empty();
        for (Token token : sentence.tokens()) {
            if (token.head() == trigger) {
                boolean subject = token.relation().equals("nsubj:pass")
                        || (passive && token.relation().equals("nsubj"));
                // Of two objects the second describes the first: "killed two candidates, Luis Galan and Carlos
                // Pizarro".
                if (patient.isEmpty()
                        && (subject || (!passive && token.relation().equals("obj")))) {
                    patient = Optional.of(token.index());
                }
            }
        }
        Token verb = sentence.token(trigger);
        if (patient.isEmpty() && verb.tag().equals("VBN") && verb.relation().startsWith("acl")) {
            patient = Optional.of(verb.head());
        }
        return patient.map(head -> headedBy(head, trigger)).orElse(List.of());
    }

    List<Suffered> headedBy(int head, int trigger) {
        String rule = head < trigger ? "subject by grammar" : "object by grammar";
        Optional<Count> count =
                counts.stream().filter(each -> each.covers(head)).findFirst();
        if (count.isPresent()) {
            List<Suffered> counted = head < trigger
                    ? chains.endingBefore(count.get(), trigger, rule)
                    : chains.from(count.get(), rule, trigger);
            return withOthersNamed(counted, head, rule);
        }
        if (head < trigger && words.is(head, "they")) {
            return toldBefore(head, trigger);
        }
        Optional<Integer> antecedent = isHarm(trigger) ? antecedent(head) : Optional.empty();
        if (antecedent.isPresent()) {
            return headedBy(antecedent.get(), trigger);
        }
        return Counts.unnumbered(sentence, head)
                .or(() -> surname(head, trigger))
                .or(() -> pronoun(head, trigger))
                .or(() -> bare(head, trigger))
                .map(one -> withOthersNamed(chains.from(one, rule, trigger), head, rule))
                .orElse(List.of());
    }

    /** "Galan was murdered": only of the dead, since what is hurt may bear any name. */
    private Optional<Count> surname(int head, int trigger) {
        return isKilling(trigger) ? Counts.surname(sentence, head) : Optional.empty();
    }

    /** "He was killed when a bomb went off": one, whoever it is. */
    private Optional<Count> pronoun(int head, int trigger) {
        boolean her = words.is(head, "her") && sentence.token(head).relation().equals("obj");
        return isKilling(trigger) && (her || words.is(head, "he", "she", "him"))
                ? Optional.of(Counts.one(sentence, head, "one person"))
                : Optional.empty();
    }

    /** "Whose daughter was murdered", "citizen was shot to death": one who stands without a word that counts. */
    private Optional<Count> bare(int head, int trigger) {
        return isHarm(trigger) ? Counts.bare(sentence, head, lexicon) : Optional.empty();
    }

    /** A word that tells of no fate by itself is asked about only when what stands with it does ("shot to death"). */
    private boolean isKilling(int trigger) {
        List<TollLexicon.Entry> entries = lexicon.entries(words.at(trigger));
        return entries.isEmpty() || entries.stream().anyMatch(e -> e.kind() == TollKind.KILLED);
    }

    private boolean isHarm(int trigger) {
        return isKilling(trigger)
                || lexicon.entries(words.at(trigger)).stream().anyMatch(e -> e.kind() == TollKind.INJURED);
    }

    /** "The candidate, who was murdered": whom the relative pronoun stands for. */
    private Optional<Integer> antecedent(int pronoun) {
        Token clause = sentence.token(Math.max(0, sentence.token(pronoun).head()));
        boolean relative =
                words.is(pronoun, "who", "that", "which") && clause.relation().equals("acl:relcl");
        return relative && clause.head() >= 0 && clause.head() < pronoun
                ? Optional.of(clause.head())
                : Optional.empty();
    }

    /**
     * "killed Luis Galan and Carlos Pizarro", "his bodyguard and driver": one more each. What follows a name without an
     * article is what its bearer is: "Luis Galan, senator and former minister".
     */
    private List<Suffered> withOthersNamed(List<Suffered> counted, int head, String rule) {
        List<Suffered> all = new ArrayList<>(counted);
        for (Token token : sentence.tokens()) {
            boolean joined = token.head() == head && token.relation().equals("conj");
            if (joined && all.stream().noneMatch(each -> each.count().covers(token.index()))) {
                Counts.unnumbered(sentence, token.index())
                        .or(() -> titled(token.index()))
                        .or(() -> counted.isEmpty()
                                ? Optional.empty()
                                : listed(token.index(), counted.get(0).count()))
                        .or(() -> isName(head) ? Optional.empty() : Counts.bare(sentence, token.index(), lexicon))
                        .ifPresent(one -> all.add(new Suffered(one, Optional.empty(), false, false, rule)));
            }
        }
        return all;
    }

    /** "Luis Galan, and Senator and presidential candidate Carlos Pizarro": one whose titles are joined as well. */
    private Optional<Count> titled(int title) {
        return sentence.token(title).isProper() && words.is(title + 1, "and")
                ? sentence.tokens().stream()
                        .filter(token ->
                                token.head() == title && token.relation().equals("conj"))
                        .findFirst()
                        .flatMap(token -> Counts.unnumbered(sentence, token.index()))
                : Optional.empty();
    }

    /** "The governor of Antioquia, another judge, and the police commander": after one, those counted further on. */
    private Optional<Count> listed(int noun, Count first) {
        return first.rule().equals("one person")
                ? counts.stream()
                        .filter(count -> count.covers(noun) && count.isNumber())
                        .findFirst()
                : Optional.empty();
    }

    private boolean isName(int noun) {
        return sentence.token(noun).tag().startsWith("NNP");
    }

    /** "Freed 130 pupils two weeks after they were kidnapped": those counted just before, in the clause above. */
    private List<Suffered> toldBefore(int pronoun, int trigger) {
        boolean below = sentence.token(trigger).relation().startsWith("advcl");
        List<Count> before = counts.stream()
                .filter(count -> count.end() <= pronoun && count.people().isPresent() && count.isNumber())
                .toList();
        return below && before.size() == 1
                ? List.of(new Suffered(before.get(0), Optional.empty(), false, false, "pronoun"))
                : List.of();
    }

    List<Suffered> startingAt(int from, String rule) {
        return counts.stream()
                .filter(count -> count.start() == from)
                .findFirst()
                .map(count -> chains.from(count, rule, from))
                .orElse(List.of());
    }

    /** "12 people killed in a raid", "30 wounded". */
    List<Suffered> adjacentBefore(int trigger) {
        return counts.stream()
                .filter(count -> count.isNumber() && (count.end() == trigger || isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chains.endingBefore(count, trigger, "reduced passive"))
                .orElse(List.of());
    }

    /** "12 soldiers, killed in a raid" and "12 people and reportedly killed" differ from plain adjacency by adverbs only. */
    boolean isReduced(int from, int trigger) {
        for (int i = from; i < trigger; i++) {
            boolean adverb =
                    sentence.token(i).tag().startsWith("RB") || words.at(i).endsWith("ly");
            if (!adverb && !AUXILIARIES.contains(words.at(i))) {
                return false;
            }
        }
        return from < trigger;
    }

    /** The nearest count before a verb in its clause, with what is joined to it. */
    List<Suffered> subject(int trigger, String rule) {
        Optional<Integer> own = subjectByGrammar(trigger).or(() -> subjectOfGovernor(trigger));
        if (own.isPresent()) {
            return headedBy(own.get(), trigger);
        }
        Optional<Integer> listed = endOfNameList(trigger);
        if (listed.isPresent()) {
            return headedBy(listed.get(), trigger);
        }
        Optional<Count> nearest = Optional.empty();
        for (Count count : counts) {
            if (count.end() <= trigger && count.end() > trigger - REACH && isClear(count.end(), trigger)) {
                nearest = Optional.of(count);
            }
        }
        return nearest.map(count -> chains.endingBefore(count, trigger, rule)).orElse(List.of());
    }

    /** "A colonel, a judge and Senator Luis Galan were murdered": the head of a list whose subjecthood the parser missed. */
    private Optional<Integer> endOfNameList(int trigger) {
        int last = trigger - 1;
        while (last > 0 && AUXILIARIES.contains(words.at(last))) {
            last--;
        }
        boolean name =
                last > 0 && sentence.isParsed() && sentence.token(last).tag().equals("NNP");
        int first = name && sentence.token(last).relation().equals("conj")
                ? sentence.token(last).head()
                : -1;
        return first >= 0 && first < last ? Optional.of(first) : Optional.empty();
    }

    Optional<Integer> subjectByGrammar(int verb) {
        return sentence.isParsed()
                ? sentence.tokens().stream()
                        .filter(token ->
                                token.head() == verb && token.relation().startsWith("nsubj"))
                        .map(Token::index)
                        .findFirst()
                : Optional.empty();
    }

    /** "A man was shot and later died", "two were shot dead": who suffered the verb on which the fate hangs. */
    Optional<Integer> subjectOfGovernor(int fate) {
        Token token = sentence.token(fate);
        boolean hangs = sentence.isParsed()
                && token.head() >= 0
                && SHARING.contains(token.relation())
                && sentence.token(token.head()).isVerb()
                && isPassive(token.head());
        return hangs ? subjectByGrammar(token.head()) : Optional.empty();
    }

    /** "Was kidnapped and murdered", "was found murdered": a participle has the subject of the passive that it hangs on. */
    List<Suffered> sharedSubject(int participle) {
        return sentence.token(participle).tag().equals("VBN")
                ? subjectOfGovernor(participle)
                        .map(head -> headedBy(head, participle))
                        .orElse(List.of())
                : List.of();
    }

    private static final Set<String> SHARING = Set.of("conj", "xcomp", "advmod", "dep", "amod");

    /** Whether no other fate and no end of a clause stands between. */
    private boolean isClear(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = lexicon.isVerb(words.at(i))
                    || (sentence.token(i).tag().equals("VBD") && !AUXILIARIES.contains(words.at(i)));
            if (verb || words.is(i, ";", ":", "by")) {
                return false;
            }
        }
        return true;
    }

    /** "The assassination of the mayor", "the murder of Luis Galan", "the killings of priests": by grammar alone. */
    List<Suffered> ofNoun(int trigger) {
        return sentence.tokens().stream()
                .filter(token -> token.head() == trigger && token.relation().equals("nmod"))
                .filter(token -> token.index() > trigger)
                .findFirst()
                .map(token -> headedBy(token.index(), trigger))
                .orElse(List.of());
    }

    /** "Luis Galan's murder", "the mayor's death". */
    List<Suffered> possessor(int trigger) {
        boolean one = sentence.token(trigger).tag().equals("NN");
        return sentence.tokens().stream()
                .filter(token ->
                        one && token.head() == trigger && token.relation().equals("nmod:poss"))
                .findFirst()
                .flatMap(token -> counts.stream()
                        .filter(count -> count.covers(token.index()))
                        .findFirst()
                        .or(() -> Counts.unnumbered(sentence, token.index()))
                        .or(() -> surname(token.index(), trigger)))
                .map(count -> List.of(new Suffered(count, Optional.empty(), false, false, "whose")))
                .orElse(List.of());
    }
}
