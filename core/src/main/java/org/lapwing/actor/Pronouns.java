package org.lapwing.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lapwing.actor.Candidate.Determiner;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;

/** Whom "he", "they" and "its" stand for: the nearest that agrees in number and kind. */
final class Pronouns {

    /** Sentences back in which one is looked up. */
    private static final int REACH = 2;

    private static final Set<String> SINGULAR_PERSON = Set.of("he", "she", "him");

    private static final Set<String> PLURAL = Set.of("they", "them");

    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

    private static final Set<String> NEVER_SUBJECT = Set.of("them", "him", "it");

    private final Antecedents antecedents;
    private final Things things;

    Pronouns(Antecedents antecedents) {
        this.antecedents = antecedents;
        this.things = new Things(antecedents);
    }

    /** The candidates with those that are pronouns, in order of the text. */
    List<Candidate> withPronouns(List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        Set<Integer> ends = new HashSet<>();
        candidates.forEach(candidate -> ends.add(candidate.mention().span().end()));
        for (Sentence sentence : antecedents.document().sentences()) {
            for (Token token : sentence.tokens()) {
                String text = token.text().toLowerCase(Locale.ROOT);
                boolean owner = OWNERS.contains(text) && token.relation().equals("nmod:poss");
                boolean person =
                        SINGULAR_PERSON.contains(text) || (owner && (text.equals("his") || text.equals("her")));
                boolean plural = PLURAL.contains(text) || (owner && text.equals("their"));
                boolean sides = !ends.contains(token.span().end())
                        && (TwoSides.isPair(token, sentence) || TwoSides.isTheParties(token, sentence));
                boolean it = text.equals("it") && (Antecedents.isSubject(token) || isAddressed(token, sentence));
                if (person || plural || sides || owner || it) {
                    ActorMention mention = new ActorMention(
                            sentence.index(), token.index(), token.span(), token.text(), Actor.UNKNOWN, "pronoun");
                    all.add(new Candidate(mention, List.of(), Determiner.DEFINITE, plural || sides, person));
                }
            }
        }
        all.sort(Comparator.comparing(
                (Candidate candidate) -> candidate.mention().span()));
        return all;
    }

    /** "accused it of" */
    private static boolean isAddressed(Token token, Sentence sentence) {
        return token.relation().equals("obj")
                && WordClass.ADDRESS.has(sentence.token(token.head()).lemma());
    }

    /** The pronoun as whom it stands for; as it is if that is not to be found. */
    List<Candidate> resolved(Candidate pronoun, List<Candidate> before) {
        Predicate<Candidate> agrees = earlier -> {
            if (earlier.actor().isUnknown()
                    || isSubjectOfSameVerb(earlier, pronoun)
                    || isBesideSubject(earlier, pronoun)
                    || isHelper(earlier, pronoun)
                    || isThreatening(earlier, pronoun)
                    || isOnSideOfSubject(earlier, pronoun, before)) {
                return false;
            }
            if (pronoun.person()) {
                return (earlier.person() && !earlier.isPluralAgent()) || earlier.isOneHuman();
            }
            if (pronoun.plural()) {
                return earlier.isPluralAgent()
                        || (!earlier.person() && earlier.isArmedGroup())
                        || (earlier.isParty()
                                && !antecedents.coordinated(earlier, before).isEmpty());
            }
            return earlier.isOrganisation();
        };
        Optional<Candidate> antecedent = ownSubject(pronoun, before, agrees)
                .or(() -> speaker(pronoun, before, agrees))
                .or(() -> captor(pronoun, before, agrees))
                .or(() -> antecedents.nearest(before, pronoun, REACH, agrees));
        if (antecedent.isEmpty() || things.areMeantBy(pronoun, antecedent.get(), before)) {
            return List.of(pronoun);
        }
        Stream<Candidate> partners =
                pronoun.plural() ? antecedents.coordinated(antecedent.get(), before).stream() : Stream.empty();
        return Stream.concat(antecedent.stream(), partners)
                .map(one -> pronoun.as(one.actor(), Antecedents.refersTo(one)))
                .toList();
    }

