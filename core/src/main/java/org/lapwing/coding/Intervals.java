package org.lapwing.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.text.Grammar;
import org.lapwing.text.Numerals;
import org.lapwing.text.Token;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimePrecision;
import org.lapwing.time.TimeRange;

/** Dates what is told to have been so many days before or after something else that the sentence dates. */
final class Intervals {

    private static final Set<String> DAYS = Set.of("day", "days");

    /** Of more than so many days one rarely knows which day is meant. */
    private static final int MOST_DAYS = 14;

    /** How far a trigger may stand behind the words for the interval, in tokens. */
    private static final int REACH = 15;

    private Intervals() {}

    /** "suspended the talks on Wednesday, a day after rebels attacked a base": they attacked on Tuesday. */
    static void assign(List<Telling> tellings, SentenceMentions in) {
        for (Telling telling : tellings) {
            between(telling, in)
                    .ifPresent(interval -> dayBefore(interval.from(), in)
                            .filter(day -> telling.times.isEmpty()
                                    || telling.times.get(0).equals(day))
                            .ifPresent(day -> date(telling, interval, day, in)));
        }
    }

    private static void date(Telling telling, Interval interval, TimeMention from, SentenceMentions in) {
        LocalDate day = from.range().start().orElseThrow().plusDays(interval.days());
        telling.times.clear();
        telling.date = TimeRange.between(day, day, TimePrecision.DAY);
        telling.decisions.add(new Decision(
                "date",
                in.text(in.grammar().sentence().spanOf(interval.from(), interval.to())),
                "so long beside " + in.text(from.span()),
                List.of()));
    }

    /**
     * "a day after", and how many days later than what stands before it the clause behind it was.
     *
     * @param from its first token
     * @param to the token past its last
     */
    private record Interval(int from, int to, int days) {}

    /** The interval that leads to a trigger with no other verb between. */
    private static Optional<Interval> between(Telling telling, SentenceMentions in) {
        Grammar grammar = in.grammar();
        int head = telling.sense().trigger().head();
        for (int at = head - 1; at >= Math.max(2, head - REACH); at--) {
            Token token = grammar.token(at);
            if (isVerbOf(token, telling, grammar)) {
                return Optional.empty();
            }
            boolean after = token.lemma().equals("after");
            if (after || token.lemma().equals("before")) {
                return length(at, after, grammar);
            }
        }
        return Optional.empty();
    }

    /** A finite verb between, which has the interval to itself, but for one that the trigger's goes on with. */
    private static boolean isVerbOf(Token token, Telling telling, Grammar grammar) {
        int predicate = telling.sense().arguments().predicate();
        boolean goesOn = grammar.token(predicate).relation().equals("conj")
                && grammar.token(predicate).head() == token.index();
        return token.tag().matches("VB[DPZ]")
                && !token.relation().startsWith("aux")
                && token.index() != predicate
                && !goesOn;
    }

    private static Optional<Interval> length(int connective, boolean after, Grammar grammar) {
        String unit = grammar.token(connective - 1).text();
        int number = connective - 2;
        if (!DAYS.contains(unit)) {
            return Optional.empty();
        }
        String word = grammar.token(number).lemma();
        Optional<Integer> days = Set.of("a", "the").contains(word)
                ? Optional.of(1)
                : Numerals.read(i -> i == number ? word : "", number).map(n -> (int) n.value());
        return days.filter(n -> n > 0 && n <= MOST_DAYS).map(n -> new Interval(number, connective + 1, after ? -n : n));
    }

    /** The day that the words before the interval give last. */
    private static Optional<TimeMention> dayBefore(int token, SentenceMentions in) {
        int end = in.grammar().token(token).span().start();
        return in.times().stream()
                .filter(time -> time.span().end() <= end)
                .filter(time -> time.range().precision() == TimePrecision.DAY
                        && time.range().start().isPresent())
                .reduce((first, second) -> second);
    }
}
