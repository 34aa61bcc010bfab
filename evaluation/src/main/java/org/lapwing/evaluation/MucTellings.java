package org.lapwing.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Toll;
import org.lapwing.text.Span;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;

/**
 * How many of one kind the sentences of a report tell of. Those whom one word tells of are different people and are added;
 * sentences tell of the same people again, or of those of another incident, so the greatest stands. A part is in its whole,
 * and what happened over years is no incident.
 */
final class MucTellings {

    private static final int CAMPAIGN = 20;

    /** More deaths than any one incident costs; a bomb may injure as many. */
    static final int WAR = 1000;

    /** Words of a time or an area that no incident fills. */
    private static final Pattern CAMPAIGNS = Pattern.compile("(?i)\\bsince\\b|\\b(?:last|past|previous|recent) "
            + "(?:\\w{1,20} )?(?:years?|months?|decades?)\\b|\\b(?:in|during|over) (?:\\w{1,20} )?(?:years|months)\\b"
            + "|\\bthis year\\b|\\byears of\\b|\\bthroughout the country\\b|\\bso far\\b|\\bcivil war\\b");

    /** The least that "several" means. */
    private static final int SOME = 3;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "him");

    private static final int LONGEST_SENTENCE = 400;

    private final List<TollMention> tolls;
    private final Set<Span> leftOut;
    private final String body;

    /** @param report all tolls of the report, of any kind */
    MucTellings(TollKind kind, List<TollMention> report, String body) {
        this.body = body;
        List<TollMention> all = report.stream().filter(t -> t.kind() == kind).toList();
        this.tolls = all.stream()
                .filter(t -> t.partOf().isEmpty() && !t.cumulative() && !isOfCampaign(t))
                .toList();
        Set<Span> kept = tolls.stream().map(TollMention::span).collect(toSet());
        this.leftOut = all.stream()
                .map(TollMention::span)
                .filter(span -> !kept.contains(span))
                .collect(toSet());
    }

    /** Those whom the words tell of that tell these events' tolls; empty if there are none. */
    OptionalInt of(List<Event> events) {
        return greatest(ofWordsOf(events));
    }

    /** Whether words tell these events' tolls, but none gives a number ("priests were killed"). */
    boolean areVague(List<Event> events) {
        List<TollMention> told = ofWordsOf(events);
        return !told.isEmpty() && told.stream().allMatch(MucTellings::isVague);
    }

    private List<TollMention> ofWordsOf(List<Event> events) {
        Set<Span> borne =
                events.stream().flatMap(e -> e.tolls().stream()).map(Toll::span).collect(toSet());
        List<TollMention> own =
                tolls.stream().filter(t -> borne.contains(t.span())).toList();
        Set<List<Integer>> words = tolls.stream()
                .filter(t -> own.stream().anyMatch(o -> word(o).equals(word(t)) || isToldAgain(o, t) || goesOn(o, t)))
                .map(MucTellings::word)
                .collect(toSet());
        return tolls.stream().filter(t -> words.contains(word(t))).toList();
    }

    /** "The mayor was killed. His driver also died.": the later sentence goes on about those of the one before. */
    private boolean goesOn(TollMention toll, TollMention other) {
        TollMention first = toll.sentence() < other.sentence() ? toll : other;
        TollMention second = first == toll ? other : toll;
        int gap = second.sentence() - first.sentence();
        boolean next =
                tolls.stream().noneMatch(t -> t.sentence() > first.sentence() && t.sentence() < second.sentence());
        return gap > 0 && gap <= NEAR && next && isToldToo(second);
    }

    private static final int NEAR = 3;

    /** Whether a figure is none of an incident's. */
    boolean leavesOut(Toll toll) {
        return leftOut.contains(toll.span());
    }

    /** "The minister died", "the murder of the minister and two guards"; "the priests" may be the six of another sentence. */
    private static boolean isToldAgain(TollMention toll, TollMention other) {
        boolean one = isOne(toll) && isOne(other);
        boolean unnumbered = toll.range().best().isEmpty() && toll.range().low() == 2;
        boolean someone = isIndefinite(toll) || isPronoun(toll);
        return (one && !someone || unnumbered) && head(toll).equals(head(other));
    }

    private static boolean isIndefinite(TollMention toll) {
        return INDEFINITE.matcher(toll.text()).find();
    }

    private static final Pattern INDEFINITE = Pattern.compile("(?i)^(?:an?|another|one)\\b");

    /** Whether the report gives a number of any. */
    boolean isNumbered() {
        return !tolls.stream().allMatch(MucTellings::isVague);
    }

    /** Those of the whole report, if it tells of any. */
    OptionalInt ofReport() {
        return greatest(tolls);
    }

    private static List<Integer> word(TollMention toll) {
        return List.of(toll.sentence(), toll.trigger());
    }

    /**
     * "They kill defenceless women" says nothing of how many; a sentence that gives a number does. One that opens with
     * others goes on about those of the sentence before, unless it is "the others", who were told of.
     */
    private OptionalInt greatest(List<TollMention> told) {
        Map<Integer, List<TollMention>> sentences =
                told.stream().collect(groupingBy(TollMention::sentence, TreeMap::new, toList()));
        boolean numbered = !told.stream().allMatch(MucTellings::isVague);
        int before = 0;
        int most = 0;
        for (List<TollMention> sentence : sentences.values()) {
            if (!numbered || !sentence.stream().allMatch(MucTellings::isVague)) {
                int number = inSentence(sentence) + (goesOn(sentence.get(0)) ? before : 0);
                before = number;
                most = Math.max(most, number);
            }
        }
        return most > 0 ? OptionalInt.of(most) : OptionalInt.empty();
    }

    /** A plural without a number, "some", "several". */
    private static boolean isVague(TollMention toll) {
        return toll.range().best().isEmpty()
                && toll.range().high().isEmpty()
                && toll.range().low() <= SOME;
    }

    /** What two words of a sentence tell is added, unless they tell of the same people. */
    private int inSentence(List<TollMention> told) {
        Map<List<Integer>, List<TollMention>> words =
                told.stream().collect(groupingBy(MucTellings::word, LinkedHashMap::new, toList()));
        List<TollMention> before = new ArrayList<>();
        int sum = 0;
        int most = 0;
        for (List<TollMention> group : words.values()) {
            int number = ofWord(group);
            boolean again = group.stream().anyMatch(t -> before.stream().anyMatch(b -> areSame(b, t)));
            most = Math.max(most, number);
            sum = again ? Math.max(sum, number) : sum + number;
            before.addAll(group);
        }
        return Math.max(sum, most);
    }

    /** "The two killings" may be of anybody. */
    private boolean areSame(TollMention a, TollMention b) {
        boolean apart = isOther(a) || isOther(b);
        boolean nobody = a.people().isEmpty() || b.people().isEmpty();
        return a.span().overlaps(b.span())
                || isPronoun(b)
                || !apart && (nobody || head(a).equals(head(b)) || areOnePerson(a, b));
    }

    /** "Roldos" and "Jaime Roldos Aguilera"; "the candidate" after "Galan", but not before. */
    private static boolean areOnePerson(TollMention a, TollMention b) {
        boolean single = isOne(a) && isOne(b);
        boolean described = isDefinite(b) && !isDefinite(a) && !isIndefinite(a);
        return single && (described || words(a).contains(head(b)) || words(b).contains(head(a)));
    }

    private static boolean isOne(TollMention toll) {
        return toll.range().best().orElse(0) == 1;
    }

    private static boolean isDefinite(TollMention toll) {
        return words(toll).get(0).equals("the");
    }

    private static int ofWord(List<TollMention> group) {
        Map<Span, TollMention> people = new LinkedHashMap<>();
        group.forEach(t -> people.putIfAbsent(t.span(), t));
        return people.values().stream().mapToInt(t -> number(t.range())).sum();
    }

    /** "The two others" were told of before. */
    private boolean goesOn(TollMention toll) {
        return isToldToo(toll) || isOther(toll) && !isDefinite(toll);
    }

    /** "Two others died", "the driver was also killed". */
    private boolean isOther(TollMention toll) {
        return toll.text().toLowerCase(Locale.ROOT).matches("(?s).{0,20}\\b(?:others?|another)\\b.*")
                || isToldToo(toll);
    }

    private boolean isToldToo(TollMention toll) {
        return TOO.matcher(body.substring(toll.span().end())).lookingAt();
    }

    private static final Pattern TOO = Pattern.compile("(?is)[^.;]{0,80}?\\b(?:(?:was|were|been) )?also (?:been )?"
            + "(?:died|killed|murdered|assassinated|shot|wounded|injured|hurt)\\b");

    private static boolean isPronoun(TollMention toll) {
        return PRONOUNS.contains(toll.text().toLowerCase(Locale.ROOT));
    }

    private static String head(TollMention toll) {
        List<String> words = words(toll);
        return words.get(words.size() - 1);
    }

    private static List<String> words(TollMention toll) {
        return List.of(toll.text().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    static int number(TollRange range) {
        return range.best().orElse(range.high().orElse(range.low()));
    }

    private boolean isOfCampaign(TollMention toll) {
        int number = number(toll.range());
        return number >= WAR && toll.kind() == TollKind.KILLED
                || number >= CAMPAIGN
                        && CAMPAIGNS.matcher(sentence(toll.span())).find();
    }

    /** The text between the nearest full stops. */
    private String sentence(Span span) {
        int from = body.lastIndexOf(". ", span.start()) + 1;
        int to = body.indexOf(". ", span.end());
        return body.substring(
                Math.max(from, span.start() - LONGEST_SENTENCE),
                Math.min(to < 0 ? body.length() : to, Math.min(body.length(), span.end() + LONGEST_SENTENCE)));
    }
}