    /** "unless Israel lifts its blockade": what belongs to someone belongs to the subject of its clause, if that can be. */
    private Optional<Candidate> ownSubject(Candidate pronoun, List<Candidate> before, Predicate<Candidate> agrees) {
        Token owner = antecedents.tokenOf(pronoun);
        if (!owner.relation().equals("nmod:poss")) {
            return Optional.empty();
        }
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        int verb = owner.head();
        while (verb >= 0 && !sentence.token(verb).isVerb()) {
            verb = sentence.token(verb).head();
        }
        return subjectOf(verb, sentence, before, agrees);
    }

    /** Of those that a verb has for its subject, the last that agrees. */
    private Optional<Candidate> subjectOf(
            int verb, Sentence sentence, List<Candidate> before, Predicate<Candidate> agrees) {
        return before.stream()
                .filter(earlier -> earlier.mention().sentence() == sentence.index()
                        && Antecedents.isSubject(antecedents.tokenOf(earlier))
                        && antecedents.tokenOf(earlier).head() == verb
                        && agrees.test(earlier))
                .reduce((first, second) -> second);
    }

    /** "The party said it would suspend the talks": who says so speaks of itself, whoever else the sentence named before. */
    private Optional<Candidate> speaker(Candidate pronoun, List<Candidate> before, Predicate<Candidate> agrees) {
        Token subject = antecedents.tokenOf(pronoun);
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        int clause = Antecedents.isSubject(subject) ? subject.head() : -1;
        if (clause < 0
                || !Set.of("ccomp", "xcomp").contains(sentence.token(clause).relation())) {
            return Optional.empty();
        }
        int speech = sentence.token(clause).head();
        return isTask(clause, sentence)
                ? told(speech, sentence, before, agrees).or(() -> subjectOf(speech, sentence, before, agrees))
                : subjectOf(speech, sentence, before, agrees);
    }

    private static final Set<String> DUTY = Set.of("must", "should", "ought");

    private static boolean isTask(int clause, Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(t -> t.head() == clause && t.relation().startsWith("aux") && DUTY.contains(t.lemma()));
    }

    /** "told his men that they must win": those to whom it is said. */
    private Optional<Candidate> told(
            int speech, Sentence sentence, List<Candidate> before, Predicate<Candidate> agrees) {
        return before.stream()
                .filter(earlier -> earlier.mention().sentence() == sentence.index()
                        && antecedents.tokenOf(earlier).relation().equals("obj")
                        && antecedents.tokenOf(earlier).head() == speech
                        && agrees.test(earlier))
                .reduce((first, second) -> second);
    }

    /** "The police named the attackers. Soldiers pursued them": not the police, who are of one side with the soldiers. */
    private boolean isOnSideOfSubject(Candidate earlier, Candidate pronoun, List<Candidate> before) {
        return Candidate.ARMED_STATE.contains(earlier.actor().sector())
                && before.stream()
                        .filter(subject -> isSubjectOfSameVerb(subject, pronoun))
                        .anyMatch(subject ->
                                Candidate.ARMED_STATE.contains(subject.actor().sector())
                                        && Descriptions.agreesInCountry(earlier, subject));
    }

    /** "The guards beat them": whoever they are, not the guards. */
    private boolean isSubjectOfSameVerb(Candidate earlier, Candidate pronoun) {
        int index = pronoun.mention().sentence();
        if (earlier.mention().sentence() != index
                || !NEVER_SUBJECT.contains(pronoun.mention().text().toLowerCase(Locale.ROOT))
                || Antecedents.isSubject(antecedents.tokenOf(pronoun))) {
            return false;
        }
        Token subject = antecedents.tokenOf(earlier);
        if (!subject.relation().startsWith("nsubj")) {
            return false;
        }
        Sentence sentence = antecedents.document().sentences().get(index);
        int verb = firstOfRow(outOfTask(antecedents.tokenOf(pronoun).head(), sentence), sentence);
        while (verb >= 0 && verb != subject.head() && !sentence.token(verb).isVerb()) {
            verb = sentence.token(verb).head();
        }
        return verb == subject.head();
    }

