package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Sentence;
import org.lapwing.text.Token;
import org.lapwing.toll.TollLexicon.Role;

/** Attaches the counts of a sentence to the words that say what befell people. */
final class Sufferers {

    /**
     * @param partOf the count that holds this one already
     * @param shared true if another fate may have taken some of those counted
     * @param rule how the count was attached
     */
    record Suffered(Count count, Optional<Count> partOf, boolean cumulative, boolean shared, String rule) {}

    /** How far before its verb a subject may end, in tokens, where there is no grammar. */
    private static final int REACH = 14;

    private static final Set<String> AUXILIARIES = Set.of("""
            was were been being be are is got get 're remain remained went still go reported feared
            confirmed also reportedly have has had
            """.strip().split("\\s+"));

    private static final Set<String> LOSING = Set.of("""
            claim claims claimed claiming cost costs costing took take taking taken lost lose losing of
            """.strip().split("\\s+"));

    private final Sentence sentence;
    private final TollLexicon lexicon;
    private final Wording words;
    private final List<Count> counts;
    private final CountChains chains;
    private final RunningTotals totals;

    Sufferers(Sentence sentence, TollLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.words = new Wording(sentence);
        this.counts = Counts.of(sentence, lexicon);
        this.chains = new CountChains(words, lexicon, counts);
        this.totals = new RunningTotals(sentence, lexicon, counts);
    }

    List<Suffered> of(int trigger, Role role) {
        List<Suffered> suffered = read(trigger, role);
        if (suffered.isEmpty() || role == Role.NONE) {
            return suffered;
        }
        List<Suffered> all = new ArrayList<>(suffered);
        all.addAll(chains.partsAfter(trigger, suffered));
        return all;
    }

    private List<Suffered> read(int trigger, Role role) {
        return switch (role) {
            case VERB -> verb(trigger);
            case FATE -> subject(trigger, "subject");
            case STATE -> state(trigger);
            case COUNT -> counted(trigger);
            case LIVES -> lives(trigger);
            case TOLL -> totals.of(trigger);
            case LOSE -> losses(trigger);
            case TAKE -> taken(trigger);
            case WOUNDS -> wounds(trigger);
            case CONDITION -> condition(trigger);
            case ALIVE -> burnt(trigger);
            case HOMES -> homes(trigger);
            case NONE -> none(trigger);
        };
    }

    private List<Suffered> verb(int trigger) {
        if (totals.isNumberOf(trigger)) {
            return List.of();
        }
        if (isAdjective(trigger) || isAttribute(trigger)) {
            return inside(trigger);
        }
        Optional<Integer> other = coordinated(trigger);
        List<Suffered> own = sentence.isParsed() ? byGrammar(trigger) : List.of();
        if (own.isEmpty()) {
            own = byOrder(trigger);
        }
        if (own.isEmpty() && other.isPresent()) {
            List<Suffered> theirs = sentence.isParsed() ? byGrammar(other.get()) : List.of();
            own = theirs.isEmpty() ? byOrder(other.get()) : theirs;
        }
        return other.isPresent() ? shared(own) : own;
    }

    private List<Suffered> byOrder(int trigger) {
        List<Suffered> object = isPassive(trigger) ? List.of() : startingAt(trigger + 1, "object");
        if (!object.isEmpty()) {
            return object;
        }
        String word = words.at(trigger);
        boolean participle = word.endsWith("ed") || word.equals("slain") || word.equals("hurt") || word.equals("taken");
        if (!participle) {
            return List.of();
        }
        return isPassive(trigger) ? subject(trigger, "passive subject") : adjacentBefore(trigger);
    }

    /** "killed or wounded": the other verb, if a conjunction alone parts the two. */
    private Optional<Integer> coordinated(int trigger) {
        if (words.isConjunction(trigger + 1) && lexicon.isVerb(words.at(trigger + 2))) {
            return Optional.of(trigger + 2);
        }
        return words.isConjunction(trigger - 1) && lexicon.isVerb(words.at(trigger - 2))
                ? Optional.of(trigger - 2)
                : Optional.empty();
    }

    private static List<Suffered> shared(List<Suffered> suffered) {
        return suffered.stream()
                .map(each ->
                        new Suffered(each.count(), each.partOf(), each.cumulative(), true, "shared " + each.rule()))
                .toList();
    }

    /** Whether "wounded" stands inside a counted phrase: "three wounded soldiers". */
    private boolean isAdjective(int trigger) {
        return counts.stream().anyMatch(count -> count.covers(trigger));
    }

