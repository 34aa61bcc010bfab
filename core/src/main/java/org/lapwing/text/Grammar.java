package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed sentence as the coder sees it: predicates with their arguments, whatever the surface form. Passives are
 * turned round, relative pronouns replaced by what they stand for, coordinated arguments spread out, and the understood
 * subject of an infinitive or participle found in the clause above ({@link Understood}).
 */
public final class Grammar {

    /** What an argument is to its predicate, after passives have been turned round. */
    public enum Role {
        SUBJECT,
        OBJECT,
        INDIRECT_OBJECT,
        /** A prepositional phrase that hangs on a verb. */
        OBLIQUE,
        /** A prepositional phrase that hangs on a noun. */
        NOMINAL,
        POSSESSIVE,
        /** A compound part or an adjective before a noun. */
        MODIFIER,
        /** A time or measure phrase without a preposition. */
        BARE
    }

    /** @param preposition lower-cased, several words joined by a blank; empty if there is none */
    public record Argument(Role role, String preposition, int token) {}

    /** How a clause hangs on the one above it. */
    public enum Link {
        COMPLEMENT,
        PURPOSE,
        ADVERBIAL,
        RELATIVE,
        CONJUNCT,
        NONE
    }

    /** Participles that tell of the subject's mind and of nothing done to it ("is prepared to", "are opposed to"). */
    private static final Set<String> STATES_OF_MIND =
            Set.of("prepare", "prepared", "commit", "committed", "determine", "oppose", "concern", "resolve");

    private static final Set<String> RELATIVE_PRONOUNS = Set.of("who", "whom", "which", "that");
    /** As lemmas. */
    static final Set<String> DAYS_AND_MONTHS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    static final int NONE = -1;

    private final Sentence sentence;
    private final List<List<Integer>> children;

    public Grammar(Sentence sentence) {
        if (!sentence.isParsed()) {
            throw new IllegalArgumentException("sentence " + sentence.index() + " was not parsed");
        }
        this.sentence = sentence;
        this.children = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            children.add(new ArrayList<>(4));
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token.index());
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public Token token(int index) {
        return sentence.token(index);
    }

    public List<Integer> children(int token) {
        return children.get(token);
    }

