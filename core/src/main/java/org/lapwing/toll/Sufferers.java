package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** How far after "toll" its figure may stand: "the death toll from Friday's market bombing has risen to 31". */
    private static final int TOLL_REACH = 14;

    private static final Set<String> AUXILIARIES = Set.of(
            "was",
            "were",
            "been",
            "being",
            "be",
            "are",
            "is",
            "got",
            "get",
            "'re",
            "remain",
            "remained",
            "went",
            "still",
            "go",
            "reported",
            "feared",
            "confirmed",
            "also",
            "reportedly",
            "have",
            "has",
            "had");

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "be", "are", "is", "got", "get");

    private static final Set<String> LOSING = Set.of(
            "claim",
            "claims",
            "claimed",
            "claiming",
            "cost",
            "costs",
            "costing",
            "took",
            "take",
            "taking",
            "taken",
            "lost",
            "lose",
            "losing",
            "of");

    private final Sentence sentence;
    private final TollLexicon lexicon;
    private final List<Count> counts;

    Sufferers(Sentence sentence, TollLexicon lexicon) {
        this.sentence = sentence;
        this.lexicon = lexicon;
        this.counts = Counts.of(sentence, lexicon);
    }

    List<Suffered> of(int trigger, Role role) {
        List<Suffered> suffered = read(trigger, role);
        if (suffered.isEmpty() || role == Role.NONE) {
            return suffered;
        }
        List<Suffered> all = new ArrayList<>(suffered);
        all.addAll(partsAfter(trigger, suffered));
        return all;
    }

    private List<Suffered> read(int trigger, Role role) {
        return switch (role) {
            case VERB -> verb(trigger);
            case FATE -> subject(trigger, "subject");
            case STATE -> state(trigger);
            case COUNT -> counted(trigger);
            case LIVES -> lives(trigger);
            case TOLL -> toll(trigger);
            case LOSE -> losses(trigger);
            case TAKE -> taken(trigger);
            case WOUNDS -> wounds(trigger);
            case NONE -> none(trigger);
        };
    }

    private String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.token(at).text().toLowerCase(Locale.ROOT) : "";
    }

    private List<Suffered> verb(int trigger) {
        if (isNumberOf(trigger)) {
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
        String word = word(trigger);
        boolean participle = word.endsWith("ed") || word.equals("slain") || word.equals("hurt") || word.equals("taken");
        if (!participle) {
            return List.of();
        }
        return isPassive(trigger) ? subject(trigger, "passive subject") : adjacentBefore(trigger);
    }

    /** "killed or wounded": the other verb, if a conjunction alone parts the two. */
    private Optional<Integer> coordinated(int trigger) {
        if (isConjunction(trigger + 1) && isVerb(trigger + 2)) {
            return Optional.of(trigger + 2);
        }
        return isConjunction(trigger - 1) && isVerb(trigger - 2) ? Optional.of(trigger - 2) : Optional.empty();
    }

    private boolean isConjunction(int at) {
        return word(at).equals("and") || word(at).equals("or");
    }

    private boolean isVerb(int at) {
        return lexicon.entries(word(at)).stream().anyMatch(entry -> entry.role() == Role.VERB);
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
                .filter(count -> count.covers(trigger) && isNumber(count))
                .map(count -> new Suffered(count, Optional.empty(), false, false, "adjective"))
                .toList();
    }

    /** "The murdered priests": who they are; that they were murdered is not the news. */
    private boolean isAttribute(int trigger) {
        boolean led = trigger == 0
                || Set.of("DT", "PRP$", "IN", "JJ")
                        .contains(sentence.token(trigger - 1).tag());
        return led && sentence.token(trigger).relation().equals("amod");
    }

    private boolean isPassive(int trigger) {
        int at = trigger - 1;
        while (at > 0
                && (sentence.token(at).tag().startsWith("RB")
                        || word(at).endsWith("ly")
                        || word(at).equals("also")
                        || word(at).equals("not"))) {
            at--;
        }
        return PASSIVE.contains(word(at));
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
            return head < trigger
                    ? chainEndingBefore(count.get(), trigger, rule)
                    : chainFrom(count.get(), rule, trigger);
        }
        return Counts.unnumbered(sentence, head)
                .map(one -> chainFrom(one, rule, trigger))
                .orElse(List.of());
    }

    /** Counts that are joined to the first by "and" or a comma, or are said to be part of it. */
    private List<Suffered> chainFrom(Count first, String rule, int trigger) {
        List<Suffered> chain = new ArrayList<>();
        chain.add(new Suffered(first, Optional.empty(), false, false, rule));
        Count last = first;
        Optional<Count> whole = Optional.empty();
        for (Count next : counts) {
            if (next.start() < last.end() || next.start() <= first.start()) {
                continue;
            }
            String link = between(last.end(), next.start());
            boolean part = PARTS.contains(link);
            boolean joined = JOINTS.contains(link);
            if (link.equals(",") && whole.isEmpty()) {
                AfterComma role = afterComma(last, next);
                if (role == AfterComma.NOTHING || role == AfterComma.DESCRIPTION) {
                    break;
                }
                part = role == AfterComma.PART;
                joined = !part;
            }
            if (!part && !joined || (next.start() > trigger && startsClause(next))) {
                break;
            }
            whole = part ? Optional.of(last) : whole;
            chain.add(new Suffered(next, whole, false, false, whole.isPresent() ? rule + ", part" : rule));
            last = next;
        }
        return chain;
    }

    /**
     * Parts told after the fate: "70 people were killed, ten women and three infants among them", "17 have died, 13 of them
     * foreigners".
     */
    private List<Suffered> partsAfter(int trigger, List<Suffered> suffered) {
        Count whole = suffered.get(0).count();
        int from = suffered.stream().mapToInt(each -> each.count().end()).reduce(trigger + 1, Math::max);
        List<Suffered> parts = new ArrayList<>();
        boolean opened = false;
        for (Count count : counts) {
            if (count.start() < from) {
                continue;
            }
            if (hasOtherFate(from, count.start())) {
                break;
            }
            opened |= isPartOpener(count.start()) || isListOfParts(count);
            boolean many = isNumber(count) && !count.rule().equals("one person");
            if (many && (opened || isOfThem(count) && !word(count.end()).endsWith("ly"))) {
                parts.add(new Suffered(count, Optional.of(whole), false, false, "part told after"));
            }
            opened &= isConjunction(count.end()) || word(count.end()).equals(",");
        }
        return parts;
    }

    private boolean hasOtherFate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.isTrigger(word(i)) || word(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOpener(int at) {
        return word(at - 1).equals("including")
                || word(at - 1).equals("them") && word(at - 2).equals("among");
    }

    private boolean isOfThem(Count count) {
        return (word(count.end() - 1).equals("them") || word(count.end() - 1).equals("whom"))
                && word(count.end() - 2).equals("of");
    }

    /** Whether a list of counts that begins here ends in "among them". */
    private boolean isListOfParts(Count first) {
        Count last = endOfList(first);
        return word(last.end()).equals("among") && word(last.end() + 1).equals("them");
    }

    private Count endOfList(Count first) {
        Count last = first;
        for (Count next : counts) {
            if (next.start() >= last.end()) {
                String link = between(last.end(), next.start());
                if (!link.equals(",") && !JOINTS.contains(link)) {
                    return last;
                }
                last = next;
            }
        }
        return last;
    }

    /** How a count after a bare comma stands to the one before it. */
    private enum AfterComma {
        LISTED,
        PART,
        DESCRIPTION,
        NOTHING
    }

    /**
     * "Two soldiers, a guard and a driver were killed" lists; "four people, two women and two girls, were killed" tells who
     * the four are; "26 people, an official said" begins something else.
     */
    private AfterComma afterComma(Count whole, Count next) {
        Count last = endOfList(next);
        boolean list = last.start() > next.start()
                && JOINTS.contains(between(previous(last).end(), last.start()));
        boolean one = next.rule().equals("one person");
        if (!list) {
            return one ? AfterComma.NOTHING : AfterComma.PART;
        }
        boolean ends = word(last.end()).equals(".") || word(last.end()).isEmpty();
        boolean same = ends
                && whole.range().best().isPresent()
                && whole.range().best().getAsInt()
                        == counts.stream()
                                .filter(each -> each.start() >= next.start() && each.end() <= last.end())
                                .mapToInt(each -> each.range().low())
                                .sum();
        boolean closed = word(last.end()).equals(",") || isListOfParts(next);
        if (same || closed) {
            return one ? AfterComma.DESCRIPTION : AfterComma.PART;
        }
        return AfterComma.LISTED;
    }

    private Count previous(Count count) {
        return counts.get(counts.indexOf(count) - 1);
    }

    private static final Set<String> PARTS = Set.of(
            "including",
            ", including",
            "( including",
            "-- including",
            "\u2013 including",
            "\u2014 including",
            "- including",
            ", among them",
            "among them",
            ", some of them",
            ", of whom",
            ", of them",
            ",");

    private static final Set<String> JOINTS = Set.of("and", ", and", "as well as", ", as well as", "and at least");

    /** Whether a count after "and" is the subject of what follows: "killed 12 and three were wounded". */
    private boolean startsClause(Count count) {
        int after = count.end();
        return PASSIVE.contains(word(after))
                || isVerb(after)
                || lexicon.entries(word(after)).stream()
                        .anyMatch(entry -> entry.role() == Role.STATE || entry.role() == Role.FATE);
    }

    private String between(int from, int to) {
        if (to - from > 4) {
            return "?";
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(word(i));
        }
        return text.toString();
    }

    private List<Suffered> startingAt(int from, String rule) {
        return counts.stream()
                .filter(count -> count.start() == from)
                .findFirst()
                .map(count -> chainFrom(count, rule, from))
                .orElse(List.of());
    }

    /** "12 people killed in a raid", "30 wounded". */
    private List<Suffered> adjacentBefore(int trigger) {
        return counts.stream()
                .filter(count -> isNumber(count) && (count.end() == trigger || isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chainEndingBefore(count, trigger, "reduced passive"))
                .orElse(List.of());
    }

    /** "12 soldiers, killed in a raid" and "12 people and reportedly killed" differ from plain adjacency by adverbs only. */
    private boolean isReduced(int from, int trigger) {
        for (int i = from; i < trigger; i++) {
            boolean adverb = sentence.token(i).tag().startsWith("RB") || word(i).endsWith("ly");
            if (!adverb && !AUXILIARIES.contains(word(i))) {
                return false;
            }
        }
        return from < trigger;
    }

    private boolean isNumber(Count count) {
        return !count.rule().equals("plural without number");
    }

    /** The nearest count before a verb in its clause, with what is joined to it. */
    private List<Suffered> subject(int trigger, String rule) {
        if (sentence.isParsed()) {
            for (Token token : sentence.tokens()) {
                if (token.head() == trigger && token.relation().startsWith("nsubj")) {
                    return headedBy(token.index(), trigger);
                }
            }
        }
        Optional<Count> nearest = Optional.empty();
        for (Count count : counts) {
            if (count.end() <= trigger && count.end() > trigger - REACH && isClear(count.end(), trigger)) {
                nearest = Optional.of(count);
            }
        }
        return nearest.map(count -> chainEndingBefore(count, trigger, rule)).orElse(List.of());
    }

    /** Whether no other fate and no end of a clause stands between. */
    private boolean isClear(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = isVerb(i) || (sentence.token(i).tag().equals("VBD") && !AUXILIARIES.contains(word(i)));
            if (verb || word(i).equals(";") || word(i).equals(":") || word(i).equals("by")) {
                return false;
            }
        }
        return true;
    }

    private List<Suffered> chainEndingBefore(Count last, int trigger, String rule) {
        Count first = last;
        boolean more = true;
        while (more) {
            more = false;
            for (Count before : counts) {
                String link = before.end() <= first.start() ? between(before.end(), first.start()) : "?";
                if (JOINTS.contains(link) || (PARTS.contains(link) && (!link.equals(",") || isList(first)))) {
                    first = before;
                    more = true;
                    break;
                }
            }
        }
        return chainFrom(first, rule, trigger).stream()
                .filter(suffered -> suffered.count().end() <= trigger)
                .toList();
    }

    private boolean isList(Count count) {
        return isConjunction(count.end());
    }

    /** "Many of the dead" are some of a toll told elsewhere. */
    private boolean isSomeOf(int trigger) {
        boolean ofThe = word(trigger - 1).equals("the") && word(trigger - 2).equals("of");
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
            return lexicon.isPeople(word(trigger)) ? List.of() : inside(trigger);
        }
        if (isNumberOf(trigger)) {
            return figure(trigger);
        }
        List<Suffered> before = counts.stream()
                .filter(count -> count.end() <= trigger && (count.end() == trigger || isReduced(count.end(), trigger)))
                .findFirst()
                .map(count -> chainEndingBefore(count, trigger, "state"))
                .orElse(List.of());
        if (!before.isEmpty()) {
            return before;
        }
        boolean shot = word(trigger - 1).equals("shot");
        if (shot && !PASSIVE.contains(word(trigger - 2))) {
            return startingAt(trigger + 1, "object");
        }
        boolean predicate = shot
                || word(trigger - 1).equals("found")
                || word(trigger - 1).equals("taken")
                || PASSIVE.contains(word(trigger - 1));
        return predicate ? subject(trigger, "state") : List.of();
    }

    /** "12 deaths", "the death of a guard". */
    private List<Suffered> counted(int trigger) {
        if (word(trigger + 1).equals("toll") || word(trigger + 1).equals("squad")) {
            return List.of();
        }
        boolean bodies = word(trigger).equals("bodies") || word(trigger).equals("corpses");
        Optional<Count> before = counts.stream()
                .filter(count -> count.end() == trigger && isNumber(count))
                .filter(count -> !bodies || isExactly(count, trigger))
                .findFirst();
        if (before.isPresent()) {
            return List.of(new Suffered(before.get(), Optional.empty(), false, false, "counted noun"));
        }
        Optional<Count> own = counts.stream()
                .filter(count -> count.end() - 1 == trigger && isNumber(count))
                .filter(count -> !bodies || isExactly(count, trigger))
                .findFirst();
        if (own.isPresent()) {
            return List.of(new Suffered(withoutPeople(own.get()), Optional.empty(), false, false, "counted noun"));
        }
        if (bodies || !word(trigger + 1).equals("of")) {
            return List.of();
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

    /** "At least 25 bodies", but neither "many bodies" nor "70 government bodies". */
    private boolean isExactly(Count count, int noun) {
        String tag = sentence.token(noun - 1).tag();
        return !count.rule().equals("vague") && (tag.isEmpty() || tag.equals("CD"));
    }

    private List<Suffered> lives(int trigger) {
        if (word(trigger - 1).equals("their") && LOSING.contains(word(trigger - 2))) {
            return subject(trigger - 2, "subject of lives");
        }
        boolean lost = LOSING.contains(word(trigger - 1))
                || word(trigger - 1).equals("the") && LOSING.contains(word(trigger - 2));
        if (lost && word(trigger + 1).equals("of")) {
            return startingAt(trigger + 2, "lives of");
        }
        return counts.stream()
                .filter(count -> (count.end() == trigger || count.end() - 1 == trigger)
                        && LOSING.contains(word(count.start() - 1)))
                .findFirst()
                .map(count -> List.of(new Suffered(withoutPeople(count), Optional.empty(), false, false, "lives")))
                .orElse(List.of());
    }

    /** The count where its noun is the fate and not the people. */
    private static Count withoutPeople(Count count) {
        return new Count(count.start(), count.end(), count.range(), "", Optional.empty(), count.rule());
    }

    /** "the toll rose from 12 to 31": the last figure led by to, at, of, is or was. */
    private List<Suffered> toll(int trigger) {
        return word(trigger).equals("toll") || isNumberOf(trigger) ? figure(trigger) : List.of();
    }

    /** "The number of dead", "the number of people killed", "put the dead at 24". */
    private boolean isNumberOf(int trigger) {
        if (lexicon.isPeople(word(trigger - 1)) && word(trigger - 2).equals("of")) {
            return word(trigger - 3).equals("number");
        }
        boolean led = word(trigger - 1).equals("the")
                || Set.of("JJ", "VBN")
                        .contains(sentence.token(Math.max(0, trigger - 1)).tag());
        int at = led ? trigger - 2 : trigger - 1;
        boolean number = word(at).equals("of")
                && (word(at - 1).equals("number") || word(at - 1).equals("count"));
        return number || at < trigger - 1 && (word(at).equals("put") || word(at).equals("puts"));
    }

    private List<Suffered> figure(int trigger) {
        Optional<Count> figure = Optional.empty();
        for (Count count : counts) {
            boolean near = count.start() > trigger && count.start() <= trigger + TOLL_REACH;
            boolean led = Set.of(
                            "to",
                            "at",
                            "as",
                            "of",
                            "is",
                            "was",
                            "reached",
                            "reaches",
                            ":",
                            "stands",
                            "passed",
                            "exceeded",
                            "hit",
                            "topped")
                    .contains(word(count.start() - 1));
            if (near && led && isNumber(count)) {
                figure = figure.isPresent() && !word(count.start() - 1).equals("to") ? figure : Optional.of(count);
            }
        }
        return figure.map(count -> List.of(new Suffered(count, Optional.empty(), true, false, "running total")))
                .orElse(List.of());
    }

    /** "Seized 12 pupils", but not "seized 12 posts"; "carried" and "rounded" only with "off" and "up". */
    private List<Suffered> taken(int trigger) {
        String particle =
                word(trigger).startsWith("round") ? "up" : word(trigger).equals("carried") ? "off" : "";
        boolean whole = particle.isEmpty() || word(trigger + 1).equals(particle);
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
        boolean borne = Set.of("with", "for").contains(word(before)) && verb >= 0;
        return borne && HOSPITAL_VERBS.contains(sentence.token(verb).lemma())
                ? subject(verb, "who bears wounds")
                : List.of();
    }

    private static final Set<String> HOSPITAL_VERBS =
            Set.of("treat", "hospitalize", "hospitalise", "admit", "come", "arrive", "bring", "take", "rush");

    private List<Suffered> none(int trigger) {
        return counts.stream()
                .filter(count -> (count.end() - 1 == trigger || count.end() == trigger)
                        && count.rule().equals("none"))
                .map(count -> new Suffered(withoutPeople(count), Optional.empty(), false, false, "none"))
                .toList();
    }
}