    private List<Suffered> inside(int trigger) {
        return counts.stream()
                .filter(count -> count.covers(trigger) && count.isNumber())
                .map(count -> new Suffered(count, Optional.empty(), false, false, "adjective"))
                .toList();
    }

    /** "The murdered priests": who they are; that they were murdered is not the news, as it is in "of murdering six". */
    private boolean isAttribute(int trigger) {
        boolean led = trigger == 0
                || Set.of("DT", "PRP$", "IN", "JJ")
                        .contains(sentence.token(trigger - 1).tag());
        boolean act = sentence.token(trigger).tag().equals("VBG")
                && trigger + 1 < sentence.size()
                && Set.of("CD", "DT").contains(sentence.token(trigger + 1).tag());
        return led && !act && sentence.token(trigger).relation().equals("amod");
    }

    private boolean isPassive(int trigger) {
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

    private List<Suffered> byGrammar(int trigger) {
        boolean passive = isPassive(trigger);
        Optional<Integer> patient = Optional.empty();
        for (Token token : sentence.tokens()) {
            if (token.head() == trigger) {
                boolean subject = token.relation().equals("nsubj:pass")
                        || (passive && token.relation().equals("nsubj"));
                if (subject || (!passive && token.relation().equals("obj"))) {
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

    private List<Suffered> headedBy(int head, int trigger) {
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
        return Counts.unnumbered(sentence, head)
                .or(() -> surname(head, trigger))
                .map(one -> withOthersNamed(chains.from(one, rule, trigger), head, rule))
                .orElse(List.of());
    }

    /** "Vega was murdered": only of the dead, since what is hurt may bear any name. */
    private Optional<Count> surname(int head, int trigger) {
        boolean killed = lexicon.entries(words.at(trigger)).stream().anyMatch(e -> e.kind() == TollKind.KILLED);
        return killed ? Counts.surname(sentence, head) : Optional.empty();
    }

    /** "killed Ana Ruiz and Juan Vega", "his bodyguard and driver": one more each. */
    private List<Suffered> withOthersNamed(List<Suffered> counted, int head, String rule) {
        List<Suffered> all = new ArrayList<>(counted);
        for (Token token : sentence.tokens()) {
            boolean joined = token.head() == head && token.relation().equals("conj");
            if (joined && all.stream().noneMatch(each -> each.count().covers(token.index()))) {
                Counts.unnumbered(sentence, token.index())
                        .or(() -> Counts.bare(sentence, token.index(), lexicon))
                        .ifPresent(one -> all.add(new Suffered(one, Optional.empty(), false, false, rule)));
            }
        }
        return all;
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

    private List<Suffered> startingAt(int from, String rule) {
        return counts.stream()
                .filter(count -> count.start() == from)
                .findFirst()
                .map(count -> chains.from(count, rule, from))
                .orElse(List.of());
    }

    /** "12 people killed in a raid", "30 wounded". */
    private List<Suffered> adjacentBefore(int trigger) {
        return counts.stream()
                .filter(count -> count.isNumber() && (count.end() == trigger || isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chains.endingBefore(count, trigger, "reduced passive"))
                .orElse(List.of());
    }

    /** "12 soldiers, killed in a raid" and "12 people and reportedly killed" differ from plain adjacency by adverbs only. */
    private boolean isReduced(int from, int trigger) {
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
    private List<Suffered> subject(int trigger, String rule) {
        Optional<Integer> own = subjectByGrammar(trigger).or(() -> subjectOfGovernor(trigger));
        if (own.isPresent()) {
            return headedBy(own.get(), trigger);
        }
        Optional<Count> nearest = Optional.empty();
        for (Count count : counts) {
            if (count.end() <= trigger && count.end() > trigger - REACH && isClear(count.end(), trigger)) {
                nearest = Optional.of(count);
            }
        }
        return nearest.map(count -> chains.endingBefore(count, trigger, rule)).orElse(List.of());
    }

    private Optional<Integer> subjectByGrammar(int verb) {
        return sentence.isParsed()
                ? sentence.tokens().stream()
                        .filter(token ->
                                token.head() == verb && token.relation().startsWith("nsubj"))
                        .map(Token::index)
                        .findFirst()
                : Optional.empty();
    }

    /** "A man was shot and later died", "two were shot dead": who suffered the verb on which the fate hangs. */
    private Optional<Integer> subjectOfGovernor(int fate) {
        Token token = sentence.token(fate);
        boolean hangs = sentence.isParsed()
                && token.head() >= 0
                && SHARING.contains(token.relation())
                && sentence.token(token.head()).isVerb()
                && isPassive(token.head());
        return hangs ? subjectByGrammar(token.head()) : Optional.empty();
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

    /** "Many of the dead" are some of a toll told elsewhere. */
    private boolean isSomeOf(int trigger) {
        boolean ofThe = words.is(trigger - 1, "the") && words.is(trigger - 2, "of");
        return ofThe
                && counts.stream()
                        .anyMatch(count ->
                                count.rule().equals("vague") && (count.end() == trigger || count.covers(trigger)));
    }

    /** "12 dead", "left 12 people dead", "12 were dead", "12 remain missing", "two others missing", "shot dead 12". */
    private List<Suffered> state(int trigger) {
        if (isSomeOf(trigger)) {
            return List.of();
        }
        if (isAdjective(trigger)) {
            // "A prisoner" says what somebody is, "three dead soldiers" what became of them.
            return lexicon.isPeople(words.at(trigger)) ? List.of() : inside(trigger);
        }
        if (totals.isNumberOf(trigger)) {
            return totals.figure(trigger);
        }
        List<Suffered> before = counts.stream()
                .filter(count -> count.end() <= trigger && (count.end() == trigger || isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chains.endingBefore(count, trigger, "state"))
                .orElse(List.of());
        if (!before.isEmpty()) {
            return before;
        }
        if (words.is(trigger - 1, "the") && words.is(trigger - 2, "among")) {
            return subjectByGrammar(trigger)
                    .map(head -> headedBy(head, trigger))
                    .orElse(List.of());
        }
        boolean shot = words.at(trigger - 1).equals("shot");
        if (shot && !words.isPassiveVerb(trigger - 2)) {
            return startingAt(trigger + 1, "object");
        }
        boolean predicate = shot || words.is(trigger - 1, "found", "taken") || words.isPassiveVerb(trigger - 1);
        return predicate ? subject(trigger, "state") : List.of();
    }

    /** "12 deaths", "the death of a guard". */
    private List<Suffered> counted(int trigger) {
        if (words.is(trigger + 1, "toll", "squad")) {
            return List.of();
        }
        boolean bodies = words.is(trigger, "bodies", "corpses");
        Optional<Count> before = counts.stream()
                .filter(count -> count.end() == trigger && count.isNumber())
                .filter(count -> !bodies || isExactly(count, trigger))
                .findFirst();
        if (before.isPresent()) {
            return List.of(new Suffered(before.get(), Optional.empty(), false, false, "counted noun"));
        }
        Optional<Count> own = counts.stream()
                .filter(count -> count.end() - 1 == trigger && count.isNumber())
                .filter(count -> !bodies || isExactly(count, trigger))
                .findFirst();
        if (own.isPresent()) {
            return List.of(new Suffered(own.get().withoutPeople(), Optional.empty(), false, false, "counted noun"));
        }
        if (bodies) {
            return List.of();
        }
        if (!words.at(trigger + 1).equals("of")) {
            return possessor(trigger);
        }
        List<Suffered> numbered = startingAt(trigger + 2, "of noun");
        return numbered.isEmpty() ? ofNoun(trigger) : numbered;
    }

    /** "The assassination of the mayor", "the murder of Ana Ruiz", "the killings of priests": by grammar alone. */
    private List<Suffered> ofNoun(int trigger) {
        return sentence.tokens().stream()
                .filter(token -> token.head() == trigger && token.relation().equals("nmod"))
                .filter(token -> token.index() > trigger)
                .findFirst()
                .map(token -> headedBy(token.index(), trigger))
                .orElse(List.of());
    }

    /** "Ana Ruiz's murder", "the mayor's death". */
    private List<Suffered> possessor(int trigger) {
        boolean one = sentence.token(trigger).tag().equals("NN");
        return sentence.tokens().stream()
                .filter(token ->
                        one && token.head() == trigger && token.relation().equals("nmod:poss"))
                .findFirst()
                .flatMap(token -> counts.stream()
                        .filter(count -> count.covers(token.index()))
                        .findFirst()
                        .or(() -> Counts.unnumbered(sentence, token.index())))
                .map(count -> List.of(new Suffered(count, Optional.empty(), false, false, "whose")))
                .orElse(List.of());
    }

    /** "At least 25 bodies", but neither "many bodies" nor "70 government bodies". */
    private boolean isExactly(Count count, int noun) {
        String tag = sentence.token(noun - 1).tag();
        return !count.rule().equals("vague") && (tag.isEmpty() || tag.equals("CD"));
    }

    private List<Suffered> lives(int trigger) {
        if (words.at(trigger - 1).equals("their") && LOSING.contains(words.at(trigger - 2))) {
            return subject(trigger - 2, "subject of lives");
        }
        boolean lost = LOSING.contains(words.at(trigger - 1))
                || words.at(trigger - 1).equals("the") && LOSING.contains(words.at(trigger - 2));
        if (lost && words.at(trigger + 1).equals("of")) {
            return startingAt(trigger + 2, "lives of");
        }
        return counts.stream()
                .filter(count -> (count.end() == trigger || count.end() - 1 == trigger)
                        && LOSING.contains(words.at(count.start() - 1)))
                .findFirst()
                .map(count -> List.of(new Suffered(count.withoutPeople(), Optional.empty(), false, false, "lives")))
                .orElse(List.of());
    }

    /** "Seized 12 pupils", but not "seized 12 posts"; "carried" and "rounded" only with "off" and "up". */
    private List<Suffered> taken(int trigger) {
        String particle =
                words.at(trigger).startsWith("round") ? "up" : words.at(trigger).equals("carried") ? "off" : "";
        boolean whole = particle.isEmpty() || words.at(trigger + 1).equals(particle);
        List<Suffered> taken = whole ? verb(trigger) : List.of();
        if (whole && taken.isEmpty() && !particle.isEmpty()) {
            taken = startingAt(trigger + 2, "object");
        }
        return taken.stream()
                .filter(suffered -> lexicon.isPeople(suffered.count().noun()))
                .toList();
    }

    private List<Suffered> losses(int trigger) {
        return startingAt(trigger + 1, "own losses").stream()
                .filter(suffered -> lexicon.isPeople(suffered.count().noun()))
                .toList();
    }

    /** "Sixty others were treated for wounds", "came to the hospital with burns". */
    private List<Suffered> wounds(int trigger) {
        int before = sentence.token(Math.max(0, trigger - 1)).tag().equals("JJ") ? trigger - 2 : trigger - 1;
        int verb = sentence.isParsed() ? sentence.token(trigger).head() : -1;
        boolean borne = Set.of("with", "for").contains(words.at(before)) && verb >= 0;
        return borne && HOSPITAL_VERBS.contains(sentence.token(verb).lemma())
                ? subject(verb, "who bears wounds")
                : List.of();
    }

    /** "Eight are in critical condition", but neither "in good condition" nor "critical conditions in the camp". */
    private List<Suffered> condition(int trigger) {
        boolean grave = words.is(trigger - 1, "critical", "serious", "grave");
        boolean in = words.is(trigger - 2, "in") || words.is(trigger - 3, "in");
        return grave && in ? subject(trigger, "who is in a grave condition") : List.of();
    }

    /** "Burned 80 students alive"; who is buried alive may be dug out. */
    private List<Suffered> burnt(int trigger) {
        for (int at = trigger - 1; at >= Math.max(0, trigger - REACH); at--) {
            if (sentence.token(at).lemma().equals("burn")) {
                return verb(at);
            }
        }
        return List.of();
    }

    /** "More than 6,000 people left their homes", "were driven from their homes". */
    private List<Suffered> homes(int trigger) {
        int verb = sentence.isParsed() ? sentence.token(trigger).head() : -1;
        boolean own = words.is(trigger - 1, "their") && verb >= 0 && verb < trigger;
        return own && LEAVING.contains(sentence.token(verb).lemma()) ? subject(verb, "who left home") : List.of();
    }

    private static final Set<String> LEAVING = Set.of("leave", "abandon", "force", "drive", "chase");

    private static final Set<String> HOSPITAL_VERBS =
            Set.of("treat", "hospitalize", "hospitalise", "admit", "come", "arrive", "bring", "take", "rush");

    private List<Suffered> none(int trigger) {
        return counts.stream()
                .filter(count -> (count.end() - 1 == trigger || count.end() == trigger)
                        && count.rule().equals("none"))
                .map(count -> new Suffered(count.withoutPeople(), Optional.empty(), false, false, "none"))
                .toList();
    }
}
