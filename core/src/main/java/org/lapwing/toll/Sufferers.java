package org.lapwing.toll;

import java.util.ArrayList;
import java.util.EnumSet;
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
    record Suffered(Count count, Optional<Count> partOf, boolean cumulative, boolean shared, String rule) {

        /** "A reporter was among the dead": some of those whom other words count. */
        Suffered among(int from, int to) {
            Count others = new Count(from, to, count.range(), "", Optional.empty(), "the others");
            return new Suffered(count, Optional.of(others), cumulative, shared, rule + ", part");
        }
    }

    private static final Set<String> LOSING = Set.of("""
            claim claims claimed claiming cost costs costing took take taking taken lost lose losing of
            """.strip().split("\\s+"));

    private final Sentence sentence;
    private final TollLexicon lexicon;
    private final Wording words;
    private final List<Count> counts;
    private final CountChains chains;
    private final Governed governed;
    private final RunningTotals totals;
    private final Company company;

    Sufferers(Sentence sentence, TollLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.words = new Wording(sentence);
        this.counts = Counts.of(sentence, lexicon);
        this.chains = new CountChains(words, lexicon, counts);
        this.governed = new Governed(words, lexicon, counts, chains);
        this.totals = new RunningTotals(sentence, lexicon, counts);
        this.company = new Company(words, counts, governed);
    }

    List<Suffered> of(int trigger, Role role) {
        List<Suffered> suffered = isDenied(role, trigger) ? List.of() : read(trigger, role);
        if (suffered.isEmpty() || role == Role.NONE) {
            return suffered;
        }
        List<Suffered> all = new ArrayList<>(company.complete(trigger, role, suffered));
        all.addAll(chains.partsAfter(trigger, suffered));
        return isAmongOthers(trigger)
                ? all.stream().map(one -> one.among(trigger - 1, trigger + 1)).toList()
                : all;
    }

    /** "A reporter was among the dead", "soldiers were among those killed" */
    private boolean isAmongOthers(int trigger) {
        return words.is(trigger - 1, "the", "those") && words.is(trigger - 2, "among");
    }

    /** "His children were not hurt". */
    private boolean isDenied(Role role, int trigger) {
        return UNDERGONE.contains(role)
                && sentence.tokens().stream()
                        .anyMatch(token ->
                                token.head() == trigger && words.is(token.index(), "not", "n't", "neither", "never"));
    }

    private static final Set<Role> UNDERGONE = EnumSet.of(Role.VERB, Role.FATE, Role.STATE);

    private List<Suffered> read(int trigger, Role role) {
        return switch (role) {
            case VERB -> verb(trigger);
            case FATE -> governed.subject(trigger, "subject");
            case STATE -> state(trigger);
            case COUNT -> counted(trigger);
            case LIVES -> lives(trigger);
            case TOLL -> totals.of(trigger);
            case LOSE -> losses(trigger);
            case TAKE -> taken(trigger);
            case WOUNDS -> wounds(trigger);
            case CONDITION -> condition(trigger);
            case ALIVE -> burnt(trigger);
            case TO_DEATH -> toDeath(trigger);
            case DOWN -> words.is(trigger + 1, "down") ? undergone(trigger, trigger + 2) : List.of();
            case HOMES -> homes(trigger);
            case NONE -> none(trigger);
        };
    }

    private List<Suffered> verb(int trigger) {
        if (totals.isNumberOf(trigger) || isSomeOf(trigger)) {
            return List.of();
        }
        if (isAdjective(trigger) || isAttribute(trigger)) {
            return inside(trigger);
        }
        Optional<Integer> other = coordinated(trigger);
        List<Suffered> own = sentence.isParsed() ? governed.byGrammar(trigger) : List.of();
        if (own.isEmpty()) {
            own = byOrder(trigger);
        }
        if (own.isEmpty() && other.isPresent()) {
            List<Suffered> theirs = sentence.isParsed() ? governed.byGrammar(other.get()) : List.of();
            own = theirs.isEmpty() ? byOrder(other.get()) : theirs;
        }
        if (own.isEmpty()) {
            own = governed.sharedSubject(trigger);
        }
        if (own.isEmpty()
                && isAct(trigger)
                && sentence.token(trigger).relation().equals("amod")) {
            own = governed.headedBy(sentence.token(trigger).head(), trigger);
        }
        return other.isPresent() ? shared(own) : own;
    }

    private List<Suffered> byOrder(int trigger) {
        List<Suffered> object = governed.isPassive(trigger) ? List.of() : governed.startingAt(trigger + 1, "object");
        if (!object.isEmpty()) {
            return object;
        }
        String word = words.at(trigger);
        boolean participle = word.endsWith("ed") || word.equals("slain") || word.equals("hurt") || word.equals("taken");
        if (!participle) {
            return List.of();
        }
        return governed.isPassive(trigger)
                ? governed.subject(trigger, "passive subject")
                : governed.adjacentBefore(trigger);
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
        return led && !isAct(trigger) && sentence.token(trigger).relation().equals("amod");
    }

    /** "Of murdering six", "of murdering Luis Galan". */
    private boolean isAct(int trigger) {
        return sentence.token(trigger).tag().equals("VBG")
                && trigger + 1 < sentence.size()
                && Set.of("CD", "DT", "NNP")
                        .contains(sentence.token(trigger + 1).tag());
    }

    /** "Many of the dead" are some of a toll told elsewhere; "seven of the dead were shot" tells of those seven. */
    private boolean areSomeOf(int trigger) {
        return counts.stream().anyMatch(count -> count.rule().equals("vague") && isOf(count, trigger));
    }

    /** "20 of the wounded" do something else than being wounded. */
    private boolean isSomeOf(int trigger) {
        return counts.stream().anyMatch(count -> isOf(count, trigger));
    }

    private boolean isOf(Count count, int trigger) {
        boolean ofThe = words.is(trigger - 1, "the") && words.is(trigger - 2, "of");
        return ofThe && (count.end() == trigger || count.covers(trigger));
    }

    /** "12 dead", "left 12 people dead", "12 were dead", "12 remain missing", "two others missing", "shot dead 12". */
    private List<Suffered> state(int trigger) {
        if (areSomeOf(trigger)) {
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
                .filter(count ->
                        count.end() <= trigger && (count.end() == trigger || governed.isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chains.endingBefore(count, trigger, "state"))
                .orElse(List.of());
        if (!before.isEmpty()) {
            return before;
        }
        if (words.is(trigger - 1, "the") && words.is(trigger - 2, "among")) {
            return governed.subjectByGrammar(trigger)
                    .map(head -> governed.headedBy(head, trigger))
                    .orElse(List.of());
        }
        boolean shot = words.at(trigger - 1).equals("shot");
        if (shot && !words.isPassiveVerb(trigger - 2) || words.is(trigger - 1, "shoot", "shoots", "shooting")) {
            return governed.startingAt(trigger + 1, "object");
        }
        boolean predicate = shot || words.is(trigger - 1, "found", "taken") || words.isPassiveVerb(trigger - 1);
        return predicate ? governed.subject(trigger, "state") : List.of();
    }

    /** "12 deaths", "the death of a guard". */
    private List<Suffered> counted(int trigger) {
        if (words.is(trigger + 1, "toll", "squad")) {
            return List.of();
        }
        boolean bodies = words.is(trigger, "bodies", "corpses", "body", "corpse");
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
            return isFound(trigger) ? governed.startingAt(trigger + 2, "bodies found") : List.of();
        }
        if (!words.at(trigger + 1).equals("of")) {
            return governed.possessor(trigger);
        }
        List<Suffered> numbered = governed.startingAt(trigger + 2, "of noun");
        return numbered.isEmpty() ? governed.ofNoun(trigger) : numbered;
    }

    /** "The bodies of four students were found": their death is the news, unlike in "buried the bodies of four students". */
    private boolean isFound(int bodies) {
        int verb = sentence.isParsed() ? sentence.token(bodies).head() : -1;
        return words.is(bodies + 1, "of")
                && verb >= 0
                && Set.of("find", "discover", "recover")
                        .contains(sentence.token(verb).lemma());
    }

    /** "At least 25 bodies", but neither "many bodies" nor "70 government bodies". */
    private boolean isExactly(Count count, int noun) {
        String tag = sentence.token(noun - 1).tag();
        return !count.rule().equals("vague") && (tag.isEmpty() || tag.equals("CD"));
    }

    private List<Suffered> lives(int trigger) {
        if (words.is(trigger - 1, "their", "his", "her") && LOSING.contains(words.at(trigger - 2))) {
            return governed.subject(trigger - 2, "subject of lives");
        }
        boolean lost = LOSING.contains(words.at(trigger - 1))
                || words.at(trigger - 1).equals("the") && LOSING.contains(words.at(trigger - 2));
        if (lost && words.at(trigger + 1).equals("of")) {
            return governed.startingAt(trigger + 2, "lives of");
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
            taken = governed.startingAt(trigger + 2, "object");
        }
        return taken.stream()
                .filter(suffered -> lexicon.isPeople(suffered.count().noun()))
                .toList();
    }

    private List<Suffered> losses(int trigger) {
        return governed.startingAt(trigger + 1, "own losses").stream()
                .filter(suffered -> lexicon.isPeople(suffered.count().noun()))
                .toList();
    }

    /** "Sixty others were treated for wounds", "came to the hospital with burns", "suffered injuries". */
    private List<Suffered> wounds(int trigger) {
        int before = sentence.token(Math.max(0, trigger - 1)).tag().equals("JJ") ? trigger - 2 : trigger - 1;
        int verb = sentence.isParsed() ? sentence.token(trigger).head() : -1;
        if (verb < 0) {
            return List.of();
        }
        String lemma = sentence.token(verb).lemma();
        boolean borne = Set.of("with", "for").contains(words.at(before)) && HOSPITAL_VERBS.contains(lemma)
                || sentence.token(trigger).relation().equals("obj") && BEARING.contains(lemma) && !isDenied(trigger);
        return borne ? governed.subject(verb, "who bears wounds") : List.of();
    }

    private static final Set<String> BEARING = Set.of("suffer", "sustain", "receive", "have");

    /** "Suffered no injuries". */
    private boolean isDenied(int noun) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.head() == noun && token.lemma().equals("no"));
    }

    /** "Eight are in critical condition", but neither "in good condition" nor "critical conditions in the camp". */
    private List<Suffered> condition(int trigger) {
        boolean grave = words.is(trigger - 1, "critical", "serious", "grave");
        boolean in = words.is(trigger - 2, "in") || words.is(trigger - 3, "in");
        return grave && in ? governed.subject(trigger, "who is in a grave condition") : List.of();
    }

    /** "Burned 80 students alive"; who is buried alive may be dug out. */
    private List<Suffered> burnt(int trigger) {
        for (int at = trigger - 1; at >= Math.max(0, trigger - Governed.REACH); at--) {
            if (sentence.token(at).lemma().equals("burn")) {
                return verb(at);
            }
        }
        return List.of();
    }

    /** "Was shot to death", "stabbed two nurses to death", "shot to death four policemen"; nobody is dead of "sentenced to death". */
    private List<Suffered> toDeath(int death) {
        if (!words.is(death - 1, "to")) {
            return List.of();
        }
        for (int at = death - 2; at >= Math.max(0, death - Governed.REACH); at--) {
            Token token = sentence.token(at);
            boolean verb = token.isVerb() || token.tag().isEmpty();
            if (verb && DEADLY.contains(token.lemma())) {
                return undergone(at, death + 1);
            }
            if (verb) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Those whom an act befell that kills only by what stands with it; its object may follow both. */
    private List<Suffered> undergone(int act, int after) {
        List<Suffered> own = verb(act);
        return own.isEmpty() ? governed.startingAt(after, "object") : own;
    }

    private static final Set<String> DEADLY = Set.of("""
            shoot stab beat hack burn torture stone club bludgeon batter strangle crush trample starve choke hang knife
            freeze kick lynch slash spear machete machine-gun machinegun
            """.strip().split("\\s+"));

    /** "More than 6,000 people left their homes", "were driven from their homes". */
    private List<Suffered> homes(int trigger) {
        int verb = sentence.isParsed() ? sentence.token(trigger).head() : -1;
        boolean own = words.is(trigger - 1, "their") && verb >= 0 && verb < trigger;
        if (!own || !LEAVING.contains(sentence.token(verb).lemma())) {
            return List.of();
        }
        // "has killed 700 people and driven a million from their homes": those whom a verb drives out are its object
        boolean driven = sentence.tokens().stream()
                .anyMatch(
                        token -> token.head() == verb && token.relation().equals("obj") && token.index() < trigger - 1);
        return driven && DRIVING.contains(sentence.token(verb).lemma())
                ? governed.byGrammar(verb)
                : governed.subject(verb, "who left home");
    }

    private static final Set<String> DRIVING = Set.of("force", "drive", "chase");

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