    private Optional<Integer> child(int token, String relation) {
        for (int c : children.get(token)) {
            if (token(c).relation().equals(relation)) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    boolean hasChild(int token, String relation) {
        return child(token, relation).isPresent();
    }

    public boolean isPassive(int verb) {
        Token token = token(verb);
        if (!token.tag().equals("VBN") && !token.tag().equals("VBD")) {
            return false;
        }
        if (STATES_OF_MIND.contains(token.lemma()) && !hasChild(verb, "obl:agent")) {
            return false;
        }
        if (hasChild(verb, "aux:pass") || hasChild(verb, "nsubj:pass")) {
            return true;
        }
        if (!token.tag().equals("VBN")) {
            return false;
        }
        if (token.relation().equals("acl") || token.relation().equals("amod")) {
            // "hours after he had accused" hangs on a noun, yet has its own tense
            return !hasChild(verb, "aux");
        }
        if (isReducedRelative(verb) || isParticipleOfSubject(verb)) {
            return true;
        }
        // "two were killed and twelve men wounded" leaves out the second "were"
        boolean gapped = !hasChild(verb, "nsubj") || !hasChild(verb, "obj");
        boolean coordinated = token.relation().equals("conj") && gapped && !hasChild(verb, "aux");
        return coordinated && isPassive(token.head());
    }

    /** "A missile fired by rebels struck the ship": the parser takes the participle for the main verb, the verb for its rest. */
    private boolean isReducedRelative(int participle) {
        int next = participle + 1;
        return !hasChild(participle, "aux")
                && hasChild(participle, "nsubj")
                && next < sentence.size()
                && token(next).tag().equals("IN")
                && children.get(participle).stream()
                        .anyMatch(c -> c > participle
                                && token(c).relation().equals("dep")
                                && Set.of("VBD", "VBZ", "VBP").contains(token(c).tag()));
    }

    /** "The number of people killed in the raid has risen": the parser takes the participle for a clause that is the subject. */
    boolean isParticipleOfSubject(int participle) {
        return token(participle).relation().equals("csubj")
                && participle > 0
                && token(participle - 1).isNoun()
                && !hasChild(participle, "aux")
                && !(hasChild(participle, "nsubj") && hasChild(participle, "obj"));
    }

    /** The arguments of a verb, in sentence order within each kind, with coordinated ones after the first. */
    public List<Argument> ofVerb(int verb) {
        List<Argument> result = new ArrayList<>();
        boolean passive = isPassive(verb);
        for (int c : children.get(verb)) {
            String relation = token(c).relation();
            switch (relation) {
                case "nsubj", "nsubj:pass" ->
                    add(result, passive ? Role.OBJECT : Role.SUBJECT, "", antecedent(c, verb));
                case "csubj" ->
                    describedSubject(c).ifPresent(subject -> add(result, Role.SUBJECT, "", antecedent(subject, verb)));
                case "obj" -> add(result, isMeasureOfTime(c) ? Role.BARE : Role.OBJECT, "", antecedent(c, verb));
                case "iobj" -> add(result, Role.INDIRECT_OBJECT, "", antecedent(c, verb));
                case "obl:agent" -> add(result, Role.SUBJECT, "", c);
                case "obl:tmod", "obl:npmod", "nmod:tmod", "nmod:npmod" -> add(result, Role.BARE, "", c);
                case "obl", "nmod" -> {
                    String preposition = preposition(c);
                    boolean agent =
                            passive && preposition.equals("by") && !isMeasureOfTime(c) || isSubjectAfterDay(c, verb);
                    Role role = agent ? Role.SUBJECT : preposition.isEmpty() ? Role.BARE : Role.OBLIQUE;
                    add(result, role, agent ? "" : preposition, antecedent(c, verb));
                }
                default -> {
                    // Function words and subordinate clauses are no arguments.
                }
            }
        }
        new Understood(this).addTo(result, verb, passive);
        return result;
    }

    /** "A group linked to the insurgents has claimed it": the parser makes a clause of the subject and its participle. */
    private Optional<Integer> describedSubject(int participle) {
        boolean described = token(participle).tag().equals("VBN") && !hasChild(participle, "aux");
        return described ? child(participle, "nsubj").or(() -> child(participle, "nsubj:pass")) : Optional.empty();
    }

    /** The arguments of a noun that names a happening. */
    public List<Argument> ofNoun(int noun) {
        List<Argument> result = new ArrayList<>();
        for (int c : children.get(noun)) {
            String relation = token(c).relation();
            switch (relation) {
                case "nmod:poss" -> add(result, Role.POSSESSIVE, "", c);
                case "compound", "amod", "nmod:npmod" -> add(result, Role.MODIFIER, "", c);
                case "nmod:tmod", "obl:tmod" -> add(result, Role.BARE, "", c);
                case "nmod", "obl" -> {
                    String preposition = preposition(c);
                    add(result, preposition.isEmpty() ? Role.BARE : Role.NOMINAL, preposition, c);
                }
                default -> {
                    // Determiners, clauses and punctuation are no arguments.
                }
            }
        }
        return result;
    }

    void add(List<Argument> into, Role role, String preposition, int token) {
        into.add(new Argument(role, preposition, token));
        for (int conjunct : conjuncts(token)) {
            into.add(new Argument(role, preposition, conjunct));
        }
    }

    /** Who made or sent what a noun names, by a participle that hangs on it: "a missile fired by rebels". */
    public Optional<Integer> makerOf(int noun) {
        return children.get(noun).stream()
                .filter(c -> token(c).relation().equals("acl") && token(c).tag().equals("VBN"))
                // "clashes with soldiers backed by helicopters": the parser hangs it on the clashes
                .filter(c -> !HELPED.contains(token(c).lemma()))
                .flatMap(c -> ofVerb(c).stream())
                .filter(a -> a.role() == Role.SUBJECT)
                .map(Argument::token)
                .findFirst()
                .or(() -> senderOf(noun));
    }

    /** "sent gunships, which fired rockets": whoever sent them. */
    private Optional<Integer> senderOf(int noun) {
        int verb = token(noun).head();
        boolean sent = verb >= 0
                && token(noun).relation().equals("obj")
                && SENDING.contains(token(verb).lemma())
                && children.get(noun).stream().anyMatch(c -> token(c).relation().equals("acl:relcl"));
        return sent
                ? children.get(verb).stream()
                        .filter(c -> token(c).relation().equals("nsubj"))
                        .findFirst()
                : Optional.empty();
    }

    private static final Set<String> SENDING = Set.of("send", "dispatch", "scramble", "deploy", "launch", "fly");

    private static final Set<String> HELPED = Set.of("back", "support", "assist", "accompany", "reinforce");

    /** Nouns coordinated with {@code token}, not itself. */
    public List<Integer> conjuncts(int token) {
        List<Integer> result = new ArrayList<>();
        for (int c : children.get(token)) {
            if (token(c).relation().equals("conj") && !token(c).isVerb()) {
                result.add(c);
                result.addAll(conjuncts(c));
            }
        }
        return result;
    }

    /** What a relative pronoun stands for; any other token stands for itself. */
    private int antecedent(int token, int verb) {
        boolean pronoun = token(token).tag().startsWith("W")
                && RELATIVE_PRONOUNS.contains(token(token).lemma());
        if (!pronoun) {
            return token;
        }
        int clause = verb;
        while (clause != NONE && !token(clause).relation().startsWith("acl")) {
            clause = token(clause).relation().equals("conj")
                            || token(clause).relation().endsWith("comp")
                    ? token(clause).head()
                    : NONE;
        }
        return clause == NONE ? token : token(clause).head();
    }

    /** The nearest verb at or above {@code token}; -1 if there is none. */
    public int clauseOf(int token) {
        int node = token;
        while (node != NONE && !token(node).isVerb()) {
            node = token(node).head();
        }
        return node;
    }

    /** The preposition of a phrase, "because of" and the like as one; empty if it has none. */
    public String preposition(int token) {
        StringBuilder result = new StringBuilder();
        for (int c : children.get(token)) {
            if (token(c).relation().equals("case") && !token(c).tag().equals("POS")) {
                result.append(result.isEmpty() ? "" : " ").append(token(c).lemma());
                for (int fixed : children.get(c)) {
                    if (token(fixed).relation().equals("fixed")) {
                        result.append(' ').append(token(fixed).lemma());
                    }
                }
            }
        }
        return result.toString();
    }

    /** "On Thursday gunmen fired": without a comma the parser takes the subject for part of the day. */
    private boolean isSubjectAfterDay(int token, int verb) {
        if (token > verb || hasChild(verb, "nsubj") || hasChild(verb, "nsubj:pass") || isMeasureOfTime(token)) {
            return false;
        }
        return children.get(token).stream()
                .anyMatch(c -> c < token
                        && token(c).relation().equals("compound")
                        && isDayOrMonth(token(c))
                        && !token(token).tag().equals("CD"));
    }

    /** Whether a word is the name of a day of the week or of a month. */
    public static boolean isDayOrMonth(Token token) {
        return DAYS_AND_MONTHS.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** Whether a clause names its own subject, and does not share that of the clause beside or above it. */
    public boolean hasOwnSubject(int verb) {
        return hasChild(verb, "nsubj") || hasChild(verb, "nsubj:pass");
    }

    /** The first verb of what a verb of speech or will is about: "shell" of "threatened to shell the town". */
    public Optional<Integer> contentBelow(int verb) {
        if (verb < 0) {
            return Optional.empty();
        }
        for (int c : children.get(verb)) {
            Token token = token(c);
            boolean content = token.isVerb()
                    && (link(c) == Link.COMPLEMENT || Set.of("of", "for").contains(preposition(c)) || isOfGerund(c));
            if (content && c > verb) {
                return Optional.of(c);
            }
            Optional<Integer> gerund = token.isVerb() || c < verb
                    ? Optional.empty()
                    : gerundAround(c)
                            .or(() -> children.get(c).stream()
                                    .flatMap(d -> gerundAround(d).stream())
                                    .findFirst());
            if (gerund.isPresent()) {
                return gerund;
            }
        }
        return Optional.empty();
    }

    private boolean isOfGerund(int verb) {
        return token(verb).tag().equals("VBG") && Set.of("of", "for", "from").contains(marker(verb));
    }

    private Optional<Integer> gerundAround(int noun) {
        return children.get(noun).stream().filter(this::isGerundWithObject).findFirst();
    }

    /** "of robbing two traders": a gerund that the parser takes for an attribute of its object. */
    public boolean isGerundWithObject(int verb) {
        Token token = token(verb);
        if (!token.tag().equals("VBG") || !token.relation().equals("amod") || token.head() < verb) {
            return false;
        }
        return children.get(token.head()).stream()
                .anyMatch(c -> c > verb
                        && c < token.head()
                        && Set.of("det", "nummod", "nmod:poss").contains(token(c).relation()));
    }

    private boolean isMeasureOfTime(int token) {
        return switch (token(token).lemma()) {
            case "day",
                    "week",
                    "month",
                    "year",
                    "hour",
                    "minute",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "morning",
                    "evening",
                    "night",
                    "today",
                    "yesterday" -> true;
            // "at 10", but not "82 of the hostages"
            default -> token(token).tag().equals("CD") && token(token).text().length() <= 2 && !hasChild(token, "nmod");
        };
    }

    public boolean isNegated(int predicate) {
        for (int c : children.get(predicate)) {
            String lemma = token(c).lemma();
            String relation = token(c).relation();
            boolean not =
                    lemma.equals("not") || lemma.equals("n't") || lemma.equals("never") || lemma.equals("neither");
            if (not && (relation.equals("advmod") || relation.equals("neg") || relation.equals("cc:preconj"))) {
                return true;
            }
            if ((lemma.equals("no") || lemma.equals("neither")) && relation.equals("det")) {
                return true;
            }
        }
        return token(predicate).relation().equals("nmod")
                        && preposition(predicate).equals("without")
                || preposition(predicate).equals("without");
    }

    /** Lower-cased auxiliaries and modals of a verb, in order; those of the verb it is coordinated with if it has none. */
    public List<String> auxiliaries(int verb) {
        List<String> result = new ArrayList<>();
        for (int c : children.get(verb)) {
            if (token(c).relation().startsWith("aux")) {
                result.add(token(c).text().toLowerCase(Locale.ROOT));
            }
        }
        if (result.isEmpty() && token(verb).relation().equals("conj") && !hasChild(verb, "nsubj")) {
            int above = token(verb).head();
            return token(above).isVerb()
                            && token(above).tag().equals(token(verb).tag())
                    ? auxiliaries(above)
                    : result;
        }
        return result;
    }

    /** The word that introduces a subordinate clause ("if", "after", "to"); empty if none does. */
    public String marker(int verb) {
        for (int c : children.get(verb)) {
            String relation = token(c).relation();
            if (relation.equals("mark")
                    || (relation.equals("advmod") && token(c).tag().equals("WRB"))) {
                return token(c).lemma();
            }
        }
        return "";
    }

    public Link link(int verb) {
        return switch (token(verb).relation()) {
            case "xcomp", "ccomp" -> Link.COMPLEMENT;
            case "advcl" -> marker(verb).equals("to") ? Link.PURPOSE : Link.ADVERBIAL;
            case "acl" -> token(verb).tag().equals("VB") ? Link.COMPLEMENT : Link.RELATIVE;
            case "acl:relcl", "amod" -> Link.RELATIVE;
            case "conj", "parataxis", "dep" -> Link.CONJUNCT;
            default -> Link.NONE;
        };
    }

    /** Whether {@code token} lies at or below {@code ancestor}. */
    public boolean isWithin(int token, int ancestor) {
        int node = token;
        while (node != NONE) {
            if (node == ancestor) {
                return true;
            }
            node = token(node).head();
        }
        return false;
    }

    /** How many arcs part two tokens, by the shortest way through the tree. */
    public int distance(int a, int b) {
        int steps = 0;
        for (int node = a; node != NONE; node = token(node).head(), steps++) {
            int down = 0;
            for (int other = b; other != NONE; other = token(other).head(), down++) {
                if (other == node) {
                    return steps + down;
                }
            }
        }
        return sentence.size();
    }
}