    /** "In calls to radio stations they demanded": what a verb has before its subject is another than the subject. */
    private boolean isBesideSubject(Candidate earlier, Candidate pronoun) {
        Token subject = antecedents.tokenOf(pronoun);
        if (earlier.mention().sentence() != pronoun.mention().sentence()
                || !Antecedents.isSubject(subject)
                || Antecedents.isSubject(antecedents.tokenOf(earlier))) {
            return false;
        }
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        int node = antecedents.tokenOf(earlier).head();
        while (node >= 0 && !sentence.token(node).isVerb()) {
            node = sentence.token(node).head();
        }
        return node == subject.head();
    }

    /** "Two guards were hurt. They let 170 women go": who lets captives go or makes demands has not just been hurt. */
    private Optional<Candidate> captor(Candidate pronoun, List<Candidate> before, Predicate<Candidate> agrees) {
        Token subject = antecedents.tokenOf(pronoun);
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        if (!pronoun.plural()
                || !subject.relation().equals("nsubj")
                || !CAPTORS.contains(sentence.token(subject.head()).lemma())) {
            return Optional.empty();
        }
        return antecedents.nearest(
                before,
                pronoun,
                REACH,
                earlier -> agrees.test(earlier)
                        && antecedents.tokenOf(earlier).relation().equals("nsubj"));
    }

    private static final Set<String> CAPTORS = Set.of("free", "release", "let", "demand", "threaten");

    private static final Set<Sector> HELPERS = Set.of(Sector.SOC, Sector.MED, Sector.JRN);

    /** "Aid workers counted 50 bodies. 'They killed the men'": not those who help. */
    private boolean isHelper(Candidate earlier, Candidate pronoun) {
        Token subject = antecedents.tokenOf(pronoun);
        if (!subject.relation().equals("nsubj")
                || earlier.actor().sector().filter(HELPERS::contains).isEmpty()) {
            return false;
        }
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        return sentence.tokens().stream()
                .anyMatch(t -> HARMING.contains(t.lemma())
                        && t.tag().startsWith("VB")
                        && (t.index() == subject.head() || firstOfRow(t.index(), sentence) == subject.head()));
    }

    private static final Set<String> HARMING = Set.of(
            "kill",
            "shoot",
            "murder",
            "slaughter",
            "massacre",
            "behead",
            "execute",
            "burn",
            "torch",
            "loot",
            "rape",
            "abduct",
            "kidnap",
            "bomb",
            "shell",
            "torture",
            "threaten",
            "ambush");

    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    /** "gave the rulers a week and threatened to use force if they refused": not they who threaten. */
    private boolean isThreatening(Candidate earlier, Candidate pronoun) {
        Sentence sentence =
                antecedents.document().sentences().get(pronoun.mention().sentence());
        int clause = antecedents.tokenOf(pronoun).head();
        boolean condition = earlier.mention().sentence() == sentence.index()
                && Antecedents.isSubject(antecedents.tokenOf(pronoun))
                && sentence.tokens().stream()
                        .anyMatch(t ->
                                t.head() == clause && t.relation().equals("mark") && CONDITIONS.contains(t.lemma()));
        int threat = condition ? clause : -1;
        while (threat >= 0 && !THREATS.contains(sentence.token(threat).lemma())) {
            threat = sentence.token(threat).head();
        }
        return threat >= 0
                && antecedents.tokenOf(earlier).head() == firstOfRow(threat, sentence)
                && Antecedents.isSubject(antecedents.tokenOf(earlier));
    }

    private static final Set<String> THREATS = Set.of("threaten", "warn", "vow");

    /** "(threatened) to kill them": the verb of whose subject it is the task. */
    private static int outOfTask(int verb, Sentence sentence) {
        int node = verb;
        while (node >= 0 && sentence.token(node).relation().equals("xcomp") && !hasSubject(node, sentence)) {
            node = sentence.token(node).head();
        }
        return node;
    }

    /** Of verbs that share a subject ("met him and urged him"), the one that bears it. */
    private static int firstOfRow(int verb, Sentence sentence) {
        int node = verb;
        while (node >= 0 && sentence.token(node).relation().equals("conj") && !hasSubject(node, sentence)) {
            node = sentence.token(node).head();
        }
        return node;
    }

    private static boolean hasSubject(int verb, Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.head() == verb && Antecedents.isSubject(token));
    }
}
